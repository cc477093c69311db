// What a question selects, as one condition on the rows of its collection.
import type { Fragment, Sql } from 'postgres'
import type { OgcCollection } from './collection.ts'
import { expressionWhere } from './expression-where.ts'
import type { Selection } from './items-question.ts'
import { toldFault } from './items-question.ts'
import { placesOf, readyGeometries } from './literal-geometries.ts'

/**
 * Throws 400 or 422 with the word, and the place within a filter. The condition comes in an object: a fragment by itself
 * would be run by whoever waits for it.
 */
export async function selectItems(
  sql: Sql,
  collection: OgcCollection,
  selections: readonly Selection[],
): Promise<{ where: Fragment }> {
  const conditions = [sql`true`]
  for (const { word, expression, crs, source } of selections) {
    try {
      // Names and types first: what cannot be asked costs the database nothing.
      expressionWhere(sql, collection, expression, new Map())
      const geometries = await readyGeometries(sql, placesOf(expression), crs)
      conditions.push(sql` and ${expressionWhere(sql, collection, expression, geometries)}`)
    } catch (error) {
      throw toldFault(word, source, error)
    }
  }
  return { where: sql`${conditions}` }
}
