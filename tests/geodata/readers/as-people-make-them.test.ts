// Files as programs and people really leave them: read for what they hold, and what was taken for granted is told.
import { readFileSync, writeFileSync } from 'node:fs'
import proj4 from 'proj4'
import { afterAll, expect, it } from 'vitest'
import type { Geometry } from 'geojson'
import { knownCrs } from '../../../geodata/model/known-crs.ts'
import type { ReadOptions } from '../../../geodata/readers/read-options.ts'
import { readFeatures } from '../../../geodata/readers/read-features.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import { collection, feature, makeMirror, point, polygon, square } from '../../rig/files/mirror.ts'
import { deleteRow, makeShapefile, shapefileMembers } from '../../rig/files/shapefile.ts'
import { makeZip } from '../../rig/files/zip.ts'

const mirror = makeMirror({})
afterAll(() => mirror.remove())

type Read = {
  geometries: (Geometry | undefined)[]
  properties: Record<string, unknown>[]
  notes: string[]
}

async function read(
  file: string,
  bytes: string | Uint8Array,
  options: Omit<ReadOptions, 'name'> = {},
): Promise<Read> {
  mirror.put(file, bytes)
  const told: Read = { geometries: [], properties: [], notes: [] }
  const onNote = ({ en }: { en: string }) => told.notes.push(en)
  for await (const one of readFeatures(`${mirror.from}/${file}`, {
    name: file,
    onNote,
    ...options,
  })) {
    told.geometries.push(one.geometry)
    told.properties.push(one.properties)
  }
  return told
}

const L93 = { crs: 'EPSG:2154' } as const
type At = [number, number]
const ringAt = (x: number, y: number, side: number): At[] => [
  [x, y],
  [x, y + side],
  [x + side, y + side],
  [x + side, y],
  [x, y],
]
const outer = ringAt(650_000, 6_860_000, 100)
const hole = ringAt(650_020, 6_860_020, 50)
const island = ringAt(650_030, 6_860_030, 10)
const turned = (ring: At[]): At[] => [...ring].reverse()
const row = { properties: { nom: 'Forêt' }, shape: outer }
const members = shapefileMembers('couche', [row, { ...row, properties: { nom: 'Zône' } }])
const renamed = (name: (member: string) => string) =>
  Object.fromEntries(Object.entries(members).map(([member, bytes]) => [name(member), bytes]))

it('passes over rows of a shapefile that are marked as deleted, and says how many', async () => {
  const dbf = deleteRow(members['couche.dbf']!, 0)
  const { properties, geometries, notes } = await read(
    'a.zip',
    makeZip({ ...members, 'couche.dbf': dbf }),
    L93,
  )
  expect(properties).toEqual([{ nom: 'Zône' }])
  expect(geometries).toHaveLength(1)
  expect(notes).toEqual(['1 row marked as deleted, left out'])
  const bare = await read('a.zip', makeZip({ ...members, 'couche.dbf': dbf }), {
    ...L93,
    wants: 'polygon',
  })
  expect(bare.geometries).toHaveLength(1)
})

it.each([
  ['as the format wants it', [outer, turned(hole), island]],
  ['all one way', [outer, hole, island]],
  ['the wrong way', [turned(outer), hole, turned(island)]],
  ['from within', [island, turned(hole), outer]],
])('nests rings by what lies within what, wound %s', async (_, rings) => {
  const { geometries } = await read(
    'a.zip',
    makeShapefile([{ properties: { n: 1 }, shape: rings }]),
    L93,
  )
  const [shape] = geometries
  expect(shape?.type).toBe('MultiPolygon')
  const sizes = (shape as unknown as { coordinates: At[][][] }).coordinates.map((parts) =>
    parts.map((ring) => Math.max(...ring.map(([x]) => x)) - Math.min(...ring.map(([x]) => x))),
  )
  expect(sizes.sort((a, b) => b.length - a.length)).toEqual([[100, 50], [10]])
})

it('finds the parts of a shapefile in capitals, in folders and among what a Mac leaves', async () => {
  for (const named of [
    renamed((one) => one.toUpperCase()),
    renamed((one) => `Livraison/SHP/${one}`),
    { ...renamed((one) => one), ...renamed((one) => `__MACOSX/._${one}`) },
  ]) {
    const { properties } = await read('a.zip', makeZip(named), L93)
    expect(properties.map(({ nom }) => nom)).toEqual(['Forêt', 'Zône'])
  }
})

const latin1 = (cpg: string) => makeShapefile([row], { cpg, encoding: 'latin1' })
it.each<[string, Uint8Array, RegExp | null]>([
  [
    'says UTF-8 for Latin-1',
    latin1('UTF-8'),
    /says that it is in utf-8, but its bytes are windows-1252/,
  ],
  ['says Latin-1 for UTF-8', makeShapefile([row], { cpg: '88591' }), /but its bytes are utf-8/],
  ['is nonsense', latin1('klingon'), /names an encoding that is not known \(klingon\)/],
  ['is empty', latin1(''), /no \.cpg.*windows-1252/],
  ['says what is true', latin1('1252'), null],
])('reads the text of a shapefile by its bytes where its .cpg %s', async (_, bytes, note) => {
  const { properties, notes } = await read('a.zip', bytes, L93)
  expect(properties).toEqual([{ nom: 'Forêt' }])
  expect(notes).toEqual(note ? [expect.stringMatching(note)] : [])
})

it('takes a text that is cut within a letter for UTF-8 all the same', async () => {
  const long = { properties: { nom: `${'a'.repeat(79)}é` }, shape: outer }
  const { properties, notes } = await read('a.zip', makeShapefile([row, long]), L93)
  expect(properties[0]).toEqual({ nom: 'Forêt' })
  expect(notes).toEqual([])
})

it('needs no attributes where only polygons are wanted', async () => {
  const { 'couche.dbf': _, ...bare } = members
  expect(
    (await read('a.zip', makeZip(bare), { ...L93, wants: 'polygon' })).geometries,
  ).toHaveLength(2)
  const broken = { ...members, 'couche.dbf': Buffer.from('none') }
  expect(
    (await read('a.zip', makeZip(broken), { ...L93, wants: 'polygon' })).geometries,
  ).toHaveLength(2)
})

it('takes the only layer of polygons, and asks which where there are several', async () => {
  const pair = {
    ...members,
    ...shapefileMembers('gares', [{ properties: { n: 1 }, shape: [650_000, 6_860_000] }]),
  }
  expect(
    (await read('a.zip', makeZip(pair), { ...L93, wants: 'polygon' })).geometries,
  ).toHaveLength(2)
  const twice = { ...renamed((one) => `L93/${one}`), ...renamed((one) => `WGS84/${one}`) }
  const choosing = read('a.zip', makeZip(twice), { ...L93, wants: 'polygon' })
  await expect(choosing).rejects.toMatchObject({
    name: 'LayerChoice',
    layers: [{ name: 'L93/couche' }, { name: 'WGS84/couche' }],
  })
  const named = await read('a.zip', makeZip(twice), { ...L93, layer: 'WGS84/couche' })
  expect(named.properties).toHaveLength(2)
})

it('reads a GeoPackage whose header says that it keeps a log', async () => {
  const bytes = Buffer.from(makeGeopackage([{ name: 'zae', srid: 2154, rows: [row] }]))
  bytes[18] = 2
  bytes[19] = 2
  expect((await read('a.gpkg', bytes, L93)).properties).toMatchObject([{ nom: 'Forêt' }])
  writeFileSync(`${mirror.from}/b.gpkg-wal`, 'changes')
  await expect(read('b.gpkg', bytes, L93)).rejects.toThrow('still open in another program')
  expect(readFileSync(`${mirror.from}/a.gpkg`)).toEqual(bytes)
})

it('opens collections, drops what is no shape, and counts it by feature', async () => {
  const parts = {
    type: 'GeometryCollection',
    geometries: [
      polygon(square(2.1, 49, 0.01)),
      { type: 'GeometryCollection', geometries: [polygon(square(2.2, 49, 0.01))] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [2.1, 49],
            [2.2, 49],
          ],
        ],
      },
      { type: 'MultiPolygon', coordinates: [] },
    ],
  }
  const { geometries, notes } = await read(
    'a.geojson',
    collection([feature({}, point(2.1, 49)), feature({}, parts)]),
  )
  expect(geometries[1]).toMatchObject({ type: 'MultiPolygon', coordinates: { length: 2 } })
  expect(notes).toEqual(['1 part left out, empty or of fewer than three corners (feature 2)'])
})

const lambert = feature({}, polygon(outer as unknown as [number, number][]))
it.each([
  [
    'before its features',
    { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } },
  ],
  ['by the name of ESRI', { crs: { type: 'name', properties: { name: 'ESRI:102110' } } }],
  ['as a code', { crs: { type: 'EPSG', properties: { code: 9794 } } }],
])('reads GeoJSON in the CRS that it says %s', async (_, crs) => {
  const { type, features } = JSON.parse(collection([lambert])) as Record<string, unknown>
  const { geometries, notes } = await read('a.geojson', JSON.stringify({ type, ...crs, features }))
  const [[at]] = (geometries[0] as unknown as { coordinates: At[][] }).coordinates as [[At]]
  const [lon, lat] = proj4(knownCrs('EPSG:2154').definition, 'WGS84', outer[0]!) as At
  expect(at[0]).toBeCloseTo(lon, 9)
  expect(at[1]).toBeCloseTo(lat, 9)
  expect(notes).toEqual(['read in Lambert-93 (EPSG:2154), as it says'])
})

it('takes what nobody stated by its numbers where any CRS will do', async () => {
  const any = { crs: 'any' } as const
  const { geometries, notes } = await read('a.geojson', collection([lambert]), any)
  expect(geometries[0]).toMatchObject({ coordinates: [outer] })
  expect(notes[0]).toMatch(/by its numbers/)
  const crs = { type: 'name', properties: { name: 'EPSG:3949' } }
  const after = JSON.stringify({ type: 'FeatureCollection', features: [lambert], crs })
  await expect(read('a.geojson', after, any)).rejects.toThrow(/CC49.*after its features/)
})

it.each([
  ['ISO-8859-1', 'latin1'],
  ['UTF-8', 'utf8'],
  ['utf-16', 'utf16le'],
] as const)('reads KML that declares %s', async (declared, encoding) => {
  const text = `<?xml version="1.0" encoding="${declared}"?>
    <kml><Document><Folder><Folder><Placemark><name>Zone d’activité</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing>
    <coordinates>2.24, 48.94, 12 2.26 , 48.94, 12
      2.26,48.96,12 2.24,48.94,12</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark></Folder></Folder></Document></kml>`
  const plain = encoding === 'latin1' ? text.replace('’', "'") : text
  const mark = encoding === 'utf16le' ? [0xff, 0xfe] : []
  const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(plain, encoding)])
  const { geometries, properties } = await read('a.kml', bytes)
  expect(properties[0]?.name).toMatch(/^Zone d.activité$/)
  expect(geometries[0]).toMatchObject({
    coordinates: [
      [
        [2.24, 48.94],
        [2.26, 48.94],
        [2.26, 48.96],
        [2.24, 48.94],
      ],
    ],
  })
})

it('reads the CRS of a CSV from the heads of its columns', async () => {
  const { geometries, notes } = await read('a.csv', 'nom;x_l93;y_l93\na;650000;6860000\n', {
    crs: 'any',
  })
  expect(geometries[0]).toEqual(point(650_000, 6_860_000))
  expect(notes[0]).toMatch(/Lambert-93.*as it says/)
})
