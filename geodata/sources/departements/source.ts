// The eight départements: outline of the region and of what data ends at a département's border.
import { DEPARTEMENTS } from '../../model/codes.ts'
import { ADMIN_EXPRESS, GEOPLATEFORME, isOneOf, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const departements: Source = {
  id: 'departements',
  title: 'Départements d’Île-de-France (contours généralisés)',
  producer: 'IGN',
  licence: 'Licence Ouverte',
  vintage: '2018',
  url: null,
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: `${ADMIN_EXPRESS}:departement`,
    filters: [isOneOf('code_insee', DEPARTEMENTS)],
    rename: {
      code_insee: 'code',
      nom_officiel: 'nom',
    },
  },
  file: 'admin/departements-ile-de-france-2018.geojson',
  geometry: 'polygon',
  fields: { code: 'departement.code', nom: 'departement.name' },
  refreshDays: 365,
  serves: ['territory'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0,
  note: `Millésime du fichier d’un dossier ; lu à l’adresse, c’est le dernier. ${UNCONFIRMED}`,
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
