// npm run restore -- --from FILE [--replace]: what `npm run backup` wrote, into this database, whole or not at all.
import { parseArgs } from 'node:util'
import { restoreWritten } from '../geodata/written/restore-written.ts'
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
  })
} catch (error) {
  failPlainly(error)
}
