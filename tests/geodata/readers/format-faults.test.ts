// What can be wrong with a zipped shapefile, a GeoPackage, a CSV or a packed file: each ends in one clear sentence.
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { ReadError } from '../../../geodata/readers/read-error.ts'
import { readFeatures } from '../../../geodata/readers/read-features.ts'
import type { ReadOptions } from '../../../geodata/readers/read-options.ts'
import { unzip } from '../../../geodata/readers/unzip.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import { collection, feature, makeMirror, point } from '../../rig/files/mirror.ts'
import { makeShapefile, shapefileMembers, WGS_84_PRJ } from '../../rig/files/shapefile.ts'
import { makeZip } from '../../rig/files/zip.ts'

const mirror = makeMirror({})
afterAll(() => mirror.remove())

type Options = Omit<ReadOptions, 'name'>

async function read(file: string, bytes: string | Uint8Array, options: Options = {}) {
  mirror.put(file, bytes)
  let count = 0
  for await (const { number } of readFeatures(`${mirror.from}/${file}`, { name: file, ...options }))
    count = number
  return count
}
const fails = async (
  file: string,
  bytes: string | Uint8Array,
  sentence: string,
  options?: Options,
) => {
  const error = await read(file, bytes, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ReadError)
  expect((error as Error).message).toContain(sentence)
  expect((error as Error).message).not.toContain('\n')
}

const L93 = { crs: 'EPSG:2154' } as const
const ring = [
  [650_000, 6_860_000],
  [650_000, 6_860_100],
  [650_100, 6_860_100],
  [650_100, 6_860_000],
  [650_000, 6_860_000],
] as const
const rows = [1, 2, 3].map((n) => ({ properties: { n, nom: 'Forêt' }, shape: ring }))
const sound = makeShapefile(rows)
const members = shapefileMembers('couche', rows)
const without = (...names: string[]) =>
  makeZip(Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name))))

it.each<[string, Uint8Array | string, string, Options?]>([
  [
    'cut in two',
    sound.subarray(0, sound.length / 2),
    'a.zip is not a zip archive, or it is cut',
    L93,
  ],
  ['a page of HTML', '<!doctype html>', 'a.zip is not a zip archive, or it is cut', L93],
  ['empty', '', 'the file a.zip is empty', L93],
  ['without a shapefile', makeZip({ 'a.txt': Buffer.from('a') }), 'a.zip holds no shapefile', L93],
  ['without a .dbf', without('couche.dbf'), 'a.zip has no couche.dbf beside its couche.shp', L93],
  [
    'with two shapefiles and none named',
    makeZip({ ...members, ...shapefileMembers('autre', rows) }),
    'which is meant is not said: couche, autre',
    L93,
  ],
  [
    'without the one that is named',
    sound,
    'a.zip holds no layer named zae: it holds couche',
    { ...L93, layer: 'zae' },
  ],
  [
    'whose .prj says another CRS',
    makeShapefile(rows, { prj: WGS_84_PRJ }),
    'a.zip, feature 1, has numbers of Lambert-93 (EPSG:2154), while the file says longitude and latitude (EPSG:4326)',
    L93,
  ],
  [
    'whose .shp is cut',
    makeZip({ ...members, 'couche.shp': (members['couche.shp'] as Buffer).subarray(0, 300) }),
    'a.zip is cut: its .shp is not as long as it says',
    L93,
  ],
  [
    'whose .shp is cut between two features',
    makeZip({ ...members, 'couche.shp': (members['couche.shp'] as Buffer).subarray(0, 236) }),
    'a.zip is cut: its .shp is not as long as it says',
    L93,
  ],
  [
    'whose .dbf is cut',
    makeZip({ ...members, 'couche.dbf': (members['couche.dbf'] as Buffer).subarray(0, 20) }),
    'a.zip is not a sound shapefile',
    L93,
  ],
  [
    'whose .dbf holds fewer rows than its .shp',
    makeZip({
      ...members,
      'couche.dbf': shapefileMembers('couche', rows.slice(0, 1))['couche.dbf'] as Buffer,
    }),
    'a.zip has fewer rows in its .dbf than in its .shp',
    L93,
  ],
  [
    'with degrees under a Lambert-93 .prj',
    makeShapefile([{ properties: { n: 1 }, shape: [2.1, 49] }]),
    'a.zip, feature 1, has numbers of longitude and latitude (EPSG:4326), while the file says Lambert-93 (EPSG:2154)',
    L93,
  ],
  [
    'that unpacks to more than it announces',
    makeZip({ ...members, 'couche.shp': { bytes: Buffer.alloc(5000), announced: 100 } }),
    'a.zip is not a sound zip archive',
    L93,
  ],
])('says in one sentence that a shapefile %s cannot be used', (_, bytes, sentence, options) =>
  fails('a.zip', bytes, sentence, options),
)

it('stops at a zip bomb before it is unpacked, and at too many files', async () => {
  const bomb = makeZip({ ...members, 'couche.shp': Buffer.alloc(100 << 20) })
  await fails('a.zip', bomb, 'a.zip unpacks to more than it may: is it a zip bomb?', L93)
  const many = Object.fromEntries(
    Array.from({ length: 1001 }, (_, n) => [`${n}.txt`, Buffer.from('a')]),
  )
  await fails('a.zip', makeZip(many), 'a.zip holds more than 1000 files', L93)
})

it('writes no member of an archive outside the folder', async () => {
  const target = makeMirror({ 'a.zip': makeZip({ '../../escaped.dbf': Buffer.from('a') }) })
  const unpacked = unzip(`${target.from}/a.zip`, {
    name: 'a.zip',
    folder: target.from,
    wanted: /\.dbf$/,
  })
  await expect(unpacked).rejects.toThrow(ReadError)
  target.remove()
})

const packed = makeGeopackage([{ name: 'zae', srid: 2154, rows }])
it.each<[string, Uint8Array | string, string, Options?]>([
  [
    'without the named layer',
    packed,
    'a.gpkg holds no layer named x: it holds zae',
    { ...L93, layer: 'x' },
  ],
  [
    'with two layers and none named',
    makeGeopackage(['a', 'b'].map((name) => ({ name, srid: 2154, rows }))),
    'a.gpkg holds several layers, and which is meant is not said: a, b',
    L93,
  ],
  ['that is no database', 'x'.repeat(4096), 'a.gpkg is not a GeoPackage', L93],
  ['that is a page', '<html></html>', 'a.gpkg is not a GeoPackage', L93],
  ['cut after its first pages', packed.subarray(0, 8192), 'a.gpkg is not a sound GeoPackage', L93],
  [
    'with degrees in a Lambert-93 layer',
    makeGeopackage([{ name: 'a', srid: 2154, rows: [{ properties: { n: 1 }, shape: [2.1, 49] }] }]),
    'a.gpkg, feature 1, has numbers of longitude and latitude (EPSG:4326), while the file says Lambert-93',
    L93,
  ],
  [
    'with swapped axes',
    makeGeopackage([{ name: 'a', srid: 4326, rows: [{ properties: { n: 1 }, shape: [49, 2.1] }] }]),
    'a.gpkg, feature 1, has its axes swapped',
  ],
])('says in one sentence that a GeoPackage %s cannot be used', (_, bytes, sentence, options) =>
  fails('a.gpkg', bytes, sentence, options),
)

it.each<[string, Uint8Array | string, string, Options?]>([
  ['cut inside a record', 'a;b;c\n1;2;3\n4;5', 'a.csv: record 2 has another number of cells'],
  ['cut inside a quote', 'a;b\n1;"deux\n', 'a.csv: a quote does not close: is the file cut?'],
  ['in Latin-1', Buffer.from('nom;b\nForêt;1\n', 'latin1'), 'a.csv is not written in UTF-8'],
  ['that is a page', '<!doctype html>\n<p>503</p>\n', 'a.csv holds an HTML or XML page, not CSV'],
  ['empty', '', 'the file a.csv is empty'],
  [
    'with Lambert-93 numbers',
    'nom;lon;lat\na;650000;6860000\n',
    'a.csv, feature 1, has numbers of Lambert-93 (EPSG:2154) where',
  ],
  ['with swapped axes', 'nom;lon;lat\na;49;2.1\n', 'a.csv, feature 1, has its axes swapped'],
])('says in one sentence that a CSV %s cannot be used', (_, bytes, sentence, options) =>
  fails('a.csv', bytes, sentence, options),
)

const text = collection([feature({ n: 1 }, point(2.1, 49))])
it.each<[string, Uint8Array | string, string]>([
  ['cut', gzipSync(text).subarray(0, -9), 'a.geojson.gz is cut: its gzip stream does not end'],
  ['not packed', text, 'a.geojson.gz is not a sound gzip file'],
  ['empty', '', 'a.geojson.gz is '],
  [
    'a bomb',
    gzipSync(Buffer.concat([Buffer.from('{"features":[{"a":"'), Buffer.alloc(100 << 20, ' ')])),
    'a.geojson.gz unpacks to more than 200 times its size',
  ],
])('says in one sentence that a packed file that is %s cannot be used', (_, bytes, sentence) =>
  fails('a.geojson.gz', bytes, sentence),
)
