// What sheets, readings, documents and the client's page say of plots that are served stands in the table of what we say.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { LANGUAGES } from '../../../geodata/model/language.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { sayUsableGround } from '../../../geodata/model/plans/usable-ground.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishExportedVersion } from '../../rig/files/exported-version.ts'
import { notSaidInText } from '../../rig/said/not-said.ts'
import { dataOf, stringsOf } from '../../rig/said/texts-of.ts'
import { comparePlots } from '../../../web/panels/compare/compare-plots.ts'
import { compareReadings } from '../../../web/panels/reading/compare-readings.ts'
import { contentOf, postOffer, told } from './an-offer.ts'

const PLOTS = Array.from({ length: 20 }, (_, at) => `P-${String(at + 1).padStart(4, '0')}`)
const GROUP = 'P-0017+P-0018+P-0033'
/** An opening would be written when the database of the test may be gone. */
const UNCOUNTED = { 'sec-purpose': 'prefetch' }

describeOnEngines('what is said of plots that are served', (t) => {
  let folder: string
  let app: ReturnType<typeof createApp>
  let sheets: PlotSheet[]
  let readings: Reading[]
  let data: ReadonlySet<string>

  const all = async <T>(paths: readonly string[]): Promise<T[]> => {
    const found: T[] = []
    for (const path of paths) found.push((await (await app.request(path)).json()) as T)
    return found
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'said-'))
    await publishExportedVersion(t.sql, 40)
    app = createApp({ db: t.db, settings: { software: 'test 1', dataDir: folder } })
    const ids = [...PLOTS, GROUP].map(encodeURIComponent)
    sheets = await all(ids.map((id) => `/api/plots/${id}`))
    readings = await all(ids.map((id) => `/api/readings?of=plot:${id}`))
    data = dataOf([sheets, readings])
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(LANGUAGES)('stands in the table, in sheets and readings in %s', (language) => {
    const said = stringsOf([
      comparePlots(sheets, language),
      sheets.map((sheet) => sayUsableGround(sheet, language)),
      readings.slice(1).map((one, at) => compareReadings([readings[at]!, one], language)),
    ])
    expect(said.length).toBeGreaterThan(500)
    expect([...new Set(said.flatMap((text) => notSaidInText(text, data) ?? []))]).toEqual([])
  })

  it.each(LANGUAGES)('stands in the table, on the client’s page in %s', async (language) => {
    const { ask } = await postOffer(app, contentOf([PLOTS[8]!, GROUP, PLOTS[3]!], { language }))
    const path = told(await ask('/link', { method: 'POST' })).client.path!
    const page = await (await app.request(path, { headers: UNCOUNTED })).text()
    const said = page
      .replaceAll(/<(style|script|svg)[\s\S]*?<\/\1>/g, '')
      .split(/<[^>]*>/)
      .map((text) => text.replaceAll('&#39;', '’').replaceAll('&amp;', '&').trim())
      .filter(Boolean)
    expect(said.length).toBeGreaterThan(300)
    expect([...new Set(said.flatMap((text) => notSaidInText(text, data) ?? []))]).toEqual([])
  })
})
