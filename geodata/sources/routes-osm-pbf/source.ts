// Every road and path of the region from OpenStreetMap: the road graph, with one-way streets, turns and limits for lorries.
import { roadTags } from '../families/road-tags/road-tags.ts'
import { folderOf } from '../source.ts'

export const routesOsmPbf = roadTags({
  id: 'routes-osm-pbf',
  title: 'Routes, rues et chemins (OpenStreetMap)',
  producer: 'Contributeurs d’OpenStreetMap, extrait régional de Geofabrik',
  licence: 'ODbL',
  vintage: 'au jour de la lecture',
  url: 'https://download.geofabrik.de/europe/france/ile-de-france.html',
  address: {
    protocol: 'download',
    url: 'https://download.geofabrik.de/europe/france/ile-de-france-latest.osm.pbf',
  },
  file: 'transport/ile-de-france.osm.pbf',
  refreshDays: 30,
  smallest: 4928,
  coverage: { kind: 'region' },
  replaces: [
    'routes-osm',
    'reseau-osm-saclay',
    'reseau-osm-seine-aval',
    'routes-fichier',
    'routes-bdtopo',
  ],
  yields: [],
  note:
    'Passe avant les autres sources de routes, dont il remplace les tronçons dans le graphe. Interdictions lues pour un ' +
    'poids lourd de 40 t : poids, essieu, hauteur, largeur, longueur, hgv, et mouvements tournants (relations restriction). ' +
    'Celles qui ne valent qu’à certaines heures ne ferment pas la route ; elles sont comptées. Adresse relevée dans du ' +
    'code tiers, à confirmer au premier chargement ; quelque 320 Mo.',
  folder: folderOf(import.meta.url),
})
