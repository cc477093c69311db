// An area that a person brought, kept under the hash of its content: the same area has the same key for everybody.
import { createHash } from 'node:crypto'
import type { MultiPolygon, Position } from 'geojson'
import type { Sql } from '../../geodata/db/open-database.ts'
import { DOOR_SRID, STORAGE_SRID } from '../../geodata/model/crs.ts'
import { AREA_LIMITS } from '../../geodata/model/filter/area.ts'
import { toEwkt } from '../../geodata/readers/to-ewkt.ts'
import { refuse } from './area-fault.ts'

export type KeptArea = {
  key: string
  name: string | null
  surface_ha: number
  /** MultiPolygon, EPSG:4326, six decimals. */
  geometry: MultiPolygon
  bbox: [number, number, number, number]
}

/** Parts of a file that overlap are one area; coordinates are kept to the centimetre. */
const GRID_M = 0.01
const NAME_LENGTH = 120

/**
 * Keeps the union of the polygons (EPSG:2154). Throws an AreaFaultError 422 when an outline crosses itself, nothing is
 * left, or the area is larger than AREA_LIMITS.km2.
 */
export async function keepArea(
  sql: Sql,
  polygons: readonly Position[][][],
  name: string,
): Promise<KeptArea> {
  const texts = polygons.map((rings) =>
    toEwkt({ type: 'Polygon', coordinates: rings }, STORAGE_SRID),
  )
  if (texts.some((text) => text === undefined))
    throw refuse(
      422,
      'impossible',
      'Un contour ne se ferme pas, ou a moins de trois sommets',
      'A ring does not close, or has fewer than three corners',
    )
  const [checked] = await sql<{ reason: string | null }[]>`
    select min(ST_IsValidReason(geom)) as reason
    from unnest(${texts as string[]}::text[]) as text, ST_GeomFromEWKT(text) as geom
    where not ST_IsValid(geom)`
  if (checked?.reason)
    throw refuse(
      422,
      'impossible',
      `Un contour se croise ou n’en est pas un (${reasonOf(checked.reason)})`,
      `An outline crosses itself or is no outline (${reasonOf(checked.reason)})`,
    )
  const [made] = await sql<{ wkb: Buffer | null; km2: number }[]>`
    select ST_AsBinary(geom) as wkb, ST_Area(geom) / 1e6 as km2
    from (
      select ST_Normalize(ST_Multi(ST_CollectionExtract(ST_ReducePrecision(ST_UnaryUnion(ST_Collect(
        ST_GeomFromEWKT(text))), ${GRID_M}), 3))) as geom
      from unnest(${texts as string[]}::text[]) as text) as one`
  if (!made?.wkb || made.km2 <= 0)
    throw refuse(422, 'impossible', 'Le périmètre n’a pas de surface', 'The area has no surface')
  if (made.km2 > AREA_LIMITS.km2)
    throw refuse(
      422,
      'impossible',
      `Le périmètre dépasse ${AREA_LIMITS.km2 * 100} ha : utilisez un département, un EPCI ou une commune`,
      `The area is larger than ${AREA_LIMITS.km2 * 100} ha: use département, EPCI or commune`,
    )
  const key = createHash('sha256').update(made.wkb).digest('hex').slice(0, 32)
  await sql`
    insert into explorer.area (key, name, geom)
    values (${key}, ${name.slice(0, NAME_LENGTH)}, ST_GeomFromWKB(${made.wkb}, 2154))
    on conflict (key) do update set asked_at = now()`
  return (await getArea(sql, key)) as KeptArea
}

/** A kept area, or undefined. */
export async function getArea(sql: Sql, key: string): Promise<KeptArea | undefined> {
  const [row] = await sql<
    { key: string; name: string | null; m2: number; geometry: MultiPolygon; bbox: number[] }[]
  >`
    select key, name, ST_Area(geom) as m2, ST_AsGeoJSON(door, 6)::json as geometry,
      array[ST_XMin(door), ST_YMin(door), ST_XMax(door), ST_YMax(door)]::float8[] as bbox
    from explorer.area, ST_Transform(geom, ${DOOR_SRID}::integer) as door
    where key = ${key}`
  return (
    row && {
      key: row.key,
      name: row.name,
      surface_ha: Math.round(row.m2) / 10_000,
      geometry: row.geometry,
      bbox: row.bbox as KeptArea['bbox'],
    }
  )
}

/** `Self-intersection[2.3 48.9]`: PostGIS says where. */
const reasonOf = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80)
