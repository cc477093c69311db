// Priority neighbourhoods: context of a sheet.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const qpv: Source = {
  id: 'qpv',
  title: 'Quartiers prioritaires de la politique de la ville',
  producer: 'ANCT',
  licence: 'Licence Ouverte 2.0',
  vintage: '2024',
  url: null,
  address: { protocol: 'file' },
  file: 'env/qpv-2024-idf.geojson',
  geometry: 'polygon',
  fields: { code: 'context_area.id', nom: 'context_area.name' },
  refreshDays: 365,
  serves: ['context.qpv'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
