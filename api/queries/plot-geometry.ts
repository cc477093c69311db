// Outlines of plots by ordinal, for what carries them away.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'

/** GeoJSON text of each plot's MultiPolygon, EPSG:4326, seven decimals (a centimetre), by ordinal. */
export async function listPlotGeometries(
  sql: Sql,
  version: DataVersion,
  ordinals: readonly number[],
): Promise<Map<number, string>> {
  const rows = await sql<{ ordinal: number; geojson: string }[]>`
    select ordinal, ST_AsGeoJSON(ST_Transform(geom, 4326), 7) as geojson
    from ${tableOf(sql, version, 'plot')}
    where ordinal = any (string_to_array(${ordinals.join(',')}::text, ',')::integer[])`
  return new Map(rows.map(({ ordinal, geojson }) => [ordinal, geojson]))
}
