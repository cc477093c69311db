// What is asked of a service, and where its records say they are.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { partitionFilters } from '../../../geodata/sources/plu-partitions.ts'
import type { Address, RecordPlace } from '../../../geodata/sources/source.ts'
import { openFetchFolder } from '../../rig/fetch-once.ts'
import { collection, feature, point } from '../../rig/files/mirror.ts'
import type { Service } from '../../rig/service.ts'
import { json, startService } from '../../rig/service.ts'

let service: Service
let folder: ReturnType<typeof openFetchFolder>
beforeEach(() => {
  folder = openFetchFolder()
})
afterEach(async () => {
  await service.close()
  folder.remove()
})
const here = point(2.1, 49)
const words = () => service.asked.map((asked) => new URL(asked, service.origin).searchParams)

const page = (features: object[]) =>
  json({ type: 'FeatureCollection', numberMatched: features.length, features })
const wfs = (more: object): Address => ({
  protocol: 'wfs',
  url: `${service.origin}/wfs`,
  typeName: 'a:layer',
  sortBy: 'n',
  ...more,
})

it('asks each filter by itself, and takes one that matches nothing', async () => {
  service = await startService(page([feature({ n: 1 }, here, 'a.1')]))
  service.next(page([]))
  await folder.fetch(wfs({ filters: ["partition='DU_95127'", "partition='DU_75056'"] }))
  expect(words().map((asked) => [asked.get('CQL_FILTER'), asked.has('BBOX')])).toEqual([
    ["partition='DU_95127'", false],
    ["partition='DU_75056'", false],
  ])
  expect(folder.features()).toHaveLength(1)
})

it('says the CRS of a box, and writes it into the filter where both are asked', async () => {
  service = await startService(page([feature({ n: 1 }, here, 'a.1')]))
  const bbox = [1.4, 48.1, 3.6, 49.3]
  await folder.fetch(wfs({ bbox, shape: 'geometrie', filters: ["nature='Port' OR b=1"] }))
  await folder.fetch(wfs({ bbox }))
  expect(words().map((asked) => [asked.get('CQL_FILTER'), asked.get('BBOX')])).toEqual([
    ["(nature='Port' OR b=1) AND BBOX(geometrie,1.4,48.1,3.6,49.3,'EPSG:4326')", null],
    [null, '1.4,48.1,3.6,49.3,EPSG:4326'],
  ])
})

it('asks for an order, for exceptions as JSON, and for as many features in a page as the layer allows', async () => {
  service = await startService(page([feature({ n: 1 }, here, 'a.1')]))
  await folder.fetch(wfs({}))
  await folder.fetch(wfs({ sortBy: 'cleabs', page: 5000 }))
  expect(
    words().map((asked) => ['SORTBY', 'COUNT', 'EXCEPTIONS'].map((word) => asked.get(word))),
  ).toEqual([
    ['n', '1000', 'application/json'],
    ['cleabs', '5000', 'application/json'],
  ])
})

it.each<[string, number, string]>([
  [
    'XML with HTTP 400',
    400,
    `<?xml version="1.0"?><ows:ExceptionReport><ows:Exception exceptionCode="InvalidParameterValue">
      <ows:ExceptionText>Illegal property name: &apos;cleabs&apos;
      for a:layer</ows:ExceptionText></ows:Exception></ows:ExceptionReport>`,
  ],
  [
    'JSON with HTTP 400',
    400,
    JSON.stringify({
      version: '2.0.0',
      exceptions: [{ code: 'x', text: "Illegal property name: 'cleabs' for a:layer" }],
    }),
  ],
  [
    'XML with HTTP 200',
    200,
    `<ServiceExceptionReport><ServiceException code="x">Illegal property name: 'cleabs' for a:layer</ServiceException></ServiceExceptionReport>`,
  ],
])('tells in the words of the server what it refuses: %s', async (_, code, body) => {
  service = await startService((_url, response) => {
    response.writeHead(code, { 'content-type': 'text/plain' })
    response.end(body)
  })
  const told = code === 200 ? 'its server says' : 'its server answers 400'
  await expect(folder.fetch(wfs({}))).rejects.toThrow(
    `layer: ${told}: Illegal property name: 'cleabs' for a:layer`,
  )
})

it('gives fields the names of the file where the service has others', async () => {
  service = await startService(page([feature({ code_insee: '95', nom_officiel: 'a', x: 1 }, here)]))
  await folder.fetch(wfs({ rename: { code_insee: 'code', nom_officiel: 'nom' } }))
  expect(folder.features()).toEqual([feature({ code: '95', nom: 'a', x: 1 }, here)])
})

it('says so when nothing at all matches', async () => {
  service = await startService(page([]))
  await expect(folder.fetch(wfs({ filters: ["a='b'"] }))).rejects.toThrow(
    'layer: its server has no feature that matches: have its filter words or its axes changed?',
  )
})

it('asks for every plan of the region once: communes, EPCI and EPT', () => {
  const filters = partitionFilters()
  const codes = filters.flatMap((filter) =>
    [...filter.matchAll(/'DU_(\d+)%?'/g)].map((match) => match[1] as string),
  )
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.filter((code) => code.length === 5)).toHaveLength(1266)
  for (const code of ['75056', '95127', '200057867', '249500109', '200054781'])
    expect(codes).toContain(code)
  for (const filter of filters) {
    expect(filter.length).toBeLessThan(1600)
    expect(filter).toMatch(
      /^(partition IN \('DU_\d{5}'(,'DU_\d{5}')*\)|partition LIKE 'DU_\d{9}%'( OR partition LIKE 'DU_\d{9}%')*)$/,
    )
  }
})

it('asks an Opendatasoft portal for a part of a dataset, and counts that part', async () => {
  const where = 'region="Île-de-France"'
  let counted = 2
  service = await startService((url, response, request) => {
    const answer = url.pathname.endsWith('/exports/geojson')
      ? JSON.parse(collection([feature({ n: 1 }, here), feature({ n: 2 }, here)]))
      : url.pathname.endsWith('/records')
        ? { total_count: counted, results: [] }
        : { metas: { default: { records_count: 46_000 } } }
    json(answer)(url, response, request)
  })
  const address: Address = {
    protocol: 'opendatasoft',
    portal: service.origin,
    dataset: 'liste',
    where,
  }
  await folder.fetch(address)
  expect(words().map((asked) => asked.get('where'))).toEqual([null, where, where])
  counted = 3
  await expect(folder.fetch(address)).rejects.toThrow('2 records came of the 3')
})

const pages = (place: RecordPlace, more: object = {}): Address => ({
  protocol: 'json-pages',
  url: `${service.origin}/communes/{code}/`,
  parts: [{ code: '95127' }, { code: '75056' }],
  page: { word: 'page', from: 1, sizeWord: 'page_size', size: 100 },
  rows: 'results',
  total: 'count',
  place,
  ...more,
})

it('puts the words of a part into the address, and keeps them in rows that do not repeat them', async () => {
  service = await startService(json({ count: 1, results: [{ annee: 2020, naf_arti: 12 }] }))
  await folder.fetch(pages('none', { keeps: ['code'] }))
  expect(service.asked).toEqual([
    '/communes/95127/?page=1&page_size=100',
    '/communes/75056/?page=1&page_size=100',
  ])
  expect(folder.features()).toEqual(
    ['95127', '75056'].map((code) => feature({ annee: 2020, naf_arti: 12, code }, null)),
  )
})

it.each<[string, RecordPlace, object, object]>([
  ['a field with a geometry', { geometry: 'geom' }, { n: 1, geom: here }, feature({ n: 1 }, here)],
  [
    'no geometry in that field',
    { geometry: 'geom' },
    { n: 1, geom: null },
    feature({ n: 1 }, null),
  ],
  ['itself', 'feature', feature({ n: 1 }, here, 'a.1'), feature({ n: 1 }, here, 'a.1')],
  ['two fields', { x: 'lon', y: 'lat' }, { n: 1, lon: 2.1, lat: 49 }, feature({ n: 1 }, here)],
  [
    'no number in a field',
    { x: 'lon', y: 'lat' },
    { n: 1, lon: '2', lat: 49 },
    feature({ n: 1 }, null),
  ],
])('reads the place of a record from %s', async (_, place, record, expected) => {
  service = await startService(json({ count: 1, results: [record] }))
  await folder.fetch({ ...pages(place), parts: [{}], url: `${service.origin}/list` } as Address)
  expect(folder.features()).toEqual([expected])
})
