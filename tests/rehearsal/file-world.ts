// Files by dataset, whole countries where the producers give whole countries: rows far away are in them.
import { gzipSync } from 'node:zlib'
import { toLambert } from '../../geodata/demo/geometry.ts'
import { friche } from '../rig/files/mirror.ts'
import { makeGeopackage } from '../rig/files/geopackage.ts'
import { osmHeader, osmNodes, osmWays } from '../rig/files/osm-pbf.ts'
import { makeZip } from '../rig/files/zip.ts'
import type { HostedFile } from './file-host.ts'
import { areaAt, DEPARTEMENTS, farSpot, lineAt, pointAt, spot } from './places.ts'
import type { WorldRow } from './world-row.ts'
import { mapPositions } from './world-row.ts'

const NEAR = 12
const FAR = 6

export type WorldFile = HostedFile & { rows: readonly WorldRow[]; bytes: Uint8Array }
type Make = (part: string) => WorldFile

function rowsOf(
  id: string,
  make: (n: number, far: boolean) => Omit<WorldRow, 'of'>,
  near = NEAR,
): WorldRow[] {
  return Array.from({ length: near + FAR }, (_, n) => ({
    of: n < near ? [id] : [],
    ...make(n, n >= near),
  }))
}
const at = (n: number, far: boolean) => (far ? farSpot(n) : spot(n).at)

function geojson(rows: readonly WorldRow[], crs: string): WorldFile {
  const features = rows.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties,
    geometry,
  }))
  return {
    rows,
    type: 'application/geo+json',
    bytes: Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: `urn:ogc:def:crs:${crs}` } },
        features,
      }),
    ),
  }
}

const ite: Make = () =>
  geojson(
    rowsOf('ite', (n, far) => ({
      properties: {
        ID_ITE: String(n),
        Raison_sociale: `Silos ${n}`,
        Utilisation_ITE: n % 2 === 0 ? 'Oui' : 'Non',
        Etat_ITE: ['Bon état', 'Mauvais état', 'Neuf', 'Utilisée'][n % 4],
      },
      geometry: pointAt(at(n, far)),
    })),
    'OGC:1.3:CRS84',
  )

const qpv: Make = () =>
  geojson(
    rowsOf('qpv', (n, far) => ({
      properties: {
        code_qp: `QN${far ? '69' : '77'}${String(n).padStart(3, '0')}M`,
        lib_qp: `Quartier ${n}`,
        insee_reg: far ? '84' : '11',
      },
      geometry: areaAt(at(n, far)),
    })),
    'OGC:1.3:CRS84',
  )

/** One file a zone, A to D: each with its aerodromes. */
const noise: Make = (part) => {
  const zone = part.slice(-1).toUpperCase()
  const letter = 'ABCD'.indexOf(zone)
  return geojson(
    rowsOf('bruit-aerien', (n, far) => ({
      properties: { ZONE: zone, CODE_OACI: `LF${n}`, NOM: `AERODROME ${n}` },
      geometry: mapPositions(areaAt(at(n + 20 * letter, far)), ([lon = 0, lat = 0]) =>
        toLambert([lon, lat]).map((metres) => Math.round(metres * 100) / 100),
      ),
    })),
    'EPSG::2154',
  )
}

/** Some départements are packed, some are not: both have been seen. */
const parcelles: Make = (part) => {
  const k = DEPARTEMENTS.findIndex(({ code }) => code === part)
  const rows = Array.from({ length: 6 }, (_, n): WorldRow => {
    const { at: place } = spot(1000 + k + 8 * n)
    return {
      of: ['parcelles'],
      properties: {
        id: `${part}001000AB${String(n).padStart(4, '0')}`,
        commune: `${part}001`,
        prefixe: '000',
        section: 'AB',
        numero: String(n),
        contenance: 1200,
      },
      geometry: areaAt(place, 0.001),
    }
  })
  const file = geojson(rows, 'OGC:1.3:CRS84')
  return k % 2 === 0 ? { ...file, bytes: gzipSync(file.bytes), type: 'application/gzip' } : file
}

const YEARS = Array.from({ length: 14 }, (_, i) => 11 + i)
const KINDS = ['act', 'hab', 'mix', 'rou', 'fer', 'inc']

/** One line a commune, a column a year and a kind, in m². */
const landConsumption: Make = () => {
  const rows = rowsOf('conso-espace', (n, far) => ({
    properties: {
      idcom: far ? `69${String(n).padStart(3, '0')}` : ['95127', '77001', '91001', '92002'][n % 4],
      idcomtxt: `Commune ${n}`,
      idreg: far ? '84' : '11',
      ...Object.fromEntries(
        YEARS.flatMap((year) => [
          [`naf${year}art${year + 1}`, 6000],
          ...KINDS.map((kind) => [`art${year}${kind}${year + 1}`, 1000]),
        ]),
      ),
    },
    geometry: null,
  })).filter((row, n) => n < 4 || row.of.length === 0)
  const names = Object.keys(rows[0]?.properties ?? {})
  const lines = rows.map(({ properties }) => names.map((name) => properties[name]).join(';'))
  return {
    rows,
    type: 'text/csv',
    bytes: Buffer.from(`${[names.join(';'), ...lines].join('\n')}\n`),
  }
}

/** An archive of two files, of which one is read. */
const heat: Make = () => {
  const file = geojson(
    rowsOf('reseaux-chaleur', (n, far) => ({
      properties: { nom_reseau: `Réseau ${n}`, Gestionnaire: 'Ville' },
      geometry: mapPositions(lineAt(at(n + 90, far)), ([lon = 0, lat = 0]) =>
        toLambert([lon, lat]).map((metres) => Math.round(metres * 100) / 100),
      ),
    })),
    'EPSG::2154',
  )
  const other = Buffer.from('{"type":"FeatureCollection","features":[]}')
  const bytes = makeZip({
    'opendata-fcu/reseaux_de_chaleur.geojson': Buffer.from(file.bytes),
    'opendata-fcu/pdp.geojson': other,
  })
  return { ...file, bytes, type: 'application/zip' }
}

const roads: Make = () => {
  const rows = Array.from({ length: NEAR }, (_, n): WorldRow => ({
    of: ['routes-osm-pbf'],
    properties: {},
    geometry: lineAt(spot(n).at),
  }))
  const nodes = rows.flatMap(({ geometry }) =>
    geometry?.type === 'LineString' ? geometry.coordinates : [],
  )
  return {
    rows,
    type: 'application/octet-stream',
    bytes: Buffer.concat([
      osmHeader(),
      osmNodes(nodes.map(([lon = 0, lat = 0], i) => ({ id: i + 1, lon, lat }))),
      osmWays(
        rows.map((_, n) => ({
          id: 100 + n,
          tags: { highway: 'primary', ref: `D ${n}` },
          nodes: [2 * n + 1, 2 * n + 2],
        })),
      ),
    ]),
  }
}

type Friche = { properties: Record<string, string | number | null> }

/** The national GeoPackage: what stands in when the API of the Cerema is away. */
const friches: Make = () => {
  const rows = rowsOf(
    'cartofriches, fallback',
    (n, far) => ({
      properties: (friche({ comm_insee: far ? '69123' : '77001' }, null) as Friche).properties,
      geometry: areaAt(at(300 + n, far), 0.002),
    }),
    30,
  )
  const metres = ([lon = 0, lat = 0]: readonly number[]): [number, number] => {
    const [x = 0, y = 0] = toLambert([lon, lat])
    return [x, y]
  }
  return {
    rows,
    type: 'application/geopackage+sqlite3',
    bytes: makeGeopackage([
      {
        name: 'friches_surfaces',
        srid: 2154,
        rows: rows.map(({ properties, geometry }, n) => ({
          properties: {
            ...(properties as Friche['properties']),
            unite_fonciere_refcad: `['77001000AC${String(n).padStart(4, '0')}']`,
          },
          shape: geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []).map(metres) : null,
        })),
      },
      { name: 'friches_points', srid: 2154, rows: [] },
    ]),
  }
}

/** The file of a dataset, or of a part of it. */
export const FILES: Readonly<Record<string, Make>> = {
  cartofriches: friches,
  ite,
  qpv,
  'bruit-aerien': noise,
  parcelles,
  'conso-espace': landConsumption,
  'routes-osm-pbf': roads,
  'reseaux-chaleur': heat,
}
