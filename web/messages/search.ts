// Words of the search in the top bar.
import { messages } from '../../geodata/model/messages.ts'

export const searchWords = messages({
  fr: {
    search: 'Chercher une commune, un site, une parcelle, une adresse',
    list: 'Chercher',
    none: (words: string) => `Rien trouvé pour « ${words} ».`,
    failed: 'La recherche ne répond pas. Réessayez.',
    short: 'Tapez au moins deux lettres ou chiffres.',
    busy: 'Recherche…',
    addressesBusy: 'Recherche d’adresses…',
    addressesUnavailable: 'Adresses indisponibles : le géocodeur national ne répond pas.',
    addressesRefused:
      'Le géocodeur national ne lit pas ces mots : écrivez une adresse, « 12 rue de la Paix, Paris ».',
    addressesOutside: (count: number) =>
      count > 1
        ? `${count} adresses hors de l’Île-de-France sont laissées de côté.`
        : '1 adresse hors de l’Île-de-France est laissée de côté.',
    filter: 'Filtrer sur',
    plots: (count: number) => (count > 1 ? `${count} terrains` : `${count} terrain`),
    groups: {
      territory: 'Communes et territoires',
      site: 'Sites',
      parcel: 'Parcelles',
      plot: 'Terrains',
      address: 'Adresses',
    },
    kinds: {
      region: 'Région',
      departement: 'Département',
      epci: 'Intercommunalité',
      commune: 'Commune',
      site: 'Site',
      parcel: 'Parcelle',
      plot: 'Terrain',
    },
    precisions: { housenumber: 'Adresse', street: 'Rue', locality: 'Lieu-dit' },
    found: (label: string) => `Lieu trouvé : ${label}`,
    foundClose: 'Retirer ce lieu de la carte',
  },
  en: {
    search: 'Find a commune, a site, a parcel, an address',
    list: 'Find',
    none: (words: string) => `Nothing found for “${words}”.`,
    failed: 'The search does not answer. Try again.',
    short: 'Type at least two letters or digits.',
    busy: 'Searching…',
    addressesBusy: 'Searching addresses…',
    addressesUnavailable: 'Addresses unavailable: the national geocoder does not answer.',
    addressesRefused:
      'The national geocoder cannot read these words: write an address, “12 rue de la Paix, Paris”.',
    addressesOutside: (count: number) =>
      count > 1
        ? `${count} addresses outside Île-de-France are left out.`
        : '1 address outside Île-de-France is left out.',
    filter: 'Filter on',
    plots: (count: number) => (count === 1 ? '1 plot' : `${count} plots`),
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
    found: (label: string) => `Place found: ${label}`,
    foundClose: 'Take this place off the map',
  },
})
