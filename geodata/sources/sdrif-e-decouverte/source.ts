// Layers of the SDRIF-E that the registry does not name: found by a catalogue search, told apart by their titles.
import { PORTAL, sdrifELayer } from '../families/sdrif-e/sdrif-e-layer.ts'
import { folderOf } from '../source.ts'
import { mapLegend } from './map-legend.ts'

export const sdrifEDecouverte = sdrifELayer({
  id: 'sdrif-e-decouverte',
  title: 'SDRIF-E : autres couches du portail, trouvées par leur titre',
  address: { protocol: 'opendatasoft-search', portal: PORTAL, search: 'SDRIF-E' },
  file: 'sdrif-e/decouverte.geojson',
  geometry: 'any',
  fields: {
    _slug: 'the dataset of the portal',
    _title: 'the legend item, by geodata/sources/sdrif-e-mapping.ts',
  },
  items: [],
  serves: ['sdrif_e', 'site'],
  refreshDays: 90,
  note:
    'Tant qu’une personne n’a pas confirmé la correspondance entre titre et poste de légende (npm run sources -- --discover), ' +
    'un poste paraît sous le titre publié de sa couche. Une couche surfacique dont le titre dit une catégorie donne des sites.',
  keepsProperties: true,
  prepare: mapLegend,
  folder: folderOf(import.meta.url),
})
