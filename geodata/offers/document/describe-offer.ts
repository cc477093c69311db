// An offer in words: the one text that the client's page and the dossier are set from. Pure.
import type { OfferContent } from '../../model/offer.ts'
import type { OfferDocument, Strength } from '../../model/offer-document.ts'
import type { OfferFacts } from '../../model/offer-facts.ts'

export type Described = {
  content: OfferContent
  /** In the order of `content.items`. */
  facts: readonly OfferFacts[]
  offerId: string
  version: number
  /** ISO time. */
  savedAt: string
  /** By id; a photograph that is not in here is left out. */
  photographs?: ReadonlyMap<string, { width: number; height: number }>
  /** geodata/model/strengths.ts. */
  strengthsOf?: (
    sheet: OfferFacts['sheet'],
    language: OfferContent['language'],
  ) => readonly Strength[]
}

/** The whole of an offer as text in its own language. Every figure names its source; what is unknown is a word. */
export function describeOffer(offer: Described): OfferDocument {
  throw new Error(`no words yet for offer ${offer.offerId}`)
}
