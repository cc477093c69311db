// The communes, with the EPCI and the département that each is of.
import { tableOf } from '../../../geodata/db/data-version.ts'
import { DEPARTEMENTS } from '../../../geodata/model/codes.ts'
import type { OgcCollection } from '../collection.ts'
import { column } from '../collection.ts'

export const communes: OgcCollection & { id: 'communes' } = {
  id: 'communes',
  table: 'commune',
  key: 'code_insee',
  title: { fr: 'Communes', en: 'Communes' },
  description: {
    fr: 'Communes d’Île-de-France, avec leur EPCI (EPT dans la métropole du Grand Paris). Une commune peut être sans contour.',
    en: 'Communes of Île-de-France, with their EPCI (EPT inside Greater Paris). A commune may be without an outline.',
  },
  geometry: 'MultiPolygon',
  properties: [
    column('code_insee', 'string', 'Code INSEE', 'INSEE code'),
    column('name', 'string', 'Nom', 'Name'),
    column('departement', 'string', 'Département', 'Département', { values: DEPARTEMENTS }),
    column('epci', 'string', 'SIREN de l’EPCI ou de l’EPT', 'SIREN of the EPCI or EPT'),
    {
      name: 'epci_name',
      type: 'string',
      title: { fr: 'EPCI ou EPT', en: 'EPCI or EPT' },
      sql: (sql) => sql`epci.name`,
    },
    column('population', 'integer', 'Population', 'Population'),
  ],
  joins: (sql, version) =>
    sql`left join ${tableOf(sql, version, 'epci')} as epci on epci.siren = item.epci`,
  serves: (word) => word === 'territory',
  tiles: { tileset: 'base', layer: 'commune' },
}
