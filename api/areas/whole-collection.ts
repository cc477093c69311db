// A GeoJSON file may be one feature or one bare geometry: people draw an area and save just that.

const GEOMETRIES = /^(Polygon|MultiPolygon|GeometryCollection)$/

/** The same file as a feature collection; bytes that are no JSON, or a collection already, are left as they are. */
export function wholeCollection(bytes: Uint8Array): Uint8Array {
  let shape: unknown
  try {
    shape = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  } catch {
    return bytes // the reader says where it breaks
  }
  const { type, coordinates, geometries } = (shape ?? {}) as Record<string, unknown>
  const isGeometry = GEOMETRIES.test(String(type)) && (coordinates ?? geometries) !== undefined
  if (type !== 'Feature' && !isGeometry) return bytes
  const feature = isGeometry ? { type: 'Feature', properties: {}, geometry: shape } : shape
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
}
