// Which overlays are on, and how strong. An overlay is one switch of the layer control: a theme and, for some, a kind.
import { ACCESS_KINDS, CONSTRAINTS } from '../../geodata/model/codes.ts'

/** The legend items of the SDRIF-E that the map can show, by map. */
export const SDRIF_E_OVERLAYS = ['sdrif_e.M1', 'sdrif_e.M2', 'sdrif_e.M3'] as const

export const OVERLAYS = [
  'zone_urba',
  ...SDRIF_E_OVERLAYS,
  ...CONSTRAINTS.map((kind) => `constraint.${kind}` as const),
  ...ACCESS_KINDS.map((kind) => `access.${kind}` as const),
  'plan_ign',
] as const
export type Overlay = (typeof OVERLAYS)[number]

/** On at the first visit: what access is measured to. */
export const OVERLAYS_AT_FIRST: readonly Overlay[] = ACCESS_KINDS.map(
  (kind) => `access.${kind}` as const,
)

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
