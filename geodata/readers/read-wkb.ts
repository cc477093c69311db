// Little-endian WKB, two dimensions, as ST_AsBinary writes it: into flat coordinate arrays, x and y in turn.

/** Parts by dimension: points as pairs, lines, and polygons as lists of rings (the first is the outer one). */
export type FlatGeometry = {
  points: Float64Array[]
  lines: Float64Array[]
  polygons: Float64Array[][]
}

/** Reads any geometry of two dimensions; throws on another byte order or a type that it does not know. */
export function readWkb(bytes: Uint8Array): FlatGeometry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const into: FlatGeometry = { points: [], lines: [], polygons: [] }
  readGeometry(view, 0, into)
  return into
}

/** All rings of all polygons, for even-odd tests and distances to the outline. */
export function ringsOf(geometry: FlatGeometry): Float64Array[] {
  return geometry.polygons.length === 1 ? (geometry.polygons[0] ?? []) : geometry.polygons.flat()
}

function readGeometry(view: DataView, start: number, into: FlatGeometry): number {
  if (view.getUint8(start) !== 1) throw new Error('WKB is not little-endian')
  const type = view.getUint32(start + 1, true)
  let at = start + 5
  if (type === 1) {
    into.points.push(readPoints(view, at, 1))
    return at + 16
  }
  const count = view.getUint32(at, true)
  at += 4
  if (type === 2) {
    into.lines.push(readPoints(view, at, count))
    return at + 16 * count
  }
  if (type === 3) {
    const rings: Float64Array[] = []
    for (let i = 0; i < count; i++) {
      const length = view.getUint32(at, true)
      rings.push(readPoints(view, at + 4, length))
      at += 4 + 16 * length
    }
    if (rings.length > 0) into.polygons.push(rings)
    return at
  }
  if (type < 4 || type > 7) throw new Error(`WKB geometry type ${type} is not read here`)
  for (let i = 0; i < count; i++) at = readGeometry(view, at, into)
  return at
}

function readPoints(view: DataView, start: number, count: number): Float64Array {
  const flat = new Float64Array(2 * count)
  for (let i = 0; i < flat.length; i++) flat[i] = view.getFloat64(start + 8 * i, true)
  return flat
}
