// The one way in which what people write is written: a transaction, and on the embedded engine a line on disk before it.
import type { Database } from '../db/open-database.ts'
import { DatabaseError } from '../db/database-error.ts'
import { LEAST_FREE_BYTES } from '../db/guard-space.ts'
import type { Transaction } from '../db/open-database.ts'
import { alignJournal } from './align-journal.ts'
import { Journal } from './journal.ts'
import type { Drop, Put } from './journal-lines.ts'
import type { Change, Written } from './written.ts'
import type { AnyRow, Columns } from './written-rows.ts'
import { dropRows, listColumns, lockCounter, putRows, setCounter } from './written-rows.ts'

/**
 * What writes to `db`. Without a data folder (tests) the embedded engine alone holds what is written. In `work` only
 * `change.sql` may be asked: the embedded engine answers nobody else until the write has ended.
 */
export function openWritten(db: Database, { dataDir }: { dataDir: string | undefined }): Written {
  const journal = db.engine === 'embedded' && dataDir ? new Journal(dataDir) : undefined
  let columns: Promise<Columns> | undefined
  let refused: number | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function writeNow<Result>(work: (change: Change) => Promise<Result>): Promise<Result> {
    refuseFullDisk(db)
    let begun: number | undefined
    try {
      const { result } = (await db.ahead.begin(async (tx) => {
        const stands = await lockCounter(tx)
        columns ??= listColumns(tx)
        columns.catch(() => (columns = undefined))
        const seq = (journal ? await alignJournal(tx, journal, stands, refused) : stands) + 1
        const { change, rows } = recordChange(tx, await columns)
        const answer = { result: await work(change) }
        if (rows.length === 0) return answer
        await setCounter(tx, seq)
        if (!journal) return answer
        begun = seq
        if (journal.isDue() || rows.some(erases)) await journal.rewrite(tx, seq)
        else await journal.append({ seq, at: new Date().toISOString(), rows })
        return answer
      })) as { result: Result }
      return result
    } catch (error) {
      refused = begun ?? refused
      throw fullPlainly(error)
    }
  }

  return {
    // One at a time: those that wait for the lock hold no connection meanwhile.
    write: (work) => {
      const mine = last.then(() => writeNow(work))
      last = mine.catch(() => {})
      return mine
    },
  }
}

/** What people wrote and drop is to be gone from the disk: the journal is made anew without it. */
const erases = (row: Put | Drop): boolean =>
  'drop' in row && row.drop[0] !== 'delivery' && row.drop[0] !== 'opening'

function recordChange(
  sql: Transaction,
  columns: Columns,
): { change: Change; rows: (Put | Drop)[] } {
  const rows: (Put | Drop)[] = []
  const change: Change = {
    sql,
    put: async (table, row) => {
      await putRows(sql, columns, table, [row])
      rows.push({ put: [table, row as AnyRow] })
    },
    drop: async (table, key) => {
      await dropRows(sql, table, key as AnyRow)
      rows.push({ drop: [table, key as AnyRow] })
    },
  }
  return { change, rows }
}

/** The embedded engine does not survive every write that finds no room. */
function refuseFullDisk({ freeBytes }: Database): void {
  if (freeBytes && freeBytes() < LEAST_FREE_BYTES)
    throw new DatabaseError('full', 'the disk of the data folder is nearly full: nothing was saved')
}

function fullPlainly(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown }
  return code === '53100' || code === 'ENOSPC'
    ? new DatabaseError('full', 'the disk of the database is full: nothing was saved', error)
    : error
}
