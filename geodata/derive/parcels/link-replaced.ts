// Plots made of parcels keep a link to the plot that stood on largely the same parcels in the last real version.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { parcelles } from '../../sources/parcelles/source.ts'

/**
 * Writes `plot.replaces`: of a new id, the gone id with which it shares more than half of all cadastral references that
 * either has (so there is at most one); of an id that stays, the link that it had.
 */
export async function linkReplaced(
  sql: Sql,
  last: DataVersion,
  version: DataVersion,
): Promise<void> {
  const before = tableOf(sql, last, 'plot')
  const after = tableOf(sql, version, 'plot')
  await sql`
    update ${after} as plot set replaces = before.replaces
    from ${before} as before
    where before.id = plot.id and plot.source = ${parcelles.id} and before.replaces is not null`
  await sql`
    with gone as (
      select id, cadastral_refs from ${before} as before
      where source = ${parcelles.id} and not exists (select from ${after} where id = before.id)),
    fresh as (
      select id, cadastral_refs from ${after} as after
      where source = ${parcelles.id} and not exists (select from ${before} where id = after.id)),
    gone_ref as (select id, ref from gone cross join unnest(cadastral_refs) as ref),
    fresh_ref as (select id, ref from fresh cross join unnest(cadastral_refs) as ref),
    shared as (
      select fresh_ref.id as fresh_id, gone_ref.id as gone_id, count(*) as refs
      from fresh_ref join gone_ref using (ref) group by 1, 2)
    update ${after} as plot set replaces = gone.id
    from shared join gone on gone.id = shared.gone_id
    where plot.id = shared.fresh_id
      and 2 * shared.refs > cardinality(plot.cadastral_refs) + cardinality(gone.cadastral_refs) - shared.refs`
}
