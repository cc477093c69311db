// Straight-line distance from a plot's edge to the nearest line of each kind of network. SQL is the reference in a test.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import type { NetworkKind } from '../../model/codes.ts'
import { NETWORK_KINDS } from '../../model/codes.ts'
import type { DatasetRole } from '../../model/dataset-roles.ts'
import type { StoredNear } from '../../model/networks/near-network.ts'
import { LineIndex } from '../../plane/nearest-line.ts'
import type { Box, Rings } from '../../plane/polygon-distance.ts'
import { readWkb } from '../../plane/read-wkb.ts'
import type { CoverageEdge } from '../coverage/coverage-edge.ts'
import type { Coverage } from '../coverage/load-coverage.ts'
import type { PlotShape } from '../plot-shapes.ts'

export type LinesOfKind = {
  kind: NetworkKind
  ids: string[]
  lines: LineIndex
  /** Where lines of this kind can be relied on; the same object for kinds of the same coverage. */
  edge: CoverageEdge
}

/** The lines of each kind that some dataset covers, indexed. */
export async function loadNetworks(
  sql: Sql,
  version: DataVersion,
  coverage: ReadonlyMap<DatasetRole, Coverage>,
): Promise<LinesOfKind[]> {
  const rows = await sql<{ id: string; kind: NetworkKind; wkb: Buffer }[]>`
    select id, kind, ST_AsBinary(geom) as wkb
    from ${tableOf(sql, version, 'network_line')} order by id collate "C"`
  return NETWORK_KINDS.flatMap((kind): LinesOfKind[] => {
    const edge = coverage.get(`network.${kind}`)?.edge
    if (!edge) return []
    const own = rows.filter((row) => row.kind === kind)
    const parts = own.flatMap(({ wkb }, index) =>
      readWkb(wkb).lines.map((path) => ({ index, path })),
    )
    return [{ kind, ids: own.map(({ id }) => id), lines: new LineIndex(parts), edge }]
  })
}

/**
 * Inserts `plot_network` of these plots. Distances are whole metres, 0 where a line crosses the plot. A kind is absent
 * where its coverage does not hold the plot's centre; within it, `m` is null when there is no line at all. When the edge of
 * coverage is nearer than the nearest line, `least` is the distance to that edge, rounded down.
 */
export async function deriveNetworks(
  sql: Sql,
  version: DataVersion,
  kinds: readonly LinesOfKind[],
  plots: readonly PlotShape[],
): Promise<void> {
  if (kinds.length === 0) return
  const near = plots.map(({ x, y, rings, box }) => {
    const inside = new Map<CoverageEdge, boolean>()
    const stored: StoredNear = {}
    for (const one of kinds) {
      if (!inside.has(one.edge)) inside.set(one.edge, one.edge.holds(x, y))
      if (inside.get(one.edge)) stored[one.kind] = nearOf(one, rings, box)
    }
    return JSON.stringify(stored)
  })
  await sql`
    insert into ${tableOf(sql, version, 'plot_network')} (ordinal, near)
    select ordinal, near::jsonb
    from unnest(${plots.map(({ ordinal }) => ordinal)}::integer[], ${near}::text[]) as plot (ordinal, near)`
}

function nearOf({ ids, lines, edge }: LinesOfKind, rings: Rings, box: Box) {
  const nearest = lines.nearest(rings, box)
  if (!nearest) return { m: null }
  const least = edge.distanceUnder(rings, box, nearest.distance)
  return {
    m: Math.round(nearest.distance),
    ...(least !== undefined && { least: Math.floor(least) }),
    line: ids[nearest.index]!,
  }
}
