// Features of a collection as the text of GeoJSON, made by the database: nothing is unpacked on the way to the client.
import type { Fragment, Sql } from 'postgres'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import type { OgcCollection } from '../collection.ts'
import type { OgcCrs } from '../crs.ts'

export type ItemsBatch = {
  /** Features with a comma and a line break between two. */
  features: string
  count: number
  /** Identifier of the last one. */
  last: string | null
}

/** The next features in the order of their identifiers, after `after`. */
export async function listItems(
  sql: Sql,
  version: DataVersion,
  collection: OgcCollection,
  ask: {
    where: Fragment
    crs: OgcCrs
    after: string | undefined
    limit: number
  },
): Promise<ItemsBatch> {
  const key = sql`item.${sql(collection.key)}`
  const since = ask.after === undefined ? sql`true` : sql`${key} > ${ask.after}::text`
  const [row] = await sql<ItemsBatch[]>`
    with page as materialized (
      select ${key} as id, ${featureText(sql, collection, ask.crs)} as feature
      from ${itemsOf(sql, version, collection)}
      where ${since} and ${ask.where}
      order by ${key}
      limit ${ask.limit}::integer)
    select coalesce(string_agg(feature, E',\n' order by id), '') as features,
      count(*)::integer as count, max(id) as last
    from page`
  return row ?? { features: '', count: 0, last: null }
}

/** How many features a condition leaves. */
export async function countItems(
  sql: Sql,
  version: DataVersion,
  collection: OgcCollection,
  where: Fragment,
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from ${itemsOf(sql, version, collection)} where ${where}`
  return row?.count ?? 0
}

/** One feature; undefined when the collection has none of that identifier. */
export async function getItem(
  sql: Sql,
  version: DataVersion,
  collection: OgcCollection,
  id: string,
  crs: OgcCrs,
): Promise<string | undefined> {
  const [row] = await sql<{ feature: string }[]>`
    select ${featureText(sql, collection, crs)} as feature
    from ${itemsOf(sql, version, collection)}
    where item.${sql(collection.key)} = ${id}`
  return row?.feature
}

const itemsOf = (sql: Sql, version: DataVersion, { table, joins }: OgcCollection): Fragment =>
  sql`${tableOf(sql, version, table)} as item ${joins ? joins(sql, version) : sql``}`

function featureText(sql: Sql, { key, properties }: OgcCollection, crs: OgcCrs): Fragment {
  const shape = sql`ST_Transform(item.geom, ${crs.srid}::integer)`
  const turned = crs.isLatitudeFirst ? sql`ST_FlipCoordinates(${shape})` : shape
  const columns = properties.map(
    ({ name, sql: value }, index) => sql`${index ? sql`, ` : sql``}${value(sql)} as ${sql(name)}`,
  )
  return sql`'{"type":"Feature","id":' || to_json(item.${sql(key)})::text
    || ',"geometry":' || coalesce(ST_AsGeoJSON(${turned}, ${crs.decimals}::integer, 0), 'null')
    || ',"properties":' || (select row_to_json(row) from (select ${columns}) as row)::text || '}'`
}
