// How well plots suit a wish: each preference gives 0 to 1, the weights say how much it counts. Nothing is excluded: an
// unknown value gives 0 to its preference, and the breakdown says that it is unknown.
import type { Weighting, Preference } from '../../geodata/model/plots/preferences.ts'
import { judgedBy, PREFERENCES } from '../../geodata/model/plots/preferences.ts'
import type { Use } from '../../geodata/model/codes.ts'
import { CONSTRAINTS, LANDS } from '../../geodata/model/codes.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { isRoadKind } from '../../geodata/model/access/access-kinds.ts'
import { toStored } from '../../geodata/model/access/access-measures.ts'
import { haToM2 } from '../../geodata/model/units.ts'
import type { Drops } from '../columnar/criterion-masks.ts'
import { judgeOfUse, PASS, UNKNOWN } from '../columnar/criterion-masks.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'

export type SuitabilityPart = {
  preference: Preference
  weight: number
  /** 0 to 1; null: unknown, which counts 0. */
  value: number | null
}
/** Thousandths of the whole. */
export type Suitability = { score: number; parts: SuitabilityPart[] }
export type SuitabilityOf = (plot: number) => Suitability

const WHOLE = 1000

/**
 * Scores plots for a wish under a filter: the surface wished for is `surface_wish`, else the middle of the filter's
 * limits; zoning is judged for the uses of the filter, else for industry. Preferences without weight are left out.
 */
export function suitabilityOf(
  columns: ColumnarCopy,
  filter: PlotFilter,
  weighting: Weighting,
): SuitabilityOf {
  const judges = PREFERENCES.flatMap((preference) => {
    const weight = weighting.weights[preference]
    const judge = weight > 0 ? judgeOf(columns, filter, weighting, preference) : undefined
    return judge ? [{ preference, weight, judge }] : []
  })
  const sum = judges.reduce((total, { weight }) => total + weight, 0)
  return (plot) => {
    const parts = judges.map(({ preference, weight, judge }) => ({
      preference,
      weight,
      value: judge(plot),
    }))
    const reached = parts.reduce((total, { weight, value }) => total + weight * (value ?? 0), 0)
    return { score: sum === 0 ? 0 : Math.round((WHOLE * reached) / sum), parts }
  }
}

type Judge = (plot: number) => number | null

function judgeOf(
  columns: ColumnarCopy,
  filter: PlotFilter,
  weighting: Weighting,
  preference: Preference,
): Judge | undefined {
  switch (preference) {
    case 'surface': {
      const wished = wishedSurface(filter, weighting)
      if (wished === undefined) return undefined
      const m2 = haToM2(wished)
      return (plot) => {
        const value = columns.surface_m2[plot]!
        return value < 0 ? null : Math.min(value, m2) / Math.max(value, m2, 1)
      }
    }
    case 'zoning': {
      const wanted: readonly Use[] = filter.use ?? ['industry']
      const judges = wanted.map((use) => judgeOfUse(columns, filter, use))
      return (plot) => {
        const verdicts = judges.map((judge) => judge(plot))
        if (verdicts.includes(PASS)) return 1
        return verdicts.includes(UNKNOWN) ? null : 0
      }
    }
    case 'constraints': {
      const { constraint_hit: hit, constraint_unknown: unsure } = columns.sets
      return (plot) => {
        const free = CONSTRAINTS.length - ones(hit[plot]!) - ones(unsure[plot]!)
        return ones(unsure[plot]!) === CONSTRAINTS.length ? null : free / CONSTRAINTS.length
      }
    }
    case 'land': {
      const { codes, placeOf } = columns.text.land
      const artificialised = placeOf.get(LANDS[0])
      return (plot) => {
        const code = codes[plot]!
        return code === 0 ? null : code === artificialised ? 1 : 0
      }
    }
    default: {
      // One measure for all plots, or a plot without a road would be judged by a kinder one.
      const byRoad = isRoadKind(preference) ? columns.metres[`${preference}_road_s`] : undefined
      const judged = judgedBy(preference, byRoad?.some((value) => value >= 0) ?? false)
      const far =
        byRoad && judged.measure === 'min' ? byRoad : columns.metres[`${preference}_straight_m`]
      const half = toStored(judged.measure, judged.half)
      return (plot) => {
        const value = far[plot]!
        return value < 0 ? null : half / (half + value)
      }
    }
  }
}

/** Hectares; undefined when nothing says which surface is wished for. */
export function wishedSurface(filter: PlotFilter, weighting: Weighting): number | undefined {
  const { surface_min: least, surface_max: most } = filter
  if (weighting.surface_wish !== undefined) return weighting.surface_wish
  if (least !== undefined && most !== undefined) return (least + most) / 2
  return least ?? most
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest; rest &= rest - 1) count++
  return count
}

/** The matching plots by score, best first, ties by ordinal; after `after`, at most `limit` and one more. */
export function rankPlots(
  drops: Drops,
  fit: SuitabilityOf,
  { limit, after }: { limit: number; after?: { score: number; ordinal: number } | undefined },
): { plot: number; fit: Suitability }[] {
  const ranked: { plot: number; fit: Suitability }[] = []
  for (let plot = 0; plot < drops.length; plot++) {
    if (drops[plot] !== 0) continue
    const one = fit(plot)
    const comes =
      !after || one.score < after.score || (one.score === after.score && plot > after.ordinal)
    if (comes) ranked.push({ plot, fit: one })
  }
  return ranked.sort((a, b) => b.fit.score - a.fit.score || a.plot - b.plot).slice(0, limit + 1)
}
