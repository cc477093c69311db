// Usable surface and what fits in it, on a small demonstration whose constraints are only known west of a meridian.
import { beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../../geodata/db/data-version.ts'
import { beginVersion, tableOf } from '../../../../geodata/db/data-version.ts'
import { createVersionTables } from '../../../../geodata/db/version-tables.ts'
import { buildDemonstration } from '../../../../geodata/demo/build-demonstration.ts'
import { derivePlots } from '../../../../geodata/derive/derive-plots.ts'
import { ALWAYS_FORBIDDING } from '../../../../geodata/derive/usable/derive-usable.ts'
import { USABLE_SETBACK_M } from '../../../../geodata/model/plans/usable-ground.ts'
import { LEAST_WIDTH_M, RUNG_M } from '../../../../geodata/model/plots/footprint-rung.ts'
import { SOURCES } from '../../../../geodata/sources/registry.ts'
import { describeOnEngines } from '../../../rig/database.ts'
import { smallRegion } from '../../../rig/land/small-region.ts'

// Enough for the process of its own to be used.
const PLOTS = 1500
const KNOWN_WEST_OF = 660_000

describeOnEngines('the usable surface', (t) => {
  let v: DataVersion
  const table = (name: string) => tableOf(t.sql, v, name)
  /** Plots with what is left of them when all that forbids is taken away. */
  const left = () => t.sql`
    select plot.*, coalesce(ST_Difference(plot.geom, (
      select ST_Union(area.geom) from ${table('constraint_area')} as area
      where area.effect = 'forbids' and ST_Intersects(area.geom, plot.geom))), plot.geom) as remaining,
      (select ST_Union(gone.geom) from (
        select zone.geom from ${table('zone_urba')} as zone
        where zone.zone in ('A', 'N', 'AUs', 'ZnC') and ST_Intersects(zone.geom, plot.geom)
          and ST_Area(ST_Intersection(zone.geom, plot.geom)) >= least(10, 0.005 * ST_Area(plot.geom))
        union all
        select wood.geom from ${table('prescription')} as wood
        where wood.code = '01' and ST_Intersects(wood.geom, plot.geom)) as gone) as out
    from ${table('plot')} as plot`

  beforeAll(async () => {
    v = await beginVersion(t.sql, { demonstration: true })
    await createVersionTables(t.sql, v)
    await buildDemonstration(t.sql, v, { region: smallRegion(5, PLOTS) })
    // A flood across a known site, so that much is forbidden where plots are.
    await t.sql`
      insert into ${table('constraint_area')} (id, kind, effect, name, source, geom)
      select 'flood-' || id, 'flood', 'forbids', 'Crue', 'demo-constraints',
        ST_Multi(ST_Buffer(ST_Centroid(geom), sqrt(ST_Area(geom)) / 4, 'quad_segs=8'))
      from ${table('site')} where ST_XMax(geom) < ${KNOWN_WEST_OF} order by id limit 12`
    // A farm across others, and a classified wood: what no economic use may take.
    await t.sql`
      insert into ${table('zone_urba')} (id, libelle, typezone, zone, source, geom)
      select 'farm-' || id, 'A', 'A', 'A', 'demo-zoning', ST_Multi(ST_Buffer(
        ST_PointN(ST_ExteriorRing(ST_GeometryN(geom, 1)), 1), sqrt(ST_Area(geom)) / 3, 'quad_segs=8'))
      from ${table('site')} where ST_XMax(geom) < ${KNOWN_WEST_OF} order by id desc limit 12`
    await t.sql`
      insert into ${table('prescription')} (id, code, subcode, source, geom)
      select 'wood-' || id, '01', '00', 'demo-zoning', ST_Multi(ST_Buffer(ST_Centroid(geom), 60, 'quad_segs=4'))
      from ${table('site')} where ST_XMax(geom) < ${KNOWN_WEST_OF} order by id desc limit 12`
    await t.sql`
      update ${table('dataset')} set coverage = ST_Multi(ST_Intersection(coverage,
        ST_MakeEnvelope(0, 6000000, ${KNOWN_WEST_OF}, 7000000, 2154)))
      where id = 'demo-constraints'`
    await derivePlots(t.sql, v)
  }, 180_000)

  it('is the plot less what forbids, less a strip, less zones without an economic use and woods: the round strip’s area at most, and all of it where convex', async () => {
    const rows = await t.sql<
      { usable_m2: number; round_m2: number; convex: boolean; cut: boolean; zoned: boolean }[]
    >`
      select usable_m2, ST_Area(case when out is null then inner_geom
          else ST_Difference(inner_geom, out) end) as round_m2,
        out is not null and ST_Area(ST_Intersection(inner_geom, out)) > 100 as zoned,
        ST_Area(ST_ConvexHull(remaining)) - ST_Area(remaining) < 0.01 as convex,
        ST_Area(geom) - ST_Area(remaining) > 1 as cut
      from (${left()}) as plot cross join lateral (
        select ST_Buffer(remaining, ${-USABLE_SETBACK_M}::float8, 'quad_segs=90') as inner_geom) as inner_of
      where usable_m2 is not null`
    expect(rows.length).toBeGreaterThan(300)
    expect(rows.filter(({ zoned }) => zoned).length).toBeGreaterThan(5)
    expect(rows.filter(({ convex }) => convex).length).toBeGreaterThan(100)
    expect(rows.filter(({ cut }) => cut).length).toBeGreaterThan(5)
    for (const { usable_m2, round_m2, convex } of rows) {
      expect(usable_m2).toBeLessThanOrEqual(round_m2 + 1)
      if (convex) expect(Math.abs(usable_m2 - round_m2)).toBeLessThan(1)
      else expect(usable_m2).toBeGreaterThan(0.9 * round_m2 - 60)
    }
  })

  it('is unknown where what may forbid is not covered, and what fits with it', async () => {
    const rows = await t.sql<
      { known: boolean; outside_m2: number; whole_m2: number; wholly: boolean }[]
    >`
      select usable_m2 is not null as known, ST_Area(geom) as whole_m2,
        ST_Area(geom) - ST_Area(ST_Intersection(geom, (
          select coverage from ${table('dataset')} where id = 'demo-constraints'))) as outside_m2,
        (usable_m2 is null) = (fit_length_dm is null)
          and (usable_m2 is not null or fit_rectangle is null) as wholly
      from ${table('plot')}`
    expect(new Set(rows.map(({ known }) => known)).size).toBe(2)
    for (const { known, outside_m2, whole_m2, wholly } of rows) {
      expect(known).toBe(outside_m2 <= Math.min(100, 0.01 * whole_m2))
      expect(wholly).toBe(true)
    }
  })

  it('holds its largest rectangle, which is as large as the frontier says', async () => {
    const rows = await t.sql<
      { inside: boolean; to_edge: number; area: number; in_zone: number; fit_length_dm: number[] }[]
    >`
      select ST_Covers(remaining, fit_rectangle) as inside, ST_Area(fit_rectangle) as area,
        coalesce(ST_Area(ST_Intersection(fit_rectangle, out)), 0) as in_zone,
        ST_Distance(fit_rectangle, ST_Boundary(remaining)) as to_edge, fit_length_dm
      from (${left()}) as plot where fit_rectangle is not null`
    expect(rows.length).toBeGreaterThan(300)
    for (const { inside, to_edge, area, in_zone, fit_length_dm } of rows) {
      expect(inside).toBe(true)
      expect(in_zone).toBeLessThan(0.01)
      expect(to_edge).toBeGreaterThanOrEqual(USABLE_SETBACK_M)
      const areas = fit_length_dm.map((dm, rung) => (LEAST_WIDTH_M + rung * RUNG_M) * (dm / 10))
      expect(area).toBeCloseTo(Math.max(...areas), 2)
    }
  })

  it('has an empty frontier and no rectangle where nothing fits', async () => {
    const [row] = await t.sql<{ nothing: number; wrong: number }[]>`
      select count(*) filter (where fit_length_dm = '{}')::int as nothing,
        count(*) filter (where fit_length_dm is not null and (fit_length_dm = '{}') <> (fit_rectangle is null))::int as wrong
      from ${table('plot')}`
    expect(row?.nothing).toBeGreaterThan(10)
    expect(row?.wrong).toBe(0)
  })

  it('counts every source that forbids by its nature among the kinds that may', () => {
    const served = SOURCES.filter(({ effect }) => effect === 'forbids').flatMap(
      ({ serves }) => serves,
    )
    for (const word of served.filter((one) => one.startsWith('constraint.')))
      expect(ALWAYS_FORBIDDING.map((kind) => `constraint.${kind}`)).toContain(word)
  })
})
