// From square metres to shares that add up: what parts leave uncovered, what they count twice, which part is a sliver.
import type { Balance, ReadingPart } from '../../geodata/model/plans/reading.ts'
import { SLIVER } from '../../geodata/model/plans/reading.ts'

/** Below this a difference is rounding of coordinates, not land. */
const NOTHING_M2 = 0.05

/** Square metres to a tenth, shares to a millionth. */
export const roundM2 = (m2: number): number => Math.round(m2 * 10) / 10
export const roundShare = (share: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * 1e6) / 1e6

/** One part of an area of `whole` m², of which it takes `area_m2` within an outline of `perimeter_m`. */
export function partOf(
  whole: number,
  { area_m2, perimeter_m }: { area_m2: number; perimeter_m: number },
): ReadingPart {
  const share = area_m2 / whole
  return {
    area_m2: roundM2(area_m2),
    share: roundShare(share),
    sliver: area_m2 < (SLIVER.width_m / 2) * perimeter_m && share < SLIVER.share,
  }
}

/** `sum` of the parts, what they cover together, and what the data leave out of the area, m². */
export function balanceOf(whole: number, sum: number, union: number, unknown: number): Balance {
  const some = (m2: number) => (m2 < NOTHING_M2 ? 0 : m2)
  const uncovered = some(whole - Math.min(union, whole))
  const overlap = some(sum - union)
  return {
    uncovered_m2: roundM2(uncovered),
    uncovered_share: roundShare(uncovered / whole),
    overlap_m2: roundM2(overlap),
    overlap_share: Math.round((overlap / whole) * 1e6) / 1e6,
    unknown_m2: roundM2(Math.min(some(unknown), whole)),
    unknown_share: roundShare(some(unknown) / whole),
  }
}
