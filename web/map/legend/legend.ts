// What the legend shows: only what is drawn on the map now, read from the features rendered in the window, strip by strip:
// at once it would be tens of thousands of dots, and hold the page up.
import type { Map as MapLibre } from 'maplibre-gl'
import type {
  AccessKind,
  Category,
  Constraint,
  NetworkKind,
  Zone,
} from '../../../geodata/model/codes.ts'
import {
  ACCESS_KINDS,
  CATEGORIES,
  CONSTRAINTS,
  NETWORK_KINDS,
  ZONES,
} from '../../../geodata/model/codes.ts'
import { PLOT_SHAPE_MINZOOM } from '../../../geodata/model/map/tiles.ts'

export type MapLegend = {
  /** What carries the category at this zoom. */
  of: 'sites' | 'dots' | 'plots'
  categories: (Category | null)[]
  access: AccessKind[]
  networks: NetworkKind[]
  constraints: Constraint[]
  zones: Zone[]
  items: string[]
}

const CATEGORY_LAYERS = ['site-fill', 'plot-fill', 'plot-fill-faded', 'plot-point']

/** Strips of the window, one a task of the browser. */
const STRIPS = 16

/** Reads what is drawn; null when the signal stops it: the map has changed meanwhile. */
export async function readLegend(
  map: MapLibre,
  filtered: boolean,
  signal: AbortSignal,
): Promise<MapLegend | null> {
  const plotsDrawn = map.getZoom() >= PLOT_SHAPE_MINZOOM
  const layers = plotsDrawn
    ? CATEGORY_LAYERS.slice(1, 3)
    : filtered
      ? ['plot-point']
      : ['site-fill', 'site-point']
  const wanted = {
    categories: new Wanted(layers, 'category', CATEGORIES.length + 1),
    access: new Wanted(['access-point-dot'], 'kind', ACCESS_KINDS.length),
    networks: new Wanted(['network-line'], 'kind', NETWORK_KINDS.length),
    constraints: new Wanted(['constraint-area-fill'], 'kind', CONSTRAINTS.length),
    zones: new Wanted(['zone-urba-fill'], 'zone', ZONES.length),
    items: new Wanted(['sdrif-e-area', 'sdrif-e-point'], 'item', Infinity),
  }
  const { clientWidth: width, clientHeight: height } = map.getCanvas()
  for (let strip = 0; strip < STRIPS; strip++) {
    const [top, bottom] = [strip, strip + 1].map((at) => (at * height) / STRIPS)
    for (const each of Object.values(wanted))
      each.read(map, [
        [0, top!],
        [width, bottom!],
      ])
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return null
  }
  const categories = wanted.categories.found
  return {
    of: plotsDrawn ? 'plots' : filtered ? 'dots' : 'sites',
    categories: [
      ...CATEGORIES.filter((each) => categories.has(each)),
      ...(categories.has(undefined) ? [null] : []),
    ],
    access: kept(ACCESS_KINDS, wanted.access.found),
    networks: kept(NETWORK_KINDS, wanted.networks.found),
    constraints: kept(CONSTRAINTS, wanted.constraints.found),
    zones: kept(ZONES, wanted.zones.found),
    items: [...wanted.items.found].filter((item): item is string => typeof item === 'string'),
  }
}

/** The values of a property that some layers draw. Once all that there are were found, nothing more is asked. */
class Wanted {
  readonly found = new Set<unknown>()
  #layers: readonly string[]
  #property: string
  #most: number

  constructor(layers: readonly string[], property: string, most: number) {
    this.#layers = layers
    this.#property = property
    this.#most = most
  }

  read(map: MapLibre, box: [[number, number], [number, number]]): void {
    const layers = this.#layers.filter((id) => map.getLayer(id))
    if (!layers.length || this.found.size >= this.#most) return
    for (const { properties } of map.queryRenderedFeatures(box, { layers }))
      this.found.add(properties[this.#property])
  }
}

const kept = <T>(list: readonly T[], found: Set<unknown>): T[] =>
  list.filter((each) => found.has(each))
