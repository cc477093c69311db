// Well-known binary into flat coordinate arrays, x and y in turn, whatever its geometry is.
import { WkbReader } from './wkb-reader.ts'

/** Parts by dimension: points as pairs, lines, and polygons as lists of closed rings (the first is the outer one). */
export type FlatGeometry = {
  points: Float64Array[]
  lines: Float64Array[]
  polygons: Float64Array[][]
}

/** Reads any geometry; throws on a type that it does not know, and a RangeError on bytes that are cut. */
export function readWkb(bytes: Uint8Array): FlatGeometry {
  const into: FlatGeometry = { points: [], lines: [], polygons: [] }
  readGeometry(new WkbReader(bytes), into)
  return into
}

/** All rings of all polygons, for even-odd tests and distances to the outline. */
export function ringsOf(geometry: FlatGeometry): Float64Array[] {
  return geometry.polygons.length === 1 ? (geometry.polygons[0] ?? []) : geometry.polygons.flat()
}

function readGeometry(wkb: WkbReader, into: FlatGeometry): void {
  const type = wkb.type()
  if (type === 1) into.points.push(wkb.positions(1))
  else if (type === 2) into.lines.push(wkb.positions(wkb.count()))
  else if (type === 3) {
    const rings: Float64Array[] = []
    for (let left = wkb.count(); left > 0; left--) rings.push(wkb.positions(wkb.count()))
    if (rings.length > 0) into.polygons.push(rings)
  } else if (type >= 4 && type <= 7)
    for (let left = wkb.count(); left > 0; left--) readGeometry(wkb, into)
  else throw new Error(`WKB geometry type ${type} is not read here`)
}
