// Every format read back by another tool and compared with the list: same ids, order, figures, outlines.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { openDelivery } from '../../../geodata/cnig/delivery.ts'
import { judgeDelivery } from '../../../geodata/cnig/judge-delivery.ts'
import type { Violation } from '../../../geodata/cnig/violation.ts'
import { migrate } from '../../../geodata/db/migrate.ts'
import { exportColumns } from '../../../geodata/exports/columns/export-columns.ts'
import type { PlotList } from '../../../geodata/model/answers.ts'
import type { ExportFormat } from '../../../geodata/model/export-formats.ts'
import { CATEGORY_LABELS } from '../../../geodata/model/labels.ts'
import { openFresh } from '../../rig/database.ts'
import { publishExportedVersion } from '../../rig/files/exported-version.ts'
import { expectOutlines, expectPlots } from '../../rig/files/expect-exported.ts'
import { saveExport, unpackExport } from '../../rig/files/save-export.ts'
import { readByGdal, tellByGdal } from '../../rig/files/gdal.ts'

type Plot = PlotList['plots'][number]

const QUERY = 'unknown=keep&surface_min=0.05'
const SORT = 'junction_km'
const NOTICE = 'Donnée fictive de démonstration'

let folder: string
let app: ReturnType<typeof createApp>
let plots: Plot[]
let remove: () => Promise<void>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exports-'))
  const fresh = await openFresh('server')
  remove = fresh.remove
  await migrate(fresh.db.sql)
  await publishExportedVersion(fresh.db.sql)
  app = createApp({ db: fresh.db, settings: { software: 'test 1', dataDir: folder } })
  const list = await app.request(`/api/plots?${QUERY}&sort=${SORT}&limit=1000`)
  plots = ((await list.json()) as PlotList).plots
  expect(plots.length).toBeGreaterThan(60)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await remove()
})

const fetchExport = (format: ExportFormat, query = `${QUERY}&sort=${SORT}`) =>
  saveExport(app, folder, format, query)
const unpack = (path: string) => unpackExport(path, folder)

const short = new Map(exportColumns(false).map((column) => [column.key, column.short]))
describe('exports read back', () => {
  it('gives CSV with a decimal comma in French and a point in English', async () => {
    const fr = await fetchExport('csv')
    const rows = readByGdal(fr, undefined, ['-oo', 'SEPARATOR=SEMICOLON'])
    expectPlots(rows, plots)
    expect(
      rows.every(
        (row) =>
          row.notice?.startsWith(NOTICE) &&
          row.data_version === '1' &&
          row.sources === 'Les essais (MIT)',
      ),
    ).toBe(true)
    const text = await readFile(fr, 'utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text).toMatch(/;\d+,\d+;/)
  })

  it('gives XLSX with names in words, and its explanations in sheets', async () => {
    const path = await fetchExport('xlsx')
    const names = new Map(exportColumns(false).map((column) => [column.key, column.fr.name]))
    const rows = readByGdal(path, 'Terrains')
    const category = names.get('category')!
    expect(rows.map((row) => row[category])).toEqual(
      plots.map((plot) => (plot.category ? CATEGORY_LABELS[plot.category].fr.short : '')),
    )
    // Labels back to codes, to compare the rest.
    const coded = rows.map((row) =>
      Object.fromEntries(
        exportColumns(false).map(({ key, fr, values }) => {
          const text = row[fr.name] ?? ''
          const code = Object.entries(values ?? {}).find(
            ([, label]) => label.fr.short === text,
          )?.[0]
          return [key, code ?? text]
        }),
      ),
    )
    expectPlots(coded, plots)
    const readMe = readByGdal(path, 'Lisez-moi')
      .map(({ texte }) => texte)
      .join('\n')
    expect(readMe).toContain(NOTICE)
    expect(readMe).toContain('Surface d’au moins')
    expect(readByGdal(path, 'Colonnes')).toHaveLength(exportColumns(false).length)
    expect(readByGdal(path, 'Sources').map(({ titre }) => titre)).toContain(
      'Terrains faits à la main',
    )
  })

  it('gives GeoPackage in EPSG:2154, indexed, styled and explained', async () => {
    const path = await fetchExport('gpkg')
    const rows = readByGdal(path, 'terrains')
    expectPlots(rows, plots)
    expectOutlines(rows, plots)
    const told = tellByGdal(path, '-so', '-al')
    expect(told).toContain('ID["EPSG",2154]')
    expect(
      tellByGdal(path, '-sql', `select rtreecheck('rtree_terrains_geom') as checked`),
    ).toContain('checked (String) = ok')
    expect(tellByGdal(path, '-sql', 'pragma integrity_check')).toContain('= ok')
    // By the index alone, then by the outlines.
    const [x, y] = ['640400', '6870400']
    const inside = readByGdal(path, 'terrains', ['-spat', x, y, '643000', '6872000'])
    const touching = readByGdal(path, undefined, [
      '-sql',
      `select id, rank from terrains where ST_MaxX(geom) >= ${x} and ST_MinX(geom) <= 643000
        and ST_MaxY(geom) >= ${y} and ST_MinY(geom) <= 6872000`,
    ])
    expect(inside.length).toBeGreaterThan(5)
    expect(inside.length).toBeLessThan(rows.length)
    expect(inside.map(({ id }) => id).sort()).toEqual(touching.map(({ id }) => id).sort())
    expect(
      readByGdal(path, 'lisez_moi')
        .map(({ texte }) => texte)
        .join(' '),
    ).toContain(NOTICE)
    const [style] = readByGdal(path, 'layer_styles')
    expect(style).toMatchObject({
      f_table_name: 'terrains',
      f_geometry_column: 'geom',
      useAsDefault: '1',
    })
    expect(style?.styleQML).toContain('existing_economic')
  })

  it('gives a zipped Shapefile in EPSG:2154 with its encoding, and tells which texts were cut', async () => {
    const into = await unpack(await fetchExport('shp'))
    const rows = readByGdal(join(into, 'terrains.shp'))
    expectPlots(rows, plots, (key) => short.get(key) ?? key)
    expectOutlines(rows, plots)
    expect(tellByGdal(into, '-so', '-al')).toContain('ID["EPSG",2154]')
    const readMe = await readFile(join(into, 'LISEZ-MOI.txt'), 'utf8')
    expect(readMe).toContain('junction_straight_km')
    expect(readMe).toContain(NOTICE)
    const many = plots.findIndex(({ ordinal }) => ordinal === 11)
    expect(readMe.includes('cadastral_refs : 1')).toBe(many >= 0)
    if (many >= 0) expect(rows[many]?.refcad).toMatch(/^95018000AB0001\|.*\|…$/)
  })

  it('gives FlatGeobuf in EPSG:2154, indexed, in the order of `rank`', async () => {
    const path = await fetchExport('fgb')
    const rows = readByGdal(path).sort((a, b) => Number(a.rank) - Number(b.rank))
    expectPlots(rows, plots)
    expectOutlines(rows, plots)
    expect(tellByGdal(path, '-so', '-al')).toContain('ID["EPSG",2154]')
    const frame = ['640400', '6870400', '643000', '6872000']
    const inside = readByGdal(path, undefined, ['-spat', ...frame]).map(({ id }) => id)
    const other = readByGdal(await fetchExport('gpkg'), 'terrains', ['-spat', ...frame])
    expect(inside.sort()).toEqual(other.map(({ id }) => id).sort())
    // A feature asked for by its number is the one that stands there.
    expect(tellByGdal(path, '-al', '-fid', '3').includes(readByGdal(path)[3]!.id!)).toBe(true)
    expect((await readFile(path)).includes(NOTICE)).toBe(true)
  })

  it('gives GeoJSON that says where it comes from', async () => {
    const path = await fetchExport('geojson')
    expectPlots(readByGdal(path), plots)
    const { about, features } = JSON.parse(await readFile(path, 'utf8')) as {
      about: Record<string, unknown> & { datasets: { licence: string }[] }
      features: unknown[]
    }
    expect(features).toHaveLength(plots.length)
    expect(about).toMatchObject({
      plots: plots.length,
      version: 1,
      synthetic: true,
      query: `${QUERY.split('&').reverse().join('&')}&sort=${SORT}`,
    })
    expect(about.datasets[0]?.licence).toBe('MIT')
    expect(String(about.notice)).toContain(NOTICE)
  })

  it.each(['cnig-csv', 'cnig-gpkg'] as const)(
    'gives %s that the schemas of the standard admit',
    async (format) => {
      const delivery = await openDelivery(await fetchExport(format))
      const violations: Violation[] = []
      const ids: Record<string, string[]> = { 'SITE-ECO': [], 'TERRAIN-ECO': [] }
      try {
        for await (const row of judgeDelivery(delivery.tables, (one) => violations.push(one))) {
          expect(row.rejected).toBeUndefined()
          expect(row.mended).toEqual([])
          ids[row.table.name]?.push(String(row.values[row.table.key]))
          if (row.values.site_id === 'S-0' && row.table.name === 'SITE-ECO')
            expect(row.values).toMatchObject({
              site_surf_utile: '3.5',
              site_identif_date: '2019-04-02',
              site_actu_date: null,
              pole_id: 'inconnu',
            })
          if (row.table.name === 'TERRAIN-ECO') {
            const plot = plots.find(({ id }) => id === row.values.terr_id)!
            expect(row.values).toMatchObject({
              site_id: plot.site_id,
              terr_surf_brute: String(plot.surface_ha),
            })
            expect(row.values.terr_etat_occup === 'inconnu').toBe(plot.status === null)
          }
        }
      } finally {
        await delivery.close()
      }
      // The table of poles is not part of the export: the reader cannot look the poles up, which is no breach. Dates that
      // nobody gives stay empty, though required: a day of ours would begin the six years of L318-8-2 anew.
      const found = new Set(violations.map(({ kind, column }) => `${kind} ${column}`))
      expect([...found].sort()).toEqual([
        'en-tête pole_id',
        ...['site_actu_date', 'site_identif_date', 'terr_actu_date', 'terr_identif_date'].map(
          (field) => `obligatoire ${field}`,
        ),
      ])
      const sited = plots.filter((plot) => plot.site_id !== null)
      expect(ids['TERRAIN-ECO']).toEqual(sited.map(({ id }) => id))
      expect(ids['SITE-ECO']!.sort()).toEqual(
        [...new Set(sited.map((plot) => plot.site_id))].sort(),
      )
    },
  )

  it('lists plots without a site and counts what is unknown', async () => {
    const into = await unpack(await fetchExport('cnig-csv'))
    const unsited = plots.filter((plot) => plot.site_id === null).map(({ id }) => id)
    const listed = (await readFile(join(into, 'terrains-sans-site.tsv'), 'utf8'))
      .trim()
      .split('\r\n')
    expect(listed.slice(1).map((line) => line.split('\t')[0])).toEqual(unsited)
    const readMe = await readFile(join(into, 'LISEZ-MOI.md'), 'utf8')
    const unknown = plots.filter((plot) => plot.site_id !== null && plot.status === null).length
    expect(readMe).toContain(`terr_etat_occup · occupation · inconnu · ${unknown}`)
    expect(readMe).toContain(NOTICE)
  })

  it('gives empty files that say so', async () => {
    const nothing = 'surface_min=900000'
    const said = 'Aucun terrain ne correspond'
    expect(readByGdal(await fetchExport('gpkg', nothing), 'terrains')).toEqual([])
    expect(readByGdal(await fetchExport('fgb', nothing))).toEqual([])
    expect(
      readByGdal(join(await unpack(await fetchExport('shp', nothing)), 'terrains.shp')),
    ).toEqual([])
    expect(
      readByGdal(await fetchExport('xlsx', nothing), 'Lisez-moi')
        .map(({ texte }) => texte)
        .join(' '),
    ).toContain(said)
    const zipped = await unpack(await fetchExport('csv-zip', nothing))
    expect(await readFile(join(zipped, 'LISEZ-MOI.txt'), 'utf8')).toContain(said)
    expect(
      (await readFile(join(zipped, 'terrains.csv'), 'utf8')).trim().split('\r\n'),
    ).toHaveLength(1)
  })
})

it('leaves nothing of what was spooled', async () => {
  await expect.poll(() => readdirSync(join(folder, 'exports'))).toEqual([])
})
