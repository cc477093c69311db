// Layers of the SDRIF-E that the registry does not name: found by a catalogue search, told apart by their titles.
import type { Source } from '../source.ts'
import { mapLegend } from './map-legend.ts'
import { folderOf } from '../source.ts'

export const sdrifEDecouverte: Source = {
  id: 'sdrif-e-decouverte',
  title: 'SDRIF-E : autres couches du portail, trouvées par leur titre',
  producer: 'Région Île-de-France',
  licence: 'Licence Ouverte 2.0',
  vintage: 'SDRIF-E approuvé le 10 juin 2025',
  url: 'https://data.iledefrance.fr',
  address: {
    protocol: 'opendatasoft-search',
    portal: 'https://data.iledefrance.fr',
    search: 'SDRIF-E',
  },
  file: 'sdrif-e/decouverte.geojson',
  geometry: 'any',
  fields: {
    _slug: 'the dataset of the portal',
    _title: 'the legend item, by geodata/sources/sdrif-e-mapping.ts',
  },
  refreshDays: 90,
  serves: ['sdrif_e', 'site'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note:
    'Tant qu’une personne n’a pas confirmé la correspondance entre titre et poste de légende (npm run sources -- --discover), ' +
    'un poste paraît sous le titre publié de sa couche. Une couche surfacique dont le titre dit une catégorie donne des sites.',
  crs: 'EPSG:4326',
  keepsProperties: true,
  prepare: mapLegend,
  folder: folderOf(import.meta.url),
}
