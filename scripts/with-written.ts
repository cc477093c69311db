// What the commands on what people write begin and end with. A server that runs meanwhile shares its engine with them.
import { migrate } from '../geodata/db/migrate.ts'
import type { Database } from '../geodata/db/open-database.ts'
import { openDatabase } from '../geodata/db/open-database.ts'
import { recoverWritten } from '../geodata/written/recover-written.ts'
import { readSettings } from './settings.ts'
import { needWritable } from './settings/writable-folder.ts'

/** Opens the database of the settings, brings what is written up to date, and closes it after `work`. */
export async function withWritten(
  work: (opened: { db: Database; dataDir: string }) => Promise<void>,
): Promise<void> {
  const { dataDir, databaseUrl } = readSettings(process.env)
  needWritable(dataDir)
  const db = await openDatabase({ dataDir, databaseUrl, max: 1 })
  try {
    await migrate(db.sql)
    await recoverWritten(db, { dataDir })
    await work({ db, dataDir })
  } finally {
    await db.close()
  }
}
