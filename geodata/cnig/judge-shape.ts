// The geometry of a row: GeoJSON text or a GeoPackage geometry, in longitude and latitude or in Lambert-93 by its numbers.
import type { Geometry, Position } from 'geojson'
import { sridOf } from '../model/crs.ts'
import type { CrsId } from '../model/known-crs.ts'
import { sayCrs } from '../model/known-crs.ts'
import type { PositionFault } from '../readers/position-fault.ts'
import { positionFault } from '../readers/position-fault.ts'
import { toEwkt } from '../readers/to-ewkt.ts'
import type { Mending } from './mending.ts'
import { MENDING } from './mending.ts'
import { mendText } from './judge-cell.ts'
import type { Fault } from './violation.ts'

export type Shape = {
  /** With its SRID, 4326 or 2154; absent when the row has no geometry that can be used. */
  ewkt?: string
  mended: Mending[]
  /** A breach of the schema. */
  fault?: Fault
  /** Why the geometry cannot be used here, schema or not. */
  unusable?: string
}

const TYPES = {
  polygon: ['Polygon', 'MultiPolygon'],
  point: ['Point', 'MultiPoint'],
}
/** A ring that ends so near to its beginning is closed: metres, degrees. */
const GAP = { 2154: 1, 4326: 1e-5 }

/** Judges what stands in the field of the geometry: a text, a geometry of EPSG:2154, or nothing. */
export function judgeShape(given: Geometry | string | null, kind: keyof typeof TYPES): Shape {
  const mended: Mending[] = []
  const unusable = (reason: string, fault?: Fault): Shape => ({
    mended,
    unusable: reason,
    ...(fault && { fault }),
  })
  const text = typeof given === 'string' ? mendText(given, mended) : given
  if (text === null || text === '')
    return unusable('sans géométrie', { kind: 'obligatoire', reason: 'géométrie absente' })
  const geometry = typeof text === 'string' ? parse(text, mended) : text
  if (!geometry)
    return unusable('géométrie illisible', { kind: 'type', reason: 'n’est pas un GeoJSON' })
  if (!TYPES[kind].includes(geometry.type))
    return unusable(`géométrie de type ${geometry.type}`, {
      kind: 'type',
      reason: `${geometry.type} : ${TYPES[kind].join(' ou ')} est attendu`,
    })
  return place(geometry, typeof given === 'string', mended)
}

function place(geometry: Geometry, isText: boolean, mended: Mending[]): Shape {
  let fault = positionFault(geometry, isText ? 'EPSG:4326' : 'EPSG:2154')
  let crs: 'EPSG:4326' | 'EPSG:2154' = isText ? 'EPSG:4326' : 'EPSG:2154'
  if (isText && isLambert(geometry, fault)) {
    crs = 'EPSG:2154'
    fault = positionFault(geometry, crs)
    mended.push(MENDING.lambert)
  }
  if (fault === 'swapped') {
    turn(geometry)
    fault = positionFault(geometry, crs)
    mended.push(MENDING.swapped)
  }
  if (fault !== undefined) return { mended, unusable: unusableFor(fault, crs) }
  const srid = sridOf(crs)
  if (closeRings(geometry, GAP[srid as keyof typeof GAP])) mended.push(MENDING.ring)
  const ewkt = toEwkt(geometry, srid)
  return ewkt === undefined
    ? { mended, unusable: 'géométrie vide ou anneau ouvert' }
    : { ewkt, mended }
}

const UNUSABLE = {
  far: 'loin de l’Île-de-France',
  broken: 'coordonnées illisibles',
  swapped: 'coordonnées mêlées',
}

function unusableFor(fault: PositionFault, crs: CrsId): string {
  if (fault === 'far' || fault === 'broken' || fault === 'swapped') return UNUSABLE[fault]
  return `nombres de ${sayCrs(fault).fr} là où ${sayCrs(crs).fr} est attendu`
}

const isLambert = (geometry: Geometry, fault: PositionFault | undefined): boolean =>
  fault === 'EPSG:2154' ||
  (fault === 'far' && [undefined, 'swapped'].includes(positionFault(geometry, 'EPSG:2154')))

function parse(text: string, mended: Mending[]): Geometry | undefined {
  try {
    const value = JSON.parse(text) as { type?: string; geometry?: unknown; coordinates?: unknown }
    const isFeature = value?.type === 'Feature'
    const geometry = (isFeature ? value.geometry : value) as Geometry | undefined
    if (typeof geometry?.type !== 'string' || !('coordinates' in geometry)) return undefined
    const depth = DEPTHS[geometry.type]
    if (depth !== undefined && !isNested(geometry.coordinates, depth)) return undefined
    if (isFeature) mended.push(MENDING.feature)
    return geometry
  } catch {
    return undefined
  }
}

const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  Polygon: 2,
  MultiPolygon: 3,
}

/** Lists in lists down to positions of two numbers or more. */
const isNested = (list: unknown, depth: number): boolean =>
  Array.isArray(list) &&
  (depth > 0
    ? list.every((inner) => isNested(inner, depth - 1))
    : list.length >= 2 && list.every((one) => typeof one === 'number'))

function turn(geometry: Geometry): void {
  const walk = (list: unknown[]): void => {
    if (typeof list[0] === 'number') [list[0], list[1]] = [list[1], list[0]]
    else for (const inner of list) walk(inner as unknown[])
  }
  walk((geometry as { coordinates: unknown[] }).coordinates)
}

function closeRings(geometry: Geometry, gap: number): boolean {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  let closed = false
  for (const ring of polygons.flat() as Position[][]) {
    const [first, last] = [ring[0], ring.at(-1)]
    if (!first || !last || (first[0] === last[0] && first[1] === last[1])) continue
    const apart = Math.hypot((first[0] ?? 0) - (last[0] ?? 0), (first[1] ?? 0) - (last[1] ?? 0))
    if (apart >= gap) continue
    ring[ring.length - 1] = first
    closed = true
  }
  return closed
}
