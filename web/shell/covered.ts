// What the panels cover: the columns leave the map the room between them, the bottom sheet lies over its foot.
import type { Padding } from '../map/travel.ts'
import type { PanelState } from '../state/page/panel-state.svelte.ts'

/** Widths of the two columns, as in theme.css. */
const FILTERS_PX = 340
const RESULTS_PX = 420
const AIR_PX = 20
/** At the right edge stand the controls; at the foot, scale and credits. */
const CONTROLS_PX = 56
const FOOT_PX = 60

export type Covered = {
  left: number
  right: number
  bottom: number
  /** What is covered of the map itself: journeys end in the free part. */
  padding: Padding
}

export function coveredBy(
  panel: Pick<PanelState, 'window' | 'filters' | 'results'>,
  sheetPx: number,
  halfPx: number,
): Covered {
  const beside = panel.window !== 'narrow'
  const left = beside && panel.filters ? FILTERS_PX : 0
  const right = beside && panel.results ? RESULTS_PX : 0
  return {
    left,
    right,
    bottom: sheetPx,
    padding: {
      left: AIR_PX,
      right: beside ? CONTROLS_PX : AIR_PX,
      top: AIR_PX,
      // A full sheet hides the map: a journey then ends where a sheet at half height leaves it in sight.
      bottom: Math.min(sheetPx, halfPx) + (beside ? FOOT_PX : AIR_PX),
    },
  }
}
