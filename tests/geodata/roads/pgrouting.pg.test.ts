// Kilometres and minutes against pgRouting, on the same stretches: a PostgreSQL server only, the embedded engine has none.
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomOf } from '../../../geodata/demo/random.ts'
import { boxOf } from '../../../geodata/plane/polygon-distance.ts'
import type { RoadKind } from '../../../geodata/model/access/access-kinds.ts'
import { travelTo } from '../../../geodata/model/access/access-kinds.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import { NearestOfKind, PLOT_RULES } from '../../../geodata/roads/ways/nearest-kinds.ts'
import type { Snap } from '../../../geodata/roads/snap/snap.ts'
import { RoadIndex } from '../../../geodata/roads/snap/snap.ts'
import { snapAccessPoint } from '../../../geodata/roads/snap/snap-access-point.ts'
import { openFresh } from '../../rig/database.ts'
import { exportGraph } from '../../rig/pgrouting.ts'
import { growRoads } from '../../rig/land/roadlike.ts'

const town = growRoads({ seed: 11, columns: 40, rows: 30, spacing: 180 })
const graph = buildGraph(town.roads)
const index = new RoadIndex(graph)
const random = randomOf(4, 'places')
const anywhere = () => ({
  x: random.between(600_000, 607_000),
  y: random.between(6_800_000, 6_805_200),
})
const places = (count: number) => Array.from({ length: count }, anywhere)
const POINTS: Partial<Record<RoadKind, { x: number; y: number }[]>> = {
  junction: town.junctions,
  rail: places(5),
  port: places(2),
  station: places(9),
}
const plots = places(60).map(({ x, y }) => {
  const [wide, high] = [random.between(20, 160), random.between(20, 160)]
  return [Float64Array.from([x, y, x + wide, y, x + wide, y + high, x, y + high, x, y])]
})
const snaps = plots.map((rings) => index.nearestToPlot(rings, boxOf(rings), PLOT_RULES))

let sql: postgres.Sql
let close: () => Promise<void>
beforeAll(async () => {
  const { db, remove } = await openFresh('server')
  sql = db.sql as unknown as postgres.Sql
  close = remove
  await sql`create extension if not exists postgis`
  await exportGraph(sql, graph)
  await sql`create table place (pid bigint primary key, edge_id bigint, fraction float8)`
}, 60_000)
afterAll(async () => close?.())

/** A place on a stretch as pgRouting names it: a node, or minus the id of a point on the stretch. */
async function vertexOf(snap: Snap): Promise<number> {
  const [way] = await sql<{ source: string; target: string; metres: number }[]>`
    select source, target, metres from way where id = ${snap.stretch + 1}`
  if (snap.part * way!.metres < 0.05) return Number(way!.source)
  if ((1 - snap.part) * way!.metres < 0.05) return Number(way!.target)
  const [row] = await sql<{ pid: string }[]>`
    insert into place select coalesce(max(pid), 0) + 1, ${snap.stretch + 1}, ${snap.part} from place
    returning pid`
  return -Number(row!.pid)
}

for (const kind of Object.keys(POINTS) as RoadKind[])
  it(`equals pgRouting from plots to the ${kind} soonest reached, one-ways included`, async () => {
    const { mode } = travelTo(kind)
    const points = POINTS[kind]!
    const nearest = new NearestOfKind(index, kind, points)
    const pointOf = new Map<number, number>()
    for (const [point, { x, y }] of points.entries())
      for (const snap of snapAccessPoint(index, kind, x, y))
        pointOf.set(await vertexOf(snap), point)
    const starts: { vertex: number; snap: Snap }[] = []
    for (const [truck, foot] of snaps) {
      const snap = mode === 'truck' ? truck : foot
      if (snap) starts.push({ snap, vertex: await vertexOf(snap) })
    }
    expect(starts.length).toBeGreaterThan(50)

    const edges = `select id, source, target, ${mode}_s as cost, ${mode}_back_s as reverse_cost from way`
    const rows = await sql<{ from: string; to: string; seconds: number; metres: number }[]>`
      with soonest as (
        select distinct on (start_pid) start_pid, end_pid
        from pgr_withPointsCost(${edges}, 'select * from place', ${starts.map(({ vertex }) => vertex)}::bigint[],
          ${[...pointOf.keys()]}::bigint[], driving_side => 'b')
        order by start_pid, agg_cost)
      select soonest.start_pid as from, soonest.end_pid as to, max(path.agg_cost) as seconds,
        sum(case when path.edge > 0 then path.cost * way.metres / greatest(way.${sql(`${mode}_s`)}, way.${sql(`${mode}_back_s`)})
          else 0 end) as metres
      from soonest
      cross join lateral pgr_withPoints(${edges}, 'select * from place', soonest.start_pid, soonest.end_pid,
        driving_side => 'b') as path
      left join way on way.id = path.edge
      group by soonest.start_pid, soonest.end_pid`
    const theirs = new Map(rows.map((row) => [Number(row.from), row]))
    let compared = 0
    for (const { snap, vertex } of starts) {
      if (pointOf.has(vertex)) continue // a plot at the very node of a point: pgRouting has no way there
      const found = nearest.from(snap)
      const their = theirs.get(vertex)
      expect(their === undefined).toBe(found === undefined)
      if (!their || !found) continue
      expect(Math.abs(found.seconds - their.seconds)).toBeLessThanOrEqual(0.001 * their.seconds)
      expect(Math.abs(found.metres - their.metres)).toBeLessThanOrEqual(0.001 * their.metres)
      expect(found.point).toBe(pointOf.get(Number(their.to)))
      compared++
    }
    expect(compared).toBeGreaterThan(50)
  })

it('snaps plots as far as PostGIS measures to the stretches of the connected part', async () => {
  const parts = [...graph.nodePart.keys()].filter((node) => graph.nodePart[node]! & 1)
  for (const [i, rings] of plots.entries()) {
    const ring = rings[0]!
    const [row] = await sql<{ metres: number }[]>`
      select min(ST_Distance(geom, ST_MakeEnvelope(${ring[0]!}, ${ring[1]!}, ${ring[4]!}, ${ring[5]!}, 2154))) as metres
      from way
      where greatest(truck_s, truck_back_s) > 0 and id = any(${local()}::bigint[])
        and source - 1 = any(${parts}::bigint[]) and target - 1 = any(${parts}::bigint[])`
    expect(snaps[i]![0]?.distanceM).toBeCloseTo(row!.metres, 6)
  }
})

/** Stretches that are no motorway and no ramp. */
function local(): number[] {
  return [...graph.stretchClass.keys()]
    .filter((stretch) => graph.stretchClass[stretch]! > 3)
    .map((stretch) => stretch + 1)
}
