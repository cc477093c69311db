// What the rehearsal's servers do, in their own right: each behaviour is one that a real server was seen to have.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SOURCES } from '../../geodata/sources/registry.ts'
import type { Rehearsal } from './rehearsal.ts'
import { ARCGIS_HOST, ARCGIS_ROOT, startRehearsal } from './rehearsal.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal(SOURCES)
})
afterAll(() => rehearsal.close())

type Page = {
  features: { id: string; geometry: { coordinates: unknown }; properties: object }[]
  numberMatched: number
  numberReturned: number
  crs: { properties: { name: string } }
}
const ask = (host: string, path: string, words: Record<string, string> = {}) => {
  const url = new URL(`${rehearsal.services.get(host)?.origin}${path}`)
  for (const [word, value] of Object.entries(words)) url.searchParams.set(word, value)
  return fetch(url, { redirect: 'manual' })
}
const wfs = (words: Record<string, string>) =>
  ask('data.geopf.fr', '/wfs/ows', { SERVICE: 'WFS', REQUEST: 'GetFeature', ...words })
const page = async (words: Record<string, string>) => (await (await wfs(words)).json()) as Page
const idsOf = ({ features }: Page) => features.map(({ id }) => id)

const ZNIEFF = 'patrinat_znieff1:znieff1'
const AIRPORTS = 'BDTOPO_V3:aerodrome'
const BOX = '1.4,48.1,3.6,49.3'

it.each([
  [ZNIEFF, BOX, 0, 'degrees are read as metres'],
  [AIRPORTS, BOX, 0, 'longitude is read as latitude'],
  [AIRPORTS, '48.1,1.4,49.3,3.6', 12, 'latitude first, as the layer has it'],
  [ZNIEFF, `${BOX},EPSG:4326`, 12, 'longitude first when the CRS is said'],
  [AIRPORTS, '48.1,1.4,49.3,3.6,urn:ogc:def:crs:EPSG::4326', 12, 'latitude first in a URN'],
])('WFS: in %s the box %s has %i features: %s', async (layer, box, count) => {
  expect((await page({ TYPENAMES: layer, BBOX: box })).numberMatched).toBe(count)
})

it('WFS: sends Web Mercator where a layer is in it and no SRSNAME is said', async () => {
  const native = await page({ TYPENAMES: ZNIEFF, COUNT: '1' })
  expect(native.crs.properties.name).toBe('urn:ogc:def:crs:EPSG::3857')
  expect(Number([native.features[0]?.geometry.coordinates].flat(Infinity)[0])).toBeGreaterThan(1e5)
  const degrees = await page({ TYPENAMES: ZNIEFF, COUNT: '1', SRSNAME: 'EPSG:4326' })
  expect(degrees.crs.properties.name).toBe('urn:ogc:def:crs:EPSG::4326')
})

it('WFS: pages without an order overlap while their counts add up, and with one they do not', async () => {
  const words = { TYPENAMES: 'BDTOPO_V3:equipement_de_transport', COUNT: '40' }
  const both = async (more: Record<string, string>) => {
    const pages = [
      await page({ ...words, ...more }),
      await page({ ...words, ...more, STARTINDEX: '40' }),
    ]
    expect(pages.map(({ numberReturned }) => numberReturned)).toEqual([40, 40])
    return new Set(pages.flatMap(idsOf)).size
  }
  expect(await both({})).toBeLessThan(80)
  expect(await both({ SORTBY: 'cleabs' })).toBe(80)
  // An order that many rows share is none.
  expect(await both({ SORTBY: 'etat_de_l_objet' })).toBeLessThan(80)
})

it('WFS: tells a fault in XML with HTTP 400, in JSON when asked', async () => {
  const words = { TYPENAMES: AIRPORTS, CQL_FILTER: "kind = 'x'" }
  const xml = await wfs(words)
  expect([xml.status, await xml.text()]).toEqual([
    400,
    expect.stringContaining('<ows:ExceptionReport'),
  ])
  const json = await wfs({ ...words, EXCEPTIONS: 'application/json' })
  expect([json.status, await json.json()]).toEqual([
    400,
    expect.objectContaining({
      exceptions: [expect.objectContaining({ text: expect.stringContaining('kind') })],
    }),
  ])
  const refused: Record<string, string>[] = [
    { TYPENAMES: 'BDTOPO_V3:aeroport' },
    { TYPENAMES: AIRPORTS, SORTBY: 'gid' },
    { TYPENAMES: AIRPORTS, BBOX: BOX, CQL_FILTER: 'cleabs IS NULL' },
    { TYPENAMES: AIRPORTS, CQL_FILTER: 'BBOX(the_geom,1,2,3,4)' },
    { TYPENAMES: AIRPORTS, CQL_FILTER: "nature = 'A' AND" },
  ]
  for (const bad of refused) expect((await wfs(bad)).status, JSON.stringify(bad)).toBe(400)
})

it('WFS: never sends more than 5 000, and does not say so', async () => {
  const layer = rehearsal.layers['BDTOPO_V3:troncon_de_route']
  if (!layer) throw new Error('there is a layer of roads')
  const many = await startRehearsal([])
  const [row] = layer.rows
  if (!row) throw new Error('there is a road')
  many.layers['BDTOPO_V3:troncon_de_route'] = {
    ...layer,
    rows: Array.from({ length: 5200 }, () => ({ ...row })),
  }
  const url = `${many.services.get('data.geopf.fr')?.origin}/wfs/ows?REQUEST=GetFeature&COUNT=10000&TYPENAMES=BDTOPO_V3:troncon_de_route`
  const { numberMatched, numberReturned } = (await (await fetch(url)).json()) as Page
  await many.close()
  expect([numberMatched, numberReturned]).toEqual([5200, 5000])
})

it.each([
  ["nature IN ('Port', 'Parking')", 32],
  ["nature = 'Carrefour' AND nature_detaillee ILIKE '%changeur%'", 32],
  ["nature LIKE 'Gare%' AND NOT nature = 'Gare fret uniquement'", 32],
  ["nature <> 'Port' AND (nature_detaillee IS NOT NULL OR nature LIKE 'Gare f%')", 64],
  ["nature = 'Port' AND BBOX(geometrie,1.4,48.1,3.6,49.3,'EPSG:4326')", 12],
  ["nature = 'Port' AND BBOX(geometrie,1.4,48.1,3.6,49.3)", 0],
])('WFS: the filter %s keeps %i', async (filter, count) => {
  const words = { TYPENAMES: 'BDTOPO_V3:equipement_de_transport', CQL_FILTER: filter }
  expect((await page(words)).numberMatched).toBe(count)
})

const SLUG = '/api/explore/v2.1/catalog/datasets/connexion-ecologique-sdrif-e'
it('Opendatasoft: gives 100 records at most and exports whole', async () => {
  const ods = (path: string, words: Record<string, string>) =>
    ask('data.iledefrance.fr', `${SLUG}${path}`, words)
  expect((await ods('/records', { limit: '101' })).status).toBe(400)
  expect((await ods('/records', { limit: '100', offset: '9901' })).status).toBe(400)
  expect(await (await ods('/records', { limit: '1' })).json()).toMatchObject({
    total_count: 12,
    results: [{}],
  })
  expect(await (await ods('/exports/geojson', {})).json()).toMatchObject({
    features: { length: 12 },
  })
  expect((await ask('data.iledefrance.fr', `${SLUG}-x`)).status).toBe(404)
})

it('ArcGIS: gives codes with their domains, and says when a page is not all', async () => {
  const arcgis = async (path: string, words: Record<string, string>) =>
    (await (
      await ask(ARCGIS_HOST, `${ARCGIS_ROOT}${path}`, { f: 'json', ...words })
    ).json()) as object
  const layer = await arcgis('/25', {})
  expect(layer).toMatchObject({ maxRecordCount: 5, objectIdField: 'objectid' })
  expect(JSON.stringify(layer)).toContain('"codedValue"')
  const query = { where: '1=1', f: 'geojson' }
  expect(await arcgis('/25/query', query)).toMatchObject({
    features: [{ properties: { mos2025: 1 } }, {}, {}, {}, {}],
    properties: { exceededTransferLimit: true },
  })
  expect(await arcgis('/25/query', { ...query, resultOffset: '10' })).not.toHaveProperty(
    'properties',
  )
  expect(await arcgis('/7', {})).toHaveProperty('error')
})

it('Géorisques: cuts a long page without a word, and its next page is of an inner host', async () => {
  const words = { code_departement: '75', page_size: '1000' }
  const answer = await ask('www.georisques.gouv.fr', '/api/v1/ssp/casias', words)
  expect(await answer.json()).toMatchObject({
    results: 130,
    data: { length: 100 },
    next: expect.stringContaining('inner.local'),
  })
})

it('Cartofriches: a page too far is not there', async () => {
  const words = { coddep: '95', page: '2' }
  expect((await ask('apidf-preprod.cerema.fr', '/cartofriches/geofriches/', words)).status).toBe(
    404,
  )
})

it('files: come in parts, and a stable address leads to today’s file', async () => {
  const roads = SOURCES.find(({ id }) => id === 'routes-osm-pbf')
  if (!roads) throw new Error('OpenStreetMap is in the registry')
  const url = rehearsal.at(roads).address
  if (url.protocol !== 'download') throw new Error('OpenStreetMap is a download')
  const first = await fetch(url.url, { redirect: 'manual' })
  expect([first.status, first.headers.get('location')]).toEqual([
    302,
    expect.stringContaining('-261130.'),
  ])
  const part = await fetch(url.url, { headers: { range: 'bytes=4-17' } })
  expect([part.status, Buffer.from(await part.arrayBuffer()).toString('latin1')]).toEqual([
    206,
    expect.stringContaining('OSMHeader'),
  ])
})
