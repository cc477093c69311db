// Distances, maps and land around a group, from those of its plots: the nearest plot speaks for all.
import { NETWORK_KINDS } from '../../geodata/model/codes.ts'
import type { NearNetwork } from '../../geodata/model/networks/near-network.ts'
import type { Plot, PlotSheet } from '../../geodata/model/plots/plot.ts'
import { round } from './merge-shares.ts'
import type { Whole } from '../queries/whole-of-group.ts'

type Access = Plot['access']['rail']

/**
 * The nearest point of the nearest plot. Where a plot's own distance is unknown, a nearer point may lie past the edge
 * of the data: the least distance is 0. By road: the plot from which a point is soonest reached.
 */
export function mergeAccess(values: readonly Access[]): Access {
  const known = values.filter(({ straight_km }) => straight_km !== null)
  const [nearest] = [...known].sort((one, other) => one.straight_km! - other.straight_km!)
  if (!nearest) return values[0]!
  const least = Math.min(
    ...values.map(({ straight_km, straight_least_km }) => straight_least_km ?? straight_km ?? 0),
  )
  return {
    ...nearest,
    straight_least_km: least < nearest.straight_km! ? least : null,
    ...mergeByRoad(values),
  }
}

function mergeByRoad(values: readonly Access[]) {
  const none = {
    road_name: null,
    road_detail: null,
    km: null,
    least_km: null,
    min: null,
    least_min: null,
  }
  const [soonest] = values
    .filter(({ min }) => min !== null)
    .sort((one, other) => one.min! - other.min!)
  if (!soonest) return none
  const least = (of: (one: Access) => number | null, most: number): number | null => {
    const found = Math.min(...values.map((one) => of(one) ?? 0))
    return found < most ? found : null
  }
  const { road_name, road_detail, km, min } = soonest
  return {
    road_name,
    road_detail,
    km,
    least_km: least((one) => one.least_km ?? one.km, km!),
    min,
    least_min: least((one) => one.least_min ?? one.min, min!),
  }
}

/** Inside when every plot is; outside when every plot is; else on the edge. */
export function mergeSdrifE(lists: readonly PlotSheet['sdrif_e'][]): PlotSheet['sdrif_e'] {
  type Item = PlotSheet['sdrif_e'][number]
  const found = new Map<string, Item[]>()
  for (const item of lists.flat()) {
    const key = `${item.map} ${item.item}`
    found.set(key, [...(found.get(key) ?? []), item])
  }
  return [...found.values()]
    .map((items): Item => {
      const nearest = items.reduce((a, b) => (b.distance_m < a.distance_m ? b : a))
      if (nearest.position === 'symbol') return nearest
      const all = (position: Item['position']) => items.every((item) => item.position === position)
      const inside = items.length === lists.length && all('inside')
      return { ...nearest, position: inside ? 'inside' : all('outside') ? 'outside' : 'edge' }
    })
    .sort((a, b) => (`${a.map} ${a.item}` < `${b.map} ${b.item}` ? -1 : 1))
}

/** Kinds that are known at every plot. */
export function mergeRiskPoints(
  lists: readonly PlotSheet['risk_points'][],
  around: Whole['risk'],
): PlotSheet['risk_points'] {
  const [first = [], ...others] = lists
  return first.flatMap((one) => {
    const same = others.flatMap((list) => list.find(({ kind }) => kind === one.kind) ?? [])
    if (same.length < others.length) return []
    const all = [one, ...same]
    const nearest = all.reduce((a, b) => (b.nearest.distance_m < a.nearest.distance_m ? b : a))
    const counts = around.get(one.kind) ?? { within_500_m: 0, within_1_km: 0 }
    return [{ ...nearest, ...counts, edge_m: Math.min(...all.map(({ edge_m }) => edge_m)) }]
  })
}

/** The nearest line of the nearest plot, of kinds that are known at every plot. */
export function mergeNetworks(lists: readonly (readonly NearNetwork[])[]): NearNetwork[] {
  return NETWORK_KINDS.flatMap((kind): NearNetwork[] => {
    const same = lists.flatMap((list) => list.find((one) => one.kind === kind) ?? [])
    if (same.length < lists.length) return []
    const found = same.flatMap(({ nearest }) => nearest ?? [])
    if (found.length === 0) return [{ kind, nearest: null }]
    const nearest = found.reduce((a, b) => (b.distance_m < a.distance_m ? b : a))
    const least = Math.min(...found.map(({ distance_m, least_m }) => least_m ?? distance_m))
    return [{ kind, nearest: { ...nearest, least_m: least < nearest.distance_m ? least : null } }]
  })
}

/** Hectares by class of the whole; null when the land use of one plot is unknown. */
export function mergeLandUse(
  sheets: readonly PlotSheet[],
  surface_ha: number,
): PlotSheet['land_use'] {
  const known = sheets.flatMap(({ land_use }) => land_use ?? [])
  if (known.length < sheets.length) return null
  const sum = (key: 'artificialised_ha' | 'natural_ha' | 'uncovered_ha') =>
    round(known.reduce((total, one) => total + one[key], 0))
  const classes = new Map<number, number>()
  for (const { code, area_ha } of known.flatMap(({ classes }) => classes))
    classes.set(code, (classes.get(code) ?? 0) + area_ha)
  return {
    artificialised_ha: sum('artificialised_ha'),
    natural_ha: sum('natural_ha'),
    uncovered_ha: sum('uncovered_ha'),
    classes: [...classes]
      .map(([code, area_ha]) => ({
        code,
        area_ha: round(area_ha),
        share: Math.min(1, round(area_ha / (surface_ha || 1))),
      }))
      .sort((one, other) => other.area_ha - one.area_ha || one.code - other.code),
    source: known[0]!.source,
  }
}
