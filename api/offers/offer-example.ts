// One example of what is sent and answered of an offer. A test parses it.
import type { CreatedOffer, OfferContent } from '../../geodata/model/offers/offer.ts'

export const EXAMPLE_OFFER_CONTENT: OfferContent = {
  title: 'Trois terrains pour un atelier de batteries',
  client: 'Société d’exemple',
  introduction: 'À la suite de notre échange.\n\nVoici un terrain desservi par l’A 15.',
  contact: {
    name: 'Camille Exemple',
    organisation: 'Agence d’exemple',
    email: 'camille@exemple.invalid',
    phone: '',
  },
  language: 'fr',
  items: [{ plot: 'P-000042', note: 'Disponible au printemps.', photographs: [] }],
  project: null,
  expires_on: '2027-05-24',
}

export const EXAMPLE_OFFER: CreatedOffer = {
  id: '0a1b2c3d4e5f',
  version: 1,
  saved_at: '2026-11-25T10:00:00.000Z',
  content: EXAMPLE_OFFER_CONTENT,
  plots: [
    {
      plot: 'P-000042',
      name: 'Lot 12',
      commune: 'Argenteuil',
      surface_ha: 8.4211,
      data_version: 1,
      demonstration: true,
    },
  ],
  news: null,
  client: { path: null, openings: 0, days: [] },
  versions: [
    {
      version: 1,
      saved_at: '2026-11-25T10:00:00.000Z',
      title: 'Trois terrains pour un atelier de batteries',
    },
  ],
  photographs: [],
  secret: 'kept-by-its-author-alone-0123456789abcdefgh',
  edit_path: '/offers/0a1b2c3d4e5f#kept-by-its-author-alone-0123456789abcdefgh',
}
