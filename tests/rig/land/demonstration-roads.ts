// The roads, plots and points of access of the demonstration in memory, without a database.
import { DEFAULT_SEED, layRegion } from '../../../geodata/demo/build-demonstration.ts'
import type { Rings } from '../../../geodata/plane/polygon-distance.ts'
import type { RoadKind } from '../../../geodata/model/access/access-kinds.ts'
import type { RoadLine } from '../../../geodata/roads/graph/road-line.ts'
import type { RoadTurn } from '../../../geodata/roads/graph/road-turn.ts'

export type DemonstrationRoads = {
  roads: RoadLine[]
  turns: RoadTurn[]
  plots: Rings[]
  points: { kind: RoadKind; x: number; y: number }[]
}

/** Of the region with so many plots, EPSG:2154. */
export function demonstrationRoads(plots: number): DemonstrationRoads {
  const { streets, plans, networks } = layRegion(DEFAULT_SEED, plots)
  return {
    roads: streets.lines.map((line, id) => ({
      id,
      way: id,
      class: line.class,
      name: line.name ?? null,
      oneway: line.oneway ?? 0,
      speedKmh: line.speedKmh ?? null,
      truck: line.truck ?? true,
      car: true,
      foot: !/^(motorway|trunk)/.test(line.class),
      maxWeightT: line.maxWeightT ?? null,
      maxHeightM: line.maxHeightM ?? null,
      maxWidthM: null,
      maxLengthM: null,
      maxAxleT: null,
      atHours: false,
      unread: false,
      level: line.level ?? 0,
      line: Float64Array.from(line.vertices.flatMap((vertex) => streets.at(vertex))),
    })),
    turns: streets.turns.map(({ via, ...turn }) => {
      const [x, y] = streets.at(via)
      return { ...turn, via: { x, y }, truck: true }
    }),
    plots: plans.flatMap(({ lots }) =>
      lots.map((lot) => {
        const flat = lot.flatMap(([x, y]) => [x, y])
        if (flat[0] !== flat.at(-2) || flat[1] !== flat.at(-1)) flat.push(flat[0]!, flat[1]!)
        return [Float64Array.from(flat)]
      }),
    ),
    points: networks.access.map(({ kind, at }) => ({ kind, x: at[0], y: at[1] })),
  }
}
