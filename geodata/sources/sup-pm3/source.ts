// Areas of technological risk plans (PPRT), as easements.
import type { Source } from '../source.ts'
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'

export const supPm3: Source = {
  id: 'sup-pm3',
  title: 'Plans de prévention des risques technologiques (servitudes PM3)',
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
    filters: ["suptype='pm3'"],
  },
  file: 'sup/pm3.geojson',
  geometry: 'polygon',
  fields: { idass: 'constraint_area.id', nomass: 'constraint_area.name', suptype: 'must be pm3' },
  refreshDays: 90,
  serves: ['constraint.technological_risk'],
  effect: 'conditions',
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,

  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
