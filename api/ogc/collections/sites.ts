// The economic sites.
import { CATEGORIES, DEPARTEMENTS } from '../../../geodata/model/codes.ts'
import type { OgcCollection } from '../collection.ts'
import { column, hectares } from '../collection.ts'

export const sites: OgcCollection & { id: 'sites' } = {
  id: 'sites',
  table: 'site',
  key: 'id',
  title: { fr: 'Sites', en: 'Sites' },
  description: {
    fr: 'Sites économiques (SITE-ECO du CNIG), en surface brute. Un site de substitution (proxy) tient lieu d’un périmètre qui n’est pas publié.',
    en: 'Economic sites (CNIG SITE-ECO), in gross surface. A proxy site stands in for a perimeter that is not published.',
  },
  geometry: 'MultiPolygon',
  properties: [
    column('name', 'string', 'Nom', 'Name'),
    column('kind', 'string', 'Type', 'Type'),
    column('vocation', 'string', 'Vocation dominante', 'Dominant vocation'),
    column('state', 'string', 'État', 'State'),
    column('category', 'string', 'Catégorie du SDRIF-E', 'SDRIF-E category', {
      values: CATEGORIES,
    }),
    column('code_insee', 'string', 'Code INSEE de la commune', 'INSEE code of the commune'),
    column('epci', 'string', 'SIREN de l’EPCI ou de l’EPT', 'SIREN of the EPCI or EPT'),
    column('departement', 'string', 'Département', 'Département', { values: DEPARTEMENTS }),
    hectares('surface_ha', 'Surface brute, ha', 'Gross surface, ha', 'surface_m2'),
    column('plots', 'integer', 'Nombre de terrains', 'Number of plots'),
    column('proxy', 'boolean', 'Site de substitution', 'Proxy site'),
    column('source', 'string', 'Jeu de données', 'Dataset'),
  ],
  serves: (word) => word === 'site',
  tiles: { tileset: 'site', layer: 'site' },
}
