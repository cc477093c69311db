// The ways from a plot to the soonest point of each kind, as the API answers them.
import { distanceToPoint } from '../../plane/polygon-distance.ts'
import type { AccessTravel, RoadKind } from '../../model/access/access-kinds.ts'
import { ROAD_KINDS, travelTo } from '../../model/access/access-kinds.ts'
import { fromStored } from '../../model/access/access-measures.ts'
import type { NoWayReason, PlotWays } from '../../model/roads/road-answers.ts'
import { ROAD_ESTIMATE } from '../../model/roads/road-answers.ts'
import { mToKm } from '../../model/units.ts'
import { readWkb, ringsOf } from '../../plane/read-wkb.ts'
import { toPositions } from '../reach/reach-geometry.ts'
import type { Versioned } from '../reach/reach-answer.ts'
import type { PointPlace, RoadNetwork } from '../reach/road-network.ts'
import type { Snap } from '../snap/snap.ts'
import type { Route } from './way-route.ts'
import { RouteSearch } from './way-route.ts'

type PlotWay = PlotWays['ways'][number]

/** `id`: of the plot or group whose outlines (WKB, EPSG:2154) the plots are. Undefined when it was stopped. */
export function answerWays(
  network: RoadNetwork,
  { id, plots }: { id: string; plots: readonly Uint8Array[] },
  versioned: Versioned,
  isStopped: () => boolean,
): PlotWays | undefined {
  const ways = new Map<RoadKind, PlotWay>()
  for (const mode of ['truck', 'foot'] as const) {
    const kinds = ROAD_KINDS.filter((kind) => travelTo(kind).mode === mode)
    const snaps = network.snap({ plots }, mode)
    if (typeof snaps === 'string') {
      for (const kind of kinds) ways.set(kind, noWay(kind, mode, snaps, null))
      continue
    }
    const lists = kinds.map((kind) => network.places.get(kind) ?? [])
    const routes = new RouteSearch(network.graph, network.ways, mode, snaps).find(lists, isStopped)
    if (!routes) return undefined
    kinds.forEach((kind, i) => {
      const route = routes[i]
      const nearest = Math.min(...snaps.map(({ distanceM }) => distanceM))
      ways.set(
        kind,
        route
          ? wayOf(kind, mode, route, snaps, lists[i]![route.place]!, plots)
          : noWay(kind, mode, 'no_point', Math.round(nearest)),
      )
    })
  }
  return {
    ...versioned,
    id,
    note: ROAD_ESTIMATE,
    ways: ROAD_KINDS.map((kind) => ways.get(kind)!),
  }
}

function wayOf(
  kind: RoadKind,
  mode: AccessTravel['mode'],
  route: Route,
  snaps: readonly Snap[],
  place: PointPlace,
  plots: readonly Uint8Array[],
): PlotWay {
  const { id, name, detail, x, y } = place.point
  const straight = plots.map((plot) => {
    const rings = ringsOf(readWkb(plot))
    return distanceToPoint(rings, x, y)
  })
  return {
    kind,
    mode,
    point: { id, name, detail },
    unknown: null,
    km: mToKm(Math.round(route.metres)),
    min: fromStored('min', Math.round(route.seconds)),
    straight_km: mToKm(Math.round(Math.min(...straight))),
    plot_snap_m: Math.round(snaps[route.start]!.distanceM),
    point_snap_m: Math.round(place.distanceM),
    roads: route.roads.map((road) => ({ name: road.name, km: mToKm(Math.round(road.metres)) })),
    line: { type: 'LineString', coordinates: toPositions(route.line) },
  }
}

const noWay = (
  kind: RoadKind,
  mode: AccessTravel['mode'],
  unknown: NoWayReason,
  plotSnapM: number | null,
): PlotWay => ({
  kind,
  mode,
  point: null,
  unknown,
  km: null,
  min: null,
  straight_km: null,
  plot_snap_m: plotSnapM,
  point_snap_m: null,
  roads: [],
  line: null,
})
