// npm run restore -- --from FILE [--replace]: what `npm run backup` wrote, into this database, whole or not at all.
import { parseArgs } from 'node:util'
import { restoreWritten } from '../geodata/written/restore-written.ts'
import { lacksItsData } from '../geodata/written/written-of-real-data.ts'
import { failPlainly } from './plain-failure.ts'
import { SettingsError } from './settings/settings-error.ts'
import { withWritten } from './with-written.ts'

try {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, replace: { type: 'boolean', default: false } },
  })
  const { from: file, replace } = values
  if (!file) throw new SettingsError('npm run restore -- --from FILE takes the file of a backup')
  await withWritten(async ({ db, dataDir }) => {
    const rows = await restoreWritten(db, { dataDir, file, replace })
    console.log(`${rows} rows of ${file} are restored.`)
    if (await lacksItsData(db.sql))
      console.log(
        'There is no data here yet: ingest first (npm run ingest), then npm start. Until then it refuses, or lays the ' +
          'demonstration when asked: npm start -- --demo.',
      )
  })
} catch (error) {
  failPlainly(error)
}
