// The figures of a plot that are compared between data versions, from the columnar copy.
import { ROAD_KINDS } from '../../geodata/model/access/access-kinds.ts'
import { CONSTRAINTS, USES } from '../../geodata/model/codes.ts'
import { fromStored } from '../../geodata/model/access/access-measures.ts'
import type { BriefFigure, FigureValue } from '../../geodata/model/briefs/brief-figures.ts'
import { readHectares, readMinutes } from '../../geodata/model/briefs/brief-figures.ts'
import type { ListColumn } from '../../geodata/model/filter/plot-filter.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'

/** In the order of BRIEF_FIGURES. */
export type PlotFigures = readonly FigureValue[]

/** Hectares and minutes as a person reads them; codes; null where unknown. */
export function figuresOf(columns: ColumnarCopy, plot: number): PlotFigures {
  const ha = (m2: number) => (m2 < 0 ? null : readHectares(m2ToHa(m2)))
  const code = (column: ListColumn) => {
    const { codes, values } = columns.text[column]
    return codes[plot] === 0 ? null : (values[codes[plot]!] ?? null)
  }
  const { sets } = columns
  const figures: Partial<Record<BriefFigure, FigureValue>> = {}
  for (const kind of ROAD_KINDS) {
    const seconds = columns.metres[`${kind}_road_s`][plot]!
    figures[`${kind}_min`] = seconds < 0 ? null : readMinutes(fromStored('min', seconds))
  }
  return Object.values({
    surface_ha: ha(columns.surface_m2[plot]!),
    usable_ha: ha(columns.usable_m2[plot]!),
    zone: code('zone'),
    category: code('category'),
    status: code('status'),
    stage: code('stage'),
    servicing: code('servicing'),
    uses: listOf(sets.use_admitted[plot]!, USES),
    uses_unknown: listOf(sets.use_unknown[plot]!, USES),
    constraints: listOf(sets.constraint_hit[plot]!, CONSTRAINTS),
    constraints_unknown: listOf(sets.constraint_unknown[plot]!, CONSTRAINTS),
    ...figures,
  } satisfies Partial<Record<BriefFigure, FigureValue>>)
}

const listOf = (bits: number, list: readonly string[]): string[] =>
  list.filter((_, place) => bits & (1 << place))
