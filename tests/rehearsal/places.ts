// Where the rows of the rehearsal stand: eight square départements, spots in them, and others far to the south.
import type { Point, LineString, Polygon, MultiPolygon, MultiLineString, Position } from 'geojson'
import { square } from '../rig/files/mirror.ts'

const CODES = ['75', '77', '78', '91', '92', '93', '94', '95'] as const
export type Departement = { code: string; lon: number; lat: number }

export const DEPARTEMENT_DEG = 0.5
/** Four beside each other, two rows: 1.5 to 3.5 E, 48.2 to 49.2 N. */
export const DEPARTEMENTS: readonly Departement[] = CODES.map((code, i) => ({
  code,
  lon: 1.5 + DEPARTEMENT_DEG * (i % 4),
  lat: 48.2 + DEPARTEMENT_DEG * Math.floor(i / 4),
}))

/** Spot `n` of the region: its département is number `n % 8`, and no two spots within 8 × 30 × 30 are the same. */
export function spot(n: number): { at: Position; departement: Departement } {
  const departement = DEPARTEMENTS[n % DEPARTEMENTS.length] as Departement
  const inside = Math.floor(n / DEPARTEMENTS.length)
  const step = 0.015
  const lon = departement.lon + 0.02 + step * (inside % 30)
  const lat = departement.lat + 0.02 + step * (Math.floor(inside / 30) % 30)
  return { at: [round(lon), round(lat)], departement }
}
/** South of Lyon: in no box of the region, nor where its numbers are turned round or read as metres. */
export const farSpot = (n: number): Position => [round(4.5 + 0.02 * n), 45.5]

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
const SIZE_DEG = 0.008

export const pointAt = (at: Position): Point => ({ type: 'Point', coordinates: at })
export const areaAt = ([lon = 0, lat = 0]: Position, size = SIZE_DEG): Polygon => ({
  type: 'Polygon',
  coordinates: [square(lon, lat, size).map(([x, y]) => [round(x), round(y)])],
})
export const areasAt = (at: Position, size = SIZE_DEG): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [areaAt(at, size).coordinates],
})
export const lineAt = ([lon = 0, lat = 0]: Position): LineString => ({
  type: 'LineString',
  coordinates: [
    [lon, lat],
    [round(lon + SIZE_DEG), round(lat + SIZE_DEG / 2)],
  ],
})
export const linesAt = (at: Position): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: [lineAt(at).coordinates],
})
