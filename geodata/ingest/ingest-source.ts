// One dataset, from its file to the tables of a version: stage, shape, clean, count.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import { insertRows } from '../db/insert-rows.ts'
import type { Sql } from '../db/open-database.ts'
import { runSqlFile } from '../db/run-sql-file.ts'
import type { Progress } from '../model/progress.ts'
import type { Loaded, Source } from '../sources/source.ts'
import { sqlFileOf, stagingTable } from '../sources/source.ts'
import { IngestError } from './ingest-error.ts'
import type { SourceReport, Tally } from './report.ts'
import { rejectedShare, worstReason } from './report.ts'
import { listEmpty } from './list-empty.ts'
import { shapeSource } from './shape-source.ts'
import { stageSource } from './stage-source.ts'

const PLACES_KEPT = 20

/**
 * Loads one dataset from the mirror folder `from` and writes its row of `dataset`. Every row of the file is kept or
 * rejected with a reason. Throws when more rows are rejected than the source allows; nothing of it but what was staged
 * stays in the version then (`undoSource`). So do fewer rows than `least`.
 */
export async function ingestSource(
  sql: Sql,
  version: DataVersion,
  source: Source,
  from: string,
  onProgress: Progress,
  least = 0,
): Promise<SourceReport> {
  const started = performance.now()
  await insertRows(sql, version, 'dataset', [datasetRow(source)])
  const { load } = source
  const staged: Loaded = load
    ? await fitting(source, () => load(sql, version, source, from, onProgress))
    : await stageSource(sql, version, source, from, onProgress)
  if (staged.read < least)
    throw new IngestError(
      `${source.file} holds ${staged.read} rows, where its whole answer has ${least} at least`,
    )
  if (!load) await shapeSource(sql, version, source)
  await source.prepare?.(sql, version, source)
  const words = source.family && { id: source.id, ...source.family.words }
  let report: SourceReport | undefined
  const judge = async (tx: Sql) => {
    report = await tellReport(tx, version, source, staged)
    checkThreshold(report, source)
  }
  await fitting(source, () =>
    runSqlFile(sql, sqlFileOf(source, 'clean.sql'), version.schema, words, judge),
  )
  if (!report) throw new Error('a dataset that is cleaned has a report')
  if (!load) await sql`drop table ${tableOf(sql, version, stagingTable(source))}`
  return { ...report, seconds: (performance.now() - started) / 1000 }
}

/** What became of the rows, written to the dataset's own row too. */
async function tellReport(
  sql: Sql,
  version: DataVersion,
  source: Source,
  staged: Loaded,
): Promise<SourceReport> {
  const mended = await tally(sql, version, source, 'raw_mended', 'rule')
  const rejected = await tally(sql, version, source, 'raw_rejected', 'reason')
  const lost = Object.values(rejected).reduce((sum, { count }) => sum + count, 0)
  const empty = await listEmpty(sql, version, source)
  const report: SourceReport = {
    id: source.id,
    title: source.title,
    file: source.file,
    read: staged.read,
    kept: staged.read - lost,
    mended,
    rejected,
    ...(staged.notes?.length && { notes: staged.notes }),
    ...(staged.violations && { violations: staged.violations }),
    ...(staged.violationsFile !== undefined && { violationsFile: staged.violationsFile }),
    ...(empty && { empty }),
    checksum: staged.checksum,
    seconds: 0,
  }
  // A dataset of several tables numbers the rows of each from 1, and names the table before the rule.
  const tableOfRule = source.load ? sql`split_part(rule, ' : ', 1)` : sql`''::text`
  await sql`
    update ${tableOf(sql, version, 'dataset')} set
      fetched_at = ${staged.fetchedAt}, checksum = ${staged.checksum},
      rows_read = ${report.read}, rows_kept = ${report.kept}, rows_rejected = ${lost},
      rows_mended = (select count(distinct (feature, ${tableOfRule})) from ${tableOf(sql, version, 'raw_mended')} where source = ${source.id}),
      mended = ${sql.json(counts(mended))}, rejected = ${sql.json(counts(rejected))}
    where id = ${source.id}`
  return report
}

/** Rows that passed the stage may still not fit together with those of other datasets. */
async function fitting<T>(source: Source, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    const { code = '', message } = cause as { code?: string; message: string }
    if (!/^2[23]/.test(code)) throw cause
    throw new IngestError(`the rows of ${source.file} do not fit the version: ${message}`, {
      cause,
    })
  }
}

const datasetRow = (source: Source): Record<string, unknown> => ({
  id: source.id,
  title: source.title,
  producer: source.producer,
  licence: source.licence,
  vintage: source.vintage,
  url: source.url,
  crs: source.crs,
  synthetic: false,
  serves: source.serves,
  note: source.note ?? null,
})

async function tally(
  sql: Sql,
  version: DataVersion,
  source: Source,
  table: 'raw_mended' | 'raw_rejected',
  column: 'rule' | 'reason',
): Promise<Record<string, Tally>> {
  const purpose = column === 'reason' ? sql`bool_and(on_purpose)` : sql`false`
  const rows = await sql<(Tally & { text: string })[]>`
    select ${sql(column)} as text, count(*)::int as count, ${purpose} as "onPurpose",
      (array_agg(feature order by feature))[1:${PLACES_KEPT}] as features
    from ${tableOf(sql, version, table)} where source = ${source.id}
    group by ${sql(column)} order by count(*) desc, ${sql(column)}`
  return Object.fromEntries(rows.map(({ text, ...rest }) => [text, rest]))
}

const counts = (tallies: Record<string, Tally>): Record<string, number> =>
  Object.fromEntries(Object.entries(tallies).map(([text, { count }]) => [text, count]))

function checkThreshold(report: SourceReport, source: Source): void {
  if (report.kept === 0) {
    const error = new IngestError(
      `no row of ${source.file} is taken: has its producer changed its words, or its area?`,
    )
    error.report = report
    throw error
  }
  const share = rejectedShare(report)
  if (share <= source.maxRejectedShare) return
  const percent = (value: number) => `${Math.round(value * 1000) / 10} %`
  const error = new IngestError(
    `${percent(share)} of the rows of ${source.file} are rejected, more than the ${percent(source.maxRejectedShare)} ` +
      `that ${source.id} allows; most often: ${worstReason(report)}` +
      (report.violationsFile === undefined ? '' : `; every violation: ${report.violationsFile}`),
  )
  error.report = report
  throw error
}
