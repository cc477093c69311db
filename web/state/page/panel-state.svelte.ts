// What stands open around the map: the two columns on wide windows, the drawer and the bottom sheet on narrow ones, one dialog.
export type Dialog =
  | 'envelope'
  | 'datasets'
  | 'help'
  | 'legal'
  | 'print'
  | 'compare'
  | 'shortlist'
  | 'comparison'
  | 'brief'
export type SheetHeight = 'peek' | 'half' | 'full'
export type WindowClass = 'wide' | 'middle' | 'narrow'

const WELCOMED = 'welcomed'

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
  /** The welcome of the first visit; `dismissWelcome` remembers that it was seen. */
  welcome = $state(false)

  /** `bare`: the address holds nothing, so nobody was sent here to see something. */
  constructor(bare = false) {
    this.measure()
    this.filters = this.window === 'wide'
    try {
      this.welcome = bare && localStorage.getItem(WELCOMED) === null
    } catch {
      // Storage may be refused: then nobody is welcomed twice in a row.
    }
  }

  dismissWelcome(): void {
    this.welcome = false
    try {
      localStorage.setItem(WELCOMED, '1')
    } catch {
      // It will be shown at the next visit.
    }
  }

  /** Called when the window changes its size. A drawer never stays over the map by a resize alone. */
  measure(width: number = globalThis.innerWidth ?? 1440): void {
    const before = this.window
    this.window = width >= 1200 ? 'wide' : width >= 720 ? 'middle' : 'narrow'
    if (before === this.window) return
    this.filters = this.window === 'wide'
    this.results = this.window !== 'middle'
  }
}
