// Surroundings of protected monuments, as easements: no radius is invented.
import type { Source } from '../source.ts'
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'

export const supAc1: Source = {
  id: 'sup-ac1',
  title: 'Abords des monuments historiques (servitudes AC1)',
  producer: 'Géoportail de l’urbanisme',
  licence: 'Licence Ouverte 2.0',
  vintage: 'en vigueur au jour de la lecture',
  url: 'https://www.geoportail-urbanisme.gouv.fr',
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'wfs_sup:assiette_sup_s',
    bbox: REGION,
    shape: 'the_geom',
    filters: ["suptype='ac1'"],
  },
  file: 'sup/ac1.geojson',
  geometry: 'polygon',
  fields: { idass: 'constraint_area.id', nomass: 'constraint_area.name', suptype: 'must be ac1' },
  refreshDays: 90,
  serves: ['constraint.heritage'],
  effect: 'conditions',
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,

  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
