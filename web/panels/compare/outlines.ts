// Outlines of several plots at one scale, as paths of SVG: metres from the middle of each plot, north up.
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { RADIANS_A_DEGREE } from '../../../geodata/model/units.ts'
import { roundBelow } from '../../map/controls/scale.ts'

/** Of a degree of latitude; of longitude times the cosine of the latitude. Right to 0.5 % over a plot. */
const METRES_PER_DEGREE = 111_320
const MARGIN = 1.12

export type Outline = {
  id: string
  /** Metres, x to the east and y to the south, from the middle of the plot's box. */
  path: string
  width_m: number
  height_m: number
}
export type Outlines = {
  /** Side of the square that every drawing shows, metres. */
  side_m: number
  /** Length of the scale bar, a round figure of at most a third of the side. */
  bar_m: number
  outlines: Outline[]
}

/** @param sheets with geometry in EPSG:4326 */
export function drawOutlines(
  sheets: readonly Pick<PlotSheet, 'id' | 'geometry' | 'bbox'>[],
): Outlines {
  const outlines = sheets.map(outlineOf)
  const side_m =
    MARGIN * Math.max(1, ...outlines.flatMap(({ width_m, height_m }) => [width_m, height_m]))
  return { side_m, bar_m: roundBelow(side_m / 3), outlines }
}

function outlineOf({ id, geometry, bbox }: Pick<PlotSheet, 'id' | 'geometry' | 'bbox'>): Outline {
  const [west, south, east, north] = bbox
  const [lon, lat] = [(west + east) / 2, (south + north) / 2]
  const perLon = METRES_PER_DEGREE * Math.cos(lat * RADIANS_A_DEGREE)
  const point = ([x, y]: readonly number[]) =>
    `${((x! - lon) * perLon).toFixed(1)} ${((lat - y!) * METRES_PER_DEGREE).toFixed(1)}`
  return {
    id,
    path: geometry.coordinates
      .flat()
      .map((ring) => `M${ring.map(point).join('L')}Z`)
      .join(''),
    width_m: (east - west) * perLon,
    height_m: (north - south) * METRES_PER_DEGREE,
  }
}
