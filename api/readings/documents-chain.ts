// The documents that weigh on an area, highest rank first: the SDRIF-E binds the SCoT, which binds the PLU(i) or the carte
// communale; none of this is a permit. What is said of it stands in model/plans/plan-sentences.ts.
import type { Reading } from '../../geodata/model/plans/reading.ts'
import { SDRIF_E_APPROVED } from '../../geodata/model/plans/sdrif-e-legend.ts'
import { roundShare } from './balance.ts'

type Chain = Reading['chain']
type Zone = Reading['zones'][number]

/**
 * By rank, and within one by share. No open data tell which SCoT applies: there is no row for it, and the page says what
 * binds without one. A zone without a document is left out too, but for the national rules, which have none.
 */
export function chainOf(zones: Reading['zones'], sdrifESource: string | null): Chain {
  const plans = new Map<string, Chain[number]>()
  for (const zone of zones) {
    const { document, approved_on, share, source } = zone
    const level = levelOf(zone)
    if (document === null && level !== 'rnu') continue
    const key = `${level} ${document} ${approved_on}`
    const known = plans.get(key)?.share ?? 0
    const all = roundShare(known + share)
    plans.set(key, { level, rank: 3, document, approved_on, share: all, source })
  }
  const sdrifE = { level: 'sdrif_e', rank: 1, document: null, share: null } as const
  return [
    { ...sdrifE, approved_on: SDRIF_E_APPROVED, source: sdrifESource },
    ...[...plans.values()].sort((a, b) => (b.share ?? 0) - (a.share ?? 0)),
  ]
}

function levelOf({ zone }: Zone): Chain[number]['level'] {
  if (zone === 'RNU') return 'rnu'
  return zone === 'Zc' || zone === 'ZnC' ? 'carte_communale' : 'plu'
}
