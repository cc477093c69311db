// npm run backup -- --to FILE: everything that people wrote, in one file that `npm run restore` reads on either engine.
import { parseArgs } from 'node:util'
import { backupWritten } from '../geodata/written/backup-written.ts'
import { failPlainly } from './plain-failure.ts'
import { SettingsError } from './settings/settings-error.ts'
import { withWritten } from './with-written.ts'

try {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  const file = values.to
  if (!file) throw new SettingsError('npm run backup -- --to FILE takes the file to write')
  await withWritten(async ({ db }) => {
    const { counts, bytes } = await backupWritten(db, file)
    console.log(
      `${file} holds ${counts.offer} offers, ${counts.brief} briefs, ${counts.photograph} photographs and ` +
        `${counts.report} reports (${Math.ceil(bytes / 1024)} KiB).`,
    )
  })
} catch (error) {
  failPlainly(error)
}
