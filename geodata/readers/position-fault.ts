// Whether the numbers of a geometry can be near Île-de-France in a CRS, and what they are when not.
import type { Geometry } from 'geojson'
import type { CrsId } from '../model/known-crs.ts'
import { crsOfNumbers, nearIn } from './crs-of-numbers.ts'

/** Latitude first, far from the region, no numbers, or the CRS whose numbers they are. */
export type PositionFault = 'swapped' | 'far' | 'broken' | CrsId

type Judge = (x: number, y: number) => PositionFault | undefined

/**
 * Every position of a file of millions of features passes here: a judge is made once. In a file of the whole country what
 * lies elsewhere is far: around Bordeaux, Lambert-93 has the numbers that Web Mercator has around Paris.
 */
export function judgeOf(crs: CrsId, isNational = false): Judge {
  const isNear = nearIn(crs)
  return (x, y) => {
    if (isNear(x, y)) return undefined
    const other = isNational ? undefined : crsOfNumbers(x, y)
    return other ?? (isNear(y, x) ? 'swapped' : 'far')
  }
}

/** The first fault among the positions of a geometry that should be in `crs`. */
export const positionFault = (geometry: Geometry, crs: CrsId): PositionFault | undefined =>
  faultOf(geometry, judgeOf(crs))

/** The same with a judge that is there already; collections are looked into. */
export function faultOf(geometry: Geometry, judge: Judge): PositionFault | undefined {
  if (geometry.type !== 'GeometryCollection') return firstFault(geometry.coordinates, judge)
  for (const part of geometry.geometries) {
    const fault = faultOf(part, judge)
    if (fault) return fault
  }
  return undefined
}

/** Plain loops, nothing made. */
function firstFault(coordinates: unknown, judge: Judge): PositionFault | undefined {
  if (!Array.isArray(coordinates)) return 'broken'
  if (coordinates.length === 0) return undefined
  if (!Array.isArray(coordinates[0])) {
    const x = coordinates[0] as number
    const y = coordinates[1] as number
    return Number.isFinite(x) && Number.isFinite(y) ? judge(x, y) : 'broken'
  }
  for (let i = 0; i < coordinates.length; i++) {
    const fault = firstFault(coordinates[i], judge)
    if (fault) return fault
  }
  return undefined
}
