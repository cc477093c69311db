// The area of the word `within` as a geometry of the database, EPSG:2154.
import type { Fragment, Sql } from 'postgres'
import type { Area } from '../../geodata/model/filter/area.ts'
import { readArea } from '../../geodata/model/filter/area.ts'
import { DOOR_SRID, STORAGE_SRID } from '../../geodata/model/crs.ts'

/** Corners of a quarter of a circle: the polygon misses less than a thousandth of the radius. */
const QUARTER = 24
/** Parallels bend in Lambert-93: cut every 0.05° the error is below a metre. */
const STEP = 0.05

/** A scalar subquery; null for an area that is not kept. `text` has been read before. */
export function areaGeometry(sql: Sql, text: string): Fragment {
  const read = readArea(text)
  if (!('area' in read)) throw new Error('an area has to be read before it is asked for')
  return geometryOf(sql, read.area)
}

function geometryOf(sql: Sql, area: Area): Fragment {
  if (area.kind === 'stored')
    return sql`(select geom from explorer.area where key = ${area.key}::text)`
  if (area.kind === 'circle')
    return sql`(select ST_Buffer(ST_Transform(ST_SetSRID(ST_MakePoint(${area.lon}::float8, ${area.lat}::float8),
      ${DOOR_SRID}::integer), ${STORAGE_SRID}::integer), ${area.radius_m}::float8, ${QUARTER}::integer))`
  const rings = area.rings.map((ring) => `(${ring.map(([lon, lat]) => `${lon} ${lat}`).join(',')})`)
  return sql`(select ST_Transform(ST_Segmentize(ST_GeomFromText(${`POLYGON(${rings.join(',')})`}::text,
    ${DOOR_SRID}::integer), ${STEP}::float8), ${STORAGE_SRID}::integer))`
}
