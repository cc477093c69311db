// Child of the start: makes the demonstration region when there is no data version yet.
import { setTimeout as sleep } from 'node:timers/promises'
import { getCurrentVersion } from '../../geodata/db/data-version.ts'
import { DatabaseError } from '../../geodata/db/database-error.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { prepareDemonstration } from '../../geodata/demo/prepare.ts'
import { readSettings } from '../settings.ts'
import { beChild } from './child.ts'

await beChild(async (onProgress) => {
  const { dataDir, databaseUrl } = readSettings(process.env)
  const db = await openDatabase({ dataDir, databaseUrl })
  try {
    while (!(await getCurrentVersion(db.sql))) {
      try {
        await prepareDemonstration(db, { onProgress })
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.code !== 'busy') throw error
        const sentence = 'Waiting for another command that is preparing the data'
        onProgress({ id: 'wait', done: 0, total: null, sentence })
        await sleep(500)
      }
    }
  } finally {
    await db.close()
  }
})
