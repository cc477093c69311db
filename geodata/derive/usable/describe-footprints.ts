// What fits in usable surfaces, from WKB to the texts of the columns `fit_length_dm` and `fit_rectangle`.
import { findFrontier } from '../../footprint/find-frontier.ts'
import { readWkb } from '../../plane/read-wkb.ts'

/** `lengths`: text of a smallint[]; `rectangle`: EWKT of a polygon, EPSG:2154, null when nothing fits. */
export type DescribedFootprint = { lengths: string; rectangle: string | null }

/** Surfaces as WKB (EPSG:2154), one after the other; `sizes` are their bytes. */
export function describeFootprints(
  bytes: Uint8Array,
  sizes: readonly number[],
): DescribedFootprint[] {
  let at = 0
  return sizes.map((size) => {
    const { frontier, largest } = findFrontier(readWkb(bytes.subarray(at, (at += size))).polygons)
    return {
      lengths: `{${frontier.join(',')}}`,
      rectangle: largest && polygonText(largest.ring),
    }
  })
}

function polygonText(ring: Float64Array): string {
  const points: string[] = []
  for (let i = 0; i < ring.length; i += 2) points.push(`${ring[i]} ${ring[i + 1]}`)
  return `SRID=2154;POLYGON((${points.join(',')}))`
}
