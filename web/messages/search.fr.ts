// Words of the search in the top bar, in French: the source.
export const searchFr = {
  search: 'Chercher une commune, un site, une parcelle, une adresse',
  list: 'Chercher',
  none: (words: string) => `Rien trouvé pour « ${words} ».`,
  failed: 'La recherche ne répond pas. Réessayez.',
  short: 'Tapez au moins deux lettres ou chiffres.',
  busy: 'Recherche…',
  addressesBusy: 'Recherche d’adresses…',
  addressesUnavailable: 'Adresses indisponibles : le géocodeur national ne répond pas.',
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
}
