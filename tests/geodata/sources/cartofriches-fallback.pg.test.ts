// The national GeoPackage of brownfields, read in place of the answer of a host that was down: standard fields alone, every
// site of the country, Lambert-93.
import { afterAll, expect, it } from 'vitest'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { toLambert } from '../../../geodata/demo/geometry.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { cartofriches } from '../../../geodata/sources/cartofriches/source.ts'
import { SOURCES, TERRITORY } from '../../../geodata/sources/registry.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import { makeMirror, square, TERRITORY_FILES } from '../../rig/files/mirror.ts'

const lambert = (lon: number, lat: number) =>
  [...square(lon, lat, 0.002)].reverse().map(([x, y]) => toLambert([x, y]))
const site = (site_id: string, comm_insee: string, shape: ReturnType<typeof lambert>) => ({
  properties: {
    site_id,
    site_nom: 'Ancienne usine',
    site_type: 'friche industrielle',
    site_statut: 'Friche sans projet',
    site_identif_date: '2022-10-10',
    site_actu_date: null,
    site_url: null,
    activite_libelle: null,
    comm_insee,
    bati_nombre: 2,
    bati_pollution: 'inconnu',
    bati_patrimoine: 'inconnu',
    sol_pollution_existe: 'inconnu',
    unite_fonciere_surface: 10000,
    unite_fonciere_refcad: '95127000AB0001|95127000AB0002',
    urba_zone_type: 'U',
    urba_zone_lib: 'UI',
    urba_doc_type: 'PLU',
  },
  shape,
})
const national = makeGeopackage([
  {
    name: 'friches_surfaces',
    srid: 2154,
    rows: [
      site('95127_1', '95127', lambert(2.02, 49.02)),
      site('60159_1', '60159', lambert(2.8, 49.02)),
      site('13055_1', '13055', lambert(5.4, 43.3)),
    ],
  },
])
const registry = SOURCES.filter(({ id }) => [...TERRITORY, cartofriches.id].includes(id)).map(
  (source) => ({ ...source, smallest: 'half' as const }),
)

describeOnEngines('brownfields of the country', (t) => {
  const mirror = makeMirror({
    ...TERRITORY_FILES,
    [cartofriches.fallback?.file ?? '']: national,
  })
  afterAll(() => mirror.remove())

  it('are those of the region, under the ids of their inventory, and cover it whole', async () => {
    const { version, reports } = await runIngest(t.db, {
      from: mirror.from,
      registry,
      fetched: true,
    })
    const plots = await t.sql`
      select id, status, zone, cadastral_refs, declared_m2 from ${tableOf(t.sql, version, 'plot')}`
    expect([...plots]).toEqual([
      {
        id: '95127_1',
        status: 'friche',
        zone: 'U',
        cadastral_refs: ['95127000AB0001', '95127000AB0002'],
        declared_m2: null,
      },
    ])
    const report = reports.find(({ id }) => id === 'cartofriches')
    expect(report).toMatchObject({ file: 'eco/friches-surfaces.gpkg', read: 3, kept: 1 })
    expect(report?.rejected).toMatchObject({
      'hors d’Île-de-France': { count: 2, onPurpose: true },
    })
  })

  it('are stopped when they are fewer than a whole answer has', async () => {
    const { stopped } = await runIngest(t.db, {
      from: mirror.from,
      registry: registry.map((source) =>
        source.id === 'cartofriches' ? { ...source, smallest: 4 } : source,
      ),
      fetched: true,
    })
    expect(stopped).toEqual([
      {
        id: 'cartofriches',
        sentence: 'eco/friches-surfaces.gpkg holds 3 rows, where its whole answer has 4 at least',
        asItWas: true,
      },
    ])
  })
})
