// The geometries that a filter or a bbox brings, made ready once for all pages: checked, cut to the surroundings of the
// region (nothing lies elsewhere, and the poles have no place in Lambert-93), and in EPSG:2154.
import type { Geometry, Position } from 'geojson'
import type { Sql } from '../../geodata/db/open-database.ts'
import { CqlFault } from '../../geodata/model/cql2/cql-fault.ts'
import type { At, Box, Expression, Place } from '../../geodata/model/cql2/expression.ts'
import { REGION_BBOX, STORAGE_SRID, TILE_SRID } from '../../geodata/model/crs.ts'
import type { OgcCrs } from './crs.ts'

/** EWKB in hexadecimal, EPSG:2154, by the literal that it was made from. */
export type Geometries = ReadonlyMap<Place, string>

/** Degrees around the region: more than `s_dwithin` can ask for. */
const MARGIN = 2
/** Edges that bend in Lambert-93 are cut: the error stays below a metre. */
const STEP_DEGREES = 0.05
const STEP_M = 5000

/** Throws a CqlFault 400 for a position outside the CRS, 422 for a geometry that crosses itself. */
export async function readyGeometries(
  sql: Sql,
  places: readonly Place[],
  crs: OgcCrs,
): Promise<Geometries> {
  const literals = places.filter((place) => place.kind !== 'property')
  if (literals.length === 0) return new Map()
  const shapes = literals.map((place) =>
    place.kind === 'box'
      ? shapeOfBox(place.box, place.at, crs)
      : eastingFirst(place.shape, place.at, crs),
  )
  const [west, south, east, north] = REGION_BBOX
  const frame = sql`ST_MakeEnvelope(${west - MARGIN}::float8, ${south - MARGIN}::float8,
    ${east + MARGIN}::float8, ${north + MARGIN}::float8, 4326)`
  const step = crs.srid === TILE_SRID ? STEP_M : STEP_DEGREES
  const ready =
    crs.srid === STORAGE_SRID
      ? sql`shape`
      : sql`ST_Transform(ST_Segmentize(
          ST_ClipByBox2D(shape, ST_Transform(${frame}, ${crs.srid}::integer)::box2d), ${step}::float8),
          ${STORAGE_SRID}::integer)`
  const rows = await sql<{ fault: string | null; ready: string | null }[]>`
    with brought as materialized (
      select at, ST_SetSRID(ST_GeomFromGeoJSON(shape), ${crs.srid}::integer) as shape
      from jsonb_array_elements_text(${JSON.stringify(shapes.map((one) => JSON.stringify(one)))}::text::jsonb)
        with ordinality as listed (shape, at)),
    judged as materialized (
      select at, shape, ST_IsValid(shape) as valid from brought)
    select case when not valid then ST_IsValidReason(shape) end as fault,
      case when valid then ${ready}::text end as ready
    from judged order by at`
  return new Map(
    literals.map((place, index) => {
      const { fault, ready: made } = rows[index] ?? { fault: 'no geometry', ready: null }
      if (made === null) throw new CqlFault(`the geometry is not valid: ${fault}`, place.at, 422)
      return [place, made]
    }),
  )
}

/** The places that an expression names, literals among them. */
export function placesOf(expression: Expression): Place[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.parts.flatMap(placesOf)
    case 'not':
      return placesOf(expression.part)
    case 's_intersects':
    case 's_dwithin':
      return [expression.left, expression.right]
    default:
      return []
  }
}

function eastingFirst(shape: Geometry, at: At, crs: OgcCrs): Geometry {
  const turn = (value: unknown): unknown => {
    const list = value as unknown[]
    return typeof list[0] === 'number' ? placed(list as Position, at, crs) : list.map(turn)
  }
  if (shape.type === 'GeometryCollection')
    return { ...shape, geometries: shape.geometries.map((one) => eastingFirst(one, at, crs)) }
  return { ...shape, coordinates: turn(shape.coordinates) } as Geometry
}

function placed([a, b]: Position, at: At, crs: OgcCrs): [number, number] {
  const [x, y] = (crs.isLatitudeFirst ? [b, a] : [a, b]) as [number, number]
  const [west, south, east, north] = crs.bounds
  if (x >= west && x <= east && y >= south && y <= north) return [x, y]
  throw new CqlFault(`the position ${a} ${b} lies outside ${crs.uri}`, at)
}

/** A box whose west lies east of its east crosses the antimeridian: two boxes. */
function shapeOfBox([a, b, c, d]: Box, at: At, crs: OgcCrs): Geometry {
  const [west, south] = placed([a, b], at, crs)
  const [east, north] = placed([c, d], at, crs)
  const isRound = crs.bounds[0] === -180
  if (south > north || (west > east && !isRound))
    throw new CqlFault('the least corner of a box comes first', at)
  if (west <= east) return rectangle(west, south, east, north)
  const geometries = [rectangle(west, south, 180, north), rectangle(-180, south, east, north)]
  return { type: 'GeometryCollection', geometries }
}

/** A rectangle without width is a line or a point: as a polygon it would not be valid. */
function rectangle(west: number, south: number, east: number, north: number): Geometry {
  if (west === east && south === north) return { type: 'Point', coordinates: [west, south] }
  if (west === east || south === north)
    return {
      type: 'LineString',
      coordinates: [
        [west, south],
        [east, north],
      ],
    }
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}
