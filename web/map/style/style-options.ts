// What a layer may depend on. A layer file is a pure function of this: no map, no state, no window.
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Language } from '../../../geodata/model/language.ts'
import type { Overlay } from '../../state/map/overlays.ts'
import type { Theme } from '../../state/page/theme-state.svelte.ts'
import { CATEGORIES } from '../../../geodata/model/codes.ts'
import type { CategoryColour } from '../../../geodata/model/map/category-colours.ts'
import { CATEGORY_COLOURS, UNKNOWN_COLOUR } from '../../../geodata/model/map/category-colours.ts'
import type { MapColours } from './map-colours.ts'
import { MAP_COLOURS } from './map-colours.ts'

export type StyleOptions = {
  theme: Theme
  language: Language
  overlays: readonly Overlay[]
  /** Strength of area overlays, 0 to 1. */
  opacity: number
  /** True on the plots that match. */
  match: ExpressionSpecification
  /** Whether a criterion is active: without one nothing fades. */
  filtered: boolean
}

export type MapLayer = LayerSpecification

export const coloursOf = (options: StyleOptions): MapColours => MAP_COLOURS[options.theme]

/** Fill or outline by the attribute `category`. */
export function categoryColour(
  options: StyleOptions,
  part: keyof CategoryColour,
): ExpressionSpecification {
  const colours = CATEGORY_COLOURS[options.theme]
  const [first, ...rest] = CATEGORIES.map(
    (category) => [category, colours[category][part]] as const,
  )
  return [
    'match',
    ['get', 'category'],
    first![0],
    first![1],
    ...rest.flat(),
    UNKNOWN_COLOUR[options.theme][part],
  ] as ExpressionSpecification
}

/** What is drawn by the code that an attribute holds, such as a colour; `other` where it holds none of them. */
export const byCode = <Code extends string>(
  attribute: string,
  codes: readonly Code[],
  value: (code: Code) => unknown,
  other: unknown,
): ExpressionSpecification =>
  [
    'match',
    ['get', attribute],
    ...codes.flatMap((code) => [code, value(code)]),
    other,
  ] as unknown as ExpressionSpecification

/** Web fonts of the page. The first name of a stack only tells MapLibre the weight or the slope; the second is the face. */
export const FONTS = {
  regular: ['IBM Plex Sans Condensed Regular', 'IBM Plex Sans Condensed'],
  medium: ['IBM Plex Sans Condensed Medium', 'IBM Plex Sans Condensed'],
  strong: ['IBM Plex Sans Condensed SemiBold', 'IBM Plex Sans Condensed'],
  italic: ['IBM Plex Sans Condensed Italic', 'IBM Plex Sans Condensed'],
}

/** A size or width that grows with the zoom: `byZoom(8, 1, 14, 4)`. */
export function byZoom(...stops: number[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification
}
