// The roads of a data version as they are kept, packed, and what lies at them.
import type { Sql } from '../../geodata/db/open-database.ts'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { ROAD_KINDS } from '../../geodata/model/access/access-kinds.ts'
import type { PackedArray } from '../../geodata/roads/graph/pack-graph.ts'
import { PACKED_NAMES } from '../../geodata/roads/graph/pack-graph.ts'
import type {
  NetworkCommune,
  NetworkPoint,
  NetworkRows,
} from '../../geodata/roads/reach/road-network.ts'

/** Undefined when the version has no roads. Metres and geometries (WKB) in EPSG:2154. */
export async function readNetwork(
  sql: Sql,
  version: DataVersion,
): Promise<{ arrays: PackedArray[]; rows: NetworkRows } | undefined> {
  const found = await sql`select from ${tableOf(sql, version, 'road_graph')}`
  if (found.length === 0) return undefined
  const arrays: PackedArray[] = []
  // One at a time: the largest are megabytes.
  for (const name of PACKED_NAMES)
    arrays.push(
      ...(await sql<PackedArray[]>`
        select name, data from ${tableOf(sql, version, 'road_array')} where name = ${name}`),
    )
  const [points, communes, [covered]] = await Promise.all([
    sql<NetworkPoint[]>`
      select id, kind, name, detail, ST_X(geom) as x, ST_Y(geom) as y
      from ${tableOf(sql, version, 'access_point')} where kind = any (${[...ROAD_KINDS]}) order by id`,
    sql<NetworkCommune[]>`
      select code_insee, name, population, ST_X(centre) as x, ST_Y(centre) as y
      from ${tableOf(sql, version, 'commune')} order by code_insee`,
    sql<{ wkb: Uint8Array | null }[]>`
      select ST_AsBinary(ST_Union(coverage)) as wkb
      from ${tableOf(sql, version, 'dataset')}
      where 'road' = any (serves) and coverage is not null`,
  ])
  return {
    arrays,
    rows: { points: [...points], communes: [...communes], coverage: covered?.wkb ?? null },
  }
}

/** Outlines of plots (WKB, EPSG:2154), by id or by the id that one replaces; undefined when one is not there. */
export async function readOutlines(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<{ ids: string[]; plots: Uint8Array[] } | undefined> {
  const rows = await sql<{ asked: string; id: string; wkb: Uint8Array }[]>`
    select asked, plot.id, ST_AsBinary(plot.geom) as wkb
    from unnest(string_to_array(${ids.join(',')}::text, ',')) as asked
    join ${tableOf(sql, version, 'plot')} as plot on plot.id = coalesce(
      (select id from ${tableOf(sql, version, 'plot')} where id = asked),
      (select min(id) from ${tableOf(sql, version, 'plot')} where replaces = asked))`
  if (rows.length < ids.length) return undefined
  const byId = new Map(rows.map(({ id, wkb }) => [id, wkb]))
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ids: sorted.map(([id]) => id), plots: sorted.map(([, wkb]) => wkb) }
}
