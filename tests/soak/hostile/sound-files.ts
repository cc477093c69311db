// A sound file of each format that the service takes from a client, and of each that a run reads: what is mutated.
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { csv, site } from '../../rig/files/cnig.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import { collection, feature, polygon, square } from '../../rig/files/mirror.ts'
import { osmHeader, osmNodes, osmWays } from '../../rig/files/osm-pbf.ts'
import { makeShapefile } from '../../rig/files/shapefile.ts'
import { makeZip } from '../../rig/files/zip.ts'

export type SoundFile = { name: string; bytes: Uint8Array }

const RING = [
  [650_000, 6_860_000],
  [650_000, 6_860_400],
  [650_400, 6_860_400],
  [650_400, 6_860_000],
  [650_000, 6_860_000],
] as const
const ROWS = [1, 2, 3].map((n) => ({ properties: { n, nom: 'Forêt' }, shape: RING }))

const geojson = collection(
  [0, 1, 2].map((n) => feature({ n, nom: 'Zone' }, polygon(square(2.2 + n / 50, 48.9, 0.01)))),
)
const lambert = collection([feature({ nom: 'Zone' }, { type: 'Polygon', coordinates: [RING] })], {
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } },
})
const kml = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Zone</name><Polygon><outerBoundaryIs><LinearRing><coordinates>2.2,48.9,0 2.21,48.9,0 2.21,48.91,0 2.2,48.9,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>`

const text = (name: string, content: string): SoundFile => ({ name, bytes: Buffer.from(content) })

/** What `POST /api/areas` takes. */
export const AREA_FILES: readonly SoundFile[] = [
  text('zone.geojson', geojson),
  text('lambert.geojson', lambert),
  text('zone.kml', kml),
  { name: 'zone.kmz', bytes: makeZip({ 'doc.kml': Buffer.from(kml) }) },
  { name: 'zone.zip', bytes: makeShapefile(ROWS) },
  { name: 'json.zip', bytes: makeZip({ 'zone.geojson': Buffer.from(geojson) }) },
  { name: 'zone.gpkg', bytes: makeGeopackage([{ name: 'zae', srid: 2154, rows: ROWS }]) },
]

/** What a run reads beside: by its readers alone, for no client brings it. */
export const RUN_FILES: readonly SoundFile[] = [
  ...AREA_FILES.filter(({ name }) => name !== 'zone.kmz' && name !== 'json.zip'),
  text('zone.csv', csv([site(), site()])),
  { name: 'zone.geojson.gz', bytes: gzipSync(geojson) },
  {
    name: 'roads.osm.pbf',
    bytes: Buffer.concat([
      osmHeader(),
      osmNodes([
        { id: 1, lon: 2.2, lat: 48.9 },
        { id: 2, lon: 2.21, lat: 48.91 },
      ]),
      osmWays([{ id: 7, nodes: [1, 2], tags: { highway: 'primary', maxweight: '12' } }]),
    ]),
  },
]

/** Photographs of the formats that are taken. */
export async function photographFiles(): Promise<SoundFile[]> {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#708060' } })
  return [
    { name: 'photo.jpg', bytes: await picture.clone().jpeg().toBuffer() },
    { name: 'photo.png', bytes: await picture.clone().png().toBuffer() },
    { name: 'photo.webp', bytes: await picture.clone().webp().toBuffer() },
  ]
}
