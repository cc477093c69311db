// Priority neighbourhoods: context of a sheet.
import { leaveOutOffRegion } from '../off-region.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const qpv: Source = {
  id: 'qpv',
  title: 'Quartiers prioritaires de la politique de la ville',
  producer: 'ANCT',
  licence: 'Licence Ouverte 2.0',
  vintage: '2024',
  url: 'https://www.data.gouv.fr/datasets/quartiers-prioritaires-de-la-politique-de-la-ville-qpv',
  address: {
    protocol: 'download',
    url: 'https://static.data.gouv.fr/resources/quartiers-prioritaires-de-la-politique-de-la-ville-qpv/20250206-161839/qp2024-france-hexagonale-outre-mer-wgs84-epsg4326.geojson',
    rename: { code_qp: 'code', lib_qp: 'nom' },
  },
  // Those of the region, of those of the country.
  smallest: 298,
  national: true,
  file: 'env/qpv-2024-idf.geojson',
  geometry: 'polygon',
  fields: { code: 'context_area.id', nom: 'context_area.name' },
  refreshDays: 365,
  serves: ['context.qpv'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  crs: 'EPSG:4326',
  prepare: leaveOutOffRegion,
  folder: folderOf(import.meta.url),
}
