// The scale bar: a round length that fits, at the latitude in the middle of the map.
import { RADIANS_A_DEGREE } from '../../../geodata/model/units.ts'

const EARTH_M = 40_075_016.686
const TILE_PX = 512
const ROUND = [1, 2, 5]

/** `{ metres: 2000, px: 84 }`: the longest round length of at most `mostPx` on the screen. */
export function scaleBar(zoom: number, lat: number, mostPx = 100): { metres: number; px: number } {
  const metresPerPx = (EARTH_M * Math.cos(lat * RADIANS_A_DEGREE)) / (TILE_PX * 2 ** zoom)
  const metres = roundBelow(metresPerPx * mostPx)
  return { metres, px: metres / metresPerPx }
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above. */
export function roundBelow(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres))
  return power * (ROUND.findLast((round) => round * power <= metres) ?? 1)
}

/** The length of a bar in words: round lengths have no decimals to show. */
export function scaleLength(metres: number, locale: string): string {
  const [value, unit] = metres >= 1000 ? [metres / 1000, 'km'] : [metres, 'm']
  return `${value.toLocaleString(locale)}\u202f${unit}`
}
