// The change record: which plots a publish makes appear, go or change, and in which fields.
import type { DataVersion } from './data-version.ts'
import { getCurrentVersion, tableOf } from './data-version.ts'
import { ROAD_KINDS } from '../model/access/access-kinds.ts'
import { ACCESSES } from '../model/access/access-measures.ts'
import type { Sql } from './open-database.ts'

/** What a person filters, reads or compares by. Straight distances stand for the points they were measured to. */
export const RECORDED_COLUMNS = [
  'name',
  'site_id',
  'code_insee',
  'cadastral_refs',
  'surface_m2',
  'declared_m2',
  'cadastral_m2',
  'usable_m2',
  'land',
  'status',
  'stage',
  'brownfield_stage',
  'servicing',
  'zone',
  'category',
  'use_admitted',
  'use_unknown',
  'constraint_hit',
  'constraint_unknown',
  ...ACCESSES.flatMap(({ measure, column }) => (measure === 'straight_km' ? [column] : [])),
  ...ROAD_KINDS.flatMap((kind) => [`${kind}_road_m` as const, `${kind}_road_s` as const]),
] as const

/**
 * Writes `plot_change` of a version that is about to be published, against the version that is served, when that one
 * holds data of the same kind: demonstration and real data are not compared. To be run under the run lock.
 */
export async function recordChanges(sql: Sql, version: DataVersion): Promise<void> {
  const before = await getCurrentVersion(sql)
  if (!before || before.demonstration !== version.demonstration) return
  const columns = RECORDED_COLUMNS.map((column) => sql`, ${sql(column)}`)
  const plain = (of: DataVersion) => sql`
    select id, jsonb_build_object('geometry', md5(ST_AsBinary(geom))) || (
      select to_jsonb(one) from (select id ${columns}) as one) - 'id' as fields
    from ${tableOf(sql, of, 'plot')}`
  await sql`
    insert into ${tableOf(sql, version, 'plot_change')} (plot_id, kind, fields)
    select id,
      case when before.id is null then 'appeared' when after.id is null then 'went' else 'changed' end,
      differing.fields
    from (${plain(before)}) as before
    full join (${plain(version)}) as after using (id)
    cross join lateral (
      select jsonb_object_agg(key, jsonb_build_array(before.fields -> key, after.fields -> key)) as fields
      from jsonb_object_keys(coalesce(after.fields, before.fields)) as key
      where before.fields -> key is distinct from after.fields -> key) as differing
    where differing.fields is not null`
  await sql`
    update explorer.data_version set changes_since = ${before.version} where version = ${version.version}`
}
