import { beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../../geodata/db/data-version.ts'
import { beginVersion, publishVersion, tableOf } from '../../../../geodata/db/data-version.ts'
import { insertRows } from '../../../../geodata/db/insert-rows.ts'
import { createVersionTables } from '../../../../geodata/db/version-tables.ts'
import { derivePlots } from '../../../../geodata/derive/derive-plots.ts'
import type { RoadFacts } from '../../../../geodata/derive/access/derive-road-graph.ts'
import { boxOf } from '../../../../geodata/plane/polygon-distance.ts'
import type { AccessKind } from '../../../../geodata/model/codes.ts'
import { buildGraph } from '../../../../geodata/roads/graph/build-graph.ts'
import { loadGraph } from '../../../../geodata/roads/graph/load-graph.ts'
import { NearestOfKind, PLOT_RULES } from '../../../../geodata/roads/ways/nearest-kinds.ts'
import { RoadIndex } from '../../../../geodata/roads/snap/snap.ts'
import { describeOnEngines } from '../../../rig/database.ts'
import { roadThrough } from '../../../rig/land/road-lines.ts'
import { growRoads } from '../../../rig/land/roadlike.ts'
import { numbersFrom } from '../../../rig/land/small-version.ts'

/** Streets over 7.2 × 3.6 km from 600 000, 6 800 000. */
const town = growRoads({ seed: 2, columns: 40, rows: 20, spacing: 180 })
const island = roadThrough(
  [
    [602_000, 6_805_000],
    [602_300, 6_805_000],
  ],
  { id: 90_001, name: 'Île' },
)
const roads = [...town.roads, island, { ...island, id: 90_002, oneway: null }]

const ring = (x: number, y: number, wide: number, high = wide) => [
  [x, y],
  [x + wide, y],
  [x + wide, y + high],
  [x, y + high],
  [x, y],
]
const polygon = (corners: number[][]) =>
  `SRID=2154;MULTIPOLYGON(((${corners.map((corner) => corner.join(' ')).join(',')})))`
/** Roads are known everywhere here; ports only in the west. */
const WHOLE = polygon(ring(598_000, 6_798_000, 12_000, 10_000))
const WEST = polygon(ring(598_000, 6_798_000, 5000, 10_000))

const next = numbersFrom(8)
const point = (id: string, kind: AccessKind, x: number, y: number) => ({ id, kind, x, y })
const points = [
  ...town.junctions.map(({ x, y }, i) => point(`j${i}`, 'junction', x, y)),
  point('r1', 'rail', 601_000, 6_801_000),
  point('r2', 'rail', 606_000, 6_802_500),
  point('p1', 'port', 600_500, 6_803_000),
  point('s1', 'station', 603_000, 6_801_500),
]
const plots = [
  ...Array.from({ length: 60 }, (_, i) => ({
    id: `p${String(i).padStart(2, '0')}`,
    corners: ring(600_000 + 7000 * next(), 6_800_000 + 3400 * next(), 20 + 150 * next(), 30),
  })),
  { id: 'q-far', corners: ring(604_000, 6_807_000, 100) },
  { id: 'q-island', corners: ring(602_100, 6_805_010, 50) },
  { id: 'q-uncovered', corners: ring(700_000, 6_801_000, 50) },
]

type Facts = RoadFacts & {
  access: { plots: { computed: number; copied: number }; digests: Record<string, string> }
}

describeOnEngines('access by road', (t) => {
  const table = (v: DataVersion, name: string) => tableOf(t.sql, v, name)

  async function build(change: {
    plots?: typeof plots
    points?: typeof points
    roads?: typeof roads
  }): Promise<DataVersion> {
    const v = await beginVersion(t.sql, { demonstration: false })
    await createVersionTables(t.sql, v)
    const insert = (name: string, rows: Record<string, unknown>[]) =>
      insertRows(t.sql, v, name, rows)
    const dataset = (id: string, serves: string[], coverage: string | null) => ({
      id,
      title: id,
      producer: 'Les essais',
      licence: 'MIT',
      synthetic: false,
      serves,
      coverage,
    })
    await insert('dataset', [
      dataset('plots', ['plot'], null),
      dataset('roads', ['road', 'access.junction', 'access.rail', 'access.station'], WHOLE),
      dataset('ports', ['access.port'], WEST),
    ])
    await insert(
      'access_point',
      (change.points ?? points).map(({ x, y, ...row }) => ({
        ...row,
        name: row.id,
        source: 'roads',
        geom: `SRID=2154;POINT(${x} ${y})`,
      })),
    )
    await insert(
      'road',
      (change.roads ?? roads).map((road) => ({
        id: road.id,
        class: road.class,
        name: road.name,
        oneway: road.oneway,
        speed_kmh: road.speedKmh,
        truck: road.truck,
        foot: road.foot,
        max_weight_t: road.maxWeightT,
        max_height_m: road.maxHeightM,
        max_width_m: road.maxWidthM,
        level: road.level,
        source: 'roads',
        geom: `SRID=2154;LINESTRING(${Array.from({ length: road.line.length / 2 }, (_, i) => `${road.line[2 * i]} ${road.line[2 * i + 1]}`).join(',')})`,
      })),
    )
    await insert(
      'plot',
      (change.plots ?? plots).map(({ id, corners }) => ({
        id,
        source: 'plots',
        geom: polygon(corners),
      })),
    )
    await derivePlots(t.sql, v)
    await publishVersion(t.sql, v)
    return v
  }

  const plotsOf = async (v: DataVersion) => [
    ...(await t.sql<Record<string, number | string | null>[]>`
      select id, road_snap_m,
        junction_road_m, junction_road_s, junction_road_least_m, junction_road_least_s,
        rail_road_m, rail_road_s, port_road_m, port_road_s, port_road_least_m, port_road_least_s,
        airport_road_m, station_road_m, station_road_s
      from ${table(v, 'plot')} order by id`),
  ]
  const waysOf = async (v: DataVersion) => [
    ...(await t.sql<Record<string, unknown>[]>`
      select * from ${table(v, 'plot_road')} order by plot_id, kind`),
  ]
  const factsOf = async (v: DataVersion) => {
    const [row] = await t.sql<{ facts: Facts }[]>`
      select facts from ${table(v, 'road_graph')}`
    return row!.facts
  }

  let first: DataVersion
  beforeAll(async () => {
    first = await build({})
  }, 60_000)

  it('is written as the search over the roads of the version finds it', async () => {
    const graph = buildGraph(roads)
    const index = new RoadIndex(graph)
    const rows = new Map((await plotsOf(first)).map((row) => [row.id, row]))
    const ways = await waysOf(first)
    let known = 0
    for (const kind of ['junction', 'rail', 'port', 'station'] as const) {
      const ofKind = points.filter((one) => one.kind === kind)
      const nearest = new NearestOfKind(index, kind, ofKind)
      for (const { id, corners } of plots.slice(0, 60)) {
        const rings = [Float64Array.from(corners.flat())]
        const [truck, foot] = index.nearestToPlot(rings, boxOf(rings), PLOT_RULES)
        const snap = kind === 'station' ? foot : truck
        const middle = (corners[0]![0]! + corners[1]![0]!) / 2
        const found = kind === 'port' && middle > 603_000 ? undefined : nearest.from(snap!)
        const row = rows.get(id)!
        expect(row.road_snap_m).toBe(Math.round(truck!.distanceM))
        expect(row[`${kind}_road_m`]).toBe(found ? Math.round(found.metres) : null)
        expect(row[`${kind}_road_s`]).toBe(found ? Math.round(found.seconds) : null)
        const way = ways.find(({ plot_id, kind: other }) => plot_id === id && other === kind)
        expect(way?.point_id).toBe(found && ofKind[found.point]!.id)
        expect(way?.road_m).toBe(found && Math.round(found.metres))
        expect(way?.point_snap_m).toBe(found && Math.round(found.pointSnapM))
        if (found) known++
      }
    }
    expect(known).toBeGreaterThan(190)
  })

  it('is unknown far from a road, beside an island of roads, past the coverage, and of a kind nobody knows', async () => {
    const rows = await plotsOf(first)
    for (const { id, ...row } of rows.filter((one) => String(one.id).startsWith('q')))
      expect([id, new Set(Object.values(row))]).toEqual([id, new Set([null])])
    expect(rows.every((row) => row.airport_road_m === null)).toBe(true)
    const ports = rows.filter((row) => row.port_road_m !== null)
    expect(ports.length).toBeGreaterThan(10)
    expect(ports.length).toBeLessThan(50)
  })

  it('has a bound below where a nearer point may lie past the edge of coverage', async () => {
    const rows = await plotsOf(first)
    const bounded = rows.filter((row) => row.port_road_least_s !== null)
    expect(bounded.length).toBeGreaterThan(5)
    for (const row of bounded) {
      const plot = plots.find(({ id }) => id === row.id)!
      const east = 603_000 - Math.max(...plot.corners.map(([x]) => x!))
      const south = Math.min(...plot.corners.map(([, y]) => y!)) - 6_798_000
      const west = Math.min(...plot.corners.map(([x]) => x!)) - 598_000
      // No way past an edge is shorter than to it, less from plot and point to their roads.
      const edge = Math.min(Math.max(0, east) - 500, west - 500, south - 500)
      const straight = Math.max(0, edge - (row.road_snap_m as number) - 1)
      expect(row.port_road_least_s as number).toBeLessThan(row.port_road_s as number)
      expect(row.port_road_least_s as number).toBeGreaterThanOrEqual(
        Math.floor(straight / (78 / 3.6)),
      )
      if (row.port_road_least_m !== null)
        expect(row.port_road_least_m as number).toBeLessThan(row.port_road_m as number)
    }
  })

  it('has a bound in a straight line too: the whole metres to the edge of coverage, rounded down', async () => {
    const rows = await t.sql<{ id: string; exact: number; stored: number | null }[]>`
      select plot.id, plot.port_straight_least_m as stored,
        ST_Distance(plot.geom, ST_Boundary(dataset.coverage)) as exact
      from ${table(first, 'plot')} as plot
      join ${table(first, 'dataset')} as dataset on dataset.id = 'ports'
      where plot.port_straight_m > ST_Distance(plot.geom, ST_Boundary(dataset.coverage)) + 1`
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.some(({ exact }) => exact % 1 > 0.5)).toBe(true)
    for (const { id, exact, stored } of rows) expect(stored, id).toBe(Math.floor(exact + 1e-6))
  })

  it('keeps the graph, and tells what of it leads nowhere', async () => {
    const facts = await factsOf(first)
    expect(facts.roads).toBe(roads.length)
    expect(facts.roadsWithoutDirection).toBe(1)
    expect(facts.access.plots).toEqual({ computed: plots.length, copied: 0 })
    const { truck } = facts.parts
    expect(truck.left.largest).toContainEqual({
      nodes: 2,
      km: 0.6,
      x: expect.any(Number),
      y: 6_805_000,
      road: 'Île',
    })
    expect(truck.nodes).toBeGreaterThan(700)
    const loaded = await loadGraph(t.sql, first)
    expect(loaded).toEqual(buildGraph(roads))
  })

  it('is copied where roads, points and plots are the same, and searched again where not', async () => {
    const again = await build({})
    expect(await plotsOf(again)).toEqual(await plotsOf(first))
    expect(await waysOf(again)).toEqual(await waysOf(first))
    expect((await factsOf(again)).access.plots).toEqual({ computed: 0, copied: plots.length })
    expect((await factsOf(again)).access.digests).toEqual((await factsOf(first)).access.digests)

    const moved = plots.map((plot, i) =>
      i === 3 ? { ...plot, corners: plots[40]!.corners } : plot,
    )
    const movedPlot = await build({ plots: moved })
    expect((await factsOf(movedPlot)).access.plots).toEqual({
      computed: 1,
      copied: plots.length - 1,
    })
    const rows = await plotsOf(movedPlot)
    expect({ ...rows[3], id: 'p40' }).toEqual(rows[40])

    const otherPoint = await build({
      plots: moved,
      points: points.map((one) => (one.id === 'r2' ? { ...one, y: one.y - 1500 } : one)),
    })
    expect((await factsOf(otherPoint)).access.plots.computed).toBe(plots.length)
    const before = await plotsOf(movedPlot)
    const after = await plotsOf(otherPoint)
    const without = (list: typeof before) =>
      list.map((row) => ({ ...row, rail_road_m: 0, rail_road_s: 0 }))
    expect(without(after)).toEqual(without(before))
    expect(after).not.toEqual(before)
    expect((await waysOf(otherPoint)).length).toBe((await waysOf(movedPlot)).length)

    const otherRoads = await build({ roads: town.roads, plots: moved })
    expect((await factsOf(otherRoads)).access.plots.copied).toBe(0)
  }, 60_000)

  it('stays empty in a version without roads', async () => {
    const bare = await build({ roads: [] })
    expect(await waysOf(bare)).toEqual([])
    expect(await loadGraph(t.sql, bare)).toBeUndefined()
    for (const { id, ...row } of await plotsOf(bare))
      expect([id, new Set(Object.values(row))]).toEqual([id, new Set([null])])
  }, 30_000)
})
