// The highest voltage of each substation, from the power lines that end at it or within it: no source says it.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'

/** Lines end at a portal some metres inside the fence; their drawing and that of the fence are of a few metres. */
export const ENDS_WITHIN_M = 25

/** Writes `detail` of every substation: “225 kV”; null where no line that ends there says a voltage. To be run before tiles are. */
export async function deriveVoltages(sql: Sql, version: DataVersion): Promise<void> {
  await sql`
    with place as (
      select id, coalesce(enclosure, geom) as geom
      from ${tableOf(sql, version, 'access_point')} where kind = 'substation'),
    highest as (
      select place.id, max(line.voltage_kv) as kv
      from place
      left join ${tableOf(sql, version, 'network_line')} as line
        on line.geom && ST_Expand(place.geom, ${ENDS_WITHIN_M}::float8)
          and ST_DWithin(ST_Boundary(line.geom), place.geom, ${ENDS_WITHIN_M}::float8)
      group by place.id)
    update ${tableOf(sql, version, 'access_point')} as point
    set detail = highest.kv || ' kV'
    from highest
    where highest.id = point.id`
}
