// Plane geometry of the demonstration, in metres of EPSG:2154: smooth curves, blobs, areas, EWKT.
import { STORAGE_SRID } from '../model/crs.ts'
import * as lambert93 from '../plane/lambert-93.ts'
import type { Random } from './random.ts'

export type Point = readonly [x: number, y: number]
export type Ring = readonly Point[]

/** Longitude and latitude to Lambert-93 metres. */
export const toLambert = ([lon, lat]: readonly [number, number]): Point =>
  lambert93.toLambert(lon, lat)

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Surface of a ring (closed or not), m². */
export function areaOf(ring: Ring): number {
  let twice = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[j] as Point, ring[i] as Point]
    twice += a[0] * b[1] - b[0] * a[1]
  }
  return Math.abs(twice) / 2
}

/** A smooth curve through the points (centripetal enough for roads and rivers), `steps` pieces between each two. */
export function curveThrough(points: readonly Point[], steps = 10): Point[] {
  const curve: Point[] = []
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [
      points[i - 1] ?? points[i],
      points[i],
      points[i + 1],
      points[i + 2] ?? points[i + 1],
    ] as [Point, Point, Point, Point]
    for (let s = 0; s < steps; s++) {
      const t = s / steps
      curve.push(
        [0, 1].map((k) =>
          catmullRom(p0[k as 0], p1[k as 0], p2[k as 0], p3[k as 0], t),
        ) as unknown as Point,
      )
    }
  }
  curve.push(points[points.length - 1] as Point)
  return curve
}

function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  return (
    0.5 *
    (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3)
  )
}

/** A rounded organic outline around a centre: a circle bent by a few waves. `rough` 0 is an ellipse. */
export function blob(
  random: Random,
  centre: Point,
  rx: number,
  ry: number,
  rough = 0.25,
  points = 48,
): Point[] {
  const waves = [2, 3, 4, 5, 7].map((n) => ({
    n,
    size: (random.normal() * rough) / n,
    at: random.between(0, 7),
  }))
  return Array.from({ length: points }, (_, i) => {
    const angle = (i / points) * 2 * Math.PI
    const bend =
      1 + waves.reduce((sum, { n, size, at }) => sum + size * Math.sin(n * angle + at), 0)
    return [centre[0] + rx * bend * Math.cos(angle), centre[1] + ry * bend * Math.sin(angle)]
  })
}

/** Distance from a point to a polyline. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
  let least = Infinity
  for (let i = 1; i < line.length; i++)
    least = Math.min(least, distanceToSegment(point, line[i - 1] as Point, line[i] as Point))
  return least
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = Math.max(
    0,
    Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)),
  )
  return Math.hypot(p[0] - a[0] - along * dx, p[1] - a[1] - along * dy)
}

export function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i] as Point, ring[j] as Point]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

const digits = (value: number): string => String(Math.round(value * 100) / 100)
const pairs = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${digits(x)} ${digits(y)}`).join(',')

const closed = (ring: Ring): Ring => {
  const [first, last] = [ring[0] as Point, ring[ring.length - 1] as Point]
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first]
}

/** EWKT with centimetres. */
export const multiPolygonText = (rings: readonly Ring[]): string =>
  `SRID=${STORAGE_SRID};MULTIPOLYGON(${rings.map((ring) => `((${pairs(closed(ring))}))`).join(',')})`
export const lineText = (line: readonly Point[]): string =>
  `SRID=${STORAGE_SRID};LINESTRING(${pairs(line)})`
export const multiLineText = (lines: readonly (readonly Point[])[]): string =>
  `SRID=${STORAGE_SRID};MULTILINESTRING(${lines.map((line) => `(${pairs(line)})`).join(',')})`
export const pointText = (point: Point): string => `SRID=${STORAGE_SRID};POINT(${pairs([point])})`
