// What is said of a legend item that the SDRIF-E draws as a symbol: how far about, never inside or outside.
import type { Language, Translated } from '../language.ts'
import { NARROW } from '../text/format-figures.ts'
import type { LegendGeometry } from './sdrif-e-legend.ts'
import { legendItem, SDRIF_E_REACH_M, SDRIF_E_TOLERANCE_M } from './sdrif-e-legend.ts'

/** What 1:150 000 bears: steps of 100 m under a kilometre, of 500 m above. */
const STEPS = { under_m: 1000, near_m: 100, far_m: 500 } as const

/** Metres from the land to a symbol as they are said; 0 where it stands within the tolerance. */
export function symbolMetres(distance_m: number, tolerance_m: number): number {
  if (distance_m <= tolerance_m) return 0
  const step = distance_m < STEPS.under_m ? STEPS.near_m : STEPS.far_m
  return step * Math.max(1, Math.round(distance_m / step))
}

/**
 * How an item is drawn: by its entry of the legend; one that has none, or comes as points or lines where the legend has
 * an area, as its data are. `dimension` is that of its nearest element.
 */
export function drawnAs(item: string, dimension: number | null): LegendGeometry {
  const told = legendItem(item)?.geometry ?? 'area'
  if (told !== 'area' || dimension === null || dimension === 2) return told
  return dimension === 0 ? 'point' : 'line'
}

const length = (metres: number, language: Language): string =>
  metres < 1000 ? `${metres}${NARROW}m` : `${(metres / 1000).toLocaleString(language)}${NARROW}km`

/** `distance_m` as `symbolMetres` gives it; null: none within reach. */
export function saySymbol(
  distance_m: number | null,
  tolerance_m: number = SDRIF_E_TOLERANCE_M,
): Translated {
  if (distance_m === null)
    return {
      fr: `aucun symbole à moins de ${length(SDRIF_E_REACH_M, 'fr')}`,
      en: `no symbol within ${length(SDRIF_E_REACH_M, 'en')}`,
    }
  const where = (near: string, about: string, language: Language) =>
    distance_m === 0
      ? `${near} ${length(tolerance_m, language)}`
      : `${about} ${length(distance_m, language)}`
  return {
    fr: `${where('symbole à moins de', 'symbole à environ', 'fr')} ; son emprise est fixée par le plan local`,
    en: `${where('symbol within', 'symbol at about', 'en')}; its ground is fixed by the local plan`,
  }
}

type Position = 'inside' | 'edge' | 'symbol' | 'outside' | 'unknown'
type Placed = { item: string; position: Position; distance_m: number | null }

/** Facts of older offers call symbols "edge" or "outside": they are told as what they are. */
export function placeSymbol<Item extends Placed>(
  one: Item,
): Item | (Item & { position: 'symbol' }) {
  const entry = legendItem(one.item)
  if (!entry || entry.geometry === 'area' || !/^(edge|outside)$/.test(one.position)) return one
  const { distance_m, position } = one
  const near = position === 'edge' ? 0 : distance_m
  return {
    ...one,
    position: 'symbol',
    distance_m: near === null ? null : symbolMetres(near, entry.tolerance_m),
  }
}

const RANK: Record<Position, number> = { inside: 0, edge: 1, symbol: 2, outside: 3, unknown: 4 }

/** Nearest first: what touches the land, symbols by their rounded distance, then what lies outside or is not known. */
export const rankLegend = <Item extends Placed>(items: readonly Item[]): Item[] =>
  items
    .map(placeSymbol)
    .sort(
      (a, b) =>
        RANK[a.position] - RANK[b.position] || (a.distance_m ?? 1e9) - (b.distance_m ?? 1e9),
    )
