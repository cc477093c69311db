// A report that is handled stays, without how its writer could be reached: nor does the journal hold it any more.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { handleReport, listReports } from '../../../geodata/written/reports.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { idOf } from '../../rig/written-rows.ts'

const CONTACT = 'claire@example.org'

describeOnEngines('reports', (t) => {
  const journal = () => {
    const path = join(t.dataDir, 'kept', 'written.ndjson')
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }

  it('lose the contact when they are handled, once, also on disk', async () => {
    const written = openWritten(t.db, t)
    await written.write((change) =>
      change.put('report', {
        id: idOf('r'),
        plot_id: 'P-0001',
        data_version: 1,
        reported_at: '2026-11-25T10:00:00Z',
        about: 'status',
        message: 'Vendu depuis mars',
        contact: CONTACT,
        handled_at: null,
      }),
    )
    expect(journal().includes(CONTACT)).toBe(t.engine === 'embedded')
    expect(await handleReport(written, idOf('r'), new Date('2026-11-26T08:00:00Z'))).toBe(true)
    expect(await handleReport(written, idOf('r'), new Date('2026-11-27T08:00:00Z'))).toBe(true)
    const [report] = await listReports(t.sql)
    expect(report).toMatchObject({ message: 'Vendu depuis mars', contact: null })
    expect(new Date(report!.handled_at!).toISOString()).toBe('2026-11-26T08:00:00.000Z')
    expect(journal()).not.toContain(CONTACT)
    expect(await handleReport(written, idOf('none'), new Date())).toBe(false)
  })
})
