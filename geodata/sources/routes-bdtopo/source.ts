// Roads of the whole region: all of them for the road graph, the main ones for the base map.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const routesBdtopo = topoLayer({
  id: 'routes-bdtopo',
  title: 'Routes (BD TOPO)',
  layer: 'troncon_de_route',
  // Each is paged by itself: no series of pages grows too long.
  filters: [
    "importance IN ('1', '2')",
    ...['3', '4', '5', '6'].map((importance) => `importance = '${importance}'`),
  ],
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
    restriction_de_longueur: 'road.max_length_m',
    restriction_de_poids_par_essieu: 'road.max_axle_t',
    position_par_rapport_au_sol: 'road.level',
  },
  smallest: 4928,
  refreshDays: 180,
  serves: ['base', 'road'],
  note: 'Toutes importances pour le graphe routier, 1 et 2 pour le fond de carte. La vitesse moyenne d’une voiture selon l’IGN y plafonne les vitesses. Des interdictions, il dit poids, essieu, hauteur, largeur et longueur ; celles propres aux poids lourds n’y figurent pas, et les interdictions de tourner (non_communication) ne sont pas lues.',
  folder: folderOf(import.meta.url),
})
