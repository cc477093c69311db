// A dataset covers what was asked for or stated, never what the registry hopes nor the hull of its rows.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { writeNote, keyOfAddress } from '../../../geodata/fetch/fetch-note.ts'
import { readStatements } from '../../../geodata/ingest/coverage/read-statement.ts'
import { coverageSchema } from '../../../geodata/model/coverage/coverage-answer.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { bruitAerien } from '../../../geodata/sources/bruit-aerien/source.ts'
import { cartofriches } from '../../../geodata/sources/cartofriches/source.ts'
import { SOURCES, TERRITORY } from '../../../geodata/sources/registry.ts'
import { describeOnEngines } from '../../rig/database.ts'
import {
  collection,
  feature,
  friche,
  FRICHES,
  makeMirror,
  polygon,
  square,
  TERRITORY_FILES,
} from '../../rig/files/mirror.ts'

const IDS = [...TERRITORY, 'cartofriches', 'bruit-aerien', 'prescriptions']
const registry = SOURCES.filter(({ id }) => IDS.includes(id))
/** One at Cergy, far from all zones; one at Pierrefitte. */
const plots = collection([
  friche({}, polygon(square(2.08, 49.08, 0.002)), '95127_1'),
  friche(
    { comm_insee: '93059', unite_fonciere_refcad: null },
    polygon(square(2.15, 49.05, 0.002)),
    '93059_1',
  ),
])
const zone = collection(
  [
    feature(
      { ZONE: 'C', CODE_OACI: 'LFPT', NOM: 'Pontoise - Cormeilles' },
      polygon(square(2.02, 49.02, 0.002)),
    ),
  ],
  { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } },
)

const outlineOf = (lon: number, lat: number, size: number) =>
  collection([feature({}, polygon(square(lon, lat, size)))])

describeOnEngines('coverage', (t) => {
  const mirror = makeMirror(
    { ...TERRITORY_FILES, [FRICHES]: plots, [bruitAerien.file]: zone },
    { stated: false },
  )
  mirror.put(`${FRICHES}.coverage.json`, '{"departements":["95"],"said_by":"Cerema"}')
  afterAll(() => mirror.remove())
  const run = (words: string[] = [], only: string[] = []) =>
    runIngest(t.db, {
      from: mirror.from,
      registry,
      only,
      accept: true,
      coverage: readStatements(words, IDS),
    })
  const noiseOf = async (version: DataVersion) => {
    const rows = await t.sql<{ id: string; known: boolean }[]>`
      select id, not 'noise' = any (constraint_unknown) as known
      from ${tableOf(t.sql, version, 'plot')} order by id desc`
    return rows.map(({ id, known }) => `${id} ${known ? 'free' : 'unknown'}`)
  }
  const told = async (version: DataVersion, id: string) => {
    const [row] = await t.sql<{ km2: number | null; basis: string | null }[]>`
      select round(ST_Area(coverage) / 1e6)::int as km2, coverage_basis as basis
      from ${tableOf(t.sql, version, 'dataset')} where id = ${id}`
    return row && { ...row }
  }

  it('stops a dataset of which nothing says what it covers, says how to state it, and goes on', async () => {
    const { stopped, published, version } = await run()
    expect(published).toBe(true)
    expect(stopped.map(({ id }) => id)).toEqual(['bruit-aerien'])
    expect(stopped[0]?.sentence).toBe(
      'nothing says what env/peb.geojson covers, and where it stops "none known" would be wrong: state it, as in ' +
        '--coverage bruit-aerien:departements=95 (or communes=95127,95500, region, a file of polygons), or in ' +
        'env/peb.geojson.coverage.json beside it, as in {"departements":["95"]}',
    )
    expect(await noiseOf(version)).toEqual(['95127_1 unknown', '93059_1 unknown'])
    expect(await told(version, 'cartofriches')).toEqual({ km2: 325, basis: 'beside' })
    await expect(run([], ['bruit-aerien'])).rejects.toThrow(
      'nothing says what env/peb.geojson covers',
    )
    const check = runIngest(t.db, {
      from: mirror.from,
      registry,
      only: ['bruit-aerien'],
      check: true,
    })
    await expect(check).rejects.toThrow('nothing says what env/peb.geojson covers')
  })

  it('makes no plot elsewhere free of noise by one zone at Cergy', async () => {
    const { version, stopped } = await run(['bruit-aerien:communes=95127'])
    expect(stopped).toEqual([])
    expect(await noiseOf(version)).toEqual(['95127_1 free', '93059_1 unknown'])
    expect((await told(version, 'bruit-aerien'))?.basis).toBe('operator')
    const app = createApp({ db: t.db, settings: { software: 'test 1' } })
    const free = (await (await app.request('/api/plots?without=noise')).json()) as {
      plots: { id: string }[]
      unknown_dropped: number
    }
    expect(free.plots.map(({ id }) => id)).toEqual(['95127_1'])
    expect(free.unknown_dropped).toBe(1)
  })

  it('answers the outline of a coverage for the map, and who says so', async () => {
    const app = createApp({ db: t.db, settings: { software: 'test 1' } })
    const answer = await app.request('/api/datasets/bruit-aerien/coverage')
    const told = coverageSchema.parse(await answer.json())
    expect(told.coverage_basis).toBe('operator')
    const lons = told.geometry?.coordinates.flat(2).map(([lon]) => lon ?? NaN) ?? []
    expect([Math.min(...lons).toFixed(3), Math.max(...lons).toFixed(3)]).toEqual(['2.000', '2.100'])
    for (const id of ['none', 'a/b', "'--"])
      expect((await app.request(`/api/datasets/${encodeURIComponent(id)}/coverage`)).status).toBe(
        404,
      )
  })

  it('takes a word for all files that nothing else speaks for, an EPCI, and polygons in any CRS', async () => {
    const { version } = await run(['epci=200057867'])
    expect(await told(version, 'cartofriches')).toEqual({ km2: 325, basis: 'beside' })
    expect(await told(version, 'bruit-aerien')).toEqual({ km2: 20, basis: 'operator' })
    const outline = join(mirror.from, 'outline.geojson')
    // Its west half lies outside of the region.
    writeFileSync(outline, outlineOf(1.9, 49, 0.2))
    const { version: next } = await run([`bruit-aerien:${outline}`])
    expect(await told(next, 'bruit-aerien')).toEqual({ km2: 162, basis: 'operator' })
    mirror.put(`${bruitAerien.file}.coverage.json`, outlineOf(2, 49, 0.1))
    expect(await told((await run()).version, 'bruit-aerien')).toEqual({ km2: 81, basis: 'beside' })
  })

  it('stops a dataset whose coverage is of no territory, holds no land, or cannot be read', async () => {
    const why = async (words: string[], sidecar: string) => {
      mirror.put(`${bruitAerien.file}.coverage.json`, sidecar)
      return (await run(words)).stopped.map(({ sentence }) => sentence)
    }
    expect(await why(['bruit-aerien:communes=95127,75101'], '{}')).toEqual([
      'bruit-aerien: its coverage names communes that the territory does not have: 75101',
    ])
    expect(await why([], '{"departement":"95"}')).toEqual([
      expect.stringContaining(
        'env/peb.geojson.coverage.json does not say what env/peb.geojson covers',
      ),
    ])
    expect(await why([], outlineOf(3, 48.5, 0.1))).toEqual([
      'bruit-aerien: what is stated to be its coverage holds no land of the region',
    ])
  })

  it('gives the region to a file that is byte for byte what the address gave, however sparse, and to no other', async () => {
    const fresh = makeMirror(
      { ...TERRITORY_FILES, [FRICHES]: plots, [bruitAerien.file]: zone },
      { stated: false },
    )
    try {
      const there = (of: typeof cartofriches) =>
        writeNote(join(fresh.from, of.file), {
          address: keyOfAddress(of.address),
          fetchedAt: '2026-11-24',
        })
      await there(cartofriches)
      await there(bruitAerien)
      const one = await runIngest(t.db, { from: fresh.from, registry, accept: true })
      expect(one.stopped).toEqual([])
      expect(await told(one.version, 'cartofriches')).toEqual({ km2: 325, basis: 'answer' })
      expect(await told(one.version, 'bruit-aerien')).toEqual({ km2: 325, basis: 'producer' })
      expect(await noiseOf(one.version)).toEqual(['95127_1 free', '93059_1 free'])
      // Put in its place by hand, the note still beside it.
      fresh.put(bruitAerien.file, zone.replace('LFPT', 'LFPX'))
      const two = await runIngest(t.db, { from: fresh.from, registry, accept: true })
      expect(two.stopped.map(({ id, asItWas }) => [id, asItWas])).toEqual([['bruit-aerien', true]])
    } finally {
      fresh.remove()
    }
  })

  it('lets what earlier software took for granted cover nothing', async () => {
    mirror.put(`${bruitAerien.file}.coverage.json`, '{"communes":["95127"]}')
    const { version } = await run()
    await t.sql`update ${tableOf(t.sql, version, 'dataset')} set coverage_basis = null where id = 'cartofriches'`
    const next = await run([], ['bruit-aerien'])
    expect(next.uncovered).toEqual(['cartofriches'])
    expect(await told(next.version, 'cartofriches')).toEqual({ km2: null, basis: null })
  })
})
