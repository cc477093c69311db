// From the shortlist to an offer: made on the server at once, its edit link held by this browser.
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import { OFFER_LIMITS } from '../../../geodata/model/offers/offer.ts'
import type { Language, Translated } from '../../../geodata/model/language.ts'
import type { EditLinks } from '../../state/written/edit-links.svelte.ts'
import { readMyContact } from '../../state/written/my-contact.ts'
import type { ShortlistItem } from '../../state/plots/shortlist-items.ts'
import { offers } from '../../requests/written-client.ts'
import { dayAfter } from '../written/days.ts'

const TITLE: Translated = {
  fr: 'Proposition de terrains',
  en: 'Proposal of plots',
}

export const firstContent = (
  items: readonly ShortlistItem[],
  gone: ReadonlySet<string>,
  language: Language,
  now: Date = new Date(),
): OfferContent => ({
  title: TITLE[language],
  client: '',
  introduction: '',
  contact: readMyContact(),
  language,
  items: items
    .filter(({ id }) => !gone.has(id))
    .map(({ id, note }) => ({ plot: id, note, photographs: [] })),
  project: null,
  expires_on: dayAfter(now, OFFER_LIMITS.usualDays),
})

/** Where the new offer is edited. Rejects with ApiFailure. */
export async function startOffer(
  held: EditLinks,
  items: readonly ShortlistItem[],
  gone: ReadonlySet<string>,
  language: Language,
): Promise<string> {
  const { id, secret, content } = await offers.create(firstContent(items, gone, language))
  return held.begin({ kind: 'offer', id, secret, title: content.title })
}
