// The legend items of the three maps of the SDRIF-E.
import { PLAN_SENTENCES } from '../../../geodata/model/plans/plan-sentences.ts'
import { CATEGORIES, SDRIF_E_MAPS } from '../../../geodata/model/codes.ts'
import type { OgcCollection } from '../collection.ts'
import { column } from '../collection.ts'

export const sdrifE: OgcCollection & { id: 'sdrif_e' } = {
  id: 'sdrif_e',
  table: 'sdrif_e',
  key: 'id',
  title: { fr: 'SDRIF-E', en: 'SDRIF-E' },
  description: {
    fr: `Postes de légende des trois cartes du SDRIF-E. ${PLAN_SENTENCES.binds_plans.sentence.fr} ${PLAN_SENTENCES.map_scale.sentence.fr} Un poste non confirmé est lu dans le titre de sa couche.`,
    en: `Legend items of the three SDRIF-E maps. ${PLAN_SENTENCES.binds_plans.sentence.en} ${PLAN_SENTENCES.map_scale.sentence.en} An unconfirmed item is read from the title of its layer.`,
  },
  geometry: 'Geometry',
  properties: [
    column('map', 'string', 'Carte', 'Map', { values: SDRIF_E_MAPS }),
    column('item', 'string', 'Poste de légende', 'Legend item'),
    column('name', 'string', 'Nom', 'Name'),
    column('category', 'string', 'Catégorie', 'Category', { values: CATEGORIES }),
    column('confirmed', 'boolean', 'Poste confirmé', 'Confirmed item'),
    column('source', 'string', 'Jeu de données', 'Dataset'),
  ],
  serves: (word) => word === 'sdrif_e' || word.startsWith('sdrif_e.'),
  tiles: { tileset: 'context', layer: 'sdrif_e' },
}
