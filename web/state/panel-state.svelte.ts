// What stands open around the map: the two columns on wide windows, the drawer and the bottom sheet on narrow ones, one dialog.
export type Dialog = 'envelope' | 'datasets' | 'help' | 'legal'
export type SheetHeight = 'peek' | 'half' | 'full'
export type WindowClass = 'wide' | 'middle' | 'narrow'

export class PanelState {
  /** wide ≥ 1200 px, narrow < 720 px. */
  window: WindowClass = $state('wide')
  /** The filter column (wide), drawer (middle) or full-screen panel (narrow). */
  filters = $state(false)
  /** The results column (wide, middle). */
  results = $state(true)
  /** Height of the bottom sheet (narrow). */
  sheet: SheetHeight = $state('peek')
  dialog: Dialog | null = $state(null)
  /** The welcome of the first visit. */
  welcome = $state(false)

  constructor() {
    this.measure()
    this.filters = this.window === 'wide'
  }

  /** Called when the window changes its size. A drawer never stays over the map by a resize alone. */
  measure(width: number = globalThis.innerWidth ?? 1440): void {
    const before = this.window
    this.window = width >= 1200 ? 'wide' : width >= 720 ? 'middle' : 'narrow'
    if (before !== this.window) this.filters = this.window === 'wide'
  }
}
