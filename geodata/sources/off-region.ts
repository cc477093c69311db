// Services answer for a box, and some plans reach past the region: what touches none of its départements is left out.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Source } from './source.ts'
import { stagingTable } from './source.ts'

/** The `prepare` of such a source: its staged rows that touch no département go, on purpose. */
export async function leaveOutOffRegion(
  sql: Sql,
  version: DataVersion,
  source: Source,
): Promise<void> {
  await sql`
    with gone as (
      delete from ${tableOf(sql, version, stagingTable(source))} as raw
      where not exists (
        select from ${tableOf(sql, version, 'departement')} as departement
        where ST_Intersects(departement.geom, raw._geom))
      returning _feature)
    insert into ${tableOf(sql, version, 'raw_rejected')} (source, feature, reason, on_purpose)
    select ${source.id}, _feature, 'hors d’Île-de-France', true from gone`
}
