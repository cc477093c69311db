import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MENDING } from '../../../geodata/cnig/mending.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { getCurrentVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { withCnig } from '../../../geodata/sources/cnig/source.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import { csv, establishment, geojson, ring, site, terrain } from '../../rig/files/cnig.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { makeGeopackage } from '../../rig/files/cnig-geopackage.ts'
import {
  collection,
  friche,
  FRICHES,
  makeMirror,
  polygon,
  square,
  TERRITORY_FILES,
} from '../../rig/files/mirror.ts'

const mirrored = SOURCES.filter(({ id }) =>
  ['departements', 'epci', 'communes', 'cartofriches', 'cnig'].includes(id),
)
/** Stands on the same parcels as the first terrain. */
const twin = friche({}, polygon(square(2.021, 49.021, 0.002)), 'friche-twin')
const alone = friche(
  { unite_fonciere_refcad: "['95127000AC0009']" },
  polygon(square(2.06, 49.06, 0.002)),
  'friche-alone',
)
const lambert = JSON.stringify({
  type: 'Polygon',
  coordinates: [
    [
      [628_600, 6_881_000],
      [628_700, 6_881_000],
      [628_700, 6_881_100],
      [628_600, 6_881_100],
      [628_600.004, 6_881_000.002],
    ],
  ],
})
/** Two wings of one size: no mending keeps its area. */
const bowTie =
  '{"type":"Polygon","coordinates":[[[2.04,49.04],[2.043,49.043],[2.043,49.04],[2.04,49.043],[2.04,49.04]]]}'

const FILES = {
  'sites.csv': csv([site()]),
  'terrains.csv': csv([
    terrain(),
    terrain({
      terr_id: 't2',
      site_id: 'nowhere',
      terr_refcad: '',
      terr_surf_brute: '1,2',
      terr_stade_amngt: 'Inconnu',
      terr_etat_occup: 'Occupé',
      terr_usage: 'piscine',
      terr_geomsurf: lambert,
    }),
    ...Array.from({ length: 18 }, (_, i) =>
      terrain({
        terr_id: `u${i}`,
        terr_refcad: '',
        terr_geomsurf: geojson(2.03 + i / 1000, 49.07, 0.0005),
      }),
    ),
    terrain({ terr_id: 'bad', terr_geomsurf: bowTie }),
  ]),
  'etablissements.csv': csv([
    establishment(),
    establishment({ SIRET: '2', etab_activite_code: '6201Z' }),
    establishment({ SIRET: '3' }),
    establishment({ SIRET: '4', etab_actif: 'non' }),
  ]),
}

describeOnEngines('runs of CNIG inventories', (t) => {
  const mirror = makeMirror({ ...TERRITORY_FILES, [FRICHES]: collection([twin, alone]) })
  const folder = mkdtempSync(join(tmpdir(), 'cnig-run-'))
  const report = join(folder, 'reports', 'cnig.csv')
  const run = (file: string, more: { check?: boolean; accept?: boolean } = {}) =>
    runIngest(t.db, {
      from: folder,
      registry: withCnig(mirrored, { file, report }),
      only: ['cnig'],
      ...more,
    })
  const runMirror = (only?: string[]) =>
    runIngest(t.db, { from: mirror.from, registry: mirrored, accept: true, ...(only && { only }) })
  const plots = (version: DataVersion) => t.sql`
    select id, replaces, site_id, code_insee, cadastral_refs, declared_m2, status, stage, servicing, source
    from ${tableOf(t.sql, version, 'plot')} where id !~ '^u' order by id`

  beforeAll(async () => {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
    const { absent } = await runMirror()
    expect(absent.map(({ id }) => id)).toEqual(['cnig'])
  }, 90_000)
  afterAll(() => {
    mirror.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const own = {
    id: '95127_TERRAIN-ECO_00001',
    replaces: 'friche-twin',
    site_id: '95127_SITE-ECO_00001',
    code_insee: '95127',
    cadastral_refs: ['95127000AB0001', '95127000AB0002'],
    declared_m2: 32_000,
    status: 'vacant',
    stage: 'en_vente',
    servicing: 'viabilise_amenage',
    source: 'cnig',
  }

  it('checks a delivery without publishing: violations counted, told and listed in a file', async () => {
    const before = await getCurrentVersion(t.sql)
    const { published, reports, refusal } = await run('.', { check: true })
    expect(refusal).toMatch(/^figures moved by more than 20 %/)
    expect(published).toBe(false)
    expect(await getCurrentVersion(t.sql)).toEqual(before)
    const [cnig] = reports
    expect([cnig?.read, cnig?.kept]).toEqual([26, 25])
    expect(
      Object.entries(cnig?.violations ?? {}).map(([kind, { count }]) => [kind, count]),
    ).toEqual([
      ['en-tête', 1],
      ['liste', 1],
      ['référence', 1],
    ])
    expect(readFileSync(report, 'utf8')).toMatch(/terrains\.csv;TERRAIN-ECO;3;terr_usage;liste;/)
    const [row] = await t.sql`
      select status, report->'sources'->0->'violations'->'liste'->>'count' as liste
      from explorer.run order by id desc limit 1`
    expect(row).toEqual({ status: 'checked', liste: '1' })
  })

  it('publishes sites and plots, and replaces the plot of another dataset on the same parcels', async () => {
    const { version, reports } = await run('.', { accept: true })
    expect([...(await plots(version))]).toEqual([
      own,
      expect.objectContaining({ id: 'friche-alone', source: 'cartofriches' }),
      {
        ...own,
        id: 't2',
        replaces: null,
        site_id: '95127_SITE-ECO_00001', // not by its word: by where it lies
        cadastral_refs: [],
        declared_m2: 12_000,
        status: 'occupe',
        servicing: null,
      },
    ])
    const [first] = await t.sql`
      select declared from ${tableOf(t.sql, version, 'plot')} where id = ${own.id}`
    expect(first?.declared).toEqual({
      identifié_le: '2023-08-29',
      actualisé_le: '2024-01-31',
      maîtrise_foncière: 'structure intercommunale',
      usage: 'bâti productif',
      établissements: 3,
      activités_NAF: '4520B (2), 6201Z',
    })
    const [lain] = await t.sql`
      select ST_Area(geom)::float8 as m2 from ${tableOf(t.sql, version, 'plot')} where id = 't2'`
    expect(lain?.m2).toBeCloseTo(10_000, 3)
    const [one] = await t.sql`
      select id, name, kind, vocation, state, code_insee, proxy, plots,
        abs(surface_m2 - ST_Area(geom)) < 1 as measured, declared->>'surface_brute_ha' as declared_ha
      from ${tableOf(t.sql, version, 'site')}`
    expect(one).toEqual({
      id: '95127_SITE-ECO_00001',
      name: 'Parc des Bellevues',
      kind: "zone d'activité économique",
      vocation: 'entrepôts, logistique',
      state: 'existant et actif',
      code_insee: '95127',
      proxy: false,
      plots: 20,
      measured: true,
      declared_ha: '37.2',
    })
    const told = (tallies: Record<string, { count: number }> = {}) =>
      Object.fromEntries(Object.entries(tallies).map(([rule, { count }]) => [rule, count]))
    expect(told(reports[0]?.mended)).toEqual({
      [`TERRAIN-ECO : ${MENDING.lambert}`]: 1,
      [`TERRAIN-ECO : ${MENDING.ring}`]: 1,
      [`TERRAIN-ECO : ${MENDING.comma}`]: 1,
      [`TERRAIN-ECO : ${MENDING.list}`]: 2,
      'TERRAIN-ECO : sans site connu, site_id laissé vide': 1,
      'TERRAIN-ECO : remplace un terrain d’un autre jeu de données (même identifiant ou mêmes parcelles)': 1,
    })
    expect(told(reports[0]?.rejected)).toEqual({
      'TERRAIN-ECO : géométrie invalide, réparable seulement en changeant la surface de 1 % ou plus': 1,
    })
    const [dataset] = await t.sql`
      select producer, vintage, rows_mended, rows_rejected, ST_Equals(coverage, epci.geom) as covered
      from ${tableOf(t.sql, version, 'dataset')} as dataset,
        ${tableOf(t.sql, version, 'epci')} as epci
      where dataset.id = 'cnig' and siren = '249500109'`
    expect(dataset).toEqual({
      producer: 'CA de Cergy-Pontoise',
      vintage: '2024-01-31',
      rows_mended: 2,
      rows_rejected: 1,
      covered: true,
    })
  })

  it('stores nothing about persons, and leaves no staging table', async () => {
    const version = (await getCurrentVersion(t.sql)) as DataVersion
    const stored = [
      ...(await t.sql`select to_jsonb(plot) - 'geom' as row from ${tableOf(t.sql, version, 'plot')}`),
      ...(await t.sql`select to_jsonb(site) - 'geom' as row from ${tableOf(t.sql, version, 'site')}`),
      ...(await t.sql`select report as row from explorer.run`),
    ]
    expect(JSON.stringify(stored)).not.toMatch(/dupont|347499519/i)
    expect(readFileSync(report, 'utf8')).not.toMatch(/dupont|347499519/i)
    const left = await t.sql`
      select table_name from information_schema.tables
      where table_schema = ${version.schema} and table_name like 'raw%'`
    expect([...left]).toEqual([])
  })

  it('keeps the inventory in a run of other sources and in a whole one, plots replaced again', async () => {
    for (const only of [['cartofriches'], ['communes'], undefined]) {
      const { version, absent } = await runMirror(only)
      expect(absent).toEqual([])
      const rows = await plots(version)
      expect(rows.map(({ id }) => id as string)).toEqual([own.id, 'friche-alone', 't2'])
      expect(rows[0]).toEqual(own)
    }
  })

  it('replaces all that it held by the next delivery, here a GeoPackage, once a person accepts', async () => {
    await makeGeopackage(join(folder, 'inventaire.gpkg'), {
      SITE_ECO: [
        { cells: site({ site_etat: 'En projet' }), ring: lambertRing(628_500, 6_881_000, 500) },
      ],
      'terrain-eco': [{ cells: terrain(), ring: lambertRing(628_600, 6_881_000, 100) }],
      etablissement: [],
    })
    await expect(run('inventaire.gpkg')).rejects.toThrow(
      'look at them, then run again with --accept',
    )
    const { version, reports } = await run('inventaire.gpkg', { accept: true })
    expect([reports[0]?.read, reports[0]?.kept]).toEqual([2, 2])
    const rows = await plots(version)
    expect(rows.map(({ id, source }) => [id, source])).toEqual([
      [own.id, 'cnig'],
      ['friche-alone', 'cartofriches'],
    ])
    const [one] = await t.sql`
      select state, surface_m2::int as m2 from ${tableOf(t.sql, version, 'site')}`
    expect(one).toEqual({ state: 'en projet', m2: 250_000 })
  })

  it('fails, with what was served still served, when too many rows cannot be used; the file of violations stands', async () => {
    const before = await getCurrentVersion(t.sql)
    writeFileSync(join(folder, 'two.csv'), csv([terrain(), terrain({ terr_id: '' })]))
    await expect(run('two.csv')).rejects.toThrow(
      /^50 % of the rows of two\.csv are rejected, .*TERRAIN-ECO : sans identifiant.*every violation: .*cnig\.csv$/,
    )
    await expect(run('none.csv')).rejects.toThrow('missing')
    expect(await getCurrentVersion(t.sql)).toEqual(before)
    const [row] = await t.sql`
      select report->'sources'->0->'violations'->'obligatoire'->>'count' as missing
      from explorer.run where report->>'error' ~ '^50 %' order by id desc limit 1`
    expect(row).toEqual({ missing: '1' })
    expect(readFileSync(report, 'utf8')).toContain('two.csv;TERRAIN-ECO;3;terr_id;obligatoire')
  })
})

const lambertRing = (x: number, y: number, size: number) => ring(x, y, size) as [number, number][]
