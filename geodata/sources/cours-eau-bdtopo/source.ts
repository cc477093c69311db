// Watercourses of the whole region, for the base map: they stand in for those of Val-d'Oise.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const coursEauBdtopo = topoLayer({
  id: 'cours-eau-bdtopo',
  title: 'Cours d’eau (BD TOPO)',
  layer: 'cours_d_eau',
  file: 'env/cours-eau-bdtopo.geojson',
  geometry: 'line',
  fields: { cleabs: 'one row each', toponyme: 'base_feature.name' },
  refreshDays: 365,
  serves: ['base'],
  note: 'Cours d’eau nommés ou classés de la BD TOPO ; les tronçons sans cours d’eau n’y sont pas.',
  folder: folderOf(import.meta.url),
})
