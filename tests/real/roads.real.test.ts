// What lorries may not take, from the raw files by plain code, and what the readers closed of it.
import type { LineString } from 'geojson'
import { expect, it } from 'vitest'
import { join } from 'node:path'
import { toLambert } from '../../geodata/demo/geometry.ts'
import { readFeatures } from '../../geodata/readers/read-features.ts'
import type { RoadColumns } from '../../geodata/readers/road-columns.ts'
import { buildGraph } from '../../geodata/roads/graph/build-graph.ts'
import { placeCount } from '../../geodata/roads/graph/node-states.ts'
import { PART } from '../../geodata/roads/graph/road-graph.ts'
import type { RoadLine } from '../../geodata/roads/graph/road-line.ts'
import { reseauOsmSaclay } from '../../geodata/sources/reseau-osm-saclay/source.ts'
import { reseauOsmSeineAval } from '../../geodata/sources/reseau-osm-seine-aval/source.ts'
import type { Source } from '../../geodata/sources/source.ts'
import { readRaw, realDataFolder } from './real-data.ts'

/** By place in the file; undefined where it is no road. */
async function readRoads(source: Source): Promise<(RoadLine | undefined)[]> {
  const roads: (RoadLine | undefined)[] = []
  const path = join(realDataFolder(), source.file)
  for await (const feature of readFeatures(path, { name: source.file, ...source.reading })) {
    const columns = feature.properties as RoadColumns
    const { coordinates } = feature.geometry as LineString
    roads.push(
      columns.class === null
        ? undefined
        : {
            id: feature.number,
            way: columns.way,
            class: columns.class,
            name: columns.name,
            oneway: columns.oneway,
            speedKmh: columns.speed_kmh,
            truck: columns.truck,
            car: columns.car,
            foot: columns.foot,
            maxWeightT: columns.max_weight_t,
            maxHeightM: columns.max_height_m,
            maxWidthM: columns.max_width_m,
            maxLengthM: columns.max_length_m,
            maxAxleT: columns.max_axle_t,
            atHours: columns.at_hours,
            unread: columns.unread,
            level: columns.level,
            line: Float64Array.from(
              coordinates.flatMap(([lon, lat]) => [...toLambert([lon!, lat!])]),
            ),
          },
    )
  }
  return roads
}

const isOpen = (road: RoadLine | undefined): boolean =>
  road !== undefined && buildGraph([road]).edgeTruckS.some((seconds) => seconds < Infinity)

it('closes on the plateau of Saclay what is signed for less than 40 t or 4 m, or closed to goods vehicles', async () => {
  const raw = readRaw<LineString>(reseauOsmSaclay.file)
  const roads = await readRoads(reseauOsmSaclay)
  expect(roads).toHaveLength(1962)
  const counts = { maxweight: 0, maxheight: 0, hgv: 0, closed: 0, open: 0 }
  raw.forEach(({ properties }, i) => {
    const { maxweight, maxheight, hgv, access, motor_vehicle: motor } = properties
    for (const [key, value] of Object.entries({ maxweight, maxheight, hgv }))
      if (value !== undefined) counts[key as 'hgv']++
    if (maxweight === undefined && maxheight === undefined && hgv === undefined) {
      // No sign for lorries: closed only where every vehicle is kept out.
      const said = String(motor ?? access ?? 'yes')
      expect(isOpen(roads[i])).toBe(!['no', 'private', 'bus'].includes(said))
      return
    }
    const isBanned = hgv === 'no' || Number(maxweight) < 40 || Number(maxheight) < 4
    expect(isOpen(roads[i])).toBe(!isBanned)
    counts[isBanned ? 'closed' : 'open']++
    expect(roads[i]?.way ?? Number(String(properties.osm_id).slice(4))).toBe(
      Number(String(properties.osm_id).slice(4)),
    )
  })
  expect(counts).toEqual({ maxweight: 22, maxheight: 20, hgv: 3, closed: 34, open: 8 })
})

it('reads the directed graph around Mantes-la-Jolie: its directions, its nodes, the lanes of buses alone', async () => {
  const raw = readRaw<LineString>(reseauOsmSeineAval.file)
  const roads = await readRoads(reseauOsmSeineAval)
  expect(roads).toHaveLength(13_683)
  const placesOf = new Map<unknown, Set<string>>()
  raw.forEach(({ properties }, i) => {
    const { allow, from, to, speed_kmh: speed } = properties
    const isForBuses = allow === 'bus bicycle'
    expect(roads[i] === undefined).toBe(isForBuses)
    if (isForBuses) return
    const { line } = roads[i]!
    for (const [node, x, y] of [
      [from, line[0], line[1]],
      [to, line.at(-2), line.at(-1)],
    ])
      placesOf.set(node, (placesOf.get(node) ?? new Set()).add(`${x} ${y}`))
    expect(isOpen(roads[i])).toBe(true)
    expect(roads[i]).toMatchObject({ oneway: 1, truck: true, speedKmh: speed })
  })
  const kept = roads.filter((road) => road !== undefined)
  expect(raw.length - kept.length).toBe(19)
  const graph = buildGraph(kept)
  // Lines that name a node meet there; the two directions of a road also meet at the vertices between.
  expect([...placesOf.values()].every((places) => places.size === 1)).toBe(true)
  expect(placeCount(graph)).toBeGreaterThanOrEqual(placesOf.size)
  // Who may go from everywhere to everywhere by the names of the nodes alone, may so in the graph.
  const links = raw
    .filter((_, i) => roads[i] !== undefined)
    .map(({ properties }) => [String(properties.from), String(properties.to)] as const)
  const connected = connectedNodes(links)
  expect(connected.size).toBe(4172)
  const inPart = new Set<string>()
  for (let node = 0; node < placeCount(graph); node++)
    if (graph.nodePart[node]! & PART.truck) inPart.add(`${graph.nodeX[node]} ${graph.nodeY[node]}`)
  const missed = [...connected].filter((node) => {
    const [x, y] = [...placesOf.get(node)!][0]!
      .split(' ')
      .map((one) => Math.round(10 * Number(one)))
    return !inPart.has(`${x} ${y}`)
  })
  expect(missed).toEqual([])
})

/** The largest set of nodes of which each leads to each; it must be over half of them. */
function connectedNodes(links: readonly (readonly [string, string])[]): Set<string> {
  const [out, into] = [new Map<string, string[]>(), new Map<string, string[]>()]
  for (const [from, to] of links) {
    out.set(from, [...(out.get(from) ?? []), to])
    into.set(to, [...(into.get(to) ?? []), from])
  }
  const reach = (start: string, next: ReadonlyMap<string, readonly string[]>) => {
    const seen = new Set([start])
    for (const node of seen) for (const other of next.get(node) ?? []) seen.add(other)
    return seen
  }
  for (const start of out.keys()) {
    const back = reach(start, into)
    const both = new Set([...reach(start, out)].filter((node) => back.has(node)))
    if (2 * both.size > out.size) return both
  }
  throw new Error('no part is over half of the nodes')
}
