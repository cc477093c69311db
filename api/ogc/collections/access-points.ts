// The points by which goods and people reach a plot.
import { accessKindsInWords } from '../../../geodata/model/access/access-kinds.ts'
import { ACCESS_KINDS } from '../../../geodata/model/codes.ts'
import type { OgcCollection } from '../collection.ts'
import { column } from '../collection.ts'

export const accessPoints: OgcCollection & { id: 'access_points' } = {
  id: 'access_points',
  table: 'access_point',
  key: 'id',
  title: { fr: 'Points d’accès', en: 'Access points' },
  description: {
    fr: `Par où l’on atteint un terrain : ${accessKindsInWords('fr')}.`,
    en: `What a plot is reached by: ${accessKindsInWords('en')}.`,
  },
  geometry: 'Point',
  properties: [
    column('kind', 'string', 'Nature', 'Kind', { values: ACCESS_KINDS }),
    column('name', 'string', 'Nom', 'Name'),
    column('detail', 'string', 'Détail', 'Detail'),
    column('source', 'string', 'Jeu de données', 'Dataset'),
  ],
  serves: (word) => word.startsWith('access.'),
  tiles: { tileset: 'context', layer: 'access_point' },
}
