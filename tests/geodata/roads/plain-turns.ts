// Ways under banned turns by plain means: Dijkstra over the last roads driven, from the roads and the turns alone.
import fc from 'fast-check'
import type { RoadClass, TravelMode } from '../../../geodata/model/roads/roads.ts'
import { ROAD_SPEEDS } from '../../../geodata/model/roads/roads.ts'
import type { RoadLine } from '../../../geodata/roads/graph/road-line.ts'
import type { RoadTurn } from '../../../geodata/roads/graph/road-turn.ts'
import { roadThrough } from '../../rig/land/road-lines.ts'

/** Straight roads between the points of a lattice, each a stretch by itself. */
export const SIDE = 4
export const placeAt = (index: number): [number, number] => [
  100 * (index % SIDE) + 7 * index,
  130 * Math.floor(index / SIDE),
]

type PlainRoad = {
  from: number
  to: number
  oneway: -1 | 0 | 1
  class: RoadClass
  truck: boolean
}
export type PlainTurn = {
  /** Places in the list of roads. */
  from: number
  by: number | undefined
  to: number
  /** A place: where `from` ends. */
  via: number
  only: boolean
  truck: boolean
  car: boolean
}
export type Town = { roads: PlainRoad[]; turns: PlainTurn[] }

const road = fc
  .record({
    from: fc.nat(SIDE * SIDE - 1),
    step: fc.constantFrom(1, SIDE, SIDE + 1, 2),
    oneway: fc.constantFrom(-1 as const, 0 as const, 0 as const, 1 as const),
    class: fc.constantFrom<RoadClass>('primary', 'residential', 'service', 'motorway', 'path'),
    truck: fc.constantFrom(true, true, true, false),
  })
  .map(({ step, ...one }) => ({ ...one, to: (one.from + step) % (SIDE * SIDE) }))

/** Turns follow the roads: from one into another that meets it, now and then by a third. */
export const town: fc.Arbitrary<Town> = fc
  .record({
    roads: fc.array(road, { minLength: 6, maxLength: 40 }),
    draws: fc.array(
      fc.record({
        from: fc.nat(),
        end: fc.boolean(),
        by: fc.nat(),
        to: fc.nat(),
        isLong: fc.constantFrom(false, false, true),
        only: fc.constantFrom(false, false, true),
        whom: fc.constantFrom(
          { truck: true, car: true },
          { truck: true, car: false },
          { truck: false, car: true },
        ),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ roads, draws }) => {
    const touching = (place: number) =>
      [...roads.keys()].filter((one) => roads[one]!.from === place || roads[one]!.to === place)
    const turns = draws.map(({ from, end, by, to, isLong, only, whom }): PlainTurn => {
      const first = from % roads.length
      const via = end ? roads[first]!.to : roads[first]!.from
      const some = touching(via)
      const middle = some[by % some.length]!
      if (!isLong || middle === first)
        return { from: first, by: undefined, to: some[to % some.length]!, via, only, ...whom }
      const far = roads[middle]!.from === via ? roads[middle]!.to : roads[middle]!.from
      const beyond = touching(far).filter((one) => one !== middle)
      const last = beyond[to % Math.max(1, beyond.length)] ?? first
      return { from: first, by: middle, to: last, via, only, ...whom }
    })
    return { roads, turns }
  })

export const toLines = ({ roads }: Town): RoadLine[] =>
  roads.map(({ from, to, ...more }, way) =>
    roadThrough([placeAt(from), placeAt(to)], { ...more, way }),
  )
export const toTurns = ({ turns }: Town): RoadTurn[] =>
  turns.map(({ from, by, to, via, ...more }) => ({
    from,
    to,
    via: by === undefined ? { x: placeAt(via)[0], y: placeAt(via)[1] } : { ways: [by] },
    ...more,
  }))

/** A road in a direction: twice its place in the list, plus one against its line. */
type Drive = number
const opposite = (drive: Drive) => drive ^ 1

function drivesOf({ roads }: Town) {
  const start = (drive: Drive) => (drive & 1 ? roads[drive >> 1]!.to : roads[drive >> 1]!.from)
  const end = (drive: Drive) => start(opposite(drive))
  const isDriven = (drive: Drive) =>
    roads[drive >> 1]!.class !== 'path' && roads[drive >> 1]!.oneway !== (drive & 1 ? 1 : -1)
  return { start, end, isDriven, all: [...roads.keys()].flatMap((one) => [2 * one, 2 * one + 1]) }
}

/** Next to a banned turn lorries do not turn back, unless they cannot go on. */
function backsOf(plan: Town, bans: readonly Ban[]): Ban[] {
  const { start, end, isDriven, all } = drivesOf(plan)
  const byTruck = all.filter((drive) => isDriven(drive) && plan.roads[drive >> 1]!.truck)
  const beside = bans.filter(({ truck }) => truck).flatMap(({ run }) => run.slice(1).map(start))
  return byTruck
    .filter((drive) => beside.includes(start(drive)) && byTruck.includes(opposite(drive)))
    .filter((drive) => byTruck.some((on) => start(on) === end(drive) && on !== opposite(drive)))
    .map((drive) => ({ run: [drive, opposite(drive)], truck: true, car: false }))
}

type Ban = { run: Drive[]; truck: boolean; car: boolean }

/** Every order of roads that a turn forbids. One that could mean several places forbids nothing. */
export function bansOf(plan: Town): Ban[] {
  const { start, end, isDriven, all } = drivesOf(plan)
  return plan.turns.flatMap(({ from, by, to, via, only, truck, car }) => {
    const both = (one: number) => [2 * one, 2 * one + 1].filter(isDriven)
    const runs = both(from).flatMap((a) =>
      by === undefined
        ? both(to)
            .filter((c) => end(a) === via && start(c) === via)
            .filter((c) => from !== to || c === opposite(a))
            .map((c) => [a, c])
        : both(by)
            .filter((b) => end(a) === start(b))
            .flatMap((b) =>
              both(to)
                .filter((c) => start(c) === end(b))
                .map((c) => [a, b, c]),
            ),
    )
    if (runs.length !== 1) return []
    const run = runs[0]!
    if (!only) return [{ run, truck, car }]
    return run
      .slice(1)
      .flatMap((next, i) =>
        all
          .filter((other) => isDriven(other) && other !== next && start(other) === end(run[i]!))
          .map((other) => ({ run: [...run.slice(0, i + 1), other], truck, car })),
      )
  })
}

/** Seconds from a place to every place, with no road driven before. */
export function plainFrom(plan: Town, from: number, mode: TravelMode): number[] {
  const { start, end, all } = drivesOf(plan)
  const signs = bansOf(plan)
  const bans = [...signs, ...backsOf(plan, signs)].filter((ban) => mode !== 'foot' && ban[mode])
  const cost = (drive: Drive) => {
    const { class: name, truck, oneway } = plan.roads[drive >> 1]!
    const kmh = mode === 'truck' && !truck ? 0 : ROAD_SPEEDS[name][mode]
    if (kmh === 0 || (mode !== 'foot' && oneway === (drive & 1 ? 1 : -1))) return Infinity
    const [[ax, ay], [bx, by]] = [placeAt(start(drive)), placeAt(end(drive))]
    return (3.6 * Math.hypot(bx - ax, by - ay)) / kmh
  }
  const seconds = new Array<number>(SIDE * SIDE).fill(Infinity)
  seconds[from] = 0
  const best = new Map<string, number>()
  const open: { last: Drive[]; at: number; spent: number }[] = [{ last: [], at: from, spent: 0 }]
  while (open.length > 0) {
    open.sort((a, b) => b.spent - a.spent)
    const { last, at, spent } = open.pop()!
    for (const drive of all) {
      if (start(drive) !== at) continue
      const run = [...last, drive]
      const isBanned = bans.some(
        ({ run: banned }) =>
          banned.length <= run.length &&
          banned.every((one, i) => run[run.length - banned.length + i] === one),
      )
      const then = spent + cost(drive)
      if (isBanned || then === Infinity) continue
      const kept = run.slice(-2)
      if (then >= (best.get(kept.join()) ?? Infinity)) continue
      best.set(kept.join(), then)
      seconds[end(drive)] = Math.min(seconds[end(drive)]!, then)
      open.push({ last: kept, at: end(drive), spent: then })
    }
  }
  return seconds
}
