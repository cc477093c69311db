// Examples of the search for the document; a test holds them to the schemas.
import { GEOCODER_CREDIT } from '../../geodata/model/search-answers.ts'

export const EXAMPLE_SEARCH = {
  version: 42,
  demonstration: true,
  remarks: [],
  places: [
    {
      kind: 'parcel' as const,
      id: '95018000AB0012',
      label: '95018 000 AB 0012',
      detail: 'Lot 4 · Argenteuil (95)',
      plots: 1,
      plot: '95018_TERRAIN-ECO_00004',
      lon: 2.2461,
      lat: 48.9472,
      bbox: [2.2451, 48.9465, 2.2472, 48.9479],
    },
  ],
}

export const EXAMPLE_ADDRESSES = {
  state: 'ok' as const,
  message: null,
  results: [
    {
      id: '95018_7805_00012',
      label: '12 Rue de la République 95100 Argenteuil',
      detail: '95, Val-d’Oise, Île-de-France',
      precision: 'housenumber' as const,
      lon: 2.2481,
      lat: 48.9469,
    },
  ],
  outside: 3,
  attribution: GEOCODER_CREDIT,
}
