// Child of the start: makes the demonstration region when there is no data version yet.
import { openDatabase } from '../../geodata/db/open-database.ts'
import { prepareDemonstration } from '../../geodata/demo/prepare.ts'
import { readSettings } from '../settings.ts'
import { beChild } from './child.ts'

await beChild(async (onProgress) => {
  const { dataDir, databaseUrl } = readSettings(process.env)
  const db = await openDatabase({ dataDir, databaseUrl })
  try {
    await prepareDemonstration(db, { onProgress, onlyIfEmpty: true })
  } finally {
    await db.close()
  }
})
