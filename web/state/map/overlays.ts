// The switches of the layer control: a theme and, for some, a kind. Also the words of `layers=` in a link.
import { ACCESS_KINDS, CONSTRAINTS, NETWORK_KINDS } from '../../../geodata/model/codes.ts'

/** The legend items of the SDRIF-E that the map can show, by map. */
export const SDRIF_E_OVERLAYS = ['sdrif_e.M1', 'sdrif_e.M2', 'sdrif_e.M3'] as const

export const OVERLAYS = [
  'zone_urba',
  ...SDRIF_E_OVERLAYS,
  ...CONSTRAINTS.map((kind) => `constraint.${kind}` as const),
  ...ACCESS_KINDS.map((kind) => `access.${kind}` as const),
  ...NETWORK_KINDS.map((kind) => `network.${kind}` as const),
  'plan_ign',
] as const
export type Overlay = (typeof OVERLAYS)[number]

/** On at the first visit: what access is measured to. */
export const OVERLAYS_AT_FIRST: readonly Overlay[] = ACCESS_KINDS.map(
  (kind) => `access.${kind}` as const,
)
