// What questions about ways are answered on: the roads of a version, made ready once, and what lies at them.
import { boxOf } from '../../plane/polygon-distance.ts'
import type { RoadKind } from '../../model/access/access-kinds.ts'
import { ROAD_KINDS } from '../../model/access/access-kinds.ts'
import type { TravelMode } from '../../model/roads/roads.ts'
import { SNAP_LIMIT_M } from '../../model/roads/roads.ts'
import type { NoWayReason } from '../../model/roads/road-answers.ts'
import { readWkb, ringsOf } from '../../plane/read-wkb.ts'
import { FromPoint, FromPolygon } from '../../plane/measure-segment.ts'
import { hasAnyRoad } from './reach-isolated.ts'
import { NodeSquares } from './reach-nodes.ts'
import type { RoadGraph } from '../graph/road-graph.ts'
import { ShortestWays } from '../ways/shortest-ways.ts'
import { snapAccessPoint } from '../snap/snap-access-point.ts'
import type { Snap } from '../snap/snap.ts'
import { RoadIndex } from '../snap/snap.ts'

/** Metres, EPSG:2154; geometries as WKB. */
export type NetworkPoint = {
  id: string
  kind: RoadKind
  name: string
  detail: string | null
  x: number
  y: number
}
export type NetworkCommune = {
  code_insee: string
  name: string
  population: number | null
  /** Of its centre; null when it has none. */
  x: number | null
  y: number | null
}
export type NetworkRows = {
  /** Where roads are known; null when that is not known. */
  coverage: Uint8Array | null
  points: NetworkPoint[]
  communes: NetworkCommune[]
}

/** Where ways begin: a point (EPSG:2154), or the edges of one plot or several (WKB, EPSG:2154). */
export type Origin = { x: number; y: number } | { plots: readonly Uint8Array[] }

export type PointPlace = Snap & { point: NetworkPoint }
export type CommunePlace = { commune: NetworkCommune; snap: Snap }

export class RoadNetwork {
  readonly graph: RoadGraph
  readonly index: RoadIndex
  readonly squares: NodeSquares
  readonly ways: ShortestWays
  /** Outlines of where roads are known. */
  readonly edge: readonly Float64Array[] | undefined
  /** By kind: the roads by which its points are reached. */
  readonly places: ReadonlyMap<RoadKind, PointPlace[]>
  readonly communes: readonly NetworkCommune[]
  readonly #centres = new Map<TravelMode, CommunePlace[]>()

  constructor(graph: RoadGraph, rows: NetworkRows) {
    this.graph = graph
    this.index = new RoadIndex(graph)
    this.squares = new NodeSquares(graph)
    this.ways = new ShortestWays(graph)
    this.edge = rows.coverage ? ringsOf(readWkb(rows.coverage)) : undefined
    this.communes = rows.communes
    this.places = new Map(
      ROAD_KINDS.map((kind) => [
        kind,
        rows.points
          .filter((point) => point.kind === kind)
          .flatMap((point) =>
            snapAccessPoint(this.index, kind, point.x, point.y).map((snap) => ({ ...snap, point })),
          ),
      ]),
    )
  }

  /** Centres of communes that lie at a road. */
  centres(mode: TravelMode): readonly CommunePlace[] {
    const known = this.#centres.get(mode)
    if (known) return known
    const found = this.communes.flatMap((commune) => {
      if (commune.x === null || commune.y === null) return []
      const snap = this.index.nearestToPoint(commune.x, commune.y, { mode, roads: 'local' })
      return snap ? [{ commune, snap }] : []
    })
    this.#centres.set(mode, found)
    return found
  }

  /** By which roads the origin is left; why by none. As `geodata/derive` snaps plots. */
  snap(origin: Origin, mode: TravelMode): Snap[] | NoWayReason {
    const rule = { mode, roads: 'local' } as const
    const snaps: Snap[] = []
    const measures = []
    if ('plots' in origin)
      for (const plot of origin.plots) {
        const rings = ringsOf(readWkb(plot))
        const box = boxOf(rings)
        const [snap] = this.index.nearestToPlot(rings, box, [rule])
        if (snap) snaps.push(snap)
        measures.push(new FromPolygon(rings, box))
      }
    else {
      const snap = this.index.nearestToPoint(origin.x, origin.y, rule)
      if (snap) snaps.push(snap)
      measures.push(new FromPoint(origin.x, origin.y))
    }
    if (snaps.length > 0) return snaps
    const isolated = measures.some((measure) => hasAnyRoad(this.graph, mode, measure))
    return isolated ? 'not_connected' : 'no_road'
  }
}

const WHO = { truck: 'a lorry', car: 'a car', foot: 'a person on foot' } as const

/** For a person: why no way is known from where one starts. */
export function noWaySentence(reason: NoWayReason, mode: TravelMode): string {
  const near = `within ${SNAP_LIMIT_M} m`
  if (reason === 'no_road') return `no road that ${WHO[mode]} may take begins ${near}`
  if (reason === 'no_point') return `no such point can be reached by ${WHO[mode]}`
  return `the roads ${near} that ${WHO[mode]} may take are not connected to the others`
}
