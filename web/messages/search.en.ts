// Words of the search in the top bar, in English.
import type { searchFr } from './search.fr.ts'
import type { Translation } from './translation.ts'

export const searchEn: Translation<typeof searchFr> = {
  search: 'Find a commune, a site, a parcel, an address',
  list: 'Find',
  none: (words) => `Nothing found for “${words}”.`,
  failed: 'The search does not answer. Try again.',
  short: 'Type at least two letters or digits.',
  busy: 'Searching…',
  addressesBusy: 'Searching addresses…',
  addressesUnavailable: 'Addresses unavailable: the national geocoder does not answer.',
  addressesOutside: (count) =>
    count > 1
      ? `${count} addresses outside Île-de-France are left out.`
      : '1 address outside Île-de-France is left out.',
  filter: 'Filter on',
  plots: (count) => (count === 1 ? '1 plot' : `${count} plots`),
  groups: {
    territory: 'Communes and territories',
    site: 'Sites',
    parcel: 'Parcels',
    plot: 'Plots',
    address: 'Addresses',
  },
  kinds: {
    region: 'Region',
    departement: 'Département',
    epci: 'Intercommunal authority',
    commune: 'Commune',
    site: 'Site',
    parcel: 'Parcel',
    plot: 'Plot',
  },
  precisions: { housenumber: 'Address', street: 'Street', locality: 'Locality' },
  found: (label) => `Place found: ${label}`,
  foundClose: 'Take this place off the map',
}
