// What it costs to find what fits in each plot of the demonstration, and to ask. Plots are shrunk by PostGIS; what forbids
// is left out, so that only their own shapes count. Times of computing are of this process's processor, not of the clock.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FitLengths } from '../../api/columnar/fit-lengths.ts'
import type { Sql } from '../../geodata/db/open-database.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { DEFAULT_PLOTS, DEFAULT_SEED, layRegion } from '../../geodata/demo/build-demonstration.ts'
import { multiPolygonText } from '../../geodata/demo/geometry.ts'
import { USABLE_BUFFER } from '../../geodata/derive/usable/derive-usable.ts'
import { USABLE_SETBACK_M } from '../../geodata/model/plans/usable-ground.ts'
import type { Footprint, Surface } from '../../geodata/footprint/find-frontier.ts'
import { findFrontier } from '../../geodata/footprint/find-frontier.ts'
import { readWkb } from '../../geodata/plane/read-wkb.ts'
import { startCluster } from '../rig/server-cluster.ts'
import { ms, printTable, quantile, seconds } from './stats.ts'

const COUNTS = [DEFAULT_PLOTS, 100_000]
const ASKED = 200
/** Of a smallint[]: its header, before two bytes a length. */
const ARRAY_BYTES = 24

/** Prints the cost of `geodata/footprint` at two sizes of the demonstration. */
export async function benchFootprint(): Promise<void> {
  const cluster = await startCluster()
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-bench-'))
  try {
    const db = await openDatabase({ dataDir, databaseUrl: await cluster.createDatabase() })
    await db.sql`create extension if not exists postgis`
    for (const count of COUNTS) printFigures(count, await usableSurfaces(db.sql, count))
    await db.close()
  } finally {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function usableSurfaces(sql: Sql, count: number): Promise<Surface[]> {
  const lots = layRegion(DEFAULT_SEED, count).plans.flatMap((plan) => plan.lots)
  const surfaces: Surface[] = []
  for (let from = 0; from < lots.length; from += 2000) {
    const texts = lots.slice(from, from + 2000).map((lot) => multiPolygonText([lot]))
    const rows = await sql<{ wkb: Buffer }[]>`
      select ST_AsBinary(ST_Buffer(ST_GeomFromEWKT(text), ${-USABLE_SETBACK_M}::float8, ${USABLE_BUFFER})) as wkb
      from unnest(${texts}::text[]) with ordinality as lot (text, place) order by place`
    for (const { wkb } of rows) surfaces.push(readWkb(wkb).polygons)
  }
  return surfaces
}

function printFigures(count: number, surfaces: readonly Surface[]): void {
  for (const surface of surfaces.slice(0, 500)) findFrontier(surface)
  const times = { nothing: [] as number[], convex: [] as number[], other: [] as number[] }
  const found: Footprint[] = []
  for (const surface of surfaces) {
    const before = process.cpuUsage()
    const footprint = findFrontier(surface)
    const { user, system } = process.cpuUsage(before)
    found.push(footprint)
    const kind = footprint.frontier.length === 0 ? 'nothing' : footprint.convex ? 'convex' : 'other'
    times[kind].push((user + system) / 1000)
  }
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  const total = sum(Object.values(times).map(sum))
  const line = (name: string, list: readonly number[]) => [
    name,
    `${list.length} (${((100 * list.length) / surfaces.length).toFixed(1)} %)`,
    `${(sum(list) / Math.max(1, list.length)).toFixed(3)} ms a plot, p99 ${ms(quantile(list, 0.99))}, most ${ms(quantile(list, 1))}`,
  ]
  const rungs = sum(found.map(({ frontier }) => frontier.length))
  printTable(`What fits, ${count} plots asked for (${surfaces.length})`, [
    line('nothing fits', times.nothing),
    line('convex', times.convex),
    line('other shapes', times.other),
    ['in all', seconds(total), `${Math.round((1000 * surfaces.length) / total)} plots/s`],
    [
      'storage',
      `${(ARRAY_BYTES + (2 * rungs) / surfaces.length).toFixed(0)} bytes a plot`,
      'lengths, before compression',
    ],
    ['one question to all', ms(askMs(found)), `median of ${ASKED}`],
  ])
}

/** As the API asks: of the columnar copy. */
function askMs(found: readonly Footprint[]): number {
  const column = new FitLengths(found.length)
  for (const [plot, { frontier }] of found.entries()) column.set(plot, frontier)
  const times: number[] = []
  for (let i = 0; i < ASKED; i++) {
    const [width, length] = [10 + (i % 60), 80 + ((i * 7) % 200)]
    const start = performance.now()
    let yes = 0
    for (let plot = 0; plot < found.length; plot++) if (column.admits(plot, width, length)) yes++
    times.push(performance.now() - start)
    if (yes > found.length) throw new Error('more yes than plots')
  }
  return quantile(times, 0.5)
}
