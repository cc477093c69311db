// Envelopes of the natural risk plans of Val-d'Oise: flood (PPRI), ground movement, old R.111-3 perimeters.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const ppr: Source = {
  id: 'ppr',
  title: 'Enveloppes des plans de prévention des risques naturels du Val-d’Oise',
  producer: 'Géorisques, DDT 95',
  licence: 'Licence Ouverte',
  vintage: 'non daté (assiettes PM1)',
  url: 'https://www.georisques.gouv.fr',
  address: { protocol: 'file' },
  file: 'env/ppr-perimetres-95.geojson',
  geometry: 'polygon',
  fields: {
    idass: 'constraint_area.id: the envelope, unique (`id` and `id_gaspar` are not)',
    nomass: 'constraint_area.name, where no document is named',
    pdf_url: 'constraint_area.name',
    typeass: 'must be an envelope',
    id_gaspar: 'the plan',
  },
  refreshDays: 180,
  serves: ['constraint.risk_plan'],
  effect: 'conditions',
  smallest: 'half',
  maxRejectedShare: 0,
  note:
    'Enveloppe entière de chaque plan, sans ses zones : être dedans ne dit ni l’aléa ni la règle. Risques naturels ' +
    'seulement : les plans technologiques (PPRT) n’y sont pas. Un plan peut avoir deux enveloppes ; l’identifiant est celui de l’enveloppe.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
