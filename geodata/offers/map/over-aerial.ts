// A drawn map whose ground is an aerial photograph: the same drawing without its own ground.

import { FILL_OPACITY } from '../../model/map/category-colours.ts'

/** Stand around the ground in every drawing. Names are escaped, so they hold neither. */
export const GROUND_BEGINS = '<g id="ground">'
export const GROUND_ENDS = '</g><g id="over">'

/** Layers of the ground, in the keys of a legend. */
export const GROUND_KEYS: readonly string[] = ['water', 'wood', 'urban']
/** Of the plot over a photograph: what stands on it is seen. */
const PALE = 0.18

/**
 * The drawing with nothing where its ground was, its plot pale. A drawing without these marks is given back as it is.
 */
export function overAerial(svg: string): string {
  const from = svg.indexOf(GROUND_BEGINS)
  const to = svg.indexOf(GROUND_ENDS)
  if (from < 0 || to < from) return svg
  const over = svg.slice(0, from) + svg.slice(to + '</g>'.length)
  return over.replaceAll(`fill-opacity="${FILL_OPACITY}"`, `fill-opacity="${PALE}"`)
}
