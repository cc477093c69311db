// A backup goes from one engine to the other and back; what is no whole backup restores nothing.
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../../geodata/db/migrate.ts'
import { backupWritten } from '../../../geodata/written/backup-written.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { recoverWritten } from '../../../geodata/written/recover-written.ts'
import { restoreWritten } from '../../../geodata/written/restore-written.ts'
import { openFresh } from '../../rig/database.ts'
import {
  someBrief,
  someFact,
  someOffer,
  somePhotograph,
  someVersion,
} from '../../rig/written-rows.ts'
import { emptyWritten, writtenRowsOf } from '../../rig/written-rows-of.ts'

type Fresh = Awaited<ReturnType<typeof openFresh>>
let embedded: Fresh
let server: Fresh
let file = ''
const photograph = randomBytes(3000)
let rows: Awaited<ReturnType<typeof writtenRowsOf>>

beforeAll(async () => {
  embedded = await openFresh('embedded')
  server = await openFresh('server')
  for (const { db } of [embedded, server]) await migrate(db.sql)
  file = join(embedded.dataDir, 'backup.gz')
  await openWritten(embedded.db, embedded).write(async (change) => {
    await change.put('offer', someOffer('a'))
    await change.put('fact', someFact('a'))
    await change.put('offer_version', someVersion('a', 1))
    await change.put('photograph', somePhotograph('p', 'a', photograph))
    await change.put('brief', someBrief('a'))
    for (let at = 0; at < 600; at++)
      await change.put('report', {
        id: String(at).padStart(12, '0'),
        plot_id: 'p',
        data_version: 1,
        reported_at: '2026-11-25T10:00:00+00:00',
        about: 'surface',
        message: `n° ${at}\u2028`,
        contact: at % 2 ? null : 'a@b.fr',
        handled_at: null,
      })
  })
  rows = await writtenRowsOf(embedded.db.sql)
})
afterAll(async () => {
  await embedded.remove()
  await server.remove()
})

const restore = (to: Fresh, from: string, replace = false) =>
  restoreWritten(to.db, { dataDir: to.dataDir, file: from, replace })

it('goes from the embedded engine to a server and back, byte for byte', async () => {
  const backup = await backupWritten(embedded.db, file)
  expect(backup.counts).toMatchObject({ offer: 1, photograph: 1, report: 600, delivery: 0 })
  expect(backup.bytes).toBe(readFileSync(file).length)
  expect(await restore(server, file)).toBe(605)
  expect(await writtenRowsOf(server.db.sql)).toEqual(rows)
  const [kept] = await server.db.sql<{ jpeg: Buffer }[]>`select jpeg from written.photograph`
  expect(kept?.jpeg.equals(photograph)).toBe(true)

  const second = join(embedded.dataDir, 'second.gz')
  await backupWritten(server.db, second)
  await openWritten(embedded.db, embedded).write((change) => change.put('offer', someOffer('late')))
  expect(await restore(embedded, second, true)).toBe(605)
  expect(await writtenRowsOf(embedded.db.sql)).toEqual(rows)
  await emptyWritten(embedded.db.sql)
  await recoverWritten(embedded.db, embedded)
  expect(await writtenRowsOf(embedded.db.sql)).toEqual(rows)
  expect(readdirSync(embedded.dataDir).filter((name) => name.endsWith('.part'))).toEqual([])
})

it('does not restore over what is written unless told so', async () => {
  await expect(restore(server, file)).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringMatching(/^something is written in this database: --replace/),
  })
  await openWritten(server.db, server).write((change) => change.put('offer', someOffer('late')))
  await restore(server, file, true)
  expect(await writtenRowsOf(server.db.sql)).toEqual(rows)
})

it('loses nothing to a file that is cut, foreign, damaged or of later software', async () => {
  const whole = readFileSync(file)
  const text = gunzipSync(whole).toString()
  const faults: [string, Buffer, RegExp][] = [
    ['cut.gz', whole.subarray(0, whole.length / 2), /is not whole/],
    ['shorter.gz', gzipSync(text.split('\n').slice(0, -9).join('\n')), /is not whole/],
    ['torn.gz', gzipSync(text.slice(0, -30)), /is not whole/],
    ['none.gz', gzipSync(''), /is not whole/],
    ['foreign.gz', gzipSync('{"type":"FeatureCollection"}\n'), /does not hold what people wrote/],
    ['plain.gz', Buffer.from(text), /is not a backup/],
    ['later.gz', gzipSync(text.replace('"structure":1', '"structure":9')), /later software/],
    ['odd.gz', gzipSync(text.replace('"put":["offer"', '"put":["counter"')), /is not whole/],
    ['loose.gz', gzipSync(text.replaceAll(someOffer('a').id, 'NOT AN ID')), /does not fit/],
  ]
  for (const [name, bytes, sentence] of faults) {
    const path = join(embedded.dataDir, name)
    writeFileSync(path, bytes)
    for (const to of [embedded, server])
      await expect(restore(to, path, true), name).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringMatching(sentence),
      })
  }
  await expect(restore(server, join(embedded.dataDir, 'absent'), true)).rejects.toThrow(
    /cannot be read/,
  )
  expect(await writtenRowsOf(embedded.db.sql)).toEqual(rows)
  expect(await writtenRowsOf(server.db.sql)).toEqual(rows)
  await emptyWritten(embedded.db.sql)
  await recoverWritten(embedded.db, embedded)
  expect(await writtenRowsOf(embedded.db.sql)).toEqual(rows)
})

it('says that a file cannot be written, and leaves no part of it', async () => {
  await expect(backupWritten(server.db, '/proc/no/backup.gz')).rejects.toMatchObject({
    code: 'folder',
    message: 'the file /proc/no/backup.gz cannot be written',
  })
})

it('is one command each, while a server runs', async () => {
  const env = { ...process.env, DATA_DIR: embedded.dataDir, DATABASE_URL: '' }
  const run = async (script: string, ...words: string[]) =>
    (
      await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', `scripts/${script}.ts`, ...words],
        { env },
      ).catch((error: { stderr: string }) => ({ stdout: error.stderr }))
    ).stdout
  const to = join(embedded.dataDir, 'by-command.gz')
  expect(await run('backup', '--to', to)).toMatch(
    /by-command\.gz holds 1 offers, 1 briefs, 1 photographs and 600 reports \(\d+ KiB\)\.\n$/,
  )
  expect(await run('restore', '--from', to)).toMatch(/^Something is written .*--replace.*\.\n$/)
  expect(await run('restore', '--from', to, '--replace')).toMatch(
    /^605 rows of .* are restored\.\nThere is no data here yet: ingest first /,
  )
  expect(await run('reports', '--handled', '000000000007')).toBe(
    'Report 000000000007 is handled.\n',
  )
  expect(await run('reports', '--handled', 'none')).toBe('There is no report "none".\n')
  expect(await run('reports')).toMatch(/\n600 reports, 599 to be handled\.\n$/)
  // The server that runs has its own copy of where the journal stands.
  await openWritten(embedded.db, embedded).write((change) => change.put('offer', someOffer('late')))
  const before = await writtenRowsOf(embedded.db.sql)
  await emptyWritten(embedded.db.sql)
  await recoverWritten(embedded.db, embedded)
  expect(await writtenRowsOf(embedded.db.sql)).toEqual(before)
})
