// The table `neighbour`: which plots adjoin, and the perimeter of each.
import { GRID_M } from '../../db/union-m2.ts'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { readWkb, ringsOf } from '../../plane/read-wkb.ts'
import { inBatches } from '../batches.ts'
import { PlotPairs } from './plot-pairs.ts'

/**
 * Fills `neighbour` and `plot_outline` for the `total` plots of a version, whose ordinals are set. Plots adjoin where
 * they share at least `SHARED_BOUNDARY_M` of boundary within `SNAP_M`, or face each other on as much across at most
 * `GAP_M`. Whole metres, EPSG:2154. Geometries must be valid.
 */
export async function deriveNeighbours(
  sql: Sql,
  version: DataVersion,
  total: number,
  onDone: (done: number) => void = () => {},
): Promise<void> {
  const outline = tableOf(sql, version, 'plot_outline')
  await sql`truncate ${outline}, ${tableOf(sql, version, 'neighbour')}`
  const pairs = new PlotPairs()
  await inBatches(total, async (from, to) => {
    const plots = await sql<{ x: number; y: number; wkb: Buffer }[]>`
      select ST_X(centre) as x, ST_Y(centre) as y, ST_AsBinary(geom) as wkb
      from ${tableOf(sql, version, 'plot')}
      where ordinal >= ${from} and ordinal < ${to} order by ordinal`
    for (const { x, y, wkb } of plots) pairs.add(ringsOf(readWkb(wkb)), x, y)
  })
  await inBatches(
    total,
    async (from, to) => {
      const ordinals = Array.from({ length: to - from }, (_, i) => from + i)
      const perimeters = ordinals.map((plot) => Math.round(pairs.perimeter(plot)))
      await sql`
        insert into ${outline} (ordinal, perimeter_m)
        select * from unnest(${ordinals}::integer[], ${perimeters}::integer[])`
      await insertPairs(
        sql,
        version,
        ordinals.flatMap((plot) => pairs.pairsOf(plot)),
      )
    },
    onDone,
  )
}

type Pair = ReturnType<PlotPairs['pairsOf']>[number]

/** The surface in common is measured for the few pairs that may have one; those with nothing else go without. */
async function insertPairs(sql: Sql, version: DataVersion, all: readonly Pair[]): Promise<void> {
  const column = (pairs: readonly Pair[], key: 'a' | 'b' | 'shared' | 'gap') =>
    sql`${pairs.map((pair) => Math.round(pair[key]))}::integer[]`
  const columns = (pairs: readonly Pair[]) => sql`
    unnest(${column(pairs, 'a')}, ${column(pairs, 'b')}, ${column(pairs, 'shared')},
      ${column(pairs, 'gap')}) as pair (a_ordinal, b_ordinal, shared_m, gap_m)`
  const into = tableOf(sql, version, 'neighbour')
  const plot = tableOf(sql, version, 'plot')
  const plain = all.filter(({ crossed }) => !crossed)
  const crossed = all.filter((pair) => pair.crossed)
  if (plain.length > 0)
    await sql`
      insert into ${into} (a_ordinal, b_ordinal, shared_m, gap_m)
      select * from ${columns(plain)}`
  if (crossed.length > 0)
    await sql`
      insert into ${into} (a_ordinal, b_ordinal, shared_m, gap_m, overlap_m2)
      select pair.*, round(ST_Area(ST_Intersection(a.geom, b.geom, ${GRID_M}::float8)))::integer
      from ${columns(crossed)}
      join ${plot} as a on a.ordinal = pair.a_ordinal
      join ${plot} as b on b.ordinal = pair.b_ordinal`
}
