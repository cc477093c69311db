// A delivery into the version that is built: judged, staged, shaped, and its plots before those of other datasets.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import { insertRows } from '../db/insert-rows.ts'
import type { Sql } from '../db/open-database.ts'
import { runSqlFile } from '../db/run-sql-file.ts'
import { IngestError } from '../ingest/ingest-error.ts'
import { shapeSource } from '../ingest/shape-source.ts'
import type { Source, SourceLoad } from '../sources/source.ts'
import { stagingTable } from '../sources/source.ts'
import { openDelivery } from './delivery.ts'
import type { JudgedRow } from './judge-delivery.ts'
import { judgeDelivery } from './judge-delivery.ts'
import { stagedRows } from './staged-rows.ts'
import { ViolationReport } from './violation-report.ts'

const BATCH_ROWS = 500
/** The two that have a shape of their own in the version, by the ids of their staging tables. */
const SHAPED = [
  { id: 'cnig-site', table: 'SITE-ECO' },
  { id: 'cnig-terrain', table: 'TERRAIN-ECO' },
] as const

/**
 * Loading of the source `cnig`: a CSV, a GeoPackage, a folder or a zip of them. Every breach of the official schemas goes
 * to the CSV file `report`. Throws a ReadError when the delivery holds no table of the standard.
 */
export const loadCnig =
  (report?: string): SourceLoad =>
  async (sql, version, source, from, onProgress) => {
    const path = join(from, source.file)
    const file = (name: string) => runSqlFile(sql, new URL(name, source.folder), version.schema)
    const violations = new ViolationReport(report)
    const delivery = await openDelivery(path)
    let read = 0
    try {
      await file('stage.sql')
      let batch: JudgedRow[] = []
      const flush = async () => {
        await insertJudged(sql, version, source, batch)
        batch = []
        onProgress({ id: 'stage-cnig', done: read, total: null, sentence: 'reading cnig' })
      }
      for await (const row of judgeDelivery(delivery.tables, (one) => violations.add(one))) {
        read++
        if (batch.push(row) >= BATCH_ROWS) await flush()
      }
      await flush()
    } finally {
      violations.flush()
      await delivery.close()
    }
    if (read === 0) throw new IngestError(`${source.file} holds no row of the CNIG standard`)
    for (const { id, table } of SHAPED) await shape(sql, version, { ...source, id }, table)
    await file('sites.sql')
    await file('replace.sql')
    return {
      read,
      checksum: delivery.checksum,
      fetchedAt: (await stat(path)).mtime,
      violations: violations.tallies,
      ...(report === undefined ? {} : { violationsFile: report }),
    }
  }

async function insertJudged(
  sql: Sql,
  version: DataVersion,
  source: Source,
  rows: readonly JudgedRow[],
): Promise<void> {
  const insert = (table: string, list: Record<string, unknown>[]) =>
    insertRows(sql, version, table, list)
  const one = (row: JudgedRow) => ({ source: source.id, feature: row.number })
  await insert(
    'raw_rejected',
    rows.flatMap((row) =>
      row.rejected === undefined
        ? []
        : [{ ...one(row), reason: `${row.table.name} : ${row.rejected}`, on_purpose: false }],
    ),
  )
  await insert(
    'raw_mended',
    rows.flatMap((row) =>
      row.mended.map((rule) => ({ ...one(row), rule: `${row.table.name} : ${rule}` })),
    ),
  )
  const { sites, terrains, activities } = stagedRows(rows)
  await insert('raw_cnig_site', sites)
  await insert('raw_cnig_terrain', terrains)
  await insert('raw_cnig_activity', activities)
}

/** Into EPSG:2154; what is invalid is mended or rejected by the rule of all datasets, told under the table's name. */
async function shape(sql: Sql, version: DataVersion, part: Source, name: string): Promise<void> {
  const raw = tableOf(sql, version, stagingTable(part))
  await sql`
    update ${raw} set _geom = made.geom
    from (select _feature, ST_Multi(ST_Transform(_position, 2154)) as geom from ${raw}) as made
    where made._feature = ${raw}._feature and ST_IsValid(made.geom)`
  await shapeSource(sql, version, part)
  const told = { source: 'cnig', prefix: `${name} : ` }
  await sql`
    update ${tableOf(sql, version, 'raw_mended')} set source = ${told.source}, rule = ${told.prefix} || rule
    where source = ${part.id}`
  await sql`
    update ${tableOf(sql, version, 'raw_rejected')} set source = ${told.source}, reason = ${told.prefix} || reason
    where source = ${part.id}`
}
