// Power lines, pipelines, heat networks and freight railways of the demonstration: invented, and named so.
import type { NetworkKind } from '../model/codes.ts'
import { townRadius } from './base-map.ts'
import type { Point } from './geometry.ts'
import { curveThrough, distance } from './geometry.ts'
import type { Place } from './land.ts'
import type { AccessRow } from './networks.ts'
import { FREIGHT_SPUR_M, HEAT_NETWORKS, PIPELINES } from './places/networks.ts'
import type { Random } from './random.ts'
import { randomOf } from './random.ts'
import type { Site } from './sites.ts'

export type LineRow = {
  kind: NetworkKind
  name: string | null
  detail: string | null
  voltageKv: number | null
  parts: Point[][]
}

/** Of the substations in their order, largest sites first: so many are on the ring of 400 kV, then on lines of 225 kV. */
const ON_RING = 6
const ON_TRANSMISSION = 20
/** Every so many of the smallest ones no line ends at: their voltage is unknown. */
const WITHOUT_LINE = 7

/** From generators of their own: a region is the same with them as without. */
export function layNetworkLines(
  seed: number,
  places: readonly Place[],
  sites: readonly Site[],
  substations: readonly AccessRow[],
  access: readonly AccessRow[],
): LineRow[] {
  return [
    ...powerLines(randomOf(seed, 'power lines'), substations),
    ...pipelines(seed, places),
    ...heatNetworks(seed, places),
    ...freightLines(randomOf(seed, 'freight lines'), sites, access),
  ]
}

function powerLines(random: Random, substations: readonly AccessRow[]): LineRow[] {
  const places = substations.map(({ at }) => at)
  const ring = places.slice(0, ON_RING)
  const [cx, cy] = [0, 1].map((k) => ring.reduce((sum, at) => sum + at[k as 0], 0) / ring.length)
  const around = ring.toSorted(
    (a, b) => Math.atan2(a[1] - cy!, a[0] - cx!) - Math.atan2(b[1] - cy!, b[0] - cx!),
  )
  return places.flatMap((at, i) => {
    if (i < ON_RING) {
      const next = around[(around.indexOf(at) + 1) % around.length]!
      return [powerLine(random, 400, at, next)]
    }
    if (i < ON_TRANSMISSION) return [powerLine(random, 225, nearest(at, places.slice(0, i)), at)]
    if (i % WITHOUT_LINE === 0) return []
    const from = nearest(at, places.slice(0, ON_TRANSMISSION))
    return [powerLine(random, random.pick([63, 90]), from, at)]
  })
}

const powerLine = (random: Random, kv: number, from: Point, to: Point): LineRow => ({
  kind: kv >= 400 ? 'power_400' : kv >= 225 ? 'power_225' : 'power_lower',
  name: 'Ligne fictive',
  detail: `${kv} kV`,
  voltageKv: kv,
  parts: [bent(random, from, to, 4, 0.06)],
})

function pipelines(seed: number, places: readonly Place[]): LineRow[] {
  return Object.entries(PIPELINES).map(([name, { detail, through }]) => {
    const random = randomOf(seed, `pipeline ${name}`)
    const beside = through.map((place): Point => {
      const { centre, thousands } = placeOf(places, place)
      const bearing = random.between(0, 2 * Math.PI)
      const off = 1200 + 12 * thousands
      return [centre[0] + off * Math.cos(bearing), centre[1] + off * Math.sin(bearing)]
    })
    return { kind: 'pipeline', name, detail, voltageKv: null, parts: [curveThrough(beside, 6)] }
  })
}

/** Mains like the fingers of a hand, along what is built of a town. */
function heatNetworks(seed: number, places: readonly Place[]): LineRow[] {
  return HEAT_NETWORKS.map((town) => {
    const place = placeOf(places, town)
    const random = randomOf(seed, `heat ${town}`)
    const first = random.between(0, 2 * Math.PI)
    const reach = townRadius(place)
    const parts = [0, 1, 2, 3, 4].map((finger) => {
      const bearing = first + (finger * 2 * Math.PI) / 5 + random.between(-0.3, 0.3)
      const length = reach * random.between(0.5, 1.1)
      const { centre } = place
      const end: Point = [
        centre[0] + length * Math.cos(bearing),
        centre[1] + length * Math.sin(bearing),
      ]
      return bent(random, centre, end, 5, 0.18)
    })
    const name = `Réseau de chaleur fictif de ${town}`
    return { kind: 'heat', name, detail: 'exploitant fictif', voltageKv: null, parts }
  })
}

/** From each freight yard a spur towards the nearest site beyond it. */
function freightLines(
  random: Random,
  sites: readonly Site[],
  access: readonly AccessRow[],
): LineRow[] {
  return access
    .filter(({ kind }) => kind === 'rail')
    .map(({ name, at }) => {
      const beyond = sites.map(({ centre }) => centre)
      const end = nearest(
        at,
        beyond.filter((centre) => distance(at, centre) > FREIGHT_SPUR_M),
      )
      return {
        kind: 'freight_rail',
        name: `Voie de fret fictive, ${name}`,
        detail: 'voie de service',
        voltageKv: null,
        parts: [bent(random, at, end, 4, 0.1)],
      }
    })
}

/** From one place to another with so many bends, each at most `aside` of the length off the straight line. */
function bent(random: Random, from: Point, to: Point, bends: number, aside: number): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const between = Array.from({ length: bends }, (_, i): Point => {
    const along = (i + 1) / (bends + 1)
    const off = random.between(-aside, aside)
    return [from[0] + along * dx - off * dy, from[1] + along * dy + off * dx]
  })
  return [from, ...between, to]
}

const nearest = (at: Point, places: readonly Point[]): Point =>
  places.reduce((a, b) => (distance(at, b) < distance(at, a) ? b : a))

function placeOf(places: readonly Place[], name: string): Place {
  const place = places.find((one) => one.name === name)
  if (!place)
    throw new Error(`the networks name ${name}, which is not a place of the demonstration`)
  return place
}
