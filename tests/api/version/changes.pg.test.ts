// What happened to plots between two versions, as recorded by each publish and folded by the answer.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import {
  beginVersion,
  dropOldVersions,
  getCurrentVersion,
  publishVersion,
  tableOf,
} from '../../../geodata/db/data-version.ts'
import { recordChanges } from '../../../geodata/db/record-changes.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { changesSchema } from '../../../geodata/model/answers.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

const COPIED = ['dataset', 'departement', 'epci', 'commune', 'site', 'plot']

describeOnEngines('the changes between versions', (t) => {
  let app: ReturnType<typeof createApp>
  let ids: string[] = []
  const get = async (query: string) => {
    const response = await app.request(`/api/changes?${query}`)
    return { status: response.status, body: await response.json() }
  }
  const changes = async (query: string) => changesSchema.parse((await get(query)).body)

  /** Publishes a copy of the current version after `change` was done to it. */
  async function publish(
    change: (plot: ReturnType<typeof tableOf>) => Promise<unknown>,
    demonstration = true,
  ): Promise<DataVersion> {
    const old = (await getCurrentVersion(t.sql))!
    const version = await beginVersion(t.sql, { demonstration })
    await createVersionTables(t.sql, version)
    for (const table of COPIED)
      await t.sql`insert into ${tableOf(t.sql, version, table)} select * from ${tableOf(t.sql, old, table)}`
    await change(tableOf(t.sql, version, 'plot'))
    await recordChanges(t.sql, version)
    await publishVersion(t.sql, version)
    return version
  }

  beforeAll(async () => {
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
    const { plots } = await publishSmallVersion(t.sql)
    ids = plots.map(({ id }) => id).sort()
  })

  it('names the fields that changed, with their values before and after', async () => {
    const [changed, gone, moved] = ids as [string, string, string]
    await publish(async (plot) => {
      await t.sql`update ${plot} set status = 'friche', surface_m2 = 777 where id = ${changed}`
      await t.sql`delete from ${plot} where id = ${gone}`
      await t.sql`update ${plot} set geom = ST_Translate(geom, 5, 0) where id = ${moved}`
      await t.sql`
        insert into ${plot} (id, ordinal, surface_m2, source, geom)
        select 'zz-new', 9999, surface_m2, source, geom from ${plot} where id = ${changed}`
    })
    const answer = await changes('since=1')
    expect(answer).toMatchObject({ version: 2, since: 1, replaced: false, next: null })
    expect(answer.counts).toEqual({ appeared: 1, went: 1, changed: 2 })
    const byId = new Map(answer.changes.map((change) => [change.id, change]))
    expect(byId.get(changed)?.kind).toBe('changed')
    expect(byId.get(changed)?.fields).toContainEqual(
      expect.objectContaining({ field: 'surface_m2', after: 777 }),
    )
    expect(byId.get(changed)?.fields.map(({ field }) => field)).not.toContain('geometry')
    expect(byId.get(moved)?.fields).toEqual([{ field: 'geometry' }])
    expect(byId.get(gone)?.kind).toBe('went')
    expect(byId.get('zz-new')?.kind).toBe('appeared')
  })

  it('folds several publishes: what came back has not changed, what came and went was never there', async () => {
    const [changed, , moved] = ids as [string, string, string]
    await publish(async (plot) => {
      await t.sql`update ${plot} set geom = ST_Translate(geom, -5, 0) where id = ${moved}`
      await t.sql`update ${plot} set surface_m2 = 888 where id = ${changed}`
      await t.sql`delete from ${plot} where id = 'zz-new'`
    })
    const since1 = await changes('since=1')
    expect(since1.counts).toEqual({ appeared: 0, went: 1, changed: 1 })
    expect(since1.changes.find(({ id }) => id === changed)?.fields).toContainEqual(
      expect.objectContaining({ field: 'surface_m2', after: 888 }),
    )
    expect((await changes('since=2')).counts).toEqual({ appeared: 0, went: 1, changed: 2 })
    expect((await changes('since=3')).counts).toEqual({ appeared: 0, went: 0, changed: 0 })
  })

  it('pages by plot', async () => {
    const first = await changes('since=2&limit=2')
    expect(first.changes).toHaveLength(2)
    const rest = await changes(`since=2&limit=2&after=${first.next}`)
    expect([...first.changes, ...rest.changes]).toEqual((await changes('since=2')).changes)
    expect(rest.next).toBeNull()
  })

  it('answers 410 for a version no longer kept, 404 for one that never was, 400 for no number', async () => {
    await publish(async () => {})
    await dropOldVersions(t.sql)
    const { status, body } = await get('since=1')
    expect([status, body.error.code, body.error.version]).toEqual([410, 'version_gone', 4])
    expect((await get('since=99')).status).toBe(404)
    for (const query of [
      '',
      'since=0',
      'since=1.5',
      'since=x',
      'since=2&since=3',
      'since=2&x=1',
      'since=2&after=%00',
    ])
      expect((await get(query)).status, query).toBe(400)
  })

  it('does not compare a demonstration with real data', async () => {
    await publish(async () => {}, false)
    expect(await changes('since=4')).toMatchObject({ replaced: true, changes: [] })
  })
})
