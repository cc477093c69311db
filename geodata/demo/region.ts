// The demonstration region as it is laid out in memory, before any row is written.
import type { BaseMap } from './base-map.ts'
import type { Ring } from './geometry.ts'
import type { Place } from './land.ts'
import type { LineRow } from './network-lines.ts'
import type { AccessRow, Networks } from './networks.ts'
import type { SitePlan } from './site-lots.ts'
import type { Site } from './sites.ts'
import type { StreetNet } from './streets/street-net.ts'

export type Region = BareRegion & { streets: StreetNet }

export type BareRegion = {
  seed: number
  places: Place[]
  outline: Ring
  networks: Networks
  substations: AccessRow[]
  lines: LineRow[]
  map: BaseMap
  sites: Site[]
  plans: SitePlan[]
}
