import { afterAll, expect, it } from 'vitest'
import type { ReadFeature } from '../../../geodata/readers/read-features.ts'
import { readFeatures } from '../../../geodata/readers/read-features.ts'
import { splitCollection } from '../../../geodata/readers/split-collection.ts'
import { collection, feature, makeMirror, point } from '../../rig/files/mirror.ts'

const mirror = makeMirror({})
afterAll(() => mirror.remove())

async function read(text: string | Uint8Array): Promise<ReadFeature[]> {
  mirror.put('a.geojson', text)
  const features: ReadFeature[] = []
  for await (const one of readFeatures(`${mirror.from}/a.geojson`, { name: 'a.geojson' }))
    features.push(one)
  return features
}

const here = point(2.1, 49.05)
const three = collection([1, 2, 3].map((n) => feature({ n, text: 'a " } ] \\' }, here)))

it('yields features with their place in the file, whatever their texts hold', async () => {
  const features = await read(three)
  expect(features.map(({ number, properties }) => [number, properties.n])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ])
  expect(features[0]?.properties.text).toBe('a " } ] \\')
})

it('finds the same elements however the bytes are cut into chunks', async () => {
  const bytes = new TextEncoder().encode(`\n${three}\n`)
  for (const size of [1, 2, 3, 7, 64]) {
    async function* chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
    }
    const texts: string[] = []
    for await (const piece of splitCollection(chunks(), 'a'))
      if ('element' in piece) texts.push(new TextDecoder().decode(piece.element))
    expect(texts.map((text) => JSON.parse(text).properties.n)).toEqual([1, 2, 3])
  }
})

it('takes a crs member before or after the features, a byte order mark, and an empty list', async () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
  expect(await read(`\ufeff${collection([feature({}, here)], { crs })}`)).toHaveLength(1)
  const after = `{"features":[${JSON.stringify(feature({}, here))}],"type":"FeatureCollection","crs":${JSON.stringify(crs)}}`
  expect(await read(after)).toHaveLength(1)
  expect(await read(collection([]))).toEqual([])
})

it('reads the records of an Opendatasoft export by geo_shape or geo_point_2d', async () => {
  const records = [
    { nom: 'a', geo_point_2d: { lon: 2.1, lat: 49.05 } },
    { nom: 'b', geo_point_2d: '49.05, 2.1' },
    { nom: 'c', geo_point_2d: [49.05, 2.1], geo_shape: feature({}, point(2.2, 49.1)) },
    { nom: 'd', geo_point_2d: null },
  ]
  const features = await read(JSON.stringify(records))
  expect(
    features.map(({ geometry }) => geometry && 'coordinates' in geometry && geometry.coordinates),
  ).toEqual([[2.1, 49.05], [2.1, 49.05], [2.2, 49.1], undefined])
})

it('marks a feature far from the region, and one without numbers', async () => {
  const features = await read(
    collection([
      feature({}, point(-4.5, 48.4)),
      feature({}, { type: 'Point', coordinates: ['a', 1] }),
    ]),
  )
  expect(features.map(({ fault }) => fault)).toEqual(['far', 'broken'])
})

const crsOf = (name: string) => ({ crs: { type: 'name', properties: { name } } })
it.each([
  [
    'a file cut inside a feature',
    three.slice(0, -40),
    'a.geojson is cut: it ends inside feature 3',
  ],
  [
    'a file cut between features',
    `${three.slice(0, three.lastIndexOf(',{"type":"Feature"'))}`,
    'a.geojson is cut: it ends after feature 2',
  ],
  [
    'a file cut before its last brace',
    three.slice(0, -1),
    'a.geojson is cut: it ends before its last brace',
  ],
  ['a page of HTML', '<!doctype html><p>503', 'a.geojson holds an HTML or XML page, not GeoJSON'],
  ['an empty file', '', 'the file a.geojson is empty'],
  ['a text', 'code;nom', 'a.geojson is not GeoJSON'],
  ['another object', '{"error":"quota"}', 'a.geojson is not a GeoJSON feature collection'],
  [
    'a list of other things',
    '[1,2]',
    'a.geojson has something other than a feature after feature 0',
  ],
  [
    'broken JSON',
    '{"type":"FeatureCollection","features":[{"type":"Feature",}]}',
    'a.geojson, feature 1, is not valid JSON',
  ],
  [
    'Lambert-93 numbers',
    collection([feature({}, here), feature({}, point(652_000, 6_862_000))]),
    'a.geojson, feature 2, has numbers of Lambert-93 (EPSG:2154) where longitude and latitude (EPSG:4326) is expected',
  ],
  [
    'swapped axes',
    collection([feature({}, point(49.05, 2.1))]),
    'a.geojson, feature 1, has its axes swapped: latitude stands before longitude',
  ],
  [
    'the numbers of another CRS than it says',
    collection([feature({}, here)], crsOf('urn:ogc:def:crs:EPSG::2154')),
    'a.geojson, feature 1, has numbers of longitude and latitude (EPSG:4326), while the file says Lambert-93 (EPSG:2154)',
  ],
  [
    'a service that kept features back',
    collection([feature({}, here)], { numberMatched: 26 }),
    'a.geojson holds 1 of the 26 features that its service matched',
  ],
  [
    'Latin-1',
    Buffer.from(collection([feature({ nom: 'Cité' }, here)]), 'latin1'),
    'a.geojson, feature 1, is not written in UTF-8',
  ],
])('says in one sentence that %s cannot be used', async (_, text, sentence) => {
  await expect(read(text)).rejects.toThrow(sentence)
})

it('says that a file is missing', async () => {
  const nowhere = readFeatures(`${mirror.from}/none.geojson`, { name: 'none.geojson' })
  await expect(nowhere.next()).rejects.toThrow('the file none.geojson is missing')
})
