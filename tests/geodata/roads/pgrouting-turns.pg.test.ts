// Seconds under banned turns against pgRouting, which runs Dijkstra over pairs of edges: the turns are rows of its own graph.
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomOf } from '../../../geodata/demo/random.ts'
import { ROAD_CLASSES } from '../../../geodata/model/roads/roads.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import { leastAt, placeCount, placeOf } from '../../../geodata/roads/graph/node-states.ts'
import type { RoadTurn } from '../../../geodata/roads/graph/road-turn.ts'
import { ShortestWays } from '../../../geodata/roads/ways/shortest-ways.ts'
import { openFresh } from '../../rig/database.ts'
import { roadThrough } from '../../rig/land/road-lines.ts'
import { growRoads } from '../../rig/land/roadlike.ts'
import { exportGraph } from '../../rig/pgrouting.ts'

const random = randomOf(7, 'turns')
const whole = buildGraph(growRoads({ seed: 5, columns: 24, rows: 20, spacing: 150 }).roads)
/** A road for each stretch, so that each turn names one edge in and one out. */
const roads = [...whole.stretchClass.keys()].map((stretch) => {
  const points: [number, number][] = []
  for (let at = whole.shapeFirst[stretch]!; at < whole.shapeFirst[stretch + 1]!; at++)
    points.push([whole.shapeX[at]! / 10, whole.shapeY[at]! / 10])
  const [along, against] = [0, 1].map((way) => {
    const edge = whole.stretchEdge[2 * stretch + way]!
    return edge >= 0 && whole.edgeTruckS[edge] !== Infinity
  })
  return roadThrough(points, {
    way: stretch,
    class: ROAD_CLASSES[whole.stretchClass[stretch]!]!,
    oneway: along && !against ? 1 : against && !along ? -1 : 0,
    truck: Boolean(along || against),
  })
})
/** One edge in eight may not be gone on from into one of those that follow; some must be. */
const turns: RoadTurn[] = []
for (let edge = 0; edge < whole.edgeM.length; edge++) {
  if (whole.edgeTruckS[edge] === Infinity || !random.chance(0.12)) continue
  const node = whole.edgeTarget[edge]!
  const next = []
  for (let one = whole.edgeFirst[node]!; one < whole.edgeFirst[node + 1]!; one++)
    if (whole.edgeTruckS[one] !== Infinity) next.push(whole.edgeStretch[one]! >> 1)
  const from = whole.edgeStretch[edge]! >> 1
  const to = next[Math.floor(random.between(0, next.length))]
  if (to === undefined || to === from) continue
  turns.push({
    from,
    to,
    via: { x: whole.nodeX[node]! / 10, y: whole.nodeY[node]! / 10 },
    only: random.chance(0.2),
    truck: true,
    car: true,
  })
}
const graph = buildGraph(roads, turns)
const places = placeCount(graph)
const starts = Array.from({ length: 25 }, () => Math.floor(random.between(0, places)))

let sql: postgres.Sql
let close: () => Promise<void>
beforeAll(async () => {
  const { db, remove } = await openFresh('server')
  sql = db.sql as unknown as postgres.Sql
  close = remove
  await sql`create extension if not exists postgis`
  await exportGraph(sql, graph)
  const nodeAt = new Map<string, number>()
  for (let node = 0; node < places; node++)
    nodeAt.set(`${graph.nodeX[node]} ${graph.nodeY[node]}`, node + 1)
  await sql`create table turn (from_id bigint, to_id bigint, via bigint, is_only boolean)`
  await sql`
    insert into turn select * from json_to_recordset(${JSON.stringify(
      turns.map(({ from, to, via, only }) => ({
        from_id: from + 1,
        to_id: to + 1,
        via: 'x' in via ? nodeAt.get(`${Math.round(10 * via.x)} ${Math.round(10 * via.y)}`) : null,
        is_only: only,
      })),
    )}::text::json) as row (from_id bigint, to_id bigint, via bigint, is_only boolean)`
  // A vertex for each edge in a direction, an edge for each pair that may follow each other.
  await sql`
    create table drive as
    select row_number() over () + 1000000 as vid, * from (
      select id, source, target, truck_s as cost, true as along from way where truck_s >= 0
      union all select id, target, source, truck_back_s, false from way where truck_back_s >= 0) as either`
  await sql`
    create table pair as
    select row_number() over () as id, a.vid as source, b.vid as target, b.cost
    from drive as a join drive as b on b.source = a.target
    where not exists (
      select from turn where turn.via = a.target and turn.from_id = a.id
        and case when turn.is_only then b.id <> turn.to_id else b.id = turn.to_id end)
    and not (b.id = a.id and b.along <> a.along
      and exists (select from turn where turn.via = a.source)
      and exists (select from drive as other where other.source = a.target and other.id <> a.id))
    union all select row_number() over () + 1000000, source, vid, cost from drive
    union all select row_number() over () + 2000000, vid, -target, 0 from drive`
}, 60_000)
afterAll(async () => close?.())

it('equals pgRouting over pairs of edges, from anywhere to anywhere', async () => {
  expect(turns.length).toBeGreaterThan(100)
  expect(graph.stateOf.length).toBeGreaterThan(turns.length / 2)
  expect(placeOf(graph, places)).toBe(graph.stateOf[0])
  const rows = await sql<{ from: string; to: string; seconds: number }[]>`
    select start_vid as from, -end_vid as to, agg_cost as seconds
    from pgr_dijkstraCost('select id, source, target, cost from pair', ${starts.map((node) => node + 1)}::bigint[],
      (select array_agg(distinct -target) from drive))`
  const theirs = new Map(rows.map(({ from, to, seconds }) => [`${from} ${to}`, seconds]))
  const ways = new ShortestWays(graph)
  let compared = 0
  for (const start of new Set(starts)) {
    ways.run([{ node: start, seconds: 0, metres: 0 }], { mode: 'truck' })
    for (let node = 0; node < places; node++) {
      if (node === start) continue
      const found = leastAt(graph, node, ways.seconds)
      const their = theirs.get(`${start + 1} ${node + 1}`) ?? Infinity
      if (their === Infinity) expect(found).toBe(Infinity)
      else expect(Math.abs(found - their)).toBeLessThanOrEqual(0.001 * their + 0.01)
      if (their < Infinity) compared++
    }
  }
  expect(compared).toBeGreaterThan(2000)
})
