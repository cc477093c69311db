// At each start, and before a command writes: the database and the journal of its data folder say the same again.
import type { Database } from '../db/open-database.ts'
import { alignJournal } from './align-journal.ts'
import { Journal } from './journal.ts'
import { lockCounter } from './written-rows.ts'

/**
 * Fills the embedded engine from DATA_DIR/kept/written.ndjson when that is ahead (the engine's folder was removed, or is an
 * older one), else makes the journal anew when it lacks something. A server needs none. Answers how many writes were played.
 * Throws a DatabaseError `refused` for a journal of later software, or one that cannot be read, and leaves it untouched.
 */
export async function recoverWritten(
  db: Database,
  { dataDir }: { dataDir: string },
): Promise<number> {
  if (db.engine !== 'embedded') return 0
  const journal = new Journal(dataDir)
  return db.sql.begin(async (tx) => {
    const stands = await lockCounter(tx)
    await journal.tidy()
    return (await alignJournal(tx, journal, stands)) - stands
  }) as Promise<number>
}
