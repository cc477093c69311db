// The tables of a data version and the tables of kinds say the same, both ways.
import { beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { beginVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { ACCESS_KINDS, CONSTRAINTS, NETWORK_KINDS } from '../../../geodata/model/codes.ts'
import { describeOnEngines } from '../../rig/database.ts'

describeOnEngines('the tables of a data version', (t) => {
  let version: DataVersion
  beforeAll(async () => {
    version = await beginVersion(t.sql, { demonstration: true })
    await createVersionTables(t.sql, version)
    await t.sql`
      insert into ${tableOf(t.sql, version, 'dataset')} (id, title, producer, licence, crs, synthetic, serves)
      values ('d', 'd', 'd', 'd', 'EPSG:2154', true, '{}')`
  }, 120_000)

  it('have the columns of each measure that a kind has, and no others', async () => {
    const rows = await t.sql<{ name: string }[]>`
      select column_name as name from information_schema.columns
      where table_schema = ${version.schema} and table_name = 'plot' and data_type = 'integer'
        and column_name ~ '_(straight|road)_'`
    // Written out once: what stands here is what clients of SQL and tiles have come to know.
    const byRoad = ['junction', 'rail', 'port', 'airport', 'station']
    const road = ['road_m', 'road_s', 'road_least_m', 'road_least_s']
    const straight = ['straight_m', 'straight_least_m']
    const named = ACCESS_KINDS.flatMap((kind) =>
      [...straight, ...(byRoad.includes(kind) ? road : [])].map((one) => `${kind}_${one}`),
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...named].sort())
  })

  it('take points and areas of the kinds of the model, and of no other', async () => {
    const point = (kind: string) => t.sql`
      insert into ${tableOf(t.sql, version, 'access_point')} (id, kind, name, source, geom)
      values (${kind}, ${kind}, 'x', 'd', ST_SetSRID(ST_MakePoint(650000, 6860000), 2154))`
    const area = (kind: string) => t.sql`
      insert into ${tableOf(t.sql, version, 'constraint_area')} (id, kind, effect, source, geom)
      values (${kind}, ${kind}, 'informs', 'd',
        ST_Multi(ST_MakeEnvelope(650000, 6860000, 650100, 6860100, 2154)))`
    const line = (kind: string) => t.sql`
      insert into ${tableOf(t.sql, version, 'network_line')} (id, kind, source, geom)
      values (${kind}, ${kind}, 'd',
        ST_SetSRID(ST_GeomFromText('MULTILINESTRING((650000 6860000, 650100 6860100))'), 2154))`
    for (const kind of NETWORK_KINDS) await line(kind)
    await expect(line('telegraph')).rejects.toThrow(/network_line_kind_check/)
    for (const kind of ACCESS_KINDS) await point(kind)
    for (const kind of CONSTRAINTS) await area(kind)
    await expect(point('heliport')).rejects.toThrow(/access_point_kind_check/)
    await expect(area('curse')).rejects.toThrow(/constraint_area_kind_check/)
  })
})
