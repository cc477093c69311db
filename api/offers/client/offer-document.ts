// A loaded offer as the document that page and dossier are set from.
import { describeOffer } from '../../../geodata/offers/document/describe-offer.ts'
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import type { OfferDocument } from '../../../geodata/model/offers/offer-document.ts'
import type { LoadedOffer } from '../load-offer.ts'

export const documentOf = (loaded: LoadedOffer): OfferDocument =>
  describeOffer({
    ...loaded,
    offerId: loaded.offer.id,
    photographs: new Map(loaded.photographs.map((one) => [one.id, one])),
  })

/** Ids of the photographs that a content shows. */
export const photographsOf = ({ items }: Pick<OfferContent, 'items'>): Set<string> =>
  new Set(items.flatMap(({ photographs }) => photographs.map(({ id }) => id)))
