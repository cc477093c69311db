// Land use of the region: whether a plot is natural or artificialised.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const mos2025: Source = {
  id: 'mos-2025',
  title: 'Mode d’occupation du sol 2025 en 79 postes',
  producer: 'L’Institut Paris Region',
  licence: 'Licence Ouverte 2.0',
  vintage: '2025',
  url: 'https://data.iledefrance.fr/explore/dataset/mos-occupation-du-sol-2025-and-2021-en-79-postes-de-la-region-ile-de-france/',
  address: {
    protocol: 'opendatasoft',
    portal: 'https://data.iledefrance.fr',
    dataset: 'mos-occupation-du-sol-2025-and-2021-en-79-postes-de-la-region-ile-de-france',
  },
  file: 'eco/mos-2025.geojson',
  geometry: 'polygon',
  fields: { mos2021: 'land_use.code_2021', mos2025: 'land_use.code' },
  refreshDays: 365,
  serves: ['land_use'],

  // Four fifths of 687 557.
  smallest: 550_000,
  coverage: { kind: 'region' },
  maxRejectedShare: 0.01,
  note: 'Sont lus artificialisés les postes 18, 24 et 28 à 79 : un regroupement publié, non une définition légale.',
  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
