// Writes of a process that is held up: they wait until they are released.
import type { Database } from '../../../geodata/db/open-database.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import type { Written } from '../../../geodata/written/written.ts'

/** `arrived` resolves when `late` is asked to write for the first time. */
export function lateWriter(db: Database) {
  const written = openWritten(db, { dataDir: undefined })
  let arrive = () => {}
  let release = () => {}
  const arrived = new Promise<void>((done) => (arrive = done))
  const released = new Promise<void>((done) => (release = done))
  const late: Written = {
    write: async (work) => {
      arrive()
      await released
      return written.write(work)
    },
  }
  return { late, arrived, release: () => release() }
}
