import { expect, it } from 'vitest'
import type { Judge } from '../../../api/columnar/criterion-masks.ts'
import {
  countMatches,
  dropsOf,
  FAIL,
  PASS,
  SEVERAL,
  UNKNOWN,
} from '../../../api/columnar/criterion-masks.ts'
import { emptyCopy } from '../../../api/columnar/columnar-copy.ts'
import type { ServedVersion } from '../../../api/version/served-version.ts'

const CRITERIA = 40

it('tells of forty criteria at once which one alone costs a plot', () => {
  // Plot i fails the i-th criterion alone; then come one that fails two far ones, one that fails all, one that matches.
  const two: readonly number[] = [3, 38]
  const judges = Array.from({ length: CRITERIA }, (_, place): Judge => (plot) => {
    if (plot < CRITERIA) return plot === place ? FAIL : PASS
    if (plot === CRITERIA) return two.includes(place) ? FAIL : PASS
    return plot === CRITERIA + 1 ? FAIL : PASS
  })
  const { drops } = dropsOf(CRITERIA + 3, judges, false)
  expect([...drops]).toEqual([...judges.map((_, place) => place + 1), SEVERAL, SEVERAL, 0])
})

it('counts apart what fell only for unknown values, in whatever order the criteria stand', () => {
  const verdicts = [
    [UNKNOWN, PASS, PASS], // unknown alone
    [UNKNOWN, UNKNOWN, UNKNOWN], // several unknown, none fails
    [UNKNOWN, UNKNOWN, FAIL], // the last one fails
    [FAIL, UNKNOWN, PASS],
    [PASS, PASS, PASS],
  ] as const
  const judges = [0, 1, 2].map(
    (place): Judge =>
      (plot) =>
        verdicts[plot]![place]!,
  )
  const columns = emptyCopy({} as ServedVersion, verdicts.length)
  columns.surface_m2.fill(100)
  const drop = dropsOf(verdicts.length, judges, false)
  expect([...drop.drops]).toEqual([1, SEVERAL, SEVERAL, SEVERAL, 0])
  expect(countMatches(columns, drop)).toEqual({ matched: 1, surface_m2: 100, unknownDropped: 2 })
  const keep = dropsOf(verdicts.length, judges, true)
  expect([...keep.drops]).toEqual([0, 0, 3, 1, 0])
  expect(countMatches(columns, keep)).toEqual({ matched: 3, surface_m2: 300, unknownDropped: 0 })
})
