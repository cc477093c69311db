// Which rows of the table `road` each source of roads gives, and which of them stands when there are several.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { beginVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { runSqlFile } from '../../../geodata/db/run-sql-file.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { ingestSource } from '../../../geodata/ingest/ingest-source.ts'
import { routesBdtopo } from '../../../geodata/sources/routes-bdtopo/source.ts'
import { routesFichier } from '../../../geodata/sources/routes-fichier/source.ts'
import { routesOsmPbf } from '../../../geodata/sources/routes-osm-pbf/source.ts'
import { routesOsm } from '../../../geodata/sources/routes-osm/source.ts'
import type { Source } from '../../../geodata/sources/source.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { collection, feature, makeMirror } from '../../rig/files/mirror.ts'
import { FIXTURES, tronconDeRoute } from './fixtures.ts'

const STAGING = new URL('../../../geodata/ingest/sql/0001_staging.sql', import.meta.url)
const lines = [
  [
    [2.01, 49.01],
    [2.05, 49.05],
  ],
  [
    [2.05, 49.05],
    [2.06, 49.05],
  ],
]
const line = { type: 'LineString', coordinates: lines[0] }
const troncon = (
  nature: string,
  importance: string | null,
  more: object = {},
  geometry: object = line,
) => feature(tronconDeRoute(nature, importance, more), geometry)

const BDTOPO = [
  troncon('Type autoroutier', '1', {
    cpx_numero: 'A15',
    sens_de_circulation: 'Sens direct',
    vitesse_moyenne_vl: 125,
  }),
  troncon('Bretelle', '1', {
    sens_de_circulation: 'Sens inverse',
    position_par_rapport_au_sol: '1',
  }),
  troncon('Route à 2 chaussées', '1', { cpx_numero: 'N14', position_par_rapport_au_sol: '-1' }),
  troncon('Route à 1 chaussée', '3', {
    restriction_de_poids_total: 3.5,
    restriction_de_longueur: '12',
    restriction_de_poids_par_essieu: 8.5,
    restriction_de_hauteur: '3,80',
  }),
  troncon('Rond-point', '5', {
    urbain: true,
    nom_collaboratif_gauche: 'R DU PORT',
    sens_de_circulation: null,
  }),
  troncon('Route empierrée', '6', { vitesse_moyenne_vl: 0 }),
  troncon('Route à 1 chaussée', '6', {
    position_par_rapport_au_sol: 'Gué ou radier',
    restriction_de_largeur: 2.2,
  }),
  troncon('Route à 1 chaussée', '5', { acces_vehicule_leger: 'Restreint aux ayants droit' }),
  troncon('Route à 1 chaussée', '4', {}, { type: 'MultiLineString', coordinates: lines }),
]

describeOnEngines('sources of roads', (t) => {
  const mirror = makeMirror({
    [routesOsm.file]: FIXTURES['routes-osm']?.() ?? '',
    [routesOsmPbf.file]: FIXTURES['routes-osm-pbf']?.() ?? '',
    [routesBdtopo.file]: collection(BDTOPO),
    [routesFichier.file]: collection([
      feature({ highway: 'tertiary', vitesse: 30, ptac: '7,5' }, line),
      feature(
        { highway: 'residential' },
        {
          type: 'LineString',
          coordinates: [
            [2.05, 49.05],
            [2.06, 49.0],
          ],
        },
      ),
    ]),
    [routesFichier.file.replace('.geojson', '.champs.json')]: JSON.stringify({
      tags: { maxspeed: 'vitesse', maxweight: 'ptac' },
    }),
  })
  let version: DataVersion
  beforeAll(async () => {
    version = await beginVersion(t.sql, { demonstration: false })
    await createVersionTables(t.sql, version)
    await runSqlFile(t.sql, STAGING, version.schema)
    const geom = 'SRID=2154;MULTIPOLYGON(((6e5 6.8e6,7e5 6.8e6,7e5 6.9e6,6e5 6.9e6,6e5 6.8e6)))'
    await insertRows(t.sql, version, 'departement', [{ code: '95', name: 'Val-d’Oise', geom }])
  })
  afterAll(() => mirror.remove())

  const ingest = (source: Source) => ingestSource(t.sql, version, source, mirror.from, () => {})
  const roads = () => t.sql`
    select class, name, oneway, speed_kmh, foot, max_weight_t, max_height_m, max_width_m, max_length_m, max_axle_t,
      level, source
    from ${tableOf(t.sql, version, 'road')} order by id`
  const forget = (source: Source) => t.sql`
    delete from ${tableOf(t.sql, version, 'dataset')} where id = ${source.id}`

  it('loads the main roads of the Val-d’Oise without a direction', async () => {
    await ingest(routesOsm)
    expect(await roads()).toMatchObject([
      {
        class: 'motorway',
        name: 'A 15',
        oneway: null,
        speed_kmh: null,
        foot: false,
        level: 0,
        source: 'routes-osm',
      },
    ])
  })

  it('takes roads of a file in their place, by a mapping of its fields, and covers nothing by them', async () => {
    await ingest(routesFichier)
    expect(await roads()).toMatchObject([
      { class: 'tertiary', speed_kmh: 30, max_height_m: null, max_weight_t: 7.5 },
      { class: 'residential', speed_kmh: null, max_weight_t: null },
    ])
    const table = tableOf(t.sql, version, 'dataset')
    const [row] = await t.sql`
      select coverage from ${table} where id = ${routesFichier.id}`
    expect(row).toEqual({ coverage: null })
  })

  it('reads direction, class, restrictions and level of BD TOPO, in place of the main roads', async () => {
    const report = await ingest(routesBdtopo)
    expect(report).toMatchObject({ read: BDTOPO.length, kept: BDTOPO.length })
    const rows = await roads()
    const plain = {
      speed_kmh: 50,
      foot: true,
      max_weight_t: null,
      max_height_m: null,
      max_width_m: null,
      max_length_m: null,
      max_axle_t: null,
      level: 0,
      name: null,
      oneway: 0,
    }
    const expected = [
      { class: 'motorway', name: 'A15', oneway: 1, speed_kmh: 125, foot: false },
      { class: 'motorway_link', oneway: -1, foot: false, level: 1 },
      { class: 'trunk', name: 'N14', foot: false, level: -1 },
      {
        class: 'secondary',
        max_weight_t: 3.5,
        max_height_m: expect.closeTo(3.8, 5) as number,
        max_length_m: 12,
        max_axle_t: 8.5,
      },
      { class: 'residential', name: 'R DU PORT', oneway: null },
      { class: 'path', speed_kmh: null },
      { class: 'service', max_width_m: expect.closeTo(2.2, 5) as number },
      { class: 'path' },
      { class: 'tertiary' },
      { class: 'tertiary' },
    ]
    expect(rows.map((row) => ({ ...row }))).toEqual(
      expected.map((one) => ({ ...plain, source: 'routes-bdtopo', ...one })),
    )
  })

  it('lets the roads of OpenStreetMap stand alone, whichever is loaded again after them', async () => {
    await ingest(routesOsmPbf)
    expect((await roads()).map(({ source }) => source as string)).toEqual(
      Array(3).fill('routes-osm-pbf'),
    )
    for (const source of [routesOsm, routesFichier, routesBdtopo]) {
      await t.sql`delete from ${tableOf(t.sql, version, 'base_feature')} where source = ${source.id}`
      await forget(source)
      await ingest(source)
    }
    expect((await roads()).map(({ source }) => source as string)).toEqual(
      Array(3).fill('routes-osm-pbf'),
    )
  })
})
