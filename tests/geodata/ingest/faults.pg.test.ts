// Every fault of a file, through the whole run: one clear sentence, written to the ledger too, and the version that was
// served before is served after.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { getCurrentVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import type { Engine } from '../../rig/database.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { isSoak } from '../../rig/draws.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import {
  collection,
  feature,
  friche,
  makeMirror,
  point,
  polygon,
  square,
} from '../../rig/files/mirror.ts'
import { makeShapefile, shapefileMembers, WGS_84_PRJ } from '../../rig/files/shapefile.ts'
import { makeZip } from '../../rig/files/zip.ts'
import { FIXTURES } from '../sources/fixtures.ts'

const TAKEN = ['departements', 'epci', 'communes', 'cartofriches', 'parcelles', 'fusac']
const registry = SOURCES.filter(({ id }) =>
  [...TAKEN, 'gares-idfm', 'sdrif-e-zone-inondable'].includes(id),
).map((source) =>
  source.id === 'gares-idfm' ? { ...source, file: 'transport/gares.csv' } : source,
)
const fileOf = (id: string) => registry.find((source) => source.id === id)?.file ?? ''
const CSV =
  'nom_gares;id_ref_zda;res_com;mode;lon;lat\nPontoise;2;RER C;RER;2.05;49.05\nCergy;3;RER A;RER;2.06;49.05\n'
const good: Record<string, string | Uint8Array> = Object.fromEntries(
  registry.map(({ id, file }) => [file, id === 'gares-idfm' ? CSV : (FIXTURES[id]?.() ?? '')]),
)

const plots = [0, 1, 2].map((n) =>
  friche({}, polygon(square(2.01 + n / 100, 49.03, 0.002)), `95127_${n}`),
)
const withOne = (more: object) => collection([...plots, more])
const bowTie = polygon([
  [2.04, 49.04],
  [2.043, 49.043],
  [2.043, 49.04],
  [2.04, 49.043],
  [2.04, 49.04],
])
const ring = [
  [650_000, 6_860_000],
  [650_000, 6_860_100],
  [650_100, 6_860_100],
  [650_100, 6_860_000],
  [650_000, 6_860_000],
] as const
const shape = [{ properties: { nom: 'Forêt' }, shape: ring }]
const members = shapefileMembers('couche', shape)
const swapped = polygon(square(2.05, 49.05, 0.002).map(([lon, lat]) => [lat, lon] as const))
const zone = good[fileOf('sdrif-e-zone-inondable')] as Uint8Array

type Fault = [name: string, id: string, bytes: string | Uint8Array, sentence: RegExp]
const FAULTS: Fault[] = [
  ['a page of HTML', 'cartofriches', '<!doctype html>', /holds an HTML or XML page, not GeoJSON$/],
  [
    'a silent truncation',
    'cartofriches',
    collection(plots, { numberMatched: 9 }),
    /holds 3 of the 9 features/,
  ],
  [
    'mixed geometry types',
    'cartofriches',
    withOne(friche({}, point(2.05, 49.05), 'p')),
    /^25 % of the rows of .* most often: géométrie de type Point, un polygone est attendu \(feature 4\)$/,
  ],
  [
    'self-intersecting rings',
    'cartofriches',
    withOne(friche({}, bowTie, 'b')),
    /^25 % .* géométrie invalide, réparable seulement en changeant la surface/,
  ],
  [
    'swapped axes',
    'cartofriches',
    withOne(friche({}, swapped, 's')),
    /feature 4, has its axes swapped: latitude stands before longitude/,
  ],
  [
    'Lambert-93 numbers',
    'cartofriches',
    withOne(friche({}, polygon(ring), 'l')),
    /feature 4, has numbers of Lambert-93 \(EPSG:2154\) where/,
  ],
  [
    'Latin-1 in UTF-8 clothing',
    'cartofriches',
    Buffer.from(withOne(friche({ site_nom: 'Forêt' }, bowTie)), 'latin1'),
    /is not written in UTF-8$/,
  ],
  [
    'duplicate ids',
    'cartofriches',
    withOne(
      friche(
        { unite_fonciere_refcad: "['95127000AB0009']" },
        polygon(square(2.08, 49.03, 0.002)),
        '95127_0',
      ),
    ),
    /^25 % .* identifiant en double \(feature 4\)$/,
  ],
  [
    'positions that are no numbers',
    'cartofriches',
    withOne(friche({}, { type: 'Polygon', coordinates: [[1, 2, 3, 4].map(() => ['a', 1])] }, 'n')),
    /^25 % .* coordonnées illisibles/,
  ],
  [
    'a cut gzip stream',
    'parcelles',
    gzipSync(collection(plots)).subarray(0, -9),
    /is cut: its gzip stream does not end$/,
  ],
  [
    'a gzip bomb',
    'parcelles',
    gzipSync(Buffer.concat([Buffer.from('{"features":[{"a":"'), Buffer.alloc(100 << 20, ' ')])),
    /unpacks to more than 200 times its size$/,
  ],
  ['what is not packed', 'parcelles', collection(plots), /is not a sound gzip file$/],
  [
    'two parcels of one reference',
    'parcelles',
    gzipSync(
      collection(
        [1, 2].map(() =>
          feature(
            { id: '95127000AB0001', commune: '95127', contenance: 1 },
            polygon(square(2.07, 49.07, 0.001)),
          ),
        ),
      ),
    ),
    /^50 % .* parcelle en double \(feature 2\)$/,
  ],
  [
    'a cut zip',
    'sdrif-e-zone-inondable',
    zone.subarray(0, zone.length - 30),
    /is not a zip archive, or it is cut$/,
  ],
  [
    'a zip bomb',
    'sdrif-e-zone-inondable',
    makeZip({ ...members, 'couche.shp': Buffer.alloc(100 << 20) }),
    /is it a zip bomb\?$/,
  ],
  [
    'a .prj of another CRS',
    'sdrif-e-zone-inondable',
    makeShapefile(shape, { prj: WGS_84_PRJ }),
    /has numbers of Lambert-93 \(EPSG:2154\), while the file says longitude and latitude \(EPSG:4326\)$/,
  ],
  [
    'a cut GeoPackage',
    'fusac',
    (good[fileOf('fusac')] as Uint8Array).subarray(0, 8192),
    /is not a sound GeoPackage/,
  ],
  [
    'a GeoPackage whose field is gone',
    'fusac',
    makeGeopackage([
      {
        name: 'fr_fusac_cerema_site_eco_2025',
        srid: 2154,
        rows: [{ properties: { id: '1' }, shape: ring }],
      },
    ]),
    /^no feature of .* has the field site_id: has its producer renamed it\?$/,
  ],
  [
    'a cut CSV',
    'gares-idfm',
    CSV.slice(0, -20),
    /record 2 has another number of cells than the header$/,
  ],
  [
    'a CSV in Latin-1',
    'gares-idfm',
    Buffer.from(CSV.replace('Cergy', 'Étampes'), 'latin1'),
    /is not written in UTF-8$/,
  ],
  [
    'a CSV with a column renamed',
    'gares-idfm',
    CSV.replace('res_com', 'ligne'),
    /has the field res_com: has its producer renamed it\?$/,
  ],
]

/** Readers know nothing of engines: of each source one fault on the embedded one, all of them in npm run soak -- draws. */
const ONE_EACH = FAULTS.filter(([, id], i) => FAULTS.findIndex((one) => one[1] === id) === i)
const faultsOn = (engine: Engine) => (engine === 'server' || isSoak ? FAULTS : ONE_EACH)

describeOnEngines('faults of a file', (t) => {
  const mirror = makeMirror(good)
  let served: DataVersion
  beforeAll(async () => {
    served = (await runIngest(t.db, { from: mirror.from, registry })).version
  }, 120_000)
  afterAll(() => mirror.remove())

  it.each(faultsOn(t.engine))(
    '%s ends a run in one sentence, and what was served is served',
    async (...fault) => {
      const [, id, bytes, sentence] = fault
      const file = fileOf(id)
      mirror.put(file, bytes)
      const error = await runIngest(t.db, { from: mirror.from, registry, only: [id] }).then(
        () => undefined,
        (thrown: Error) => thrown,
      )
      mirror.put(file, good[file] ?? '')
      expect(error?.message).toMatch(sentence)
      expect(error?.message).not.toContain('\n')
      expect(error?.name).toMatch(/^(ReadError|IngestError)$/)
      expect(await getCurrentVersion(t.sql)).toEqual(served)
      const schemas = await t.sql`select nspname from pg_namespace where nspname ~ '^v0'`
      expect(schemas.map(({ nspname }) => nspname as string)).toEqual([served.schema])
      const [run] = await t.sql`
      select status, report->>'error' as error from explorer.run order by id desc limit 1`
      expect(run).toEqual({ status: 'failed', error: error?.message })
    },
  )

  it('answers from the version that was served all along, and publishes when all is sound again', async () => {
    const [counted] = await t.sql`
      select count(*)::int as plots from ${tableOf(t.sql, served, 'plot')} where source = 'cartofriches'`
    expect(counted?.plots).toBe(1)
    const { published } = await runIngest(t.db, { from: mirror.from, registry, only: ['fusac'] })
    expect(published).toBe(true)
  })
})
