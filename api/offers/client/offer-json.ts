// An offer for programs: what its client reads, with the figures of each plot. Of its author it says the contact alone.
import type { OfferFacts } from '../../../geodata/model/offers/offer-facts.ts'
import type { ExportedOffer } from './offer-export.ts'

/** What a program gets. `plots` are in the order of the offer, as sheets of `/api/plots/{id}` when they were offered. */
export function offerJson({ content, facts, version, savedAt }: ExportedOffer) {
  const { title, client, introduction, contact, language, items, expires_on } = content
  return {
    version,
    saved_at: savedAt,
    expires_on,
    demonstration: facts.some(({ demonstration }) => demonstration),
    language,
    title,
    client,
    introduction,
    contact,
    plots: items.map((item, at) => ({ number: at + 1, ...item, ...factsOf(facts[at]) })),
  }
}

const factsOf = (facts: OfferFacts | undefined) =>
  facts && {
    data_version: facts.version,
    published_at: facts.published_at,
    sheet: facts.sheet,
    reading: facts.reading,
  }
