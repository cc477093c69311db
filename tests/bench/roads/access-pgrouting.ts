// The nearest of all kinds by pgRouting, at its best: plots snapped by PostGIS's index, then one search a kind over the
// reversed graph, out of all its points at once. Of kilometres it says nothing.
import type postgres from 'postgres'
import type { Rings } from '../../../geodata/plane/polygon-distance.ts'
import type { RoadKind } from '../../../geodata/model/access/access-kinds.ts'
import { ROAD_KINDS, travelTo } from '../../../geodata/model/access/access-kinds.ts'
import type { TravelMode } from '../../../geodata/model/roads/roads.ts'
import { ROAD_CLASSES, SNAP_LIMIT_M } from '../../../geodata/model/roads/roads.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import { PART } from '../../../geodata/roads/graph/road-graph.ts'
import type { RoadIndex } from '../../../geodata/roads/snap/snap.ts'
import { snapAccessPoint } from '../../../geodata/roads/snap/snap-access-point.ts'
import { wayEnds } from '../../../geodata/roads/ways/way-ends.ts'
import { exportGraph } from '../../rig/pgrouting.ts'

export type PgRoutingTimes = {
  /** Milliseconds to snap all plots, for lorries and walkers. */
  snap: number
  /** Milliseconds of the five searches with the plots' values: which point and its minutes (`equicost`). */
  which: number
  /** The same from one made-up node that leads to all points of a kind: minutes only. */
  minutes: number
  /** Mean seconds of all plots and kinds by the last: to be held against ours. */
  meanS: number
}

type Points = readonly { kind: RoadKind; x: number; y: number }[]

/** Runs once, in the order of the fields. Laying out tables and their indexes is not counted. */
export async function nearestByPgRouting(
  sql: postgres.Sql,
  { graph, ...index }: { graph: RoadGraph; roads: RoadIndex },
  plots: readonly Rings[],
  points: Points,
): Promise<PgRoutingTimes> {
  await exportGraph(sql, graph)
  await layPlots(sql, plots)
  for (const mode of ['truck', 'foot'] as const) await layLocal(sql, graph, mode)
  await sql`create table seed (kind text, place bigint, node bigint, seconds float8)`
  await sql`create table snap (mode text, plot integer, source bigint, target bigint, out_s float8, back_s float8)`
  const seeds = points.flatMap(({ kind, x, y }, place) =>
    snapAccessPoint(index.roads, kind, x, y).flatMap((snap) =>
      wayEnds(graph, snap, travelTo(kind).mode, true).map(({ node, seconds }) => ({
        kind,
        place,
        node: node + 1,
        seconds,
      })),
    ),
  )
  await sql`
    insert into seed select * from json_populate_recordset(null::seed, ${JSON.stringify(seeds)}::text::json)`

  const snap = await clocked(async () => {
    for (const mode of ['truck', 'foot'] as const) await snapPlots(sql, mode)
  })
  await sql`analyze snap`
  const which = await clocked(async () => {
    for (const kind of ROAD_KINDS) {
      const starts = sql`(select array_agg(distinct node) from seed where kind = ${kind})`
      await assign(
        sql,
        kind,
        sql`select node, from_v, agg_cost
          from pgr_drivingDistance(${reversed(kind)}, ${starts}, 1e9, true, true)`,
      )
    }
  })
  let sum = 0
  let found = 0
  const minutes = await clocked(async () => {
    for (const kind of ROAD_KINDS) {
      const edges = `${reversed(kind)} union all
        select -row_number() over (), 0, node, min(seconds), -1 from seed where kind = '${kind}' group by node`
      const kinds = await assign(
        sql,
        kind,
        sql`select node, 0 as from_v, agg_cost from pgr_drivingDistance(${edges}, 0, 1e9, true)`,
      )
      sum += kinds.sum
      found += kinds.found
    }
  })
  return { snap: snap, which, minutes, meanS: sum / found }
}

const reversed = (kind: RoadKind): string =>
  `select id, target as source, source as target, ${travelTo(kind).mode}_s as cost, ${travelTo(kind).mode}_back_s as reverse_cost from way`

/** Each plot's seconds from its snap by either end of the stretch. */
async function assign(
  sql: postgres.Sql,
  kind: RoadKind,
  reach: postgres.PendingQuery<postgres.Row[]>,
): Promise<{ found: number; sum: number }> {
  const [row] = await sql<{ found: number; sum: number }[]>`
    with reach as materialized (${reach}),
    found as (
      select distinct on (plot) plot, from_v, seconds
      from (
        select plot, from_v, out_s + agg_cost as seconds from snap join reach on node = target
        where mode = ${travelTo(kind).mode} and out_s >= 0
        union all
        select plot, from_v, back_s + agg_cost from snap join reach on node = source
        where mode = ${travelTo(kind).mode} and back_s >= 0) as either
      order by plot, seconds)
    select count(*)::integer as found, sum(seconds) as sum from found`
  return row!
}

async function snapPlots(sql: postgres.Sql, mode: TravelMode): Promise<void> {
  await sql`
    insert into snap
    select ${mode}, plot.id, way.source, way.target,
      case when way.cost >= 0 then (1 - way.part) * way.cost else -1 end,
      case when way.back >= 0 then way.part * way.back else -1 end
    from plot cross join lateral (
      select local.source, local.target, local.cost, local.back,
        ST_LineLocatePoint(local.geom, ST_ClosestPoint(local.geom, plot.geom)) as part
      from ${sql(`local_${mode}`)} as local
      where ST_DWithin(local.geom, plot.geom, ${SNAP_LIMIT_M})
      order by local.geom <-> plot.geom limit 1) as way`
}

/** The stretches that plots may snap to. */
async function layLocal(sql: postgres.Sql, graph: RoadGraph, mode: 'truck' | 'foot') {
  const table = sql(`local_${mode}`)
  const nodes = [...graph.nodePart.keys()].filter((node) => graph.nodePart[node]! & PART[mode])
  const stretches = [...graph.stretchClass.keys()].filter(
    (stretch) => !/^(motorway|trunk)/.test(ROAD_CLASSES[graph.stretchClass[stretch]!]!),
  )
  await sql`
    create table ${table} as
    select source, target, ${sql(`${mode}_s`)} as cost, ${sql(`${mode}_back_s`)} as back, geom
    from way
    join unnest(${sql.array(nodes.map((node) => node + 1))}::bigint[]) as a on a = source
    join unnest(${sql.array(nodes.map((node) => node + 1))}::bigint[]) as b on b = target
    join unnest(${sql.array(stretches.map((stretch) => stretch + 1))}::bigint[]) as id using (id)
    where greatest(${sql(`${mode}_s`)}, ${sql(`${mode}_back_s`)}) >= 0`
  await sql`create index on ${table} using gist (geom)`
  await sql`analyze ${table}`
}

async function layPlots(sql: postgres.Sql, plots: readonly Rings[]): Promise<void> {
  await sql`create table plot (id integer, geom geometry(Polygon, 2154))`
  for (let from = 0; from < plots.length; from += 5000) {
    const texts = plots.slice(from, from + 5000).map((rings) => {
      const corners = Array.from(rings[0]!).flatMap((x, i, all) =>
        i % 2 === 0 ? [`${x} ${all[i + 1]}`] : [],
      )
      return `POLYGON((${corners.join(',')}))`
    })
    await sql`
      insert into plot select ${from}::integer + place, ST_GeomFromText(text, 2154)
      from unnest(${texts}::text[]) with ordinality as row (text, place)`
  }
  await sql`analyze plot`
}

async function clocked(run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
