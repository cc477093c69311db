// The whole way of the data on both engines, on a small demonstration: what is derived equals what PostGIS computes
// plainly, and what the tiles carry equals what the table holds.
import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { getCurrentVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { areaOf } from '../../../geodata/demo/geometry.ts'
import { prepareDemonstration } from '../../../geodata/demo/prepare.ts'
import { checkVersion } from '../../../geodata/derive/check-version.ts'
import { ACCESS_KINDS, CATEGORIES, NETWORK_KINDS } from '../../../geodata/model/codes.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { smallRegion } from '../../rig/land/small-region.ts'

const PLOTS = 600
const REGION = smallRegion(5, PLOTS)

describeOnEngines('the demonstration, from nothing to published', (t) => {
  let v: DataVersion
  const table = (name: string) => tableOf(t.sql, v, name)

  beforeAll(async () => {
    v = await prepareDemonstration(t.db, { region: REGION })
  }, 180_000)

  it('is served, as a demonstration, and passes every check', async () => {
    expect(await getCurrentVersion(t.sql)).toEqual({ ...v, demonstration: true })
    expect(await checkVersion(t.sql, v)).toEqual([])
    const datasets = await t.sql`select id from ${table('dataset')} where not synthetic`
    expect(datasets).toHaveLength(0)
  })

  // Of a whole region, region.test.ts holds the same outlines to the published hectares.
  it('holds each category’s hectares as laid out, within 0.5 %', async () => {
    const rows = await t.sql<{ category: string; ha: number }[]>`
      select category, sum(ST_Area(geom)) / 10000 as ha from ${table('site')} group by category`
    expect(rows.map(({ category }) => category).sort()).toEqual([...CATEGORIES].sort())
    for (const { category, ha } of rows) {
      const plans = REGION.plans.filter((_, i) => REGION.sites[i]?.category === category)
      const laid = plans.reduce((sum, { outline }) => sum + areaOf(outline), 0) / 10_000
      expect(Math.abs(ha / laid - 1)).toBeLessThan(0.005)
    }
  })

  it('lets no two plots overlap by more than a drawing’s play', async () => {
    const rows = await t.sql`
      select a.id, b.id as other from ${table('plot')} a join ${table('plot')} b on a.id < b.id and a.geom && b.geom
      where ST_Area(ST_Intersection(a.geom, b.geom)) > 1`
    expect([...rows]).toEqual([])
  })

  it('keeps new industrial land natural and the rest artificialised, where known', async () => {
    const rows = await t.sql`
      select count(*)::int as n from ${table('plot')}
      where land is not null and (land = 'natural') <> (category = 'industrial_regional')`
    expect(rows[0]?.n).toBe(0)
  })

  it('measures zone shares as a plain intersection does', async () => {
    const [worst] = await t.sql<{ off: number; rows: number }[]>`
      with sample as (select * from ${table('plot')} where ordinal % 9 = 0),
      plain as (
        select plot.id as plot_id, zone.id as zone_id, ST_Area(ST_Intersection(plot.geom, zone.geom)) as m2, ST_Area(plot.geom) as whole
        from sample as plot join ${table('zone_urba')} zone on ST_Intersects(zone.geom, plot.geom))
      select max(abs(plain.m2 - coalesce(stored.area_m2, 0)) / plain.whole)::float as off, count(*)::int as rows
      from plain left join ${table('plot_zone')} stored using (plot_id, zone_id)
      where plain.m2 >= 10 or plain.m2 >= 0.005 * plain.whole`
    expect(worst?.rows).toBeGreaterThan(PLOTS / 10)
    expect(worst?.off).toBeLessThan(1e-6)
  })

  it('hits the constraints that cover more than 1 % or 100 m², together', async () => {
    const rows = await t.sql`
      with sample as (select * from ${table('plot')} where ordinal % 3 = 0),
      plain as (
        select plot.id, array_agg(kind order by kind collate "C") as kinds
        from sample as plot
        cross join lateral (
          select area.kind, ST_Area(ST_Union(ST_Intersection(area.geom, plot.geom))) as m2
          from ${table('constraint_area')} area where ST_Intersects(area.geom, plot.geom) group by area.kind) by_kind
        where by_kind.m2 > least(100, 0.01 * ST_Area(plot.geom))
        group by plot.id)
      select sample.id, sample.constraint_hit, plain.kinds
      from sample left join plain using (id)
      where (select coalesce(array_agg(k order by k collate "C"), '{}') from unnest(sample.constraint_hit) k) <> coalesce(plain.kinds, '{}')`
    expect([...rows]).toEqual([])
  })

  it('calls a constraint unknown where its inventory leaves the département out', async () => {
    const [row] = await t.sql<{ inside: number; outside: number }[]>`
      select count(*) filter (where departement = '77' and not 'heritage' = any (constraint_unknown))::int as inside,
        count(*) filter (where departement = '95' and 'heritage' = any (constraint_unknown))::int as outside
      from ${table('plot')}`
    // A plot on the border may lie in the other département by a corner.
    expect(row?.inside).toBeLessThan(5)
    expect(row?.outside).toBeLessThan(5)
  })

  it('measures straight distances to the metre, from the edge', async () => {
    for (const kind of ACCESS_KINDS) {
      const [row] = await t.sql<{ off: number; rows: number }[]>`
        select max(abs(${t.sql(`${kind}_straight_m`)} - nearest.m))::float as off, count(*)::int as rows
        from ${table('plot')} plot
        cross join lateral (
          select min(ST_Distance(plot.geom, point.geom)) as m from ${table('access_point')} point where point.kind = ${kind}) nearest
        where plot.ordinal % 7 = 0`
      expect(row?.rows).toBeGreaterThan(PLOTS / 10)
      expect(row?.off).toBeLessThanOrEqual(1)
    }
  })

  it('measures to the nearest line of each kind of network to the metre, 0 where one crosses', async () => {
    const rows = await t.sql<{ kind: string; off: number; plots: number; crossed: number }[]>`
      select wanted.kind, max(abs((own.near -> wanted.kind ->> 'm')::integer - nearest.m))::float as off,
        count(own.near -> wanted.kind ->> 'm')::int as plots,
        (count(*) filter (where nearest.m = 0))::int as crossed
      from ${table('plot')} as plot
      join ${table('plot_network')} as own using (ordinal)
      cross join unnest(${[...NETWORK_KINDS]}::text[]) as wanted (kind)
      cross join lateral (
        select min(ST_Distance(plot.geom, line.geom)) as m
        from ${table('network_line')} as line where line.kind = wanted.kind) as nearest
      where plot.ordinal % 7 = 0
      group by wanted.kind`
    expect(rows.map(({ kind }) => kind).sort()).toEqual([...NETWORK_KINDS].sort())
    for (const { kind, off, plots } of rows) {
      expect(plots, kind).toBeGreaterThan(PLOTS / 10)
      expect(off, kind).toBeLessThanOrEqual(0.51)
    }
    expect(rows.some(({ crossed }) => crossed > 0)).toBe(true)
  })

  it('gives a substation the highest voltage of the lines that end there, and leaves it unknown where none does', async () => {
    const rows = await t.sql<{ detail: string | null; kv: number | null }[]>`
      select point.detail, (
        select max(line.voltage_kv) from ${table('network_line')} as line
        cross join lateral ST_Dump(line.geom) as part
        where least(ST_Distance(point.geom, ST_StartPoint(part.geom)),
          ST_Distance(point.geom, ST_EndPoint(part.geom))) <= 25) as kv
      from ${table('access_point')} as point where kind = 'substation'`
    for (const { detail, kv } of rows) expect(detail).toBe(kv === null ? null : `${kv} kV`)
    expect(new Set(rows.map(({ detail }) => detail)).size).toBeGreaterThan(3)
    expect(rows.some(({ detail }) => detail === null)).toBe(true)
  })

  it('carries every plot at every zoom, once as a point below zoom 11, with the values of the table', async () => {
    const plots = await t.sql<
      {
        ordinal: number
        surface_m2: number
        zone: string | null
        junction_straight_m: number | null
      }[]
    >`
      select ordinal, surface_m2, zone, junction_straight_m from ${table('plot')} order by ordinal`
    const sum = plots.reduce((total, plot) => total + plot.surface_m2, 0)
    for (const z of [6, 8, 10, 11, 12, 14]) {
      const seen = new Map<number, Record<string, unknown>>()
      let count = 0
      const tiles = await t.sql<
        { data: Buffer }[]
      >`select data from ${table('tile')} where tileset = 'plot' and z = ${z}`
      for (const { data } of tiles) {
        const layer = new VectorTile(new PbfReader(gunzipSync(data))).layers.plot
        for (let i = 0; layer && i < layer.length; i++) {
          const feature = layer.feature(i)
          seen.set(feature.id ?? -1, feature.properties)
          count++
        }
      }
      expect(seen.size).toBe(plots.length)
      if (z < 11) expect(count).toBe(plots.length)
      expect([...seen.values()].reduce((total, { surface_m2: m2 }) => total + Number(m2), 0)).toBe(
        sum,
      )
      for (const plot of plots) {
        const { zone = null, junction_straight_m: far = null } = seen.get(plot.ordinal) ?? {}
        if (zone !== plot.zone || far !== plot.junction_straight_m)
          expect({ z, zone, far }).toEqual({ z, ...plot })
      }
    }
  })

  it('leaves unknown values out of the tiles, and writes sets so that one can be asked for', async () => {
    const [tile] = await t.sql<
      { data: Buffer }[]
    >`select data from ${table('tile')} where tileset = 'plot' and z = 8 order by length(data) desc limit 1`
    const layer = new VectorTile(new PbfReader(gunzipSync(tile?.data ?? Buffer.alloc(0)))).layers
      .plot
    const properties = Array.from(
      { length: layer?.length ?? 0 },
      (_, i) => layer?.feature(i).properties ?? {},
    )
    expect(properties.some((p) => !('status' in p))).toBe(true)
    expect(properties.some((p) => /^,(\w+,)+$/.test(String(p.constraint_hit)))).toBe(true)
    expect(properties.some((p) => Number(p.use_industry_to_check_m2) > 0)).toBe(true)
  })

  it('leaves what is served when the next build fails', async () => {
    const failing = prepareDemonstration(t.db, {
      region: REGION,
      onProgress: ({ id }) => {
        if (id === 'derive-zoning') throw new Error('the disk is full')
      },
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(await getCurrentVersion(t.sql)).toEqual(v)
    const schemas = await t.sql`select nspname from pg_namespace where nspname = 'v000002'`
    expect(schemas).toHaveLength(0)
  }, 180_000)
})
