// Electric substations of the demonstration, where they would stand: at the largest sites, some way apart. Their voltage
// comes of the lines that end there (geodata/derive/networks), as that of real ones.
import type { Point } from './geometry.ts'
import { distance } from './geometry.ts'
import type { AccessRow } from './networks.ts'
import { randomOf } from './random.ts'
import type { Site } from './sites.ts'

const SUBSTATIONS = 48
const APART_M = 5000

/** From a generator of their own: a region is the same with them as without. */
export function laySubstations(seed: number, sites: readonly Site[]): AccessRow<'substation'>[] {
  const random = randomOf(seed, 'substations')
  const laid: AccessRow<'substation'>[] = []
  for (const { place, centre, areaM2 } of [...sites].sort((a, b) => b.areaM2 - a.areaM2)) {
    const name = `Poste fictif de ${place.name}`
    if (laid.some((one) => one.name === name || distance(one.at, centre) < APART_M)) continue
    const bearing = random.between(0, 2 * Math.PI)
    const away = 0.75 * Math.sqrt(areaM2) + random.between(80, 400)
    const at: Point = [centre[0] + away * Math.cos(bearing), centre[1] + away * Math.sin(bearing)]
    laid.push({ kind: 'substation', name, detail: null, at })
    if (laid.length === SUBSTATIONS) break
  }
  return laid
}
