import { expect, it } from 'vitest'
import {
  beginVersion,
  dropOldVersions,
  failVersion,
  getCurrentVersion,
  getForeignVersion,
  getLastRealVersion,
  getVersion,
  publishVersion,
  tableOf,
} from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { describeOnEngines } from '../../rig/database.ts'

describeOnEngines('data versions', (t) => {
  it('serves nothing before the first publication', async () => {
    expect(await getCurrentVersion(t.sql)).toBeUndefined()
  })

  it('builds aside, publishes at once, and holds what was inserted', async () => {
    const first = await beginVersion(t.sql, { demonstration: true })
    expect(first).toEqual({ version: 1, schema: 'v000001', demonstration: true })
    await createVersionTables(t.sql, first)
    const rows = [
      {
        code: '95',
        name: "Val-d'Oise",
        geom: 'SRID=2154;MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0)))',
      },
      { code: '77', name: 'Seine-et-Marne', geom: null },
    ]
    expect(await insertRows(t.sql, first, 'departement', rows)).toBe(2)
    expect(await getCurrentVersion(t.sql)).toBeUndefined()
    await publishVersion(t.sql, first)
    expect(await getCurrentVersion(t.sql)).toEqual(first)
    const found = await t.sql`
      select code, name, ST_Area(geom)::int as area from ${tableOf(t.sql, first, 'departement')} order by code`
    expect([...found]).toEqual([
      { code: '77', name: 'Seine-et-Marne', area: null },
      { code: '95', name: "Val-d'Oise", area: 100 },
    ])
  })

  it('rejects a batch with a bad row in the words of the server, and keeps the connection', async () => {
    const current = await getCurrentVersion(t.sql)
    const bad = [{ code: '78', name: 'Yvelines', geom: 'POLYGON((' }]
    await expect(insertRows(t.sql, current!, 'departement', bad)).rejects.toThrow(
      /parse error|invalid geometry/,
    )
    expect(await t.sql`select 1 as one`).toHaveLength(1)
  })

  it('leaves what is served when a build fails, and uses its number again', async () => {
    const broken = await beginVersion(t.sql, { demonstration: false })
    await failVersion(t.sql, broken, 'cut file')
    expect((await getCurrentVersion(t.sql))?.version).toBe(1)
    const next = await beginVersion(t.sql, { demonstration: false })
    expect(next.version).toBe(2)
    await publishVersion(t.sql, next)
    expect((await getCurrentVersion(t.sql))?.demonstration).toBe(false)
  })

  it('keeps a version that was published before its run failed: the answer to the commit got lost', async () => {
    const current = await getCurrentVersion(t.sql)
    await failVersion(t.sql, current!, 'connection lost')
    expect(await getCurrentVersion(t.sql)).toEqual(current)
    expect(await t.sql`select from pg_namespace where nspname = ${current!.schema}`).toHaveLength(1)
    await expect(publishVersion(t.sql, current!)).rejects.toThrow('is not being built')
  })

  it('keeps the last three versions and drops older ones', async () => {
    for (let i = 0; i < 3; i++)
      await publishVersion(t.sql, await beginVersion(t.sql, { demonstration: false }))
    expect(await dropOldVersions(t.sql)).toEqual([2, 1])
    expect(await getVersion(t.sql, 2)).toBeUndefined()
    expect(await getVersion(t.sql, 3)).toBeDefined()
    expect((await getCurrentVersion(t.sql))?.version).toBe(5)
    const schemas =
      await t.sql`select nspname from pg_namespace where nspname like 'v0%' order by 1`
    expect(schemas.map((row) => row.nspname)).toEqual(['v000003', 'v000004', 'v000005'])
  })

  it('does not read a version whose tables are not those of this software', async () => {
    const before = await getCurrentVersion(t.sql)
    expect(await getForeignVersion(t.sql)).toBeUndefined()
    expect((await getLastRealVersion(t.sql))?.foreign).toBe(false)
    for (const structure of ['000000000000', null]) {
      await t.sql`update explorer.data_version set structure = ${structure} where version = ${before!.version}`
      expect(await getCurrentVersion(t.sql)).toBeUndefined()
      expect(await getVersion(t.sql, before!.version)).toBeUndefined()
      expect(await getForeignVersion(t.sql)).toEqual(before)
      expect(await getLastRealVersion(t.sql)).toEqual({ ...before, foreign: true })
    }
  })
})
