// Roads, rivers and railways of the demonstration as smooth lines, and the points of access on them.
import type { RoadKind } from '../model/access/access-kinds.ts'
import type { AccessKind } from '../model/codes.ts'
import type { Point } from './geometry.ts'
import { curveThrough, toLambert } from './geometry.ts'
import type { Place } from './land.ts'
import * as networks from './places/networks.ts'
import { RIVERS } from './places/nature.ts'
import { randomOf } from './random.ts'

export type NamedLine = { name: string; className: string; line: Point[]; halfWidthM: number }
export type AccessRow<Kind = AccessKind> = {
  kind: Kind
  name: string
  detail: string | null
  at: Point
}
export type Networks = {
  roads: NamedLine[]
  rails: NamedLine[]
  rivers: NamedLine[]
  /** All that roads lead to, stations last. */
  access: AccessRow<RoadKind>[]
  stations: AccessRow<RoadKind>[]
}

/** A road has a vertex at each place it serves, and so many pieces between two. */
export const STEPS_BETWEEN_PLACES = 14

const split = (list: string): string[] => list.split(',').map((name) => name.trim())

/** Everything that runs through the region, from the lists of communes served. */
export function layNetworks(places: readonly Place[], seed: number): Networks {
  const byName = new Map(places.map((place) => [place.name, place]))
  const find = (name: string): Place => {
    const place = byName.get(name)
    if (!place)
      throw new Error(`the networks name ${name}, which is not a place of the demonstration`)
    return place
  }
  // A line passes beside its communes, not through their churches; the same place gives the same step aside.
  const beside = (kind: string, name: string): Point => {
    const random = randomOf(seed, `${kind} ${name}`)
    const { centre, thousands } = find(name)
    const off = kind === 'rail' ? 250 : Math.min(1900, 500 + thousands * 14)
    const angle = random.between(0, 2 * Math.PI)
    return [centre[0] + off * Math.cos(angle), centre[1] + off * Math.sin(angle)]
  }
  const lines = (
    kind: string,
    table: Record<string, string>,
    className: (name: string) => string,
  ): NamedLine[] =>
    Object.entries(table).map(([name, served]) => ({
      name,
      className: className(name),
      line: curveThrough(
        split(served).map((place) => beside(kind, place)),
        STEPS_BETWEEN_PLACES,
      ),
      halfWidthM: 0,
    }))
  const roads = [
    ...lines('road', networks.MOTORWAYS, () => 'motorway'),
    ...lines('road', networks.NATIONAL_ROADS, () => 'trunk'),
  ]
  const rails = lines('rail', networks.RAIL, (name) => (name.startsWith('RER') ? 'rer' : 'train'))
  const rivers = RIVERS.map(({ name, halfWidthM, points }) => ({
    name,
    className: 'river',
    line: curveThrough(
      points.map((at) => toLambert([at[0], at[1]])),
      10,
    ),
    halfWidthM,
  }))
  const stations = stationPoints(places, beside)
  const access = [...freightPoints(find, beside, rivers), ...stations]
  return { roads, rails, rivers, access, stations }
}

function freightPoints(
  find: (name: string) => Place,
  beside: (kind: string, name: string) => Point,
  rivers: readonly NamedLine[],
): AccessRow<RoadKind>[] {
  const junctions = Object.entries(networks.MOTORWAYS).flatMap(([road, served]) =>
    [...new Set(split(served))].map((name): AccessRow<RoadKind> => ({
      kind: 'junction',
      name: `Échangeur de ${name}`,
      detail: road,
      at: beside('road', name),
    })),
  )
  return [
    ...junctions,
    ...split(networks.RAIL_FREIGHT).map((name): AccessRow<RoadKind> => ({
      kind: 'rail',
      name: `Cour de fret de ${name}`,
      detail: 'gare de fret',
      at: beside('rail', name),
    })),
    ...split(networks.PORTS).map((name): AccessRow<RoadKind> => ({
      kind: 'port',
      name: `Port de ${name}`,
      detail: 'quai',
      at: nearestVertex(find(name).centre, rivers),
    })),
    ...networks.AIRPORTS.map(([name, lon, lat]): AccessRow<RoadKind> => ({
      kind: 'airport',
      name: `Aéroport ${name}`,
      detail: null,
      at: toLambert([lon, lat]),
    })),
  ]
}

const stationPoints = (
  places: readonly Place[],
  beside: (kind: string, name: string) => Point,
): AccessRow<RoadKind>[] =>
  places
    .filter((place) => place.thousands >= 15)
    .map((place) => ({
      kind: 'station',
      name: `Gare de ${place.name}`,
      detail: lineAt(place.name),
      at: beside('rail', place.name),
    }))

const lineAt = (commune: string): string | null =>
  Object.keys(networks.RAIL).find((line) => split(networks.RAIL[line] ?? '').includes(commune)) ??
  'Transilien'

function nearestVertex(at: Point, lines: readonly NamedLine[]): Point {
  let best = at
  let least = Infinity
  for (const { line } of lines)
    for (const point of line) {
      const d = Math.hypot(point[0] - at[0], point[1] - at[1])
      if (d < least) [least, best] = [d, point]
    }
  return best
}
