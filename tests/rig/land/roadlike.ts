// Made-up roads that behave as real ones do: streets in a bent grid with gaps and one-ways, main roads, and motorways that
// pass over them and are reached by ramps alone. For the tests of the graph and its benchmark.
import { randomOf } from '../../../geodata/demo/random.ts'
import type { RoadClass } from '../../../geodata/model/roads/roads.ts'
import type { RoadLine } from '../../../geodata/roads/graph/road-line.ts'

export type RoadlikePlan = {
  seed: number
  columns: number
  rows: number
  /** Metres between neighbouring streets. */
  spacing: number
}

/** South-west corner, EPSG:2154. */
const WEST = 600_000
const SOUTH = 6_800_000
/** Every so many columns and rows there is a motorway. */
const MOTORWAY_EVERY = 24
/** Every so many crossings of a motorway there is a junction. */
const RAMPS_EVERY = 6
const GAP_CHANCE = 0.12
const ONEWAY_CHANCE = 0.15

/** Roads of the plan, and where the junctions of its motorways are. EPSG:2154. */
export function growRoads(plan: RoadlikePlan): {
  roads: RoadLine[]
  junctions: { x: number; y: number }[]
} {
  const { columns, rows, spacing } = plan
  const random = randomOf(plan.seed, 'roadlike')
  const roads: RoadLine[] = []
  const junctions: { x: number; y: number }[] = []
  const bend = () => random.between(-0.3, 0.3) * spacing
  const x: number[] = []
  const y: number[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      x.push(WEST + column * spacing + bend())
      y.push(SOUTH + row * spacing + bend())
    }
  const add = (
    line: number[],
    name: string,
    roadClass: RoadClass,
    more: Partial<RoadLine> = {},
  ): void => {
    roads.push({
      id: roads.length + 1,
      way: roads.length + 1,
      class: roadClass,
      name,
      oneway: 0,
      speedKmh: null,
      truck: true,
      car: true,
      foot: true,
      maxWeightT: null,
      maxHeightM: null,
      maxWidthM: null,
      maxLengthM: null,
      maxAxleT: null,
      atHours: false,
      unread: false,
      level: 0,
      line: Float64Array.from(line),
      ...more,
    })
  }
  const classOf = (place: number): RoadClass =>
    place % 16 === 4
      ? 'primary'
      : place % 8 === 1
        ? 'secondary'
        : place % 4 === 2
          ? 'tertiary'
          : place % 2 === 0
            ? 'unclassified'
            : 'residential'

  /** A street through the crossings of `places`, cut at gaps. */
  const street = (places: number[], name: string, roadClass: RoadClass): void => {
    const small = roadClass === 'residential' || roadClass === 'unclassified'
    let line: number[] = []
    const end = () => {
      if (line.length > 2) {
        const oneway = small && random.chance(ONEWAY_CHANCE) ? (random.chance(0.5) ? 1 : -1) : 0
        const narrow = small && random.chance(0.05)
        add(line, name, roadClass, {
          oneway,
          speedKmh: random.chance(0.2) ? 30 : null,
          maxWeightT: narrow ? 3.5 : null,
        })
      }
      line = []
    }
    places.forEach((place, index) => {
      if (line.length > 0) {
        const before = places[index - 1]!
        for (const share of [1 / 3, 2 / 3])
          line.push(
            x[before]! + share * (x[place]! - x[before]!) + random.between(-8, 8),
            y[before]! + share * (y[place]! - y[before]!) + random.between(-8, 8),
          )
      }
      line.push(x[place]!, y[place]!)
      if (small && (random.chance(GAP_CHANCE) || line.length > 40)) {
        end()
        if (random.chance(0.5)) line.push(x[place]!, y[place]!)
      }
    })
    end()
  }
  const indices = (count: number) => Array.from({ length: count }, (_, index) => index)
  for (let row = 0; row < rows; row++)
    street(
      indices(columns).map((column) => row * columns + column),
      `rue ${row + 1}`,
      classOf(row),
    )
  for (let column = 0; column < columns; column++)
    street(
      indices(rows).map((row) => row * columns + column),
      `avenue ${column + 1}`,
      classOf(column),
    )

  /** Two carriageways between the streets, on bridges, with ramps to the crossings beside them. */
  const motorway = (
    along: (step: number) => [x: number, y: number],
    steps: number,
    name: string,
    place: (step: number) => number,
  ): void => {
    const carriageways: [number[], number[]] = [[], []]
    for (let step = 0; step < steps; step++) {
      const [mx, my] = along(step)
      carriageways[0].push(mx + 12, my - 12)
      carriageways[1].unshift(mx - 12, my + 12)
      if (step % RAMPS_EVERY !== 3 || step + 1 >= steps) continue
      junctions.push({ x: mx, y: my })
      const street = [x[place(step)]!, y[place(step)]!]
      const [nx, ny] = along(step + 1)
      add([...street, nx + 12, ny - 12], name, 'motorway_link', { oneway: 1, level: 1 })
      add([mx + 12, my - 12, ...street], name, 'motorway_link', { oneway: 1, level: 1 })
      add([nx - 12, ny + 12, ...street], name, 'motorway_link', { oneway: 1, level: 1 })
      add([...street, mx - 12, my + 12], name, 'motorway_link', { oneway: 1, level: 1 })
    }
    for (const line of carriageways)
      add(line, name, 'motorway', { oneway: 1, level: 1, foot: false })
  }
  for (let row = MOTORWAY_EVERY / 2; row < rows; row += MOTORWAY_EVERY)
    motorway(
      (step) => [WEST + (step + 0.5) * spacing, SOUTH + (row + 0.5) * spacing],
      columns - 1,
      `A ${row}`,
      (step) => row * columns + step,
    )
  for (let column = MOTORWAY_EVERY / 2; column < columns; column += MOTORWAY_EVERY)
    motorway(
      (step) => [WEST + (column + 0.45) * spacing, SOUTH + (step + 0.45) * spacing],
      rows - 1,
      `A ${100 + column}`,
      (step) => step * columns + column,
    )
  return { roads, junctions }
}
