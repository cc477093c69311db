// The first day: the whole registry through the real fetcher, from servers that behave as the real ones do, then the real
// run. Every dataset with an address has to bring its rows, exactly those that exist, none twice, and none unreadable.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../geodata/db/migrate.ts'
import { fetchSource } from '../../geodata/fetch/fetch-source.ts'
import { fetchSources, knownSlugs } from '../../geodata/fetch/fetch-sources.ts'
import type { IngestResult } from '../../geodata/ingest/run-ingest.ts'
import { runIngest } from '../../geodata/ingest/run-ingest.ts'
import { SOURCES } from '../../geodata/sources/registry.ts'
import { openFresh } from '../rig/database.ts'
import { QUICK } from '../rig/fetch-once.ts'
import {
  collection,
  feature,
  makeMirror,
  polygon,
  square,
  TERRITORY_FILES,
} from '../rig/files/mirror.ts'
import { status } from '../rig/service.ts'
import { fetchedKeys, keysOf } from './fetched-rows.ts'
import type { Rehearsal } from './rehearsal.ts'
import { startRehearsal } from './rehearsal.ts'

const asked = SOURCES.filter(({ address }) => address.protocol !== 'file')
const isFile = (protocol: string) => protocol.startsWith('download')

const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-rehearsal-'))
let rehearsal: Rehearsal
let opened: Awaited<ReturnType<typeof openFresh>>
beforeAll(async () => {
  // Pages so short that every layer needs several.
  rehearsal = await startRehearsal(SOURCES, { cap: 5 })
  opened = await openFresh('embedded')
  await migrate(opened.db.sql)
})
afterAll(async () => {
  await rehearsal.close()
  await opened.remove()
  rmSync(folder, { recursive: true, force: true })
})

it.each(asked)('$id brings all its rows, and each once', async (source) => {
  const expected = keysOf(rehearsal.rowsOf(source.id))
  expect(expected.length).toBeGreaterThan(0)
  const moved = rehearsal.at(source)
  await fetchSource(moved, { folder, manners: QUICK, slugs: knownSlugs() })
  const came = await fetchedKeys(moved, folder)
  expect(new Set(came).size, 'none twice').toBe(came.length)
  // Files come whole, whatever part of a country they are of.
  const wanted = isFile(source.address.protocol)
    ? came.filter((key) => expected.includes(key))
    : came
  expect(wanted).toEqual(expected)
})

let result: IngestResult | undefined

it('publishes what came as one version, no dataset stopped', async () => {
  const registry = SOURCES.map(rehearsal.at)
  result = await runIngest(opened.db, { from: folder, fetched: true, registry })
  expect([result.published, result.stopped]).toEqual([true, []])
  const byHand = SOURCES.filter(({ address }) => address.protocol === 'file').map(({ id }) => id)
  expect(result.absent.map(({ id }) => id)).toEqual(byHand)
})

it.each(asked)('$id is read whole: no row of the region is refused', ({ id, geometry }) => {
  const report = result?.reports.find((one) => one.id === id)
  if (!report) throw new Error(`${id} was not read`)
  const rows = rehearsal.rowsOf(id)
  const placeless = geometry === 'none' ? [] : rows.filter((row) => !row.geometry)
  const refused = Object.entries(report.rejected).flatMap(([why, { count, onPurpose }]) =>
    onPurpose ? [] : [[why, count]],
  )
  expect(refused).toEqual(placeless.length > 0 ? [['sans géométrie', placeless.length]] : [])
  expect(report.kept).toBeGreaterThan(0)
})

it('takes brownfields from their fallback while the API of the Cerema is away', async () => {
  const source = asked.find(({ id }) => id === 'cartofriches')
  if (!source?.fallback) throw new Error('brownfields have a fallback')
  const away = mkdtempSync(join(tmpdir(), 'sdrif-e-rehearsal-'))
  const moved = rehearsal.at(source)
  rehearsal.services.get('apidf-preprod.cerema.fr')?.next(status(503), status(503))
  const options = { folder: away, manners: QUICK, always: ['cartofriches'] }
  expect(await fetchSources([moved], options)).toContainEqual(
    expect.stringContaining('its fallback is used, eco/friches-surfaces.gpkg, fetched'),
  )
  const came = await fetchedKeys({ ...moved, ...source.fallback }, away)
  expect(came.length).toBeGreaterThan(rehearsal.rowsOf('cartofriches, fallback').length)
  expect(new Set(came).size).toBe(came.length)
  rmSync(away, { recursive: true, force: true })
})

it('names the probe when what came cannot be read and nothing can stand without it', async () => {
  const mirror = makeMirror({
    ...TERRITORY_FILES,
    'admin/departements-ile-de-france-2018.geojson': collection([
      feature({ code: '95', nom_officiel: 'Val-d’Oise' }, polygon(square(2, 49, 0.2))),
    ]),
  })
  const sources = SOURCES.map((one) =>
    one.id === 'departements' ? { ...one, address: { protocol: 'file' as const } } : one,
  )
  const why = async (fetched: boolean) =>
    runIngest(opened.db, { from: mirror.from, fetched, registry: sources }).then(
      () => '',
      (error: Error) => error.message,
    )
  const gone = 'has the field nom: has its producer renamed it?'
  expect(await why(true)).toContain(
    `${gone}: see what has changed by npm run sources -- --probe departements`,
  )
  // What a mirror holds says nothing of an address.
  expect((await why(false)).endsWith(gone)).toBe(true)
  mirror.remove()
})
