import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  beginVersion,
  getCurrentVersion,
  publishVersion,
  tableOf,
} from '../../../geodata/db/data-version.ts'
import { getPlotSheet } from '../../../api/plots/plot-sheet.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import { describeOnEngines } from '../../rig/database.ts'
import {
  collection,
  friche,
  FRICHES,
  gare,
  GARES,
  makeMirror,
  point,
  polygon,
  square,
  TERRITORY_FILES,
} from '../../rig/files/mirror.ts'

const registry = SOURCES.filter(({ id }) =>
  ['departements', 'epci', 'communes', 'cartofriches', 'gares-idfm'].includes(id),
)

/** A bow-tie with a big and a tiny wing: mended, its area changes by far less than 1 %. */
const nearlyRight = polygon([
  [2.03, 49.03],
  [2.033, 49.03],
  [2.033, 49.033],
  [2.03, 49.033],
  [2.02999, 49.03301],
  [2.03, 49.03301],
  [2.02999, 49.033],
  [2.03, 49.03],
])
/** A bow-tie with equal wings: its area cannot be known. */
const bowTie = polygon([
  [2.04, 49.04],
  [2.043, 49.043],
  [2.043, 49.04],
  [2.04, 49.043],
  [2.04, 49.04],
])

const good = [
  friche({}, polygon(square(2.02, 49.02, 0.002)), '95127_1'),
  friche(
    { urba_zone_type: 'Nh', site_statut: 'friche reconvertie' },
    polygon(square(2.06, 49.02, 0.002)),
  ),
  friche(
    { urba_zone_type: 'XX', site_nom: '?', unite_fonciere_refcad: "['95127000AC0009']" },
    nearlyRight,
    '95127_3',
  ),
]
const gares = collection([
  gare('Cergy-Préfecture', 1, 'RER A', point(2.02, 49.05)),
  gare('Cergy-Préfecture', 1, 'TRAIN L', point(2.02, 49.05)),
  gare('Pontoise', 2, 'RER C', point(2.1, 49.05)),
])

describeOnEngines('runs of real data', (t) => {
  const mirror = makeMirror({ ...TERRITORY_FILES, [FRICHES]: collection(good), [GARES]: gares })
  const run = (options: { only?: string[]; check?: boolean; accept?: boolean } = {}) =>
    runIngest(t.db, { from: mirror.from, registry, ...options })
  const schemas = async () =>
    (await t.sql`select nspname from pg_namespace where nspname ~ '^v0' order by 1`).map(
      (row) => row.nspname as string,
    )

  beforeAll(async () => {
    const demonstration = await beginVersion(t.sql, { demonstration: true })
    await createVersionTables(t.sql, demonstration)
    await publishVersion(t.sql, demonstration)
  }, 60_000)
  afterAll(() => mirror.remove())

  it('refuses a run of some sources while there is no real data to take the others from', async () => {
    await expect(run({ only: ['gares-idfm'] })).rejects.toThrow(
      'there is no real data yet to take the other sources from',
    )
    await expect(run({ only: ['gares'] })).rejects.toThrow('there is no source named gares')
  })

  it('validates without publishing', async () => {
    const { published, reports } = await run({ check: true })
    expect(published).toBe(false)
    expect(reports.map(({ id, read, kept }) => [id, read, kept])).toEqual([
      ['departements', 1, 1],
      ['epci', 2, 2],
      ['communes', 2, 2],
      ['cartofriches', 3, 3],
      ['gares-idfm', 3, 3],
    ])
    expect((await getCurrentVersion(t.sql))?.demonstration).toBe(true)
    expect(await schemas()).toEqual(['v000001'])
    const [row] = await t.sql`select status, command from explorer.run order by id desc limit 1`
    expect(row).toEqual({ status: 'checked', command: 'ingest --check' })
  })

  it('publishes a whole version: territory, plots, points, provenance, coverage', async () => {
    const { version, published, reports } = await run()
    expect(published).toBe(true)
    expect(await getCurrentVersion(t.sql)).toEqual(version)
    const table = (name: string) => tableOf(t.sql, version, name)
    expect([
      ...(await t.sql`select code_insee, epci from ${table('commune')} order by code_insee`),
    ]).toEqual([
      { code_insee: '93059', epci: '200057867' }, // its EPT, by the commune it was merged into
      { code_insee: '95127', epci: '249500109' },
    ])
    const plots = await t.sql`
      select id, name, code_insee, status, brownfield_stage, zone, declared_m2, cadastral_m2, cadastral_refs,
        declared->>'statut' as statut, ST_IsValid(geom) as valid, surface_m2
      from ${table('plot')} order by id`
    expect(plots.map(({ surface_m2: _, ...plot }) => plot)).toEqual([
      plot('95127_1', { statut: 'friche sans projet' }),
      plot('95127_3', { name: null, zone: 'other', cadastral_refs: ['95127000AC0009'] }),
      plot(expect.stringMatching(/^friche-[0-9a-f]{16}$/), {
        status: 'occupe',
        brownfield_stage: 'reconvertie',
        zone: 'N',
        statut: 'friche reconvertie',
      }),
    ])
    // No plan is known here: the wording that Cartofriches declares feeds the uses, on the sheet too.
    const [used] = await t.sql`
      select use_industry_unknown_m2 as unknown, 'industry' = any (use_admitted) as passes
      from ${table('plot')} where id = '95127_1'`
    expect(used).toEqual({ unknown: 0, passes: true })
    const sheet = await getPlotSheet(t.sql, version, '95127_1')
    expect(sheet?.zones).toEqual([])
    expect(sheet?.use_rules.find(({ use }) => use === 'industry')?.answer).toBe(
      sheet?.uses.industry,
    )
    expect(JSON.stringify([...(await t.sql`select declared from ${table('plot')}`)])).not.toContain(
      'Dupont',
    )
    expect([
      ...(await t.sql`select id, name, detail from ${table('access_point')} order by id`),
    ]).toEqual([
      { id: 'gare-1', name: 'Cergy-Préfecture', detail: 'RER A, TRAIN L' },
      { id: 'gare-2', name: 'Pontoise', detail: 'RER C' },
    ])
    const [dataset] = await t.sql`
      select rows_read, rows_kept, rows_mended, rows_rejected, mended, synthetic, length(checksum) as checksum,
        round(ST_Area(coverage) / 1e6) as coverage_km2
      from ${table('dataset')} where id = 'cartofriches'`
    expect(dataset).toMatchObject({
      rows_read: 3,
      rows_kept: 3,
      rows_mended: 2,
      rows_rejected: 0,
      synthetic: false,
      checksum: 64,
    })
    expect(Object.values(dataset?.mended as object)).toEqual([1, 1, 1])
    expect(Number(dataset?.coverage_km2)).toBeCloseTo(325, -1)
    expect(Object.keys(reports[3]?.mended ?? {})).toContain('zone Nh lue N')
    const [raw] = await t.sql`
      select count(*)::int as count from pg_tables where schemaname = ${version.schema} and tablename like 'raw%'`
    expect(raw?.count).toBe(0)
  })

  it('counts and names each row that it rejects, and keeps the rest', async () => {
    const many = Array.from({ length: 70 }, (_, i) =>
      friche({}, polygon(square(2.001 + i / 400, 49.1, 0.002)), `95127_a${i}`),
    )
    mirror.put(
      FRICHES,
      collection([
        ...many,
        friche({}, bowTie, 'x1'),
        friche({}, polygon(square(2.001, 49.1, 0.002)), 'x2'),
        friche({ site_statut: 'terrain vague' }, polygon(square(2.05, 49.05, 0.002)), 'x3'),
        friche({ bati_nombre: 'beaucoup' }, polygon(square(2.05, 49.05, 0.002)), 'x4'),
        friche({}, point(2.05, 49.05), 'x5'),
        friche({}, null, 'x6'),
        friche({}, polygon(square(2.001, 49.15, 0.002)), '95127_a0'),
      ]),
    )
    const before = await getCurrentVersion(t.sql)
    await expect(run({ only: ['cartofriches'] })).rejects.toThrow(
      /^figures moved by more than 20 %.*plots: 70, 3 before.*--accept$/,
    )
    // A check fails where the run would.
    const checked = await run({ only: ['cartofriches'], check: true })
    expect([checked.published, checked.refusal]).toEqual([
      false,
      expect.stringContaining('plots: 70, 3 before'),
    ])
    const accepted = await run({ only: ['cartofriches'], check: true, accept: true })
    expect([accepted.refusal, accepted.moves.length > 0]).toEqual([undefined, true])
    expect(await getCurrentVersion(t.sql)).toEqual(before)
    const { reports, moves } = await run({ only: ['cartofriches'], accept: true })
    expect(moves.map(({ what }) => what)).toContain('plots')
    expect(reports).toHaveLength(1)
    expect(reports[0]).toMatchObject({ read: 77, kept: 70 })
    expect(
      Object.fromEntries(
        Object.entries(reports[0]?.rejected ?? {}).map(([why, { features }]) => [why, features]),
      ),
    ).toEqual({
      'géométrie invalide, réparable seulement en changeant la surface de 1 % ou plus': [71],
      'même emprise et mêmes parcelles qu’une friche précédente': [72],
      'statut de friche inconnu': [73],
      'valeur illisible : invalid input syntax for type integer': [74],
      'géométrie de type Point, un polygone est attendu': [75],
      'sans géométrie': [76],
      'identifiant en double': [77],
    })
  })

  it('takes the sources that were not named over, and derives anew', async () => {
    const current = await getCurrentVersion(t.sql)
    mirror.put(GARES, collection([gare('Cergy-le-Haut', 3, 'RER A', point(2.01, 49.1))]))
    const { version } = await run({ only: ['gares-idfm'] })
    expect(version.version).toBe((current?.version ?? 0) + 1)
    const counted = (v: typeof version) => t.sql<
      { plots: number; communes: number; datasets: number }[]
    >`
      select (select count(*)::int from ${tableOf(t.sql, v, 'plot')}) as plots,
        (select count(*)::int from ${tableOf(t.sql, v, 'commune')}) as communes,
        (select count(*)::int from ${tableOf(t.sql, v, 'dataset')}) as datasets`
    expect([...(await counted(version))]).toEqual([{ plots: 70, communes: 2, datasets: 5 }])
    const points = await t.sql`
      select distinct point_id from ${tableOf(t.sql, version, 'plot_access')} where kind = 'station'`
    expect([...points]).toEqual([{ point_id: 'gare-3' }])
  })

  it('takes them over from a version that an earlier software laid', async () => {
    const before = await getCurrentVersion(t.sql)
    await t.sql`drop table ${tableOf(t.sql, before!, 'road')}`
    await t.sql`alter table ${tableOf(t.sql, before!, 'plot')} drop column junction_road_m`
    await t.sql`update explorer.data_version set structure = 'older' where version = ${before!.version}`
    const { version, moves } = await run({ only: ['gares-idfm'] })
    expect(moves).toEqual([])
    expect(await getCurrentVersion(t.sql)).toEqual(version)
    const counted = await t.sql`
      select count(*)::int as plots, count(junction_road_m)::int as by_road
      from ${tableOf(t.sql, version, 'plot')}`
    expect([...counted]).toEqual([{ plots: 70, by_road: 0 }])
  })

  it.each([
    [
      'too many rejected rows',
      collection([friche({}, null), ...good]),
      /^25 % of the rows of eco\/friches-95-cartofriches.geojson are rejected, more than the 10 % that cartofriches allows; most often: sans géométrie \(feature 1\)$/,
    ],
    [
      'a field that is gone',
      collection([friche({ site_statut: undefined }, polygon(square(2, 49, 0.01)))]),
      /^no feature of .* has the field site_statut: has its producer renamed it\?$/,
    ],
    ['a cut file', collection(good).slice(0, -60), /is cut: it ends inside feature 3$/],
    ['an empty collection', collection([]), /holds no feature$/],
    [
      'a plot outside the region’s box',
      collection([friche({}, polygon(square(1.2, 49.5, 0.01)))]),
      /does not pass the check "plots lie in the region"/,
    ],
  ])('fails on %s with one sentence, and serves what it served', async (_, text, sentence) => {
    const before = await getCurrentVersion(t.sql)
    const kept = await schemas()
    mirror.put(FRICHES, text)
    await expect(run({ only: ['cartofriches'] })).rejects.toThrow(sentence)
    expect(await getCurrentVersion(t.sql)).toEqual(before)
    expect(await schemas()).toEqual(kept)
    const [row] =
      await t.sql`select status, report->>'error' as error from explorer.run order by id desc limit 1`
    expect(row?.status).toBe('failed')
    expect(row?.error).toMatch(sentence)
  })

  it('names every missing file of the territory, and of what was asked for, before it begins', async () => {
    const bare = makeMirror({ 'eco/other.geojson': '{}' })
    await expect(runIngest(t.db, { from: bare.from, registry })).rejects.toThrow(
      /^these files are missing from .*: admin\/departements.*, admin\/epci.*, admin\/communes-idf-2023.geojson$/,
    )
    await expect(
      runIngest(t.db, { from: bare.from, registry, only: ['gares-idfm'] }),
    ).rejects.toThrow(/^this file is missing from .*: transport\/gares-idfm-2026.geojson$/)
    await expect(runIngest(t.db, { from: `${bare.from}/none`, registry })).rejects.toThrow(
      /^there is no folder .*none$/,
    )
    bare.remove()
  })

  it('leaves a dataset out whose file a mirror does not hold: unknown everywhere, and said', async () => {
    const part = makeMirror({ ...TERRITORY_FILES, [FRICHES]: collection(good) })
    const { absent, version } = await runIngest(t.db, {
      from: part.from,
      registry,
      check: false,
      accept: true,
    })
    expect(absent.map(({ id }) => id)).toEqual(['gares-idfm'])
    const distances = await t.sql`
      select distinct station_straight_m from ${tableOf(t.sql, version, 'plot')}`
    expect([...distances]).toEqual([{ station_straight_m: null }])
    part.remove()
  })

  it('says who is at work when another run holds the lock', async () => {
    await t.sql`insert into explorer.run_lock (holder, pid, host) values ('ingest', 1, 'elsewhere')`
    await expect(run()).rejects.toThrow('another data run is under way: ingest (process 1)')
    await t.sql`delete from explorer.run_lock`
  })
})

const plot = (id: unknown, more: object) => ({
  id,
  name: 'Ancienne usine',
  code_insee: '95127',
  status: 'friche',
  brownfield_stage: 'sans_projet',
  zone: 'U',
  declared_m2: 9000,
  cadastral_m2: 10000,
  cadastral_refs: ['95127000AB0001', '95127000AB0002'],
  statut: 'friche sans projet',
  valid: true,
  ...more,
})
