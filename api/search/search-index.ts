// What the search looks through, folded once a version: names of territories, sites and plots, and references of parcels.
import type { Database } from '../../geodata/db/open-database.ts'
import type { Territory } from '../../geodata/model/answers.ts'
import { PLACE_KINDS } from '../../geodata/model/search-answers.ts'
import { oncePerVersion } from '../version/once-per-version.ts'
import type { PlotName } from '../plots/plot-names.ts'
import { listPlotNames } from '../plots/plot-names.ts'
import type { ServedVersion } from '../version/served-version.ts'
import type { TerritoryIndex, TerritoryNames } from '../version/territory-names.ts'
import { foldName } from '../../geodata/model/references/fold-name.ts'
import type { Gazetteer } from '../../geodata/model/references/gazetteer.ts'
import { communesAsWritten } from '../../geodata/sources/listed-communes.ts'
import type { Named } from './rank-names.ts'
import type { SortedReferences } from './sorted-references.ts'
import { sortReferences } from './sorted-references.ts'

export type SearchIndex = {
  territories: TerritoryIndex
  /** Territories and sites by kind, those with most plots first; then plots by ordinal. */
  names: Named[]
  gazetteer: Gazetteer
  references: SortedReferences
  /** Ids of plots by ordinal. */
  plotIds: string[]
}

/** The index of a version: 100 000 plots take some 100 MB and a second. */
export const createSearchIndex = ({ sql }: Database, territories: TerritoryNames) =>
  oncePerVersion(async (served: ServedVersion): Promise<SearchIndex> => {
    const known = await territories.index(served)
    const plots = await listPlotNames(sql, served)
    const areas = [...known.list].sort(byKindAndPlots)
    return {
      territories: known,
      names: [...areas.map(nameOfTerritory), ...plots.map((plot) => nameOfPlot(plot, known))],
      gazetteer: communesAsWritten(),
      references: sortReferences(
        plots.flatMap(({ ordinal, refs }) =>
          refs === ''
            ? []
            : refs.split(',').map((reference): [string, number] => [reference, ordinal]),
        ),
      ),
      plotIds: plots.map(({ id }) => id),
    }
  })

function nameOfTerritory({ kind, code, name, within }: Territory): Named {
  const folded = { name: foldName(name), code: foldName(code) }
  return { kind, id: code, ...folded, words: wordsOf(folded, within) }
}

function nameOfPlot(plot: PlotName, { byCode }: TerritoryIndex): Named {
  const folded = { name: foldName(plot.name ?? ''), code: foldName(plot.id) }
  const site = byCode.get(`site:${plot.site_id}`)?.name
  const commune = byCode.get(`commune:${plot.code_insee}`)?.name
  return { kind: 'plot', id: plot.id, ...folded, words: wordsOf(folded, site, commune) }
}

const wordsOf = (
  { name, code }: { name: string; code: string },
  ...others: (string | null | undefined)[]
): string => [``, name, code, ...others.map((one) => foldName(one ?? ''))].join(' ')

function byKindAndPlots(a: Territory, b: Territory): number {
  const kind = PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind)
  return kind || b.plots - a.plots || (a.name < b.name ? -1 : 1)
}
