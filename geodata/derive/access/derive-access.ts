// Straight-line distance from a plot's edge to the nearest access point of each kind. SQL is the reference in a test;
// here it is exact too, and twenty times faster.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import type { AccessKind } from '../../model/codes.ts'
import { forEachKind } from '../../model/access/access-kinds.ts'
import { ACCESS_KINDS } from '../../model/codes.ts'
import type { DatasetRole } from '../../model/dataset-roles.ts'
import type { CoverageEdge } from '../coverage/coverage-edge.ts'
import type { Coverage } from '../coverage/load-coverage.ts'
import type { PlotShape } from '../plot-shapes.ts'
import { PointIndex } from '../../plane/nearest-point.ts'
import type { Box, Rings } from '../../plane/polygon-distance.ts'

/** Metres, by ordinal; -1 where unknown or, for `least`, where the distance is sure. */
export type AccessMetres = Record<AccessKind, { straight: Int32Array; least: Int32Array }>

export type PointsOfKind = {
  kind: AccessKind
  ids: string[]
  /** EPSG:2154, as the ids. */
  at: { x: number; y: number }[]
  points: PointIndex
  /** Where points of this kind can be relied on; the same object for kinds of the same coverage. */
  edge: CoverageEdge | undefined
}

/** Room for the metres of `count` plots, all unknown. */
export function emptyAccess(count: number): AccessMetres {
  const empty = () => new Int32Array(count).fill(-1)
  return forEachKind(() => ({ straight: empty(), least: empty() }))
}

/** The points of each kind, indexed, and the edges of their coverage. */
export async function loadAccessKinds(
  sql: Sql,
  version: DataVersion,
  coverage: ReadonlyMap<DatasetRole, Coverage>,
): Promise<PointsOfKind[]> {
  const rows = await sql<{ id: string; kind: AccessKind; x: number; y: number }[]>`
    select id, kind, ST_X(geom) as x, ST_Y(geom) as y
    from ${tableOf(sql, version, 'access_point')} order by id collate "C"`
  return ACCESS_KINDS.map((kind) => {
    const points = rows.filter((row) => row.kind === kind)
    return {
      kind,
      ids: points.map(({ id }) => id),
      at: points,
      points: new PointIndex(points),
      edge: coverage.get(`access.${kind}`)?.edge,
    }
  })
}

/**
 * Fills `into` for these plots and inserts their `plot_access`. Distances are whole metres:
 * 0 when a point lies in the plot; unknown where the coverage of the kind does not hold the plot's centre. When the
 * edge of coverage is nearer than the nearest point, `least` is the distance to that edge, rounded down.
 */
export async function deriveAccess(
  sql: Sql,
  version: DataVersion,
  kinds: readonly PointsOfKind[],
  into: AccessMetres,
  plots: readonly PlotShape[],
): Promise<void> {
  const rows = {
    plot: [] as string[],
    kind: [] as string[],
    point: [] as string[],
    metres: [] as number[],
  }
  for (const { id, ordinal, x, y, rings, box } of plots) {
    const inside = new Map<CoverageEdge, boolean>()
    for (const { kind, ids, points, edge } of kinds) {
      if (!edge) continue
      if (!inside.has(edge)) inside.set(edge, edge.holds(x, y))
      if (!inside.get(edge)) continue
      const nearest = points.nearest(rings, box)
      if (!nearest) continue
      const metres = Math.round(nearest.distance)
      into[kind].straight[ordinal] = metres
      into[kind].least[ordinal] = leastOf(edge, rings, box, nearest.distance)
      rows.plot.push(id)
      rows.kind.push(kind)
      rows.point.push(ids[nearest.index] as string)
      rows.metres.push(metres)
    }
  }
  await sql`
    insert into ${tableOf(sql, version, 'plot_access')} (plot_id, kind, point_id, straight_m)
    select * from unnest(${rows.plot}::text[], ${rows.kind}::text[], ${rows.point}::text[],
      ${rows.metres}::integer[])`
}

function leastOf(edge: CoverageEdge, rings: Rings, box: Box, distance: number): number {
  const least = edge.distanceUnder(rings, box, distance)
  return least === undefined ? -1 : Math.floor(least)
}
