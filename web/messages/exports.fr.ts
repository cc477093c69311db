// Words of the exports, in French: the source.
export const exportsFr = {
  open: 'Exporter',
  title: 'Exporter les terrains',
  plots: (count: string, one: boolean) => (one ? `${count} terrain` : `${count} terrains`),
  order: 'dans l’ordre de la liste, tels qu’ils sont filtrés.',
  chosen: 'de la sélection, et eux seuls.',
  nothing: 'Aucun terrain ne répond : le fichier sera vide et le dira.',
  inside:
    'Chaque fichier porte les surfaces (SIG, cadastrale, déclarée, utile), le zonage, les accès, les contraintes, la phrase des critères, les sources avec leur licence et la version des données. Aucune donnée personnelle.',
  patience:
    'GeoPackage, Shapefile et FlatGeobuf sont préparés avant l’envoi : moins d’une minute pour toute la région.',
  spreadsheet: 'Pour un tableur',
  gis: 'Pour un SIG',
  standard: 'Au standard CNIG « Sites économiques »',
  formats: {
    xlsx: {
      name: 'Excel (.xlsx)',
      note: 'Noms en clair, avec les feuilles Lisez-moi, Colonnes et Sources.',
    },
    csv: {
      name: 'CSV',
      note: 'Codes bruts ; point-virgule et virgule décimale, comme les tableurs français.',
    },
    'csv-zip': {
      name: 'CSV avec sa notice (.zip)',
      note: 'Le même, les colonnes et les sources à côté.',
    },
    gpkg: {
      name: 'GeoPackage (.gpkg)',
      note: 'Lambert-93, indexé, déjà mis en couleurs dans QGIS.',
    },
    shp: {
      name: 'Shapefile (.zip)',
      note: 'Lambert-93 ; noms de colonnes courts, expliqués dans le fichier.',
    },
    fgb: { name: 'FlatGeobuf (.fgb)', note: 'Lambert-93, indexé, pour les cartes en ligne.' },
    geojson: { name: 'GeoJSON', note: 'Longitude et latitude.' },
    'cnig-csv': {
      name: 'SITE-ECO et TERRAIN-ECO, CSV (.zip)',
      note: 'Les terrains sans site sont listés à part.',
    },
    'cnig-gpkg': {
      name: 'SITE-ECO et TERRAIN-ECO, GeoPackage',
      note: 'Ce qui est inconnu y est dit « inconnu ».',
    },
  },
}
