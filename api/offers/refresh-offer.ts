// Bringing an offer up to date: every plot that is still there gets the facts of today's data.
import { groupId, plotsOfGroup } from '../../geodata/model/plots/assembly.ts'
import type { Explorer } from '../explorer.ts'
import { findPlots } from './find-plots.ts'
import type { OfferRow } from './offer-row.ts'
import { addVersion, expectLast } from './save-offer.ts'
import { writeFrozen } from './write-version.ts'

/**
 * Saves the version after `before` with today's facts. A replaced id becomes that of the plot that took its place, unless
 * that one is in the offer already; a plot that is gone keeps the facts that it was offered with. Throws as `saveOffer`.
 */
export async function refreshOffer(
  explorer: Explorer,
  id: string,
  before: number,
): Promise<OfferRow> {
  const { sql } = explorer.db
  const { last } = await expectLast(sql, id, before)
  const served = await explorer.versions.current()
  const { items } = last.content
  const found = await findPlots(
    sql,
    served,
    items.flatMap(({ plot }) => plotsOfGroup(plot)),
  )
  const taken = new Set(items.map(({ plot }) => plot))
  const kept = new Map<string, string>()
  const renewed = items.map((item, at) => {
    const members = plotsOfGroup(item.plot).map((one) => found.get(one)?.id)
    const isWhole = !members.includes(undefined)
    const plot = isWhole ? groupId(members as string[]) : item.plot
    if (isWhole && (plot === item.plot || !taken.has(plot))) {
      taken.add(plot)
      return { ...item, plot }
    }
    kept.set(item.plot, last.fact_keys[at]!)
    return item
  })
  return writeFrozen(explorer, renewed, kept, (change, frozen) =>
    addVersion(change, id, before, last.content, frozen),
  )
}
