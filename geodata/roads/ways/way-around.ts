// Communes whose centre is reached from a plot within some minutes, and how many people live there.
import { fromStored } from '../../model/access/access-measures.ts'
import type { TravelMode } from '../../model/roads/roads.ts'
import type { NoWayReason, PlotAround } from '../../model/roads/road-answers.ts'
import { ROAD_ESTIMATE } from '../../model/roads/road-answers.ts'
import type { Versioned } from '../reach/reach-answer.ts'
import type { RoadNetwork } from '../reach/road-network.ts'
import { wayEnds, wayWithin } from './way-ends.ts'

export type AroundQuestion = {
  /** Of the plot or group whose outlines (WKB, EPSG:2154) the plots are. */
  id: string
  plots: readonly Uint8Array[]
  mode: TravelMode
  /** Whole, rising. */
  minutes: readonly number[]
}

/** Why there is none when it is a reason; undefined when it was stopped. */
export function answerAround(
  network: RoadNetwork,
  { id, plots, mode, minutes }: AroundQuestion,
  versioned: Versioned,
  isStopped: () => boolean,
): PlotAround | NoWayReason | undefined {
  const snaps = network.snap({ plots }, mode)
  if (typeof snaps === 'string') return snaps
  const { graph, ways } = network
  const limitS = 60 * minutes.at(-1)!
  const seeds = snaps.flatMap((snap) => wayEnds(graph, snap, mode))
  if (!ways.run(seeds, { mode, limitS, isStopped })) return undefined
  const centres = network.centres(mode)
  const reached = centres
    .map(({ commune, snap }) => {
      const times = [
        ...wayEnds(graph, snap, mode, true).map((end) => ways.seconds[end.node]! + end.seconds),
        ...snaps.map((from) => wayWithin(graph, from, snap, mode)?.seconds ?? Infinity),
      ]
      return { commune, seconds: Math.min(...times) }
    })
    .filter(({ seconds }) => seconds <= limitS)
    .sort((a, b) => a.seconds - b.seconds || (a.commune.code_insee < b.commune.code_insee ? -1 : 1))
  return {
    ...versioned,
    id,
    mode,
    snap_m: Math.round(Math.min(...snaps.map(({ distanceM }) => distanceM))),
    note: ROAD_ESTIMATE,
    within: minutes.map((one) => {
      const within = reached.filter(({ seconds }) => seconds <= 60 * one)
      const known = within.flatMap(({ commune }) => commune.population ?? [])
      return {
        minutes: one,
        communes: within.length,
        population:
          within.length > 0 && known.length === 0
            ? null
            : known.reduce((sum, people) => sum + people, 0),
        population_unknown: within.length - known.length,
      }
    }),
    communes: reached.map(({ commune, seconds }) => ({
      code_insee: commune.code_insee,
      name: commune.name,
      min: fromStored('min', Math.round(seconds)),
      population: commune.population,
    })),
    communes_unknown: network.communes.length - centres.length,
  }
}
