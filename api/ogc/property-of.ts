// A name in a filter to a property of the collection. Nothing else leads from a name to SQL.
import type { Sql } from 'postgres'
import { CqlFault, shown } from '../../geodata/model/cql2/cql-fault.ts'
import type { Property } from '../../geodata/model/cql2/expression.ts'
import type { OgcCollection, OgcProperty } from './collection.ts'

/** The geometry of every collection is queried by this name. */
export const GEOMETRY = 'geometry'

/** The identifier, which stands beside the properties of a feature and is queried like one. */
const identifierOf = ({ key }: OgcCollection): OgcProperty => ({
  name: 'id',
  type: 'string',
  title: { fr: 'Identifiant', en: 'Identifier' },
  sql: (sql: Sql) => sql`item.${sql(key)}`,
})

/** What a filter may name beside the geometry. */
export const queryablesOf = (collection: OgcCollection): readonly OgcProperty[] => [
  identifierOf(collection),
  ...collection.properties,
]

/** Throws a CqlFault when the collection has no such property. */
export function propertyOf(collection: OgcCollection, { name, at }: Property): OgcProperty {
  const found = queryablesOf(collection).find((one) => one.name === name)
  if (found) return found
  if (name === GEOMETRY)
    throw new CqlFault('a geometry is only compared by S_INTERSECTS and s_dwithin', at)
  throw new CqlFault(
    `${collection.id} has no property ${shown(name)}; /ogc/collections/${collection.id}/queryables lists them`,
    at,
  )
}
