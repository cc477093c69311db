// A run that is not given a CNIG delivery keeps the last one: it has no address to come from again. Its rows go in after
// those of all other datasets, so that its plots replace theirs whichever was read last.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { runSqlFile } from '../db/run-sql-file.ts'
import { cnig } from '../sources/cnig/source.ts'

const DATASET = (sql: Sql) => sql`
  id, title, producer, licence, vintage, url, crs, synthetic, serves, note, fetched_at, checksum, rows_read, rows_kept,
  rows_mended, rows_rejected, mended, rejected, coverage`

/** Copies dataset, sites and plots of `cnig` from `old`; answers whether there were any. What is derived is left out. */
export async function keepCnig(
  sql: Sql,
  old: DataVersion | undefined,
  version: DataVersion,
): Promise<boolean> {
  if (!old) return false
  const [before, after] = [
    (table: string) => tableOf(sql, old, table),
    (table: string) => tableOf(sql, version, table),
  ]
  const taken = await sql`
    insert into ${after('dataset')} (${DATASET(sql)}, coverage_basis)
    select ${DATASET(sql)}, coalesce(to_jsonb(dataset) ->> 'coverage_basis', 'producer')
    from ${before('dataset')} as dataset where id = ${cnig.id}`
  if (taken.count === 0) return false
  await sql`
    insert into ${after('site')} (id, name, kind, vocation, state, code_insee, surface_m2, declared, source, geom)
    select site.id, site.name, kind, vocation, state, commune.code_insee, surface_m2, declared, source, site.geom
    from ${before('site')} as site
    left join ${after('commune')} as commune using (code_insee) where source = ${cnig.id}`
  await sql`
    create table ${after('raw_cnig_claim')} as
    select id as plot_id, cadastral_refs as refs from ${before('plot')} where source = ${cnig.id}`
  await runSqlFile(sql, new URL('replace.sql', cnig.folder), version.schema)
  await sql`
    insert into ${after('plot')} (
      id, replaces, site_id, cadastral_refs, declared_m2, status, stage, servicing, declared, source, geom)
    select plot.id,
      coalesce(
        (select min(replaced_id) from ${after('raw_cnig_replaced')}
          where plot_id = plot.id and replaced_id <> plot.id), plot.replaces),
      site.id, cadastral_refs, declared_m2, status, stage, servicing, plot.declared, plot.source, plot.geom
    from ${before('plot')} as plot
    left join ${after('site')} as site on site.id = plot.site_id and site.source = ${cnig.id}
    where plot.source = ${cnig.id}`
  await sql`drop table ${after('raw_cnig_claim')}, ${after('raw_cnig_replaced')}`
  return true
}
