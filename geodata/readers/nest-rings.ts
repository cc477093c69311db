// Rings as polygons by what lies within what: how they are wound is not trusted.
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'

type Box = [left: number, bottom: number, right: number, top: number]
type Ring = { ring: Position[]; box: Box; size: number; within: number; parent: number }

/** The same rings: those within none, or within two, are outlines; those within one are its holes. */
export function nestRings(geometry: Geometry): Geometry {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry
  const given = ringsOf(geometry)
  if (given.length < 2) return geometry
  // From the largest: what holds a ring stands before it.
  const rings = given.map(described).sort((a, b) => b.size - a.size)
  const polygons = new Map<number, Position[][]>()
  rings.forEach((one, i) => {
    for (let k = 0; k < i; k++) {
      const outer = rings[k] as Ring
      if (!boxHolds(outer.box, one.box) || !ringHolds(outer.ring, one.ring)) continue
      one.within++
      one.parent = k
    }
    const isHole = one.within % 2 === 1
    if (isHole) polygons.get(one.parent)?.push(one.ring)
    else polygons.set(i, [one.ring])
  })
  const made = [...polygons.values()]
  const [only] = made
  return only && made.length === 1
    ? { ...geometry, type: 'Polygon', coordinates: only }
    : { ...geometry, type: 'MultiPolygon', coordinates: made }
}

const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

function described(ring: Position[]): Ring {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  let twice = 0
  for (let i = 0; i < ring.length; i++) {
    const [x, y] = ring[i] as [number, number]
    const [x0, y0] = ring[i === 0 ? ring.length - 1 : i - 1] as [number, number]
    twice += x0 * y - x * y0
    if (x < box[0]) box[0] = x
    if (y < box[1]) box[1] = y
    if (x > box[2]) box[2] = x
    if (y > box[3]) box[3] = y
  }
  return { ring, box, size: Math.abs(twice), within: 0, parent: -1 }
}

const boxHolds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

/** Rings of one shape may touch: the first corner, or middle of a side, that is not on the outer ring decides. */
function ringHolds(outer: Position[], inner: Position[]): boolean {
  for (const at of inner) {
    const side = sideOf(outer, at)
    if (side !== 0) return side > 0
  }
  for (let i = 1; i < inner.length; i++) {
    const [a, b] = [inner[i - 1] as [number, number], inner[i] as [number, number]]
    const side = sideOf(outer, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])
    if (side !== 0) return side > 0
  }
  return false
}

/** 1 within, -1 outside, 0 on the ring. */
function sideOf(ring: Position[], [x, y]: Position): -1 | 0 | 1 {
  let inside = false
  for (let i = 0, k = ring.length - 1; i < ring.length; k = i++) {
    const [x1, y1] = ring[i] as [number, number]
    const [x2, y2] = ring[k] as [number, number]
    const turn = (x2 - x1) * ((y as number) - y1) - (y2 - y1) * ((x as number) - x1)
    if (
      turn === 0 &&
      Math.min(x1, x2) <= x! &&
      x! <= Math.max(x1, x2) &&
      Math.min(y1, y2) <= y! &&
      y! <= Math.max(y1, y2)
    )
      return 0
    if (y1 > y! !== y2 > y! && x! < ((x2 - x1) * (y! - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside ? 1 : -1
}
