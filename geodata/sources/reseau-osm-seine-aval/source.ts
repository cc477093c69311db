// A directed graph of roads around Mantes-la-Jolie, made of OpenStreetMap for a traffic model: a line for each direction.
import { roadFile } from '../families/road-tags/road-tags.ts'
import { folderOf } from '../source.ts'

export const reseauOsmSeineAval = roadFile({
  id: 'reseau-osm-seine-aval',
  title: 'Routes autour de Mantes-la-Jolie (graphe orienté tiré d’OpenStreetMap)',
  vintage: '2025',
  file: 'transport/reseau-osm-seine-aval-2025.geojson',
  roads: {
    tags: { maxspeed: 'speed_kmh' },
    every: { oneway: 'yes' },
    nodes: { from: 'from', to: 'to' },
    lacks: [
      { field: 'allow', word: 'truck', tags: { hgv: 'no' } },
      { field: 'allow', word: 'passenger', tags: { motorcar: 'no' } },
      { field: 'allow', word: 'pedestrian', tags: { foot: 'no' } },
    ],
  },
  note: 'Un trait par sens de circulation ; simplifié, sans interdictions pour les poids lourds ni interdictions de tourner.',
  folder: folderOf(import.meta.url),
})
