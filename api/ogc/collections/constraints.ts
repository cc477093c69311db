// The areas that constrain.
import { CONSTRAINT_EFFECTS, CONSTRAINTS } from '../../../geodata/model/codes.ts'
import type { OgcCollection } from '../collection.ts'
import { column } from '../collection.ts'

export const constraints: OgcCollection & { id: 'constraints' } = {
  id: 'constraints',
  table: 'constraint_area',
  key: 'id',
  title: { fr: 'Contraintes', en: 'Constraints' },
  description: {
    fr: 'Zones dont la règle interdit, pose des conditions ou informe : inondation, plans de risques, milieux naturels, bruit, patrimoine, pollution.',
    en: 'Areas whose rule forbids, sets conditions or informs: flood, risk plans, nature, noise, heritage, pollution.',
  },
  geometry: 'MultiPolygon',
  properties: [
    column('kind', 'string', 'Nature', 'Kind', { values: CONSTRAINTS }),
    column('effect', 'string', 'Effet', 'Effect', { values: CONSTRAINT_EFFECTS }),
    column('name', 'string', 'Nom', 'Name'),
    column('url', 'string', 'Adresse', 'Address'),
    column('source', 'string', 'Jeu de données', 'Dataset'),
  ],
  serves: (word) => word.startsWith('constraint.'),
  tiles: { tileset: 'context', layer: 'constraint_area' },
}
