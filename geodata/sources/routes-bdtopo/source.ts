// Roads of the whole region: all of them for the road graph, the main ones for the base map.
import { GEOPLATEFORME, REGION, TOPO_SHAPE, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const routesBdtopo: Source = {
  id: 'routes-bdtopo',
  title: 'Routes (BD TOPO)',
  producer: 'IGN',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://geoservices.ign.fr/bdtopo',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'BDTOPO_V3:troncon_de_route',
    bbox: REGION,
    shape: TOPO_SHAPE,
    // Each is paged by itself: no series of pages grows too long.
    filters: [
      "importance IN ('1', '2')",
      ...['3', '4', '5', '6'].map((importance) => `importance = '${importance}'`),
    ],
  },
  file: 'transport/routes-bdtopo.geojson',
  geometry: 'line',
  fields: {
    nature: 'base_feature.class, road.class',
    importance: 'base_feature.class, road.class',
    cpx_numero: 'base_feature.name, road.name',
    nom_collaboratif_gauche: 'road.name',
    urbain: 'road.class',
    sens_de_circulation: 'road.oneway',
    vitesse_moyenne_vl: 'road.speed_kmh',
    acces_vehicule_leger: 'road.class',
    etat_de_l_objet: 'en service ou non',
    restriction_de_poids_total: 'road.max_weight_t',
    restriction_de_hauteur: 'road.max_height_m',
    restriction_de_largeur: 'road.max_width_m',
    position_par_rapport_au_sol: 'road.level',
  },
  refreshDays: 180,
  serves: ['base', 'road'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: `Toutes importances pour le graphe routier, 1 et 2 pour le fond de carte. La vitesse moyenne d’une voiture selon l’IGN y plafonne les vitesses. Les interdictions propres aux poids lourds n’y figurent pas, hors poids, hauteur et largeur. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
