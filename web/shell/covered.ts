// What the panels cover of the map: for what floats beside them, and for journeys that end in the free part.
import type { Padding } from '../map/travel.ts'
import type { PanelState } from '../state/panel-state.svelte.ts'

/** Widths of the two columns, as in theme.css. */
const FILTERS_PX = 340
const RESULTS_PX = 420
const FOLDED_PX = 0
const AIR_PX = 20
/** Under the columns' sides stand the controls; at the foot, scale and credits. */
const CONTROLS_PX = 56
const FOOT_PX = 60

export type Covered = { left: number; right: number; bottom: number; padding: Padding }

export function coveredBy(
  panel: Pick<PanelState, 'window' | 'filters' | 'results'>,
  sheetPx: number,
): Covered {
  const beside = panel.window !== 'narrow'
  const left = beside && panel.filters ? FILTERS_PX : FOLDED_PX
  const right = beside && panel.results ? RESULTS_PX : FOLDED_PX
  return {
    left,
    right,
    bottom: sheetPx,
    padding: {
      left: left + AIR_PX,
      right: right + (beside ? CONTROLS_PX : AIR_PX),
      top: AIR_PX,
      bottom: sheetPx + (beside ? FOOT_PX : AIR_PX),
    },
  }
}
