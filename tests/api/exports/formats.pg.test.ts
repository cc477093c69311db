// Every format read back by another tool and compared with the list: same ids, order, figures, outlines.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
import { ACCESS_KINDS, CONSTRAINTS, USES } from '../../../geodata/model/codes.ts'
import { EXPORT_FACTS } from '../../../geodata/model/export-formats.ts'
import { CATEGORY_LABELS } from '../../../geodata/model/labels.ts'
import { unzip } from '../../../geodata/readers/unzip.ts'
import { openFresh } from '../../rig/database.ts'
import { HOLED, HOLED_WKT, publishExportedVersion } from '../../rig/exported-version.ts'
import { readByGdal, tellByGdal } from '../../rig/gdal.ts'

type Row = Record<string, string>
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

async function fetchExport(format: keyof typeof EXPORT_FACTS, query = `${QUERY}&sort=${SORT}`) {
  const answer = await app.request(`/api/exports/${format}?${query}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(EXPORT_FACTS[format].media)
  const { extension } = EXPORT_FACTS[format]
  expect(answer.headers.get('content-disposition')).toContain(`-fictifs-v1${extension}"`)
  const path = join(folder, `${format}-${query.length}${extension}`)
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
  return path
}

async function unpack(path: string): Promise<string> {
  const into = mkdtempSync(join(folder, 'unpacked-'))
  await unzip(path, { name: 'export.zip', folder: into, wanted: /./ })
  return into
}

const short = new Map(exportColumns(false).map((column) => [column.key, column.short]))
const figure = (text: string | undefined) =>
  text === undefined || text === '' ? null : Number(text.replace(',', '.'))

/** `nameOf` turns a key into the column's name in this format; `decimals` are those that it keeps. */
function expectPlots(rows: readonly Row[], nameOf = (key: string) => key): void {
  expect(rows.map((row) => row[nameOf('id')])).toEqual(plots.map(({ id }) => id))
  for (const [at, row] of rows.entries()) {
    const plot = plots[at]!
    const told = (key: string) => row[nameOf(key)]
    expect(figure(told('rank'))).toBe(at + 1)
    for (const key of [
      'site_id',
      'zone',
      'category',
      'land',
      'status',
      'stage',
      'servicing',
      'commune',
    ] as const)
      expect(told(key), key).toBe(plot[key] ?? '')
    for (const use of USES) expect(told(`use_${use}`)).toBe(plot.uses[use])
    for (const key of ['surface_ha', 'usable_ha'] as const)
      expect(figure(told(key))).toBe(plot[key])
    const m2 = Math.round(plot.surface_ha * 10_000)
    const isKnown = plot.ordinal % 3 !== 0
    expect(figure(told('cadastral_ha'))).toBe(isKnown ? (m2 + 7) / 10_000 : null)
    expect(figure(told('declared_ha'))).toBe(isKnown ? (m2 - 5) / 10_000 : null)
    expect(figure(told('rectangle_width_m'))).toBe(plot.ordinal % 4 === 1 ? 4.5 : null)
    for (const kind of ACCESS_KINDS)
      for (const part of [
        'straight_km',
        'straight_least_km',
        'km',
        'least_km',
        'min',
        'least_min',
      ] as const)
        expect(figure(told(`${kind}_${part}`)), `${plot.id} ${kind}_${part}`).toBe(
          plot.access[kind]![part],
        )
    for (const kind of CONSTRAINTS) {
      const share = plot.constraints.find((one) => one.kind === kind)?.share
      const percent = figure(told(`${kind}_percent`))
      if (share !== undefined) expect(percent).toBe(share * 100)
      else expect([0, null]).toContain(percent)
    }
    expect(told('unknown')?.split('|').filter(Boolean)).toEqual(plot.unknown)
  }
}

describe('exports read back', () => {
  it('gives CSV with a decimal comma in French and a point in English', async () => {
    const fr = await fetchExport('csv')
    const rows = readByGdal(fr, undefined, ['-oo', 'SEPARATOR=SEMICOLON'])
    expectPlots(rows)
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
    expectPlots(coded)
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
    expectPlots(rows)
    expectOutlines(rows)
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
    expectPlots(
      rows.map((row) => ({ ...row })),
      (key) => short.get(key) ?? key,
    )
    expectOutlines(rows)
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
    expectPlots(rows)
    expectOutlines(rows)
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
    expectPlots(readByGdal(path))
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
      // The table of poles is not part of the export: the reader cannot look the poles up, which is no breach.
      expect(violations.map(({ kind, column }) => `${kind} ${column}`)).toEqual(['en-tête pole_id'])
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

/** The one with two parts and a hole stands for all; the others are squares of their surface. */
function expectOutlines(rows: readonly Row[]): void {
  const holed = rows[plots.findIndex(({ id }) => id === HOLED)]
  expect(polygonsOf(holed?.WKT)).toEqual(polygonsOf(HOLED_WKT))
  for (const [at, row] of rows.entries()) {
    if (row === holed) continue
    const [[ring] = []] = polygonsOf(row.WKT)
    const xs = ring!.map((position) => Number(position.split(' ')[0]))
    const side = Math.max(...xs) - Math.min(...xs)
    expect(side * side).toBeCloseTo(plots[at]!.surface_ha * 10_000, 3)
  }
}

/** Rings as sets of positions: formats begin and turn them as they please. */
function polygonsOf(wkt = ''): string[][][] {
  const body = wkt.replace(/^(MULTI)?POLYGON ?/, '')
  const text = wkt.startsWith('MULTI') ? body : `(${body})`
  return text
    .slice(1, -1)
    .split(/(?<=\)\)),/)
    .map((polygon) =>
      polygon
        .replace(/^\(|\)$/g, '')
        .split(/(?<=\)),/)
        .map((ring) => [...new Set(ring.replace(/[()]/g, '').split(','))].sort()),
    )
}
