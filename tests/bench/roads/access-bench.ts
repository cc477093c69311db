// npm run bench -- access: the road graph and the nearest point of every kind for every plot, beside pgRouting in one run
// on the same graph; and how both grow with edges. Plots, roads and points are the demonstration's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type postgres from 'postgres'
import { boxOf } from '../../../geodata/plane/polygon-distance.ts'
import type { Rings } from '../../../geodata/plane/polygon-distance.ts'
import { openDatabase } from '../../../geodata/db/open-database.ts'
import { ROAD_KINDS } from '../../../geodata/model/access/access-kinds.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import { NearestOfKind, PLOT_RULES } from '../../../geodata/roads/ways/nearest-kinds.ts'
import { RoadIndex } from '../../../geodata/roads/snap/snap.ts'
import { wayEnds } from '../../../geodata/roads/ways/way-ends.ts'
import type { DemonstrationRoads } from '../../rig/land/demonstration-roads.ts'
import { demonstrationRoads } from '../../rig/land/demonstration-roads.ts'
import { growRoads } from '../../rig/land/roadlike.ts'
import { startCluster } from '../../rig/server-cluster.ts'
import { nearestByPgRouting } from './access-pgrouting.ts'
import { ms, printTable, quantile, seconds } from '../stats.ts'

const SIZES = [30_000, 100_000]
const ROUNDS = 5
/** Streets a side of the made-up towns: about 300 000, 1 and 3 million edges. */
const TOWNS = [280, 500, 870]

type Points = DemonstrationRoads['points']

/** Prints medians, ratios and growth. */
export async function benchAccess(): Promise<void> {
  const cluster = await startCluster()
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-bench-'))
  try {
    const ours = [['plots', 'edges', 'graph', 'index', 'snap', 'all kinds', 'in all', 'mean']]
    const theirs = [
      [
        'plots',
        'snap',
        'which and minutes',
        'in all',
        'ratio',
        'minutes only',
        'in all',
        'ratio',
        'mean',
      ],
    ]
    for (const size of SIZES) {
      const { roads, plots, points } = demonstrationRoads(size)
      const graph = rounds(() => buildGraph(roads))
      const index = rounds(() => new RoadIndex(graph.answer))
      const snaps = rounds(() => plots.map((rings) => snapPlot(index.answer, rings)))
      const whole = rounds(() => nearestOfAll(index.answer, plots, points))
      ours.push([
        String(plots.length),
        String(graph.answer.edgeM.length),
        ms(graph.median),
        ms(index.median),
        ms(snaps.median),
        ms(whole.median - snaps.median),
        ms(whole.median),
        `${(whole.answer / 60).toFixed(2)} min`,
      ])
      const db = await openDatabase({ dataDir, databaseUrl: await cluster.createDatabase() })
      const indexed = { graph: graph.answer, roads: index.answer }
      const pg = await nearestByPgRouting(db.sql as unknown as postgres.Sql, indexed, plots, points)
      await db.close()
      const cells = (taken: number) => [
        seconds(taken),
        seconds(pg.snap + taken),
        `${((pg.snap + taken) / whole.median).toFixed(1)} ×`,
      ]
      theirs.push([
        String(plots.length),
        seconds(pg.snap),
        ...cells(pg.which),
        ...cells(pg.minutes),
        `${(pg.meanS / 60).toFixed(2)} min`,
      ])
    }
    printTable(`Nearest of all kinds by road, medians of ${ROUNDS}`, ours)
    printTable('The same by PostGIS and pgRouting, without kilometres, once', theirs)
  } finally {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  printGrowth()
}

function printGrowth(): void {
  const rows = [['edges', 'graph', 'a million', 'index', 'all kinds from all nodes', 'a million']]
  for (const side of TOWNS) {
    const { roads, junctions } = growRoads({ seed: 1, columns: side, rows: side, spacing: 380 })
    const build = rounds(() => buildGraph(roads), 3)
    const index = rounds(() => new RoadIndex(build.answer), 1)
    const points = ROAD_KINDS.map((kind) => ({ kind, points: junctions.slice(0, 150) }))
    const search = rounds(
      () => points.map((one) => new NearestOfKind(index.answer, one.kind, one.points)),
      3,
    )
    const millions = build.answer.edgeM.length / 1e6
    rows.push([
      `${millions.toFixed(2)} M`,
      ms(build.median),
      ms(build.median / millions),
      ms(index.median),
      ms(search.median),
      ms(search.median / millions),
    ])
  }
  printTable('Growth with edges', rows)
}

function snapPlot(index: RoadIndex, rings: Rings) {
  return index.nearestToPlot(rings, boxOf(rings), PLOT_RULES)
}

/** What derive-road-access.ts does of each plot, without the database. Mean seconds of all plots and kinds. */
function nearestOfAll(index: RoadIndex, plots: readonly Rings[], points: Points): number {
  const searches = ROAD_KINDS.map((kind) => ({
    kind,
    nearest: new NearestOfKind(
      index,
      kind,
      points.filter((point) => point.kind === kind),
    ),
  }))
  let sum = 0
  let count = 0
  for (const rings of plots) {
    const [truck, foot] = snapPlot(index, rings)
    const byTruck = truck && wayEnds(index.graph, truck, 'truck')
    const onFoot = foot && wayEnds(index.graph, foot, 'foot')
    for (const { kind, nearest } of searches) {
      const place = kind === 'station' ? foot : truck
      const found = place && nearest.from(place, kind === 'station' ? onFoot : byTruck)
      if (!found) continue
      sum += found.seconds
      count++
    }
  }
  return sum / count
}

function rounds<T>(run: () => T, count = ROUNDS): { answer: T; median: number } {
  const times: number[] = []
  let answer = run() // once before the clock counts
  for (let i = 0; i < count; i++) {
    const start = performance.now()
    answer = run()
    times.push(performance.now() - start)
  }
  return { answer, median: quantile(times, 0.5) }
}
