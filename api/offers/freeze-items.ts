// The plots of an offer with their facts: those that were there keep theirs, new ones get those of today.
import { groupId, plotsOfGroup } from '../../geodata/model/plots/assembly.ts'
import type { OfferItem } from '../../geodata/model/offers/offer.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import type { FoundPlot } from './find-plots.ts'
import { findPlots } from './find-plots.ts'
import type { FrozenFacts } from './make-facts.ts'
import { freezeFacts } from './make-facts.ts'
import type { ItemIssue } from './offer-fault.ts'
import { impossible } from './offer-fault.ts'

export type FrozenItem = { item: OfferItem; frozen: FrozenFacts }

/** By plot, the key of the facts that it was offered with. */
export type KeptFacts = ReadonlyMap<string, string>

/**
 * Items in their order, with facts. An id that a plot replaces becomes that plot's. Throws an ApiFault 422 that names
 * every plot that is not there, stands twice, or is too large to be read.
 */
export async function freezeItems(
  explorer: Explorer,
  items: readonly OfferItem[],
  kept: KeptFacts,
): Promise<FrozenItem[]> {
  const asked = items.map(({ plot }) => groupId(plotsOfGroup(plot)))
  const todays = asked.filter((plot) => !kept.has(plot)).flatMap(plotsOfGroup)
  // Without new plots no data is asked of, and none need be there.
  const served = todays.length > 0 ? await explorer.versions.current() : undefined
  const found = served
    ? await findPlots(explorer.db.sql, served, todays)
    : new Map<string, FoundPlot>()
  const plotOf = (plot: string) =>
    kept.has(plot) ? plot : groupId(plotsOfGroup(plot).map((id) => found.get(id)?.id ?? id))
  const named = asked.map(plotOf)
  const issues = asked.flatMap((plot, at): ItemIssue[] => {
    const word = `items.${at}.plot`
    const lacking = kept.has(plot) ? [] : plotsOfGroup(plot).filter((id) => !found.has(id))
    if (lacking.length > 0) return [issue(word, 'unknown_plot', `There is no plot ${lacking}`)]
    const first = named.indexOf(named[at]!)
    return first < at ? [issue(word, 'twice', `The plot ${named[at]} stands twice`)] : []
  })
  if (issues.length > 0) throw impossible(issues)
  const frozen: FrozenItem[] = []
  // One after the other, so that others are answered in between.
  for (const [at, item] of items.entries()) {
    const plot = named[at]!
    const key = kept.get(plot)
    frozen.push({
      item: { ...item, plot },
      frozen: key
        ? { key, facts: null }
        : await freezeOne(explorer, served!, uniquePlots(plot, found), `items.${at}.plot`),
    })
  }
  return frozen
}

const issue = (word: string, code: string, message: string): ItemIssue => ({ word, code, message })

/** The plots of an id that was made of found ones. */
function uniquePlots(plot: string, found: ReadonlyMap<string, FoundPlot>): FoundPlot[] {
  const byId = new Map([...found.values()].map((one) => [one.id, one]))
  return plotsOfGroup(plot).map((id) => byId.get(id)!)
}

async function freezeOne(
  explorer: Explorer,
  served: Parameters<typeof freezeFacts>[1],
  plots: readonly FoundPlot[],
  word: string,
): Promise<FrozenFacts> {
  try {
    return await freezeFacts(explorer, served, plots)
  } catch (error) {
    if (!(error instanceof ApiFault) || error.status !== 422) throw error
    throw impossible([issue(word, error.code, error.message)])
  }
}
