// The neighbours as derived equal what PostGIS says plainly, for a ground of plots drawn with the play of real ones.
import { beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../../geodata/db/data-version.ts'
import { beginVersion, tableOf } from '../../../../geodata/db/data-version.ts'
import { insertRows } from '../../../../geodata/db/insert-rows.ts'
import { createVersionTables } from '../../../../geodata/db/version-tables.ts'
import { deriveNeighbours } from '../../../../geodata/derive/neighbours/derive-neighbours.ts'
import {
  GAP_M,
  SHARED_BOUNDARY_M,
  SNAP_M,
} from '../../../../geodata/derive/neighbours/plot-pairs.ts'
import { describeOnEngines } from '../../../rig/database.ts'
import { numbersFrom } from '../../../rig/land/small-version.ts'

const ROWS = 9
const COLUMNS = 14

type Row = { a: number; b: number; shared_m: number; gap_m: number; overlap_m2: number }

describeOnEngines('the neighbours of plots', (t) => {
  let v: DataVersion
  const table = (name: string) => tableOf(t.sql, v, name)

  beforeAll(async () => {
    v = await beginVersion(t.sql, { demonstration: true })
    await createVersionTables(t.sql, v)
    await insertRows(t.sql, v, 'dataset', [
      { id: 'made', title: 'Fait à la main', producer: 'Essai', licence: 'MIT', synthetic: true },
    ])
    await insertRows(t.sql, v, 'plot', plots())
    await t.sql`update ${table('plot')} set centre = ST_PointOnSurface(geom)`
    await deriveNeighbours(t.sql, v, ROWS * COLUMNS)
  })

  const facedLength = (reach: number) => t.sql`
    ST_Length(ST_Intersection(p.geom, ST_Union(ST_Buffer(q.geom, ${reach}::float8, 'endcap=flat'))))`
  const stored = () => t.sql<Row[]>`
    select a_ordinal as a, b_ordinal as b, shared_m, gap_m, overlap_m2 from ${table('neighbour')}
    order by a_ordinal, b_ordinal`

  it('share a boundary or face across a gap where flat-ended buffers of the edges say so', async () => {
    const plain = await t.sql<
      { a: number; b: number; shared: number; facing: number; gap: number }[]
    >`
      with edge as (
        select ordinal, segment.path, segment.geom, ST_X(ST_EndPoint(segment.geom)) - ST_X(ST_StartPoint(segment.geom)) as x,
          ST_Y(ST_EndPoint(segment.geom)) - ST_Y(ST_StartPoint(segment.geom)) as y
        from ${table('plot')} cross join lateral ST_DumpSegments(ST_Boundary(plot.geom)) as segment),
      faced as (
        select p.ordinal as mine, q.ordinal as other, ${facedLength(SNAP_M)} as shared, ${facedLength(GAP_M)} as facing
        from edge as p
        join edge as q on p.ordinal <> q.ordinal and ST_DWithin(p.geom, q.geom, ${GAP_M})
          and abs(p.x * q.x + p.y * q.y) >= abs(p.x * q.y - p.y * q.x)
        group by p.ordinal, p.path, p.geom, q.ordinal),
      summed as (
        select mine, other, sum(shared) as shared, sum(facing) as facing from faced group by mine, other)
      select a.ordinal as a, b.ordinal as b, ST_Distance(a.geom, b.geom) as gap,
        coalesce(least(p.shared, q.shared), 0) as shared, coalesce(least(p.facing, q.facing), 0) as facing
      from ${table('plot')} as a
      join ${table('plot')} as b on a.ordinal < b.ordinal and ST_DWithin(a.geom, b.geom, ${GAP_M})
      left join summed as p on p.mine = a.ordinal and p.other = b.ordinal
      left join summed as q on q.mine = b.ordinal and q.other = a.ordinal
      order by a.ordinal, b.ordinal`
    const expected = plain
      .filter(({ shared, facing }) => Math.max(shared, facing) >= SHARED_BOUNDARY_M)
      .map(({ a, b, shared, gap }) =>
        shared >= SHARED_BOUNDARY_M
          ? { a, b, shared_m: Math.round(shared), gap_m: 0 }
          : { a, b, shared_m: 0, gap_m: Math.round(gap) },
      )
    const found = (await stored()).map(({ overlap_m2: _, ...pair }) => pair)
    expect(found).toEqual(expected)
    expect(found.filter(({ shared_m }) => shared_m > 0).length).toBeGreaterThan(80)
    expect(found.filter(({ gap_m }) => gap_m > 0).length).toBeGreaterThan(10)
    expect(plain.length).toBeGreaterThan(found.length)
  })

  it('carry the surface in common of those that overlap by more than the play of a drawing', async () => {
    const plain = await t.sql<{ a: number; b: number; m2: number }[]>`
      select a.ordinal as a, b.ordinal as b, round(ST_Area(ST_Intersection(a.geom, b.geom)))::integer as m2
      from ${table('plot')} as a
      join ${table('plot')} as b on a.ordinal < b.ordinal and ST_Intersects(a.geom, b.geom)
      where ST_Area(ST_Intersection(a.geom, b.geom)) > 0.01 * least(ST_Area(a.geom), ST_Area(b.geom))
      order by a.ordinal, b.ordinal`
    const large = (await stored()).filter(({ a, b, overlap_m2 }) =>
      plain.some((one) => one.a === a && one.b === b && one.m2 === overlap_m2),
    )
    expect(plain.length).toBeGreaterThan(4)
    expect(large).toHaveLength(plain.length)
  })

  it('come with the perimeter of each plot, in whole metres', async () => {
    const [row] = await t.sql<{ rows: number; off: number }[]>`
      select count(*)::integer as rows, max(abs(perimeter_m - ST_Perimeter(geom)))::float8 as off
      from ${table('plot')} join ${table('plot_outline')} using (ordinal)`
    expect(row?.rows).toBe(ROWS * COLUMNS)
    expect(row?.off).toBeLessThanOrEqual(0.5)
  })
})

/** A grid of lots: drawn with a play of 15 cm, streets of 8 m and 15 m between some, a few drawn over their neighbour. */
function plots(): Record<string, unknown>[] {
  const next = numbersFrom(31)
  const play = () => (next() - 0.5) * 0.3
  return Array.from({ length: ROWS * COLUMNS }, (_, ordinal) => {
    const column = ordinal % COLUMNS
    const row = Math.floor(ordinal / COLUMNS)
    const x = 650_000 + column * 60 + Math.floor(column / 4) * 8
    const y = 6_860_000 + row * 40 + Math.floor(row / 3) * 15 + (column % 2) * 7
    const wide = 60 + (ordinal % 17 === 5 ? 9 : 0)
    const corners = [
      [x, y],
      [x + wide, y],
      [x + wide, y + 40],
      [x + wide / 2, y + 40],
      [x, y + 40],
    ].map(([px, py]) => `${px! + play()} ${py! + play()}`)
    return {
      id: `P-${String(ordinal).padStart(4, '0')}`,
      ordinal,
      source: 'made',
      geom: `SRID=2154;MULTIPOLYGON(((${[...corners, corners[0]].join(',')})))`,
    }
  })
}
