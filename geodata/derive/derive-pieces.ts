// Large areas in small pieces: a plot meets one or two of them, and no step carries a whole forest for each plot.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'

/** Vertices of a piece at most. */
const PIECE = 96
/** As stored, of the areas that are cut in one statement: some ten thousand vertices, unless one alone has more. */
const BATCH_BYTES = 128 << 10

/** Fills `derive_zone` and `derive_area` from the PLU zones and the constraint areas, some at a time. */
export async function derivePieces(sql: Sql, version: DataVersion): Promise<void> {
  const table = (name: string) => tableOf(sql, version, name)
  for (const ids of await batchesOf('zone_urba'))
    await sql`
      insert into ${table('derive_zone')} (id, geom)
      select id, ST_Subdivide(geom, ${PIECE}::int) from ${table('zone_urba')}
      where id = any (${ids}::text[])`
  for (const ids of await batchesOf('constraint_area'))
    await sql`
      insert into ${table('derive_area')} (id, kind, geom)
      select id, kind, ST_Subdivide(geom, ${PIECE}::int) from ${table('constraint_area')}
      where id = any (${ids}::text[])`
  await sql`analyze ${table('derive_zone')}`
  await sql`analyze ${table('derive_area')}`

  async function batchesOf(name: 'zone_urba' | 'constraint_area'): Promise<string[][]> {
    const rows = await sql<{ id: string; bytes: number }[]>`
      select id, pg_column_size(geom) as bytes from ${table(name)} order by id collate "C"`
    const batches: string[][] = []
    let held = Infinity
    for (const { id, bytes } of rows) {
      if (held + bytes > BATCH_BYTES) {
        batches.push([])
        held = 0
      }
      batches.at(-1)?.push(id)
      held += bytes
    }
    return batches
  }
}
