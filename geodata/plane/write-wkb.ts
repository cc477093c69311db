// Polygons back into well-known binary, little-endian, two dimensions, for ST_GeomFromWKB.

/** A MultiPolygon of closed, flat rings, the outer one first. */
export function writeMultiPolygon(polygons: readonly (readonly Float64Array[])[]): Buffer {
  const rings = polygons.flat()
  const coordinates = rings.reduce((sum, ring) => sum + ring.length, 0)
  const bytes = Buffer.alloc(9 + 9 * polygons.length + 4 * rings.length + 8 * coordinates)
  let at = 0
  const head = (type: number, count: number) => {
    bytes.writeUInt8(1, at)
    bytes.writeUInt32LE(type, at + 1)
    bytes.writeUInt32LE(count, at + 5)
    at += 9
  }
  head(6, polygons.length)
  for (const polygon of polygons) {
    head(3, polygon.length)
    for (const ring of polygon) {
      bytes.writeUInt32LE(ring.length / 2, at)
      at += 4
      for (const value of ring) at = bytes.writeDoubleLE(value, at)
    }
  }
  return bytes
}
