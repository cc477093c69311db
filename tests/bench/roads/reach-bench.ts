// npm run bench -- access: areas within 15, 30 and 45 minutes by lorry at the size of the region, beside pgRouting on the
// same graph in the same run: over all its roads, and at its best (roads of a box around, concave hull).
import postgres from 'postgres'
import { RoadThread } from '../../../api/roads/road-thread.ts'
import type { RoadQuestion } from '../../../api/roads/road-messages.ts'
import { ROAD_SPEEDS } from '../../../geodata/model/roads/roads.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import type { PackedArray } from '../../../geodata/roads/graph/pack-graph.ts'
import { packGraph } from '../../../geodata/roads/graph/pack-graph.ts'
import { answerReach } from '../../../geodata/roads/reach/reach-answer.ts'
import { RoadNetwork } from '../../../geodata/roads/reach/road-network.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import { PART } from '../../../geodata/roads/graph/road-graph.ts'
import { exportGraph } from '../../rig/pgrouting.ts'
import { growRoads } from '../../rig/land/roadlike.ts'
import { startCluster } from '../../rig/server-cluster.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'
import { ms, printTable, quantile } from '../stats.ts'

/** Some 300 000 stretches of road on 12 000 km²: the region. */
const PLAN = { seed: 5, columns: 400, rows: 400, spacing: 275 }
const LIMITS = [[15], [30], [45], [15, 30, 45]] as const
const VERSIONED = { version: 1, demonstration: true }
const rows = { coverage: null, points: [], communes: [] }

type Start = { node: number; x: number; y: number }
type Times = { label: string; ms: number[]; note: string }

/** `rounds`: random places from which each area is asked. */
export async function benchReach(rounds = 40): Promise<void> {
  const graph = buildGraph(growRoads(PLAN).roads)
  const starts = chooseStarts(graph, rounds)
  const cluster = await startCluster()
  const sql = postgres(await cluster.createDatabase(), { max: 1, onnotice: () => {} })
  try {
    await exportGraph(sql, graph)
    await sql`create index on way using gist (geom)`
    await sql`
      create table node as
      select distinct on (id) id, geom from (
        select source as id, ST_StartPoint(geom) as geom from way
        union all select target, ST_EndPoint(geom) from way) as ends`
    await sql`alter table node add primary key (id)`
    await sql`vacuum analyze`
    for (const minutes of LIMITS) {
      const ours = await timeOurs(graph, starts, minutes)
      const theirs = minutes.length > 1 ? [] : await timeTheirs(sql, starts, minutes[0])
      const best = theirs.at(-1)
      printTable(
        `Within ${minutes.join(', ')} min by lorry, ${graph.stretchClass.length} stretches, ${graph.edgeTarget.length} edges`,
        [
          ['', 'p50', 'p95', 'their best is longer', ''],
          ...[...ours, ...theirs].map(({ label, ms: times, note }) => [
            label,
            ms(quantile(times, 0.5)),
            ms(quantile(times, 0.95)),
            best && ours.some((one) => one.label === label)
              ? `${[0.5, 0.95].map((q) => (quantile(best.ms, q) / quantile(times, q)).toFixed(1)).join(' and ')} times`
              : '',
            note,
          ]),
        ],
      )
    }
  } finally {
    await sql.end()
    await cluster.stop()
  }
}

function chooseStarts(graph: RoadGraph, count: number): Start[] {
  const next = numbersFrom(9)
  const starts: Start[] = []
  while (starts.length < count) {
    const node = Math.floor(next() * graph.nodeX.length)
    if ((graph.nodePart[node]! & PART.truck) === 0) continue
    starts.push({ node, x: graph.nodeX[node]! / 10, y: graph.nodeY[node]! / 10 })
  }
  return starts
}

/** The whole answer, as JSON: in this thread, and asked of the thread that the service asks. */
async function timeOurs(
  graph: RoadGraph,
  starts: readonly Start[],
  minutes: readonly number[],
): Promise<Times[]> {
  const network = new RoadNetwork(graph, rows)
  const arrays: PackedArray[] = []
  for await (const array of packGraph(graph)) arrays.push(array)
  const thread = new RoadThread({ deadlineMs: 60_000, mostWaiting: 1 }, () => {})
  await thread.makeReady({ arrays, rows })
  const alone: Times = { label: 'ours: search and areas', ms: [], note: '' }
  const asked: Times = { label: 'ours: asked of the thread', ms: [], note: '' }
  let [settled, corners, bytes] = [0, 0, 0]
  for (const [i, { x, y }] of [...starts.slice(0, 5), ...starts].entries()) {
    const about = { origin: { x, y }, minutes, mode: 'truck', direction: 'from' } as const
    const question: RoadQuestion = { of: 'reach', ...about }
    let began = performance.now()
    const found = answerReach(network, about, VERSIONED, () => false)
    const text = JSON.stringify(found)
    const here = performance.now() - began
    began = performance.now()
    await thread.ask(question, VERSIONED)
    // The first five warm up.
    if (i < 5 || typeof found !== 'object') continue
    alone.ms.push(here)
    asked.ms.push(performance.now() - began)
    settled += network.ways.settledCount / starts.length
    bytes += text.length / starts.length
    const areas = found.features.flatMap(({ geometry }) => geometry.coordinates.flat())
    corners = Math.max(corners, ...[areas.reduce((sum, ring) => sum + ring.length, 0)])
  }
  alone.note = `${Math.round(settled)} nodes, ${Math.round(bytes / 1000)} kB, at most ${corners} corners`
  await thread.end()
  return [alone, asked]
}

/** From a node, its way being known to nothing: what is reached, and the hull around it. */
async function timeTheirs(
  sql: postgres.Sql,
  starts: readonly Start[],
  minutes: number,
): Promise<Times[]> {
  const seconds = 60 * minutes
  const farthest = (ROAD_SPEEDS.motorway.truck / 3.6) * seconds
  const all = 'select id, source, target, truck_s as cost, truck_back_s as reverse_cost from way'
  const whole: Times = { label: 'pgRouting: all roads, concave hull', ms: [], note: '' }
  const boxed: Times = { label: 'pgRouting: roads of a box, concave hull', ms: [], note: '' }
  let nodes = 0
  for (const { node, x, y } of starts) {
    const box = `ST_MakeEnvelope(${x - farthest}, ${y - farthest}, ${x + farthest}, ${y + farthest}, 2154)`
    for (const [times, edges] of [
      [whole, all],
      [boxed, `${all} where geom && ${box}`],
    ] as const) {
      const began = performance.now()
      const [found] = await sql<{ count: number; hull: string }[]>`
        select count(*)::integer as count,
          ST_AsGeoJSON(ST_Transform(ST_ConcaveHull(ST_Collect(node.geom), 0.2), 4326), 6) as hull
        from pgr_drivingDistance(${edges}, ${node + 1}::bigint, ${seconds}::float8) as reached
        join node on node.id = reached.node`
      times.ms.push(performance.now() - began)
      nodes += (found?.count ?? 0) / starts.length / 2
    }
  }
  whole.note = `${Math.round(nodes)} nodes`
  return [whole, boxed]
}
