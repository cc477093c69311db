// By road from each plot to the point of each kind that is soonest reached: by lorry or on foot, as the kind has it.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import type { RoadKind } from '../../model/access/access-kinds.ts'
import { travelTo } from '../../model/access/access-kinds.ts'
import { readWkb, ringsOf } from '../../plane/read-wkb.ts'
import { PLOT_RULES } from '../../roads/ways/nearest-kinds.ts'
import { wayEnds } from '../../roads/ways/way-ends.ts'
import type { CoverageEdge } from '../coverage/coverage-edge.ts'
import type { Reached } from './least-by-road.ts'
import { leastByRoad } from './least-by-road.ts'
import type { RoadAccess, RoadSearch } from './open-road-access.ts'
import { boxOf } from '../../plane/polygon-distance.ts'
import type { RoadMeasures } from './road-measures.ts'
import { ROAD_MEASURES, roadColumn, roadColumns } from './road-measures.ts'

type PlotRow = {
  id: string
  ordinal: number
  x: number
  y: number
  /** The last version has the same plot in the same place. */
  isSame: boolean
  /** Null when all there is to know is copied. */
  wkb: Buffer | null
}

type PlotRoad = {
  plot_id: string
  kind: RoadKind
  point_id: string
  road_m: number
  road_s: number
  point_snap_m: number
}

/**
 * Fills `into` for the plots with ordinals in [from, to) and inserts their `plot_road`. Ways begin where the plot's edge
 * is nearest to a road (`snap`) and end where the point is nearest to one; neither straight piece counts in metres or
 * seconds. "Nearest" is the point soonest reached; the metres are along the way to it. Unknown where no road is within
 * the limit, no way leads, or the centre lies outside the coverage of roads or of the kind. What the last version found
 * is copied for plots, points and roads that have not changed.
 */
export async function deriveRoadAccess(
  sql: Sql,
  version: DataVersion,
  access: RoadAccess,
  into: RoadMeasures,
  from: number,
  to: number,
): Promise<void> {
  const { sameAs } = access
  const copied = access.kinds.filter(({ isSame }) => isSame).map(({ kind }) => kind)
  const plots = await listPlots(sql, version, access, copied, from, to)
  const same = plots.filter(({ isSame }) => isSame)
  if (sameAs && copied.length > 0 && same.length > 0) {
    for (const plot of same) copyMeasures(plot, copied, into)
    await sql`
      insert into ${tableOf(sql, version, 'plot_road')}
      select * from ${tableOf(sql, sameAs, 'plot_road')}
      where plot_id = any(${same.map(({ id }) => id)}) and kind = any(${copied})`
  }
  const changed = plots.filter(({ wkb }) => wkb)
  access.computed += changed.length
  access.copied += plots.length - changed.length
  if (changed.length === 0) return
  const search = await access.search()
  const rows = changed.flatMap((plot) => findForPlot(plot, access, search, into))
  const table = tableOf(sql, version, 'plot_road')
  await sql`
    insert into ${table}
    select * from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::json)`
}

async function listPlots(
  sql: Sql,
  version: DataVersion,
  access: RoadAccess,
  copied: readonly RoadKind[],
  from: number,
  to: number,
): Promise<PlotRow[]> {
  const plots = tableOf(sql, version, 'plot')
  const { sameAs } = access
  if (!sameAs)
    return sql<PlotRow[]>`
      select id, ordinal, ST_X(centre) as x, ST_Y(centre) as y, false as "isSame", ST_AsBinary(geom) as wkb
      from ${plots} where ordinal >= ${from} and ordinal < ${to}`
  const isAll = copied.length === access.kinds.length
  const columns = ['road_snap_m', ...copied.flatMap(roadColumns)].map(
    (column) => sql`, same.${sql(column)}`,
  )
  return sql<PlotRow[]>`
    select plot.id, plot.ordinal, ST_X(plot.centre) as x, ST_Y(plot.centre) as y,
      same.id is not null as "isSame",
      case when same.id is null or not ${isAll} then ST_AsBinary(plot.geom) end as wkb ${columns}
    from ${plots} as plot
    left join ${tableOf(sql, sameAs, 'plot')} as same on same.id = plot.id and same.geom = plot.geom
    where plot.ordinal >= ${from} and plot.ordinal < ${to}`
}

function copyMeasures(plot: PlotRow, kinds: readonly RoadKind[], into: RoadMeasures): void {
  const last = plot as unknown as Record<string, number | null>
  into.snap[plot.ordinal] = last.road_snap_m ?? -1
  for (const kind of kinds)
    for (const measure of ROAD_MEASURES)
      into.kinds[kind][measure][plot.ordinal] = last[roadColumn(kind, measure)] ?? -1
}

function findForPlot(
  { id, ordinal, x, y, isSame: isSamePlot, wkb }: PlotRow,
  access: RoadAccess,
  search: RoadSearch,
  into: RoadMeasures,
): PlotRoad[] {
  if (!wkb || !access.edge?.holds(x, y)) return []
  const rings = ringsOf(readWkb(wkb))
  const box = boxOf(rings)
  const [truck, foot] = search.index.nearestToPlot(rings, box, PLOT_RULES)
  const byTruck = truck && { place: truck, ends: wayEnds(search.index.graph, truck, 'truck') }
  const onFoot = foot && { place: foot, ends: wayEnds(search.index.graph, foot, 'foot') }
  into.snap[ordinal] = truck ? Math.round(truck.distanceM) : -1
  const inside = new Map<CoverageEdge, boolean>([[access.edge, true]])
  const rows: PlotRoad[] = []
  const reached: Reached[] = []
  for (const { kind, ids, edge, isSame } of access.kinds) {
    const start = travelTo(kind).mode === 'foot' ? onFoot : byTruck
    if (!start || !edge || (isSamePlot && isSame)) continue
    if (!inside.has(edge)) inside.set(edge, edge.holds(x, y))
    if (!inside.get(edge)) continue
    const found = search.nearestOf(kind).from(start.place, start.ends)
    if (!found) continue
    const metres = Math.round(found.metres)
    const seconds = Math.round(found.seconds)
    into.kinds[kind].m[ordinal] = metres
    into.kinds[kind].s[ordinal] = seconds
    reached.push({ kind, seconds, metres, snapM: start.place.distanceM, edge })
    rows.push({
      plot_id: id,
      kind,
      point_id: ids[found.point]!,
      road_m: metres,
      road_s: seconds,
      point_snap_m: Math.round(found.pointSnapM),
    })
  }
  leastByRoad(rings, box, access.edge, reached).forEach((least, i) => {
    const measures = into.kinds[reached[i]!.kind]
    measures.least_m[ordinal] = least.metres ?? -1
    measures.least_s[ordinal] = least.seconds ?? -1
  })
  return rows
}
