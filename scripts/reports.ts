// npm run reports [-- --handled ID]: what people found wrong about plots; --handled marks one as dealt with.
import { parseArgs } from 'node:util'
import { openWritten } from '../geodata/written/open-written.ts'
import { handleReport, listReports } from '../geodata/written/reports.ts'
import { failPlainly } from './plain-failure.ts'
import { describeReport } from './reports/describe-report.ts'
import { SettingsError } from './settings/settings-error.ts'
import { withWritten } from './with-written.ts'

try {
  const { values } = parseArgs({ options: { handled: { type: 'string' } } })
  const id = values.handled
  await withWritten(async ({ db, dataDir }) => {
    if (id !== undefined) {
      if (!(await handleReport(openWritten(db, { dataDir }), id, new Date())))
        throw new SettingsError(`there is no report ${JSON.stringify(id)}`)
      console.log(`Report ${id} is handled.`)
      return
    }
    const reports = await listReports(db.sql)
    for (const report of reports) console.log(describeReport(report))
    const open = reports.filter((report) => report.handled_at === null).length
    console.log(`${reports.length} reports, ${open} to be handled.`)
  })
} catch (error) {
  failPlainly(error)
}
