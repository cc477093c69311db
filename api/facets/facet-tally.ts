// Counts and hectares beside each value of one criterion.
import type { FacetValue } from '../../geodata/model/answers.ts'
import type { CriterionHow } from '../../geodata/model/filter/plot-filter.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'

export type Tally = { id: string; add: (plot: number) => void; values: () => FacetValue[] }

type ListCriterion = CriterionHow<'list'>
type SetCriterion = CriterionHow<'none'>

/**
 * Plots by the value of a list column. A closed list gives every value; an open one those that match or are chosen.
 * The value null counts the plots whose value is unknown, when the version has any.
 */
export function textTally(
  columns: ColumnarCopy,
  criterion: ListCriterion,
  chosen: readonly string[],
  named?: (code: string) => string | undefined,
): Tally {
  const { codes, values } = columns.text[criterion.column]
  const count = new Uint32Array(values.length)
  const m2 = new Float64Array(values.length)
  return {
    id: criterion.id,
    add(plot) {
      const code = codes[plot]!
      count[code]!++
      m2[code]! += Math.max(0, columns.surface_m2[plot]!)
    },
    values() {
      const all = values.map((value, code) => ({
        value: code === 0 ? null : value,
        ...(named && code > 0 ? { name: named(value) ?? null } : {}),
        count: count[code]!,
        surface_ha: m2ToHa(m2[code]!),
      }))
      const [unknown, ...known] = all
      const shown = criterion.values
        ? known
        : known.filter((one) => one.count > 0 || chosen.includes(one.value ?? ''))
      return unknown && codes.includes(0) ? [...shown, unknown] : shown
    },
  }
}

/**
 * Plots that each value of a set would give by itself: for `without`, those free of it;
 * with `keep`, also those where it is unknown. null counts the plots where at least one value is unknown.
 */
export function setTally(columns: ColumnarCopy, criterion: SetCriterion, keep: boolean): Tally {
  const held = columns.sets[criterion.column]
  const unsure = columns.sets[criterion.unknownColumn]
  const values = criterion.values
  const count = new Uint32Array(values.length)
  const m2 = new Float64Array(values.length)
  let unknownCount = 0
  let unknownM2 = 0
  return {
    id: criterion.id,
    add(plot) {
      const surface = Math.max(0, columns.surface_m2[plot]!)
      const bits = ~(held[plot]! | (keep ? 0 : unsure[plot]!))
      for (let place = 0; place < values.length; place++) {
        if ((bits >>> place) & 1) {
          count[place]!++
          m2[place]! += surface
        }
      }
      if (unsure[plot] !== 0) {
        unknownCount++
        unknownM2 += surface
      }
    },
    values() {
      const known = values.map((value, place) => ({
        value,
        count: count[place]!,
        surface_ha: m2ToHa(m2[place]!),
      }))
      return unsure.some((bits) => bits !== 0)
        ? [...known, { value: null, count: unknownCount, surface_ha: m2ToHa(unknownM2) }]
        : known
    },
  }
}
