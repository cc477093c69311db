// The three heights of the bottom sheet, in px of a stage (the window under the top bar).
import type { SheetHeight } from '../state/page/panel-state.svelte.ts'

/** Room for the strong number: plots and hectares. */
const PEEK_PX = 124
const HALF = 0.52

export function sheetPx(height: SheetHeight, stage: number): number {
  if (height === 'peek') return Math.min(PEEK_PX, stage)
  return height === 'half' ? Math.round(stage * HALF) : stage
}

/** Where a sheet let go at some height comes to rest. */
export function nearestHeight(px: number, stage: number): SheetHeight {
  const heights: SheetHeight[] = ['peek', 'half', 'full']
  const away = (height: SheetHeight) => Math.abs(sheetPx(height, stage) - px)
  return heights.reduce((best, each) => (away(each) < away(best) ? each : best))
}
