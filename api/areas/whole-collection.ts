// A GeoJSON file may be one feature or one bare geometry: people draw an area and save just that. Its crs member may stand
// anywhere: the reader wants it first.

const GEOMETRIES = /^(Multi)?(Polygon|LineString|Point)$|^GeometryCollection$/

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
  if (typeof shape !== 'object' || shape === null || Array.isArray(shape)) return bytes
  const { type, crs } = shape as Record<string, unknown>
  const said = crs === undefined ? {} : { crs }
  if (type === 'FeatureCollection')
    return crs !== undefined && crsStandsLast(shape)
      ? Buffer.from(JSON.stringify({ type, ...said, ...shape }))
      : bytes
  const isGeometry = GEOMETRIES.test(String(type))
  if (type !== 'Feature' && !isGeometry) return bytes
  const feature = isGeometry ? { type: 'Feature', properties: {}, geometry: shape } : shape
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', ...said, features: [feature] }))
}

const crsStandsLast = (shape: object): boolean => {
  const names = Object.keys(shape)
  return names.indexOf('crs') > names.indexOf('features')
}
