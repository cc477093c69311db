// What is parcelled and is a road or a bank: told by its shape, where nothing else tells it.
import type { Parcel, SharedBoundary } from './join-parcels.ts'

/** A strip is so many times as long as it is wide on average, … */
export const STRIP_TIMES = 25
/** … and narrower than this on average: a large plot that winds around others is none. */
export const STRIP_MEAN_M = 40
/** What is smaller is a passage or a sliver, and joins a neighbour. */
export const LEAST_STRIP_M2 = 2500
/** A sliver along a strip is a bank or a pavement of it. */
const SLIVER_TIMES = 12
const SLIVER_MEAN_M = 15

type Measured = { areaM2: number; perimeterM: number }

/** A shape is as long as half its perimeter, and as wide as twice its area over its perimeter. */
const isLong = ({ areaM2, perimeterM }: Measured, times: number, meanM: number): boolean =>
  2 * areaM2 < meanM * perimeterM && perimeterM ** 2 >= 4 * times * areaM2

const isStrip = (shape: Measured): boolean =>
  shape.areaM2 >= LEAST_STRIP_M2 && isLong(shape, STRIP_TIMES, STRIP_MEAN_M)

/** The ids of strips, and of slivers that share more boundary with a strip than with any other parcel. */
export function findStrips(
  parcels: readonly Parcel[],
  boundaries: readonly SharedBoundary[],
): Set<string> {
  const strips = new Set(parcels.filter(isStrip).map(({ id }) => id))
  if (strips.size === 0) return strips
  const longest = new Map<string, { metres: number; other: string }>()
  const meet = (id: string, other: string, metres: number) => {
    if (metres > (longest.get(id)?.metres ?? 0)) longest.set(id, { metres, other })
  }
  for (const { a, b, metres } of boundaries) {
    meet(a, b, metres)
    meet(b, a, metres)
  }
  const slivers = parcels.filter(
    (parcel) =>
      isLong(parcel, SLIVER_TIMES, SLIVER_MEAN_M) &&
      strips.has(longest.get(parcel.id)?.other ?? ''),
  )
  return new Set([...strips, ...slivers.map(({ id }) => id)])
}
