// The documents that weigh on an area, by date: the SDRIF-E binds the SCoT, which binds the PLU(i); none of this is a permit.
import type { Reading } from '../../geodata/model/plans/reading.ts'
import { SDRIF_E_APPROVED } from '../../geodata/model/plans/sdrif-e-legend.ts'
import { roundShare } from './balance.ts'

type Chain = Reading['chain']

/**
 * Oldest first, documents without a date last, then by their place in the chain. No open data tell which SCoT applies:
 * it stands there without name or date.
 */
export function chainOf(zones: Reading['zones'], sdrifESource: string | null): Chain {
  const plans = new Map<string, Chain[number]>()
  for (const { document, approved_on, share, source } of zones) {
    if (document === null) continue
    const key = `${document} ${approved_on}`
    const plan = plans.get(key)
    plans.set(key, {
      level: 'plu',
      rank: 3,
      document,
      approved_on,
      share: roundShare((plan?.share ?? 0) + share),
      source,
    })
  }
  const none = { document: null, share: null }
  const chain: Chain = [
    { ...none, level: 'sdrif_e', rank: 1, approved_on: SDRIF_E_APPROVED, source: sdrifESource },
    { ...none, level: 'scot', rank: 2, approved_on: null, source: null },
    ...plans.values(),
  ]
  const late = '9999'
  return chain.sort(
    (a, b) =>
      (a.approved_on ?? late).localeCompare(b.approved_on ?? late) ||
      a.rank - b.rank ||
      (b.share ?? 0) - (a.share ?? 0),
  )
}
