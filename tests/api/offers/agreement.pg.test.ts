// One offer in every form: the page, the PDF, the spreadsheet, the GIS files and the JSON carry the same ids and figures,
// also when the data has moved on and the old version is gone.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { offerJson } from '../../../api/offers/client/offer-json.ts'
import { dropOldVersions, tableOf } from '../../../geodata/db/data-version.ts'
import { exportColumns } from '../../../geodata/exports/columns/export-columns.ts'
import { ACCESS } from '../../../geodata/model/access/access-kinds.ts'
import { ACCESS_KINDS } from '../../../geodata/model/codes.ts'
import {
  hectares,
  inWords,
  kilometres,
  minutes,
  percent,
} from '../../../geodata/model/text/format-figures.ts'
import { ACCESS_LABELS, CONSTRAINT_LABELS, ZONE_LABELS } from '../../../geodata/model/labels.ts'
import type { PlotList } from '../../../geodata/model/answers.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { DOCUMENT_WORDS } from '../../../geodata/offers/document/document-words.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { expectOutlines, expectPlots } from '../../rig/files/expect-exported.ts'
import { publishExportedVersion } from '../../rig/files/exported-version.ts'
import { readByGdal } from '../../rig/files/gdal.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import { contentOf, postOffer, told } from './an-offer.ts'
import { readPage, tableUnder, textOf } from './read-page.ts'

const W = DOCUMENT_WORDS.fr
const ITEMS = ['P-0009', 'P-0017+P-0018+P-0033', 'P-0004', 'P-0011']
/** One row a plot, those of a group one after the other. */
const ROWS = ITEMS.flatMap((item) => item.split('+'))
/** An opening would be written when the database of the test may be gone. */
const UNCOUNTED = { 'sec-purpose': 'prefetch' }
const FILES = ['plots.xlsx', 'plots.gpkg', 'plots.geojson', 'offer.json', 'dossier.pdf'] as const

describeOnEngines('an offer in every form', (t) => {
  let folder: string
  let path: string
  /** The API's own answers when the offer was made: what every form is held to. */
  let sheets: PlotSheet[]
  let plots: PlotList['plots']
  let page: ReturnType<typeof readPage>
  const forms = new Map<string, Buffer>()

  const start = () => createApp({ db: t.db, settings: { software: 'test 1', dataDir: folder } })

  async function fetchForms(app: ReturnType<typeof createApp>): Promise<Map<string, Buffer>> {
    const got = new Map<string, Buffer>()
    for (const name of ['', ...FILES]) {
      const answer = await app.request(name === '' ? path : `${path}/${name}`, {
        headers: UNCOUNTED,
      })
      expect(answer.status, answer.status === 200 ? name : await answer.clone().text()).toBe(200)
      got.set(name, Buffer.from(await answer.arrayBuffer()))
    }
    return got
  }

  const saved = (name: string): string => {
    const file = join(folder, name)
    writeFileSync(file, forms.get(name)!)
    return file
  }
  const gpkgRows = () => readByGdal(saved('plots.gpkg'), 'terrains')
  const pdfText = () =>
    execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', saved('dossier.pdf'), '-']).toString()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'agreement-'))
    const version = await publishExportedVersion(t.sql, 40)
    const dataset = tableOf(t.sql, version, 'dataset')
    await t.sql`update ${dataset} set serves = serves || array['road'] where id = 'rules'`
    const app = start()
    const answers = await Promise.all(
      ITEMS.map((id) => app.request(`/api/plots/${encodeURIComponent(id)}`)),
    )
    sheets = await Promise.all(answers.map((one) => one.json() as Promise<PlotSheet>))
    expect(sheets.map(({ id }) => id)).toEqual(ITEMS)
    const list = (await (
      await app.request(`/api/plots?ids=${ROWS.join(',')}&unknown=keep`)
    ).json()) as PlotList
    plots = ROWS.map((id) => list.plots.find((one) => one.id === id)!)
    const { ask } = await postOffer(app, contentOf(ITEMS))
    path = told(await ask('/link', { method: 'POST' })).client.path!
    for (const [name, bytes] of await fetchForms(app)) forms.set(name, bytes)
    page = readPage(forms.get('')!.toString())
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('shows on the page the figures of the API', () => {
    const comparison = new Map(
      tableUnder(page, 'comparison').map(([label, ...cells]) => [label, cells]),
    )
    const ha = (value: number | null) =>
      value === null ? W.unknown : inWords(hectares(value, 'fr'))
    for (const [at, sheet] of sheets.entries()) {
      const compared = (label: string) => comparison.get(label)?.[at]
      expect(textOf(page)).toContain(sheet.id)
      expect(compared(W.surface)).toBe(ha(sheet.surface_ha))
      expect(compared(W.usable)).toBe(ha(sheet.usable_ha))
      expect(compared(W.zoning)).toBe(sheet.zone ? ZONE_LABELS[sheet.zone].fr.short : W.unknown)
      const shares = sheet.constraints.map(
        ({ kind, share }) => `${CONSTRAINT_LABELS[kind].fr.short} ${percent(share, 'fr')}`,
      )
      if (shares.length > 0) expect(compared(W.constraints)).toBe(shares.join(', '))
      const surfaces = new Map(tableUnder(page, `surfaces-${at + 1}`).map(([a, b]) => [a, b]))
      expect(surfaces.get(W.surfaceOutline)).toBe(ha(sheet.surface_ha))
      expect(surfaces.get(W.usable)).toBe(ha(sheet.usable_ha))
      const access = tableUnder(page, `access-${at + 1}`)
      for (const [row, kind] of ACCESS_KINDS.entries()) {
        const { min, km, straight_km: straight } = sheet.access[kind]!
        const [label, , time, road, line] = access[row]!
        expect(label).toContain(ACCESS_LABELS[kind].fr.short)
        if (!ACCESS[kind].travel) expect([time, road]).toEqual([W.straightOnly, W.straightOnly])
        else {
          expect(time).toContain(min === null ? W.timeUnknown : inWords(minutes(min, 'fr')))
          expect(road).toContain(km === null ? W.distanceUnknown : inWords(kilometres(km, 'fr')))
        }
        expect(line).toContain(
          straight === null ? W.distanceUnknown : inWords(kilometres(straight, 'fr')),
        )
      }
    }
  })

  it('sets in the PDF every figure of the page', () => {
    // Lines of a cell end where they may, some within a word.
    const bare = (text: string) => text.replace(/[\s\u00ad-]+/g, '')
    const pdf = bare(pdfText())
    const tables = ITEMS.flatMap((_, at) =>
      ['identity', 'surfaces', 'access', 'zones', 'constraints'].flatMap((key) =>
        tableUnder(page, `${key}-${at + 1}`),
      ),
    )
    const cells = [...tableUnder(page, 'comparison'), ...tables].flat()
    expect(cells.length).toBeGreaterThan(150)
    expect(cells.filter((cell) => !pdf.includes(bare(cell)))).toEqual([])
    expect(ITEMS.filter((id) => !pdf.includes(bare(id)))).toEqual([])
  })

  it('carries in the spreadsheet and the GIS files the plots of the API, outlines too', () => {
    const names = new Map(exportColumns(false).map((column) => [column.fr.name, column]))
    const coded = readByGdal(saved('plots.xlsx'), 'Terrains').map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, text]) => {
          const { key = name, values = {} } = names.get(name) ?? {}
          return [key, Object.entries(values).find(([, one]) => one.fr.short === text)?.[0] ?? text]
        }),
      ),
    )
    expectPlots(coded, plots)
    expect(coded.map((row) => row['Numéro dans l’offre'])).toEqual(['1', '2', '2', '2', '3', '4'])
    const gpkg = gpkgRows()
    expectPlots(gpkg, plots)
    expectOutlines(gpkg, plots)
    expectPlots(readByGdal(saved('plots.geojson')), plots)
    const readMe = readByGdal(saved('plots.gpkg'), 'lisez_moi').map(({ texte }) => texte)
    expect(readMe).toContain('Offre « Deux terrains », version 1.')
  })

  it('tells programs the same sheets, and nothing of the author’s', () => {
    const text = forms.get('offer.json')!.toString()
    const json = JSON.parse(text) as ReturnType<typeof offerJson>
    expect(json.plots.map(({ plot }) => plot)).toEqual(ITEMS)
    expect(json.plots.map((one) => 'sheet' in one && one.sheet)).toEqual(sheets)
    expect(text).not.toMatch(/secret|hash|project|edit_/)
  })

  it('stays the same in every form when the data has moved on', async () => {
    const next = await publishSmallVersion(t.sql, { plots: 20, seed: 9 })
    await t.sql`update ${tableOf(t.sql, next, 'plot')} set surface_m2 = 123456`
    expect(await dropOldVersions(t.sql, 1)).toHaveLength(1)
    const later = await fetchForms(start())
    for (const name of ['', 'plots.xlsx', 'plots.geojson', 'offer.json'])
      expect(later.get(name)!.equals(forms.get(name)!), name).toBe(true)
    // A GeoPackage and a PDF say when they were made.
    const before = [pdfText(), gpkgRows()]
    for (const [name, bytes] of later) forms.set(name, bytes)
    expect([pdfText(), gpkgRows()]).toEqual(before)
  })
})
