// The whole of REAL_DATA as one data version on the embedded engine: counts, and one question whose every answer is
// computed again from the raw files.
import type { MultiPolygon, Point, Polygon } from 'geojson'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import type { IngestResult } from '../../geodata/ingest/run-ingest.ts'
import { runIngest } from '../../geodata/ingest/run-ingest.ts'
import type { PlotList } from '../../geodata/model/answers.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import { plotListSchema } from '../../geodata/model/answers.ts'
import { openFresh } from '../rig/database.ts'
import type { Shape } from './plain-measure.ts'
import { areaOf, distanceTo, outsideOf, overlapOf, toLambert, toShape } from './plain-measure.ts'
import { readRaw } from './real-data.ts'
import { makeStatedMirror } from './stated-mirror.ts'

/** Features of each file, as the index of the folder counts them, and those that are kept. */
const COUNTS: Record<string, [read: number, kept: number]> = {
  departements: [8, 8],
  epci: [63, 63],
  communes: [1268, 1268],
  'iris-activite': [169, 81],
  'aires-logistiques': [22, 12],
  cartofriches: [112, 111],
  'gares-idfm': [1234, 1234],
  'gares-grand-paris-express': [69, 69],
  ite: [17, 14],
  'plateformes-multimodales': [6, 6],
  'postes-sources': [221, 221],
  'connexions-ecologiques': [94, 94],
  znieff1: [211, 211],
  znieff2: [42, 42],
  'natura2000-habitats': [7, 7],
  'natura2000-oiseaux': [3, 3],
  pnr: [2, 2],
  ppr: [26, 26],
  qpv: [298, 298],
  'reseau-ferre-idfm': [1666, 1662],
  'cours-eau': [1425, 1265],
  'routes-osm': [4928, 4928],
  'reseau-osm-saclay': [1962, 1709],
  'reseau-osm-seine-aval': [13683, 13664],
}
const QUESTION =
  '/api/plots?status=friche&surface_min=1&zone=U&station_straight_km=2&without=risk_plan&limit=1000'

let mirror: ReturnType<typeof makeStatedMirror>
let opened: Awaited<ReturnType<typeof openFresh>>
let result: IngestResult
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  expect(inject('embeddedTemplate')).toBeTruthy()
  opened = await openFresh('embedded')
  await migrate(opened.db.sql)
  mirror = makeStatedMirror()
  result = await runIngest(opened.db, { from: mirror.from })
  expect(result.stopped).toEqual([])
  app = createApp({ db: opened.db, settings: { software: 'test 1' } })
})
afterAll(async () => {
  await opened?.remove()
  mirror?.remove()
})

const table = (name: string) => tableOf(opened.db.sql, result.version, name)
async function listPlots(path: string): Promise<PlotList> {
  const response = await app.request(path)
  expect(response.status).toBe(200)
  return plotListSchema.parse(await response.json())
}

it('reads every feature of every file, and keeps or names each of them', () => {
  expect(
    Object.fromEntries(result.reports.map(({ id, read, kept }) => [id, [read, kept]])),
  ).toEqual(COUNTS)
  for (const { read, kept, rejected } of result.reports)
    expect(Object.values(rejected).reduce((sum, { count }) => sum + count, kept)).toBe(read)
  const friches = result.reports.find(({ id }) => id === 'cartofriches')
  expect(Object.values(friches?.mended ?? {}).map(({ count }) => count)).toEqual([3, 1])
})

it('gives every commune of Greater Paris its EPT, and leaves only Paris with the métropole', async () => {
  const rows = await opened.db.sql`
    select code_insee from ${table('commune')} where epci = '200054781'`
  expect(rows.map(({ code_insee: code }) => code)).toEqual(['75056'])
  const [ept] = await opened.db.sql`
    select count(*)::int as communes, count(distinct epci)::int as ept
    from ${table('commune')} join ${table('epci')} on siren = commune.epci where kind = 'EPT'`
  expect(ept).toEqual({ communes: 130, ept: 11 })
})

it('serves it as real data, with the provenance of each dataset', async () => {
  const response = await app.request('/api/datasets')
  const { demonstration, datasets } = (await response.json()) as {
    demonstration: boolean
    datasets: { id: string; rows_read: number; synthetic: boolean; checksum: string | null }[]
  }
  expect(demonstration).toBe(false)
  expect(datasets).toHaveLength(Object.keys(COUNTS).length)
  for (const dataset of datasets) {
    expect(dataset).toMatchObject({ synthetic: false, rows_read: COUNTS[dataset.id]?.[0] })
    expect(dataset.checksum).toMatch(/^[0-9a-f]{64}$/)
  }
})

it('answers brownfields of 1 ha in zone U, within 2 km of a station, outside any risk plan, as computed by hand', async () => {
  const answer = await listPlots(QUESTION)
  const everything = await listPlots('/api/plots?limit=1000')
  const stored = new Map(everything.plots.map((plot) => [plot.id, plot]))
  const stations = [
    ...readRaw<Point>('transport/gares-idfm-2026.geojson'),
    ...readRaw<Point>('transport/gares-grand-paris-express.geojson'),
  ].map(({ geometry }) => toLambert(geometry.coordinates))
  const plans = readRaw<Polygon | MultiPolygon>('env/ppr-perimetres-95.geojson').map(
    ({ geometry }) => toShape(geometry),
  )
  const departement = readRaw<Polygon>('admin/departements-ile-de-france-2018.geojson').find(
    ({ properties }) => properties.code === '95',
  )
  const coverage = toShape(departement!.geometry)
  const expected: string[] = []
  const mended: string[] = []
  for (const { id, properties, geometry } of readRaw<MultiPolygon>(
    'eco/friches-95-cartofriches.geojson',
  )) {
    const plot = stored.get(String(id))
    if (!plot) {
      expect(id).toBe('95277_28901') // the one that repeats the land of another
      continue
    }
    const shape: Shape = toShape(geometry)
    const m2 = areaOf(shape)
    const metres = Math.min(...stations.map((station) => distanceTo(shape, station)))
    const difference = Math.abs(m2 - plot.surface_ha * 10_000)
    expect(difference).toBeLessThanOrEqual(Math.max(1, 0.01 * m2))
    if (difference > 1) mended.push(String(id))
    expect(Math.abs(metres / 1000 - (plot.access.station?.straight_km ?? NaN))).toBeLessThan(0.002)
    if (properties.site_statut === 'friche reconvertie' || properties.urba_zone_type !== 'U')
      continue
    if (Math.round(m2) < 10_000 || Math.round(metres) > 2000) continue
    const least = Math.min(100, m2 / 100)
    if (overlapOf(shape, plans) > least || outsideOf(shape, coverage) > least) continue
    expected.push(String(id))
  }
  // Outlines that cross themselves are mended within 1 %; all others agree to the square metre.
  expect(mended.length).toBeLessThanOrEqual(3)
  expect(expected.length).toBeGreaterThan(10)
  expect(answer.plots.map(({ id }) => id).sort()).toEqual(expected.sort())
  expect(answer.matched).toBe(expected.length)
})

it('measures each plot to the nearest of the real substations, and says that their voltage is unknown', async () => {
  const raw = readRaw<Point>('energie/capareseau-postes-idf-2026.geojson')
  const substations = raw.map(({ geometry }) => toLambert(geometry.coordinates))
  const { plots } = await listPlots('/api/plots?limit=1000')
  const stored = new Map(plots.map((plot) => [plot.id, plot.access.substation]))
  const near: string[] = []
  let measured = 0
  for (const { id, geometry } of readRaw<MultiPolygon>('eco/friches-95-cartofriches.geojson')) {
    const told = stored.get(String(id))
    if (!told) continue
    const shape = toShape(geometry)
    const each = substations.map((at) => distanceTo(shape, at))
    const metres = Math.min(...each)
    expect(Math.abs(metres / 1000 - (told.straight_km ?? NaN))).toBeLessThan(0.002)
    expect(told.name).toBe(raw[each.indexOf(metres)]?.properties.nom)
    expect(told.detail).toBeNull()
    measured++
    if (Math.round(metres) <= 2000) near.push(String(id))
  }
  expect(measured).toBeGreaterThan(100)
  const answer = await listPlots('/api/plots?substation_straight_km=2&limit=1000')
  const friches = answer.plots.map(({ id }) => id).filter((id) => near.includes(id))
  expect(friches.sort()).toEqual(near.sort())
  for (const { access } of answer.plots)
    expect(access.substation?.straight_km).toBeLessThanOrEqual(2)
})

it('knows no network where no layer of any is there', async () => {
  const [one] = (await listPlots('/api/plots?limit=1')).plots
  const sheet = (await (await app.request(`/api/plots/${one?.id}`)).json()) as PlotSheet
  expect(sheet.networks).toEqual([])
})

it('leaves unknown what the layers do not reach, and says so', async () => {
  const { plots } = await listPlots('/api/plots?limit=1000')
  for (const { access, unknown } of plots) {
    expect(access.junction?.straight_km ?? null).toBeNull()
    expect(access.airport?.straight_km ?? null).toBeNull()
    expect(unknown).toContain('junction_straight_km')
  }
  const { matched } = await listPlots('/api/plots?junction_straight_km=5')
  expect(matched).toBe(0)
})
