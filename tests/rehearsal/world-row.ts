// What the rehearsal's servers hold: rows of this machine's own making, each saying which datasets have to receive it.
import type { Geometry, Position } from 'geojson'

export type WorldRow = {
  /** Datasets that must receive it; none for rows outside of the region or of another kind. */
  of: readonly string[]
  properties: Record<string, unknown>
  geometry: Geometry | null
}

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  return (geometry.coordinates as unknown[]).flat(Infinity).reduce<Position[]>((all, n, i) => {
    if (i % 2 === 0) all.push([n as number, 0])
    else (all.at(-1) as Position)[1] = n as number
    return all
  }, [])
}

export function boundsOf(geometry: Geometry): Box {
  const positions = positionsOf(geometry)
  const [xs, ys] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export const meets = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

const RADIUS_M = 6_378_137

/** Degrees to Web Mercator, metres. */
export const toMercator = ([lon = 0, lat = 0]: Position): Position => [
  (RADIUS_M * lon * Math.PI) / 180,
  RADIUS_M * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
]

/** Web Mercator to degrees. */
export const fromMercator = ([x = 0, y = 0]: Position): Position => [
  ((x / RADIUS_M) * 180) / Math.PI,
  (360 / Math.PI) * Math.atan(Math.exp(y / RADIUS_M)) - 90,
]

/** A geometry with every position mapped. */
export function mapPositions(geometry: Geometry, map: (at: Position) => Position): Geometry {
  const deep = (part: unknown): unknown =>
    Array.isArray(part) && typeof part[0] === 'number'
      ? map(part as Position)
      : (part as unknown[]).map(deep)
  return geometry.type === 'GeometryCollection'
    ? { ...geometry, geometries: geometry.geometries.map((one) => mapPositions(one, map)) }
    : ({ ...geometry, coordinates: deep(geometry.coordinates) } as Geometry)
}

/** The same order for the same word, another for another: a Fisher–Yates shuffle from a hash of it. */
export function shuffled<T>(all: readonly T[], word: string): T[] {
  let seed = [...word].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0, 7)
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0
    return (seed >>> 0) % below
  }
  const rows = [...all]
  for (let i = rows.length - 1; i > 0; i--) {
    const j = draw(i + 1)
    const [a, b] = [rows[i] as T, rows[j] as T]
    rows[i] = b
    rows[j] = a
  }
  return rows
}
