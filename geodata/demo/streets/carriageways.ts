// Motorways and national roads of the demonstration as two one-way carriageways each, reached by ramps alone, at the
// places they serve. Nothing else meets them: roads that cross pass over or under.
import type { RoadClass } from '../../model/roads/roads.ts'
import type { Point } from '../geometry.ts'
import { distance } from '../geometry.ts'
import type { NamedLine } from '../networks.ts'
import { STEPS_BETWEEN_PLACES } from '../networks.ts'
import type { StreetNet } from './street-net.ts'

/** From the axis to the middle of a carriageway, and to the foot of its ramps. */
const CARRIAGEWAY_M = 14
const RAMP_FOOT_M = 75
/** From the middle of a junction to where its ramps leave and join. */
const RAMP_M = 350

/** A place along an axis: metres from its start. */
type Junction = { at: Point; key: string; atM: number; rampM: number }
/** What a road has at a junction: where it is left and joined, and the feet of its ramps on the ground. */
type Meeting = { leaves: number[]; joins: number[]; feet: number[]; isMotorway: boolean }

/** Lays them all; answers the feet of the ramps, which the streets are to reach. */
export function layCarriageways(net: StreetNet, roads: readonly NamedLine[]): number[] {
  const meetings = new Map<string, Meeting[]>()
  for (const road of roads) layRoad(net, road, meetings)
  const feet: number[] = []
  for (const here of meetings.values()) {
    feet.push(...here.flatMap((meeting) => meeting.feet))
    here.forEach((meeting, i) => {
      for (const other of here.slice(0, i)) join(net, meeting, other)
    })
  }
  return feet
}

function layRoad(net: StreetNet, road: NamedLine, meetings: Map<string, Meeting[]>): void {
  const axis = new Axis(road.line)
  const junctions = junctionsOf(axis)
  const isMotorway = road.className === 'motorway'
  const link: RoadClass = isMotorway ? 'motorway_link' : 'trunk_link'
  const [right, left]: { atM: number; vertex: number }[][] = [[], []]
  junctions.forEach(({ at, key, atM, rampM }, i) => {
    const meeting: Meeting = { leaves: [], joins: [], feet: [], isMotorway }
    const feet = [-1, 1].map((side) => net.add(axis.beside(atM, side * RAMP_FOOT_M)))
    const [leftFoot, rightFoot] = feet as [number, number]
    meeting.feet.push(...feet)
    for (const way of [-1, 1]) {
      const m = atM + way * rampM
      if ((i === 0 && way < 0) || (i === junctions.length - 1 && way > 0)) continue
      for (const side of [1, -1]) {
        const vertex = net.add(axis.beside(m, side * CARRIAGEWAY_M))
        ;(side > 0 ? right : left)?.push({ atM: m, vertex })
        const isLeft = way * side < 0 // traffic on the right carriageway goes along the axis
        ;(isLeft ? meeting.leaves : meeting.joins).push(vertex)
        const middle = net.add(axis.beside(atM + way * rampM * 0.5, side * (CARRIAGEWAY_M + 30)))
        const ramp = [vertex, middle, side > 0 ? rightFoot : leftFoot]
        net.addLine({
          class: link,
          vertices: isLeft ? ramp : ramp.reverse(),
          oneway: 1,
          speedKmh: 50,
        })
      }
    }
    // Over or under the road between the feet of its ramps.
    net.addLine({
      class: 'secondary',
      vertices: [leftFoot, net.add(at), rightFoot],
      level: i % 2 ? 1 : -1,
    })
    meetings.set(key, [...(meetings.get(key) ?? []), meeting])
  })
  for (const [carriageway, side] of [
    [right, 1],
    [left, -1],
  ] as const) {
    const ends = [...(carriageway ?? [])].sort((a, b) => a.atM - b.atM)
    for (let i = 1; i < ends.length; i++) {
      const [from, to] = [ends[i - 1], ends[i]] as [(typeof ends)[0], (typeof ends)[0]]
      const between = axis
        .verticesBetween(from.atM, to.atM)
        .map((m) => net.add(axis.beside(m, side * CARRIAGEWAY_M)))
      const vertices = [from.vertex, ...between, to.vertex]
      net.addLine({
        class: isMotorway ? 'motorway' : 'trunk',
        vertices: side > 0 ? vertices : vertices.reverse(),
        oneway: 1,
        name: road.name,
        speedKmh: isMotorway ? (i % 3 ? 130 : 110) : i % 3 ? 110 : 90,
      })
    }
  }
}

function junctionsOf(axis: Axis): Junction[] {
  const places = axis.line.filter((_, i) => i % STEPS_BETWEEN_PLACES === 0)
  const metres = places.map((_, i) => axis.metres[i * STEPS_BETWEEN_PLACES] as number)
  return places.map((at, i) => {
    const room = Math.min(
      i > 0 ? (metres[i] as number) - (metres[i - 1] as number) : Infinity,
      i < places.length - 1 ? (metres[i + 1] as number) - (metres[i] as number) : Infinity,
    )
    return {
      at,
      key: at.map(Math.round).join(' '),
      atM: metres[i] as number,
      rampM: Math.min(RAMP_M, room * 0.35),
    }
  })
}

/** Two roads at one junction: straight ways from each onto the other, and a street between the feet of their ramps. */
function join(net: StreetNet, a: Meeting, b: Meeting): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    for (const leave of from.leaves)
      for (const joins of to.joins)
        net.addLine({
          class: from.isMotorway || to.isMotorway ? 'motorway_link' : 'trunk_link',
          vertices: [leave, joins],
          oneway: 1,
          speedKmh: 70,
          level: 1,
        })
  const pairs = a.feet.flatMap((p) => b.feet.map((q) => [p, q] as const))
  const nearest = pairs.reduce((best, pair) =>
    net.distance(...pair) < net.distance(...best) ? pair : best,
  )
  net.addLine({ class: 'secondary', vertices: [...nearest] })
}

/** A polyline by metres from its start. */
class Axis {
  readonly line: readonly Point[]
  /** By vertex. */
  readonly metres: number[]

  constructor(line: readonly Point[]) {
    this.line = line
    this.metres = [0]
    for (let i = 1; i < line.length; i++)
      this.metres.push(
        (this.metres[i - 1] as number) + distance(line[i - 1] as Point, line[i] as Point),
      )
  }

  /** Strictly between two places: the metres of the vertices there. */
  verticesBetween(fromM: number, toM: number): number[] {
    return this.metres.filter((m) => m > fromM + 1 && m < toM - 1)
  }

  /** A place so many metres beside the axis, to the right of it (negative: left). */
  beside(atM: number, offM: number): Point {
    let i = 1
    while (i < this.line.length - 1 && (this.metres[i] as number) < atM) i++
    const [a, b] = [this.line[i - 1] as Point, this.line[i] as Point]
    const [from, to] = [this.metres[i - 1] as number, this.metres[i] as number]
    const t = (atM - from) / (to - from || 1)
    // At a vertex the direction is the mean of both sides, so that a carriageway does not fold in a bend.
    const next = t > 0.999 ? (this.line[i + 1] ?? b) : b
    const length = distance(a, next) || 1
    return [
      a[0] + (b[0] - a[0]) * t + ((next[1] - a[1]) / length) * offM,
      a[1] + (b[1] - a[1]) * t - ((next[0] - a[0]) / length) * offM,
    ]
  }
}
