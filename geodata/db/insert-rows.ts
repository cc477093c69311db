// Rows into a table of a data version, in batches, as JSON: a bad row rejects with the server's own words.
// (COPY by postgres.js hangs on a server error: porsager/postgres#1173.)
import type { DataVersion } from './data-version.ts'
import { tableOf } from './data-version.ts'
import type { Sql } from './open-database.ts'

const BATCH_ROWS = 1000
const BATCH_BYTES = 4 << 20

/**
 * Inserts rows whose keys are columns of `table`; columns that no row of a batch names keep their default.
 * Geometries are EWKT text with their SRID (`SRID=2154;MULTIPOLYGON(((…)))`). Answers how many went in.
 */
export async function insertRows(
  sql: Sql,
  version: DataVersion,
  table: string,
  rows: Iterable<Record<string, unknown>> | AsyncIterable<Record<string, unknown>>,
  options: { batch?: number } = {},
): Promise<number> {
  const most = options.batch ?? BATCH_ROWS
  let texts: string[] = []
  let columns = ''
  let bytes = 0
  let count = 0
  let writing: Promise<unknown> = Promise.resolve()
  const flush = async () => {
    if (texts.length === 0) return
    // Fragments: the array helper of postgres.js reads `insert` before it and would write values.
    const names = columns
      .split('\n')
      .map((name, i) => (i ? sql`, ${sql(name)}` : sql`${sql(name)}`))
    const target = tableOf(sql, version, table)
    const text = `[${texts.join(',')}]`
    await writing
    // The next batch is made ready while the database takes this one in.
    writing = sql`
      insert into ${target} (${names})
      select ${names} from jsonb_populate_recordset(null::${target}, ${text}::text::jsonb)`.execute()
    writing.catch(() => {}) // told by the next flush, or at the end
    count += texts.length
    texts = []
    bytes = 0
  }
  for await (const row of rows) {
    const names = Object.keys(row).join('\n')
    if (names !== columns) {
      await flush()
      columns = names
    }
    const text = JSON.stringify(row)
    texts.push(text)
    bytes += text.length
    if (texts.length >= most || bytes >= BATCH_BYTES) await flush()
  }
  await flush()
  await writing
  return count
}
