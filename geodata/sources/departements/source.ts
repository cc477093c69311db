// The eight départements: outline of the region and of what data ends at a département's border.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const departements: Source = {
  id: 'departements',
  title: 'Départements d’Île-de-France (contours généralisés)',
  producer: 'IGN',
  licence: 'Licence Ouverte',
  vintage: '2018',
  url: null,
  address: { protocol: 'file' },
  file: 'admin/departements-ile-de-france-2018.geojson',
  geometry: 'polygon',
  fields: { code: 'departement.code', nom: 'departement.name' },
  refreshDays: 365,
  serves: ['territory'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
