// Rows of a journal or a backup into the database, many a statement.
import type { Transaction } from '../db/open-database.ts'
import type { Drop, Put } from './journal-lines.ts'
import type { AnyRow } from './written-rows.ts'
import { dropRows, listColumns, putRows } from './written-rows.ts'
import type { WrittenTable } from './written-tables.ts'

const BATCH_ROWS = 500
const BATCH_BYTES = 4 << 20

export type RowWriter = {
  /** Rows put one after the other may not have the same key. */
  put(row: Put): Promise<void>
  /** What one write did, in its order. */
  apply(rows: readonly (Put | Drop)[]): Promise<void>
  done(): Promise<void>
}

export async function createRowWriter(sql: Transaction): Promise<RowWriter> {
  const columns = await listColumns(sql)
  let batch: { table: WrittenTable; names: string; rows: AnyRow[]; bytes: number } | undefined
  const flush = async () => {
    const { table, rows } = batch ?? {}
    batch = undefined
    if (table && rows) await putRows(sql, columns, table, rows)
  }
  return {
    async put({ put: [table, row] }) {
      const names = Object.keys(row).join('\n')
      if (batch && (batch.table !== table || batch.names !== names)) await flush()
      batch ??= { table, names, rows: [], bytes: 0 }
      batch.rows.push(row)
      batch.bytes += JSON.stringify(row).length
      if (batch.rows.length >= BATCH_ROWS || batch.bytes >= BATCH_BYTES) await flush()
    },
    async apply(rows) {
      await flush()
      for (const row of rows)
        if ('put' in row) await putRows(sql, columns, row.put[0], [row.put[1]])
        else await dropRows(sql, row.drop[0], row.drop[1])
    },
    done: flush,
  }
}
