// Which overlays are on, and how strong.
import type { Overlay } from './overlays.ts'
import { OVERLAYS, OVERLAYS_AT_FIRST } from './overlays.ts'

export class LayersState {
  on: readonly Overlay[] = $state.raw(OVERLAYS_AT_FIRST)
  /** Strength of area overlays (zoning, constraints, SDRIF-E), 0 to 1. */
  opacity = $state(0.7)

  constructor(on?: readonly Overlay[]) {
    if (on) this.on = on
  }

  has(overlay: Overlay): boolean {
    return this.on.includes(overlay)
  }

  toggle(overlay: Overlay, on = !this.has(overlay)): void {
    this.on = OVERLAYS.filter((each) => (each === overlay ? on : this.has(each)))
  }

  replace(on: readonly Overlay[]): void {
    this.on = OVERLAYS.filter((each) => on.includes(each))
  }
}
