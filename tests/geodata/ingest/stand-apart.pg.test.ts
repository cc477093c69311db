// A dataset that fails costs itself: the others are published, and what was published of it stays.
import { afterAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
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
import { FIXTURES } from '../sources/fixtures.ts'

const TERRITORY = ['departements', 'epci', 'communes']
const registry = SOURCES.filter(({ id }) =>
  [
    ...TERRITORY,
    'cartofriches',
    'cours-eau',
    'reseau-ferre-idfm',
    'qpv',
    'sup-ac1',
    'zone-urba',
  ].includes(id),
)
const fileOf = (id: string) => registry.find((source) => source.id === id)?.file ?? ''
const RAILS = fileOf('reseau-ferre-idfm')
const plots = collection([friche({}, polygon(square(2.02, 49.02, 0.002)), '95127_1')])
const good: Record<string, string | Uint8Array> = {
  ...TERRITORY_FILES,
  [FRICHES]: plots,
  ...Object.fromEntries(
    ['cours-eau', 'reseau-ferre-idfm', 'qpv', 'sup-ac1', 'zone-urba'].map((id) => [
      fileOf(id),
      FIXTURES[id]?.() ?? '',
    ]),
  ),
}
/** Half of its rows are of a mode that is none: more than the source allows, after rows have gone in. */
const line = {
  type: 'LineString',
  coordinates: [
    [2.01, 49.01],
    [2.05, 49.05],
  ],
}
const strange = collection(['RER', 'FUSÉE'].map((mode) => feature({ mode, res_com: 'A' }, line)))

describeOnEngines('datasets that fail', (t) => {
  const mirror = makeMirror({ ...good, [RAILS]: strange, [fileOf('qpv')]: '<html>Maintenance' })
  const run = (only: string[] = []) => runIngest(t.db, { from: mirror.from, registry, only })
  afterAll(() => mirror.remove())
  const idsOf = async (version: DataVersion) =>
    (await t.sql`select id from ${tableOf(t.sql, version, 'dataset')} order by id`).map(
      ({ id }) => id as string,
    )
  const base = async (version: DataVersion) =>
    (
      await t.sql`
      select id, kind, source from ${tableOf(t.sql, version, 'base_feature')} order by id`
    ).map((row) => ({ ...row }))

  it('leave the others to be published, and nothing of themselves', async () => {
    const { published, stopped, version, reports } = await run()
    expect(published).toBe(true)
    expect(stopped).toEqual([
      {
        id: 'reseau-ferre-idfm',
        sentence: expect.stringMatching(
          /^50 % of the rows of .* mode inconnu \(feature 2\)$/,
        ) as string,
        asItWas: false,
      },
      {
        id: 'qpv',
        sentence: `${fileOf('qpv')} holds an HTML or XML page, not GeoJSON`,
        asItWas: false,
      },
    ])
    expect(reports.map(({ id }) => id)).not.toContain('qpv')
    expect(await idsOf(version)).toEqual(
      [...TERRITORY, 'cartofriches', 'cours-eau', 'sup-ac1', 'zone-urba'].sort(),
    )
    expect(await base(version)).toEqual([{ id: 1, kind: 'water', source: 'cours-eau' }])
    const [row] = await t.sql`
      select status, report->'stopped' as stopped from explorer.run order by id desc limit 1`
    expect(row).toEqual({ status: 'published', stopped })
  })

  it('end the run that asked for them by name, and so does the territory', async () => {
    await expect(run(['qpv'])).rejects.toThrow('holds an HTML or XML page')
    mirror.put(fileOf('epci'), '<html>')
    await expect(run()).rejects.toThrow('holds an HTML or XML page')
    mirror.put(fileOf('epci'), TERRITORY_FILES[fileOf('epci')] ?? '')
  })

  it('stay as they were published, beside rows that are new', async () => {
    for (const [file, text] of Object.entries(good)) mirror.put(file, text)
    expect((await run()).stopped).toEqual([])
    mirror.put(RAILS, strange)
    mirror.put(fileOf('qpv'), '<html>Maintenance')
    const { stopped, version } = await run()
    expect(stopped.map(({ id, asItWas }) => [id, asItWas])).toEqual([
      ['reseau-ferre-idfm', true],
      ['qpv', true],
    ])
    expect(await idsOf(version)).toEqual(registry.map(({ id }) => id).sort())
    const rows = await base(version)
    expect(rows.map(({ source }) => source as string).sort()).toEqual([
      'cours-eau',
      'reseau-ferre-idfm',
    ])
    const [areas] = await t.sql`
      select count(*)::int as count from ${tableOf(t.sql, version, 'context_area')} where source = 'qpv'`
    expect(areas).toEqual({ count: 2 })
  })

  it('are stopped when no row is taken: words have changed, or the area', async () => {
    const gone = collection([feature({ NOM: 'x', MODIFICATI: 'SUPPRESSION' }, line)])
    mirror.put(fileOf('cours-eau'), gone)
    const two = ['RER', 'METRO'].map((mode) => feature({ mode, res_com: 'A' }, line))
    mirror.put(RAILS, collection(two))
    const { stopped, version } = await run()
    expect(stopped.find(({ id }) => id === 'cours-eau')?.sentence).toMatch(
      /^no row of env\/cours-eau-95.geojson is taken: has its producer changed its words/,
    )
    // Its old row takes a number that no new row has.
    expect((await base(version)).map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'rail'],
      [2, 'rail'],
      [expect.any(Number), 'water'],
    ])
  })

  it('are no fault where a territory is empty: it is counted', async () => {
    for (const [file, text] of Object.entries(good)) mirror.put(file, text)
    // A plan that covers one commune of two.
    const plan = JSON.parse(String(good[fileOf('zone-urba')])) as { features: object[] }
    const zones = plan.features.map((zone) => ({ ...zone, geometry: polygon(square(2, 49, 0.1)) }))
    mirror.put(fileOf('zone-urba'), collection(zones))
    const { reports } = await run()
    const emptyOf = (id: string) => reports.find((one) => one.id === id)?.empty
    expect(emptyOf('zone-urba')).toEqual({ by: 'commune', count: 1, of: 2, codes: ['93059'] })
    expect(emptyOf('sup-ac1')).toEqual({ by: 'departement', count: 0, of: 1, codes: [] })
    expect(emptyOf('qpv')).toBeUndefined()
  })
})
