// How a plot of an offer is called in its editor: by what was frozen with it, else by what the shortlist wrote down.
import type { Offer } from '../../../geodata/model/offers/offer.ts'
import { plotsOfGroup } from '../../../geodata/model/plots/assembly.ts'
import type { Language } from '../../../geodata/model/language.ts'
import type { ShortlistItem } from '../../state/plots/shortlist-items.ts'
import { keptName } from '../../parts/shortlist-name.ts'

export type OfferedName = { name: string; commune: string | null; surface_ha: number | null }

export function offeredName(
  plot: string,
  offered: Offer['plots'],
  kept: readonly ShortlistItem[],
  language: Language,
): OfferedName {
  const known = offered.find((one) => one.plot === plot)
  const item = kept.find(({ id }) => id === plot)
  const isGroup = plotsOfGroup(plot).length > 1
  // "Lot 1" says less than the site that the shortlist wrote down.
  const name = isGroup ? null : (item?.name ?? known?.name ?? null)
  return {
    name: keptName({ id: plot, name }, language),
    commune: known?.commune ?? item?.commune ?? null,
    surface_ha: known?.surface_ha ?? null,
  }
}
