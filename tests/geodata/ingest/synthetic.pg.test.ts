// Synthetic never becomes real: what the demonstration exports, in every format, is refused as input of a real run.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { migrate } from '../../../geodata/db/migrate.ts'
import { datasetRows } from '../../../geodata/demo/datasets.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import type { ExportFormat } from '../../../geodata/model/export-formats.ts'
import { EXPORT_FACTS, EXPORT_FORMATS } from '../../../geodata/model/export-formats.ts'
import { isMarkedSynthetic } from '../../../geodata/model/synthetic-mark.ts'
import { readFeatures } from '../../../geodata/readers/read-features.ts'
import { cnig, withCnig } from '../../../geodata/sources/cnig/source.ts'
import { SOURCES, TERRITORY } from '../../../geodata/sources/registry.ts'
import type { Source } from '../../../geodata/sources/source.ts'
import { openFresh } from '../../rig/database.ts'
import { publishExportedVersion } from '../../rig/files/exported-version.ts'
import {
  collection,
  feature,
  friche,
  FRICHES,
  makeMirror,
  polygon,
  square,
  TERRITORY_FILES,
} from '../../rig/files/mirror.ts'

const REFUSED =
  'holds synthetic data of the demonstration, which is never taken for real data ' +
  '(donnée fictive de démonstration : jamais reprise comme donnée réelle)'

let folder: string
let opened: Awaited<ReturnType<typeof openFresh>>
let app: ReturnType<typeof createApp>
const plots = collection([friche({}, polygon(square(2.02, 49.02, 0.002)), '95127_1')])
const mirror = makeMirror({ ...TERRITORY_FILES, [FRICHES]: plots })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'synthetic-'))
  opened = await openFresh('server')
  await migrate(opened.db.sql)
  const version = await publishExportedVersion(opened.db.sql)
  // As the demonstration names its datasets.
  const [{ title, producer } = {}] = datasetRows(1).filter(({ id }) => id === 'demo-plots')
  await opened.db.sql`
    update ${tableOf(opened.db.sql, version, 'dataset')} set title = ${String(title)}, producer = ${String(producer)}`
  app = createApp({ db: opened.db, settings: { software: 'test 1', dataDir: folder } })
})
afterAll(async () => {
  mirror.remove()
  rmSync(folder, { recursive: true })
  await opened.remove()
})

async function save(format: ExportFormat, language: string): Promise<string> {
  const answer = await app.request(`/api/exports/${format}?unknown=keep&lang=${language}`)
  expect(answer.status).toBe(200)
  const path = join(folder, `${language}${EXPORT_FACTS[format].extension}`)
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
  return path
}

const territory = SOURCES.filter(({ id }) => TERRITORY.some((one) => one === id))
const runWith = (...sources: Source[]) =>
  runIngest(opened.db, { from: mirror.from, registry: [...territory, ...sources], check: true })
const friches = SOURCES.filter(({ id }) => id === 'cartofriches')

const asDelivery = (path: string, name: string) => {
  copyFileSync(path, join(mirror.from, name))
  const [source] = withCnig([cnig], { file: name, report: join(folder, 'report.csv') })
  return runWith(...friches, source!)
}

it.each(EXPORT_FORMATS.flatMap((format) => ['fr', 'en'].map((lang) => [format, lang] as const)))(
  'refuses %s in %s, handed in as a delivery, by its mark',
  async (format, language) => {
    const name = `terrains${EXPORT_FACTS[format].extension}`
    const path = await save(format, language)
    await expect(asDelivery(path, name)).rejects.toThrow(`${name} ${REFUSED}`)
  },
)

it.each(['geojson', 'gpkg', 'shp', 'csv'] as const)(
  'marks each row of %s, so that a part of it written anew is known',
  async (format) => {
    const path = await save(format, 'en')
    const read = readFeatures(path, { name: 'x', crs: 'any', place: { x: 'lon', y: 'lat' } })
    let rows = 0
    for await (const { properties } of read) {
      expect(isMarkedSynthetic(properties.source), JSON.stringify(properties.source)).toBe(true)
      rows++
    }
    expect(rows).toBeGreaterThan(20)
  },
)

it('stops a dataset whose file is the demonstration’s, or has a row of it far from its start', async () => {
  const put = async (text: string) => {
    mirror.put(FRICHES, text)
    return (await runWith(...friches).catch((error: Error) => error)) as Error
  }
  const away = friche({ source: 'demo-plots' }, polygon(square(2.05, 49.05, 0.002)), '95127_2')
  const one = friche({}, polygon(square(2.02, 49.02, 0.002)), '95127_1')
  const geojson = collection([feature({ notice: 'Synthetic demonstration data: none' }, null)])
  const other = SOURCES.find(({ id }) => id === 'qpv')!
  mkdirSync(dirname(join(mirror.from, other.file)), { recursive: true })
  mirror.put(other.file, geojson)
  mirror.put(FRICHES, plots)
  const { stopped } = await runWith(...friches, other)
  expect(stopped.map(({ sentence }) => sentence)).toEqual([`${other.file} ${REFUSED}`])
  rmSync(join(mirror.from, other.file))
  // With it goes the only plot.
  expect((await put(collection([one, away]))).message).toMatch(/there is a plot/)
})

it('takes the same delivery and file where nothing says that they are synthetic', async () => {
  mirror.put(FRICHES, plots)
  expect((await runWith(...friches)).stopped).toEqual([])
  const csv = join(folder, 'real.csv')
  writeFileSync(csv, 'a;b\n1;2\n')
  await expect(asDelivery(csv, 'terrains.csv')).rejects.not.toThrow(REFUSED)
})
