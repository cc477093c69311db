// Zipped shapefile, GeoPackage, CSV and packed GeoJSON: the same features from each, and one sentence for each fault.
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { ReadError } from '../../../geodata/readers/read-error.ts'
import type { ReadFeature } from '../../../geodata/readers/read-features.ts'
import { readFeatures } from '../../../geodata/readers/read-features.ts'
import type { ReadOptions } from '../../../geodata/readers/read-options.ts'
import type { PackageRow } from '../../rig/files/geopackage.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import { collection, feature, makeMirror, point } from '../../rig/files/mirror.ts'
import type { ShapeRow } from '../../rig/files/shapefile.ts'
import { makeShapefile, shapefileMembers, WGS_84_PRJ } from '../../rig/files/shapefile.ts'
import { makeZip } from '../../rig/files/zip.ts'

const mirror = makeMirror({})
afterAll(() => mirror.remove())

async function read(
  file: string,
  bytes: string | Uint8Array,
  options: Omit<ReadOptions, 'name'> = {},
): Promise<ReadFeature[]> {
  mirror.put(file, bytes)
  const features: ReadFeature[] = []
  for await (const one of readFeatures(`${mirror.from}/${file}`, { name: file, ...options }))
    features.push(one)
  return features
}

const L93 = { crs: 'EPSG:2154' } as const
const ring = [
  [650_000, 6_860_000],
  [650_000, 6_860_100],
  [650_100, 6_860_100],
  [650_100, 6_860_000],
  [650_000, 6_860_000],
] as const
const rows = [
  { properties: { nom: 'Forêt', ha: 12.5 }, shape: ring },
  { properties: { nom: 'L’Haÿ', ha: 3 }, shape: ring },
] satisfies (ShapeRow & PackageRow)[]
const polygons = rows.map(({ properties }) => [
  properties,
  { type: 'Polygon', coordinates: [ring] },
])
const told = (features: ReadFeature[]) =>
  features.map(({ properties, geometry }) => [properties, geometry])

it('reads the GeoJSON file of an archive that is asked for, or the only one', async () => {
  const named = (name: string) => Buffer.from(collection([feature({ name }, point(2, 49))]))
  const several = makeZip({
    'traces/froid.geojson': named('froid'),
    'traces/chaleur.geojson': named('chaleur'),
    'lisez-moi.txt': Buffer.from('x'),
  })
  const namesOf = (features: ReadFeature[]) => features.map(({ properties }) => properties.name)
  expect(namesOf(await read('a.geojson.zip', several, { layer: 'chaleur' }))).toEqual(['chaleur'])
  const one = makeZip({ 'froid.geojson': named('froid') })
  expect(namesOf(await read('a.geojson.zip', one))).toEqual(['froid'])
  await expect(read('a.geojson.zip', several)).rejects.toThrow(/several GeoJSON files/)
  await expect(read('a.geojson.zip', several, { layer: 'vapeur' })).rejects.toThrow(
    'a.geojson.zip holds no vapeur.geojson',
  )
})

it('reads a zipped shapefile in the encoding of its .cpg', async () => {
  const features = await read('a.zip', makeShapefile(rows), L93)
  expect(told(features)).toEqual(polygons)
  expect(features.map(({ number }) => number)).toEqual([1, 2])
  for (const cpg of ['1252', 'ISO-8859-1', 'ANSI 1252', 'CP1252', '88591'])
    expect(
      told(
        await read(
          'a.zip',
          makeShapefile([{ properties: { nom: 'Forêt', ha: 12.5 }, shape: ring }], {
            cpg,
            encoding: 'latin1',
          }),
          L93,
        ),
      ),
    ).toEqual([polygons[0]])
})

it('reads a shapefile without .cpg in the encoding that its source states, and the layer it names', async () => {
  const { 'bois.cpg': _, ...bare } = shapefileMembers('bois', rows.slice(0, 1), {
    encoding: 'latin1',
  })
  const other = shapefileMembers('autre', [{ properties: { n: 1 }, shape: [2, 49] }])
  const zip = makeZip({ ...bare, ...other, 'lisez-moi.txt': Buffer.from('bonjour') })
  expect(
    told(await read('a.zip', zip, { ...L93, layer: 'bois', encoding: 'windows-1252' })),
  ).toEqual([polygons[0]])
})

it('reads points in degrees from a folder of the archive, whose paths lead nowhere', async () => {
  const members = shapefileMembers('gares', [{ properties: { n: 1 }, shape: [2.1, 49] }], {
    prj: WGS_84_PRJ,
  })
  const inside = Object.fromEntries(
    Object.entries(members).map(([name, bytes]) => [`SHP/${name}`, bytes]),
  )
  expect(told(await read('a.zip', makeZip(inside)))).toEqual([[{ n: 1 }, point(2.1, 49)]])
})

it('reads a GeoPackage of either byte order, whose rows may have no geometry', async () => {
  for (const bigEndian of [false, true]) {
    const bytes = makeGeopackage([{ name: 'zae', srid: 2154, rows }], { bigEndian })
    expect(told(await read('a.gpkg', bytes, L93))).toEqual(
      polygons.map(([properties, geometry], i) => [
        { fid: i + 1, ...(properties as object) },
        geometry,
      ]),
    )
  }
  const bare = [{ properties: { nom: 'a' }, shape: null }]
  const both = makeGeopackage([
    { name: 'bare', srid: 4326, rows: bare },
    { name: 'zae', srid: 2154, rows },
  ])
  const features = await read('a.gpkg', both, { layer: 'BARE' })
  expect(told(features)).toEqual([[{ fid: 1, nom: 'a' }, undefined]])
  expect(features[0]?.id).toBe('1')
})

it.each([
  ['semicolons', 'nom;lon;lat\nForêt;2,1;49\n'],
  ['commas and a byte order mark', '\ufeffnom,lon,lat\r\nForêt,2.1,49\r\n'],
  ['tabs', 'nom\tlongitude\tlatitude\nForêt\t2.1\t49'],
  ['quotes around separators', '"nom";"x";"y"\n"Forêt";"2.1";"49"\n\n'],
])('reads a CSV with %s', async (_, text) => {
  const [one, ...more] = await read('a.csv', text)
  expect(more).toEqual([])
  expect(one?.properties.nom).toBe('Forêt')
  expect(one?.geometry).toEqual(point(2.1, 49))
})

it('reads a CSV whose place is in named columns, in GeoJSON or nowhere, packed, or in Latin-1', async () => {
  const place = { x: 'a', y: 'b' }
  expect((await read('a.csv', 'a;b\n2.1;49\n;\n', { place })).map((one) => one.geometry)).toEqual([
    point(2.1, 49),
    undefined,
  ])
  const geojson = JSON.stringify(point(2.1, 49)).replaceAll('"', '""')
  const cells = `nom;geom\na;"${geojson}"\nb;{cut\nc;\n`
  expect(
    (await read('a.csv', cells, { place: { geojson: 'geom' } })).map((one) => one.geometry),
  ).toEqual([point(2.1, 49), undefined, undefined])
  const packed = gzipSync(Buffer.from('nom;code\nForêt;\n', 'latin1'))
  expect((await read('a.csv.gz', packed, { encoding: 'windows-1252' }))[0]).toMatchObject({
    properties: { nom: 'Forêt', code: null },
    geometry: undefined,
  })
})

it('reads packed GeoJSON, and hashes the bytes of the file itself', async () => {
  const bytes = gzipSync(collection([feature({ n: 1 }, point(2.1, 49))]))
  let seen = 0
  const features = await read('a.geojson.gz', bytes, { onBytes: (chunk) => (seen += chunk.length) })
  expect(told(features)).toEqual([[{ n: 1 }, point(2.1, 49)]])
  expect(seen).toBe(bytes.length)
})

it('does not know other endings', async () => {
  await expect(read('a.tab', 'x')).rejects.toThrow(ReadError)
})
