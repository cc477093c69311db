// Large areas in small pieces: a plot meets one or two of them, and no step carries a whole forest for each plot.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { inBatches } from './batches.ts'

/** Vertices of a piece at most. */
const PIECE = 96
/** Rows to begin with: one of them may be a whole forest. */
const FIRST = 40

/** Fills `derive_zone` and `derive_area` from the PLU zones and the constraint areas, some rows at a time. */
export async function derivePieces(sql: Sql, version: DataVersion): Promise<void> {
  const table = (name: string) => tableOf(sql, version, name)
  const zones = await idsOf('zone_urba')
  await cut(zones, async (ids) => {
    await sql`
      insert into ${table('derive_zone')} (id, geom)
      select id, ST_Subdivide(geom, ${PIECE}::int) from ${table('zone_urba')}
      where id = any (${ids}::text[])`
  })
  const areas = await idsOf('constraint_area')
  await cut(areas, async (ids) => {
    await sql`
      insert into ${table('derive_area')} (id, kind, geom)
      select id, kind, ST_Subdivide(geom, ${PIECE}::int) from ${table('constraint_area')}
      where id = any (${ids}::text[])`
  })
  await sql`analyze ${table('derive_zone')}`
  await sql`analyze ${table('derive_area')}`

  async function idsOf(name: 'zone_urba' | 'constraint_area'): Promise<string[]> {
    const rows = await sql<{ id: string }[]>`select id from ${table(name)} order by id collate "C"`
    return rows.map(({ id }) => id)
  }
}

const cut = (ids: string[], run: (ids: string[]) => Promise<void>): Promise<void> =>
  inBatches(ids.length, (from, to) => run(ids.slice(from, to)), undefined, FIRST)
