// Natural risk plans (PPRN) as easements; those for flooding are flood zones too.
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const supPm1: Source = {
  id: 'sup-pm1',
  title: 'Plans de prévention des risques naturels (servitudes PM1)',
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
    filters: ["suptype='pm1'"],
  },
  file: 'sup/pm1.geojson',
  geometry: 'polygon',
  fields: {
    idass: 'constraint_area.id',
    nomass: 'constraint_area.name',
    suptype: 'must be pm1',
  },
  refreshDays: 90,
  serves: ['constraint.risk_plan', 'constraint.flood'],
  effect: 'conditions',
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note:
    'Un PPRI, ou un plan dont le nom dit l’inondation, compte aussi comme zone inondable. Le Géoportail est complété au fil des dépôts : ' +
    'un plan qui n’y est pas versé n’apparaît pas. Être dedans ne dit ni l’aléa ni la règle.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
