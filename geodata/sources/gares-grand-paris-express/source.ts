// Stations of the Grand Paris Express, in service or to come: the file does not say which.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const garesGrandParisExpress: Source = {
  id: 'gares-grand-paris-express',
  title: 'Gares du Grand Paris Express (ouverture à vérifier)',
  producer: 'Société du Grand Paris',
  licence: 'à confirmer',
  vintage: 'non daté',
  url: null,
  address: { protocol: 'file' },
  file: 'transport/gares-grand-paris-express.geojson',
  geometry: 'point',
  fields: { code: 'access_point.id', name: 'access_point.name', line: 'access_point.detail' },
  refreshDays: 365,
  serves: ['access.station'],
  smallest: 'half',
  maxRejectedShare: 0,
  note: 'Licence à confirmer. La source ne dit pas quelles gares sont ouvertes : le détail de chaque point le rappelle.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
