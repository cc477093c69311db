// The road graph of a data version, as its build packed it.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { unpackGraph } from './pack-graph.ts'
import type { RoadGraph } from './road-graph.ts'

/** The graph in SharedArrayBuffers; undefined when the version has no roads. */
export async function loadGraph(sql: Sql, version: DataVersion): Promise<RoadGraph | undefined> {
  const kept = await sql`select 1 from ${tableOf(sql, version, 'road_graph')}`
  if (kept.length === 0) return undefined
  return unpackGraph(async (name) => {
    const [row] = await sql<{ data: Uint8Array }[]>`
      select data from ${tableOf(sql, version, 'road_array')} where name = ${name}`
    return row?.data
  })
}
