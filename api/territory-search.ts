// Finding a territory, a site or a plot by what a person types: prefix of the name first, then of a word, then anywhere.
import type { Database } from '../geodata/db/open-database.ts'
import type { Territory } from '../geodata/model/answers.ts'
import { TERRITORY_KINDS } from '../geodata/model/answers.ts'
import { normaliseText } from '../geodata/model/normalise-text.ts'
import type { PlotColumns } from './columns/plot-columns.ts'
import { listPlotPlaces } from './queries/plot-places.ts'
import { listTerritories } from './queries/territories.ts'
import type { Served } from './served.ts'

type Entry = { territory: Territory; folded: string; code: string }
type Index = { entries: Entry[]; byCode: Map<string, Territory> }

export type TerritorySearch = {
  index(served: Served): Promise<Index>
  find(served: Served, columns: PlotColumns, q: string, limit: number): Promise<Territory[]>
  name(index: Index, kind: Territory['kind'], code: string): string | undefined
}

export function createTerritorySearch({ sql }: Database): TerritorySearch {
  let held: { edition: string; version: number; index: Promise<Index> } | undefined

  function index(served: Served): Promise<Index> {
    if (held?.version === served.version && held.edition === served.edition) return held.index
    const made = listTerritories(sql, served).then(indexOf)
    const mine = { edition: served.edition, version: served.version, index: made }
    held = mine
    made.catch(() => {
      if (held === mine) held = undefined
    })
    return made
  }

  return {
    index,
    name: ({ byCode }, kind, code) => byCode.get(`${kind}:${code}`)?.name,
    async find(served, columns, q, limit) {
      const folded = normaliseText(q)
      const { entries } = await index(served)
      const named = entries
        .flatMap((entry) => {
          const rank = rankOf(entry, folded)
          return rank === undefined ? [] : [{ entry, rank }]
        })
        .sort((a, b) => a.rank - b.rank || byKindAndSize(a.entry.territory, b.entry.territory))
        .slice(0, limit)
        .map(({ entry }) => entry.territory)
      const room = limit - named.length
      return room > 0
        ? [...named, ...(await findPlots(served, columns, folded, q.trim(), room))]
        : named
    },
  }

  async function findPlots(
    served: Served,
    columns: PlotColumns,
    folded: string,
    typed: string,
    limit: number,
  ): Promise<Territory[]> {
    const ids = matchingIds(columns, folded, typed, limit)
    if (ids.length === 0) return []
    const places = await listPlotPlaces(sql, served, ids)
    return places.sort((a, b) => ids.indexOf(a.code) - ids.indexOf(b.code))
  }
}

/** Plots whose id begins so, else whose cadastral references or names hold the words. A digit or 3 letters at least. */
function matchingIds(columns: PlotColumns, folded: string, typed: string, limit: number): string[] {
  if (folded.length < 3) return []
  const prefix = typed.toLowerCase()
  const words = folded.split(' ')
  const byId: string[] = []
  const byText: string[] = []
  for (let plot = 0; plot < columns.count && byId.length < limit; plot++) {
    const id = columns.ids[plot]!
    if (id.toLowerCase().startsWith(prefix)) byId.push(id)
    else if (byText.length < limit && words.every((word) => columns.search[plot]!.includes(word)))
      byText.push(id)
  }
  return [...byId, ...byText].slice(0, limit)
}

function indexOf(territories: readonly Territory[]): Index {
  return {
    entries: territories.map((territory) => ({
      territory,
      folded: normaliseText(territory.name),
      code: territory.code.toLowerCase(),
    })),
    byCode: new Map(territories.map((one) => [`${one.kind}:${one.code}`, one])),
  }
}

/** 0 the whole name or code, 1 its beginning, 2 the beginning of a word, 3 anywhere. */
function rankOf({ folded, code }: Entry, q: string): number | undefined {
  if (folded === q || code === q) return 0
  if (folded.startsWith(q) || code.startsWith(q)) return 1
  if (` ${folded}`.includes(` ${q}`)) return 2
  return folded.includes(q) ? 3 : undefined
}

function byKindAndSize(a: Territory, b: Territory): number {
  const kind = TERRITORY_KINDS.indexOf(a.kind) - TERRITORY_KINDS.indexOf(b.kind)
  return kind || b.plots - a.plots || (a.name < b.name ? -1 : 1)
}
