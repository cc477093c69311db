// The demonstration with one site in eight: what is found out about its plots costs an eighth, and has the same variety.
import { layBareRegion } from '../../../geodata/demo/build-demonstration.ts'
import type { Region } from '../../../geodata/demo/region.ts'
import { layLots } from '../../../geodata/demo/plots.ts'
import { layStreets } from '../../../geodata/demo/streets/streets.ts'

const EVERY = 8

/** About `plots` plots; the hectares are not those that are published. */
export function smallRegion(seed: number, plots: number): Region {
  const whole = layBareRegion(seed, plots)
  const sites = whole.sites.filter((_, i) => i % EVERY === 0)
  const bare = { ...whole, sites, plans: layLots(seed, sites, plots) }
  return { ...bare, streets: layStreets(bare) }
}
