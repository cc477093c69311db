// The zones of the PLU.
import { ZONES } from '../../../geodata/model/codes.ts'
import { ECONOMIC_ANSWERS } from '../../../geodata/model/plans/economic-zone.ts'
import type { OgcCollection } from '../collection.ts'
import { column } from '../collection.ts'

export const zones: OgcCollection & { id: 'zones' } = {
  id: 'zones',
  table: 'zone_urba',
  key: 'id',
  title: { fr: 'Zones du PLU', en: 'PLU zones' },
  description: {
    fr: 'Zones des plans locaux d’urbanisme, avec les mots du Géoportail de l’urbanisme. Seul le règlement écrit fait foi.',
    en: 'Zones of local plans (PLU), in the words of the Géoportail de l’urbanisme. Only the written rules are authoritative.',
  },
  geometry: 'MultiPolygon',
  properties: [
    column('libelle', 'string', 'Libellé', 'Label'),
    column('libelong', 'string', 'Libellé long', 'Long label'),
    column('zone', 'string', 'Type de zone', 'Type of zone', { values: ZONES }),
    column('typezone', 'string', 'Type dans la source', 'Type in the source'),
    column('destdomi', 'string', 'Destination dominante', 'Dominant destination'),
    column('partition', 'string', 'Partition du GPU', 'GPU partition'),
    column('idurba', 'string', 'Document d’urbanisme', 'Plan'),
    column('approved_on', 'date', 'Date d’approbation', 'Date of approval'),
    column('url', 'string', 'Règlement écrit', 'Written rules'),
    column('economic', 'string', 'Zone économique', 'Economic zone', { values: ECONOMIC_ANSWERS }),
    column('source', 'string', 'Jeu de données', 'Dataset'),
  ],
  serves: (word) => word === 'zone_urba',
  tiles: { tileset: 'context', layer: 'zone_urba' },
}
