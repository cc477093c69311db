// A run of some sources takes the rows of all others over from the last real version. What is derived is derived anew.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'

/** In the order of their keys. Territory has no source of its own in its rows: it goes whole or not at all. */
const TERRITORY = ['departement', 'epci', 'commune']
const SOURCED = [
  'site',
  'zone_urba',
  'secteur_cc',
  'sdrif_e',
  'constraint_area',
  'access_point',
  'network_line',
  'base_feature',
  'road',
  'road_turn',
  'parcel',
  'land_use',
  'ground_out_of_play',
  'prescription',
  'risk_point',
  'context_area',
  'context_point',
  'land_consumption',
  'plot',
]
/** Derived from other rows of the version: not taken over. */
const DERIVED: Readonly<Record<string, RegExp>> = {
  site: /^plots$/,
  zone_urba: /^(uses|excludes_all|economic\w*)$/,
  plot: /^(ordinal|site_id|epci|departement|surface_m2|usable_m2|fit_\w+|land|natural_m2|use_\w+|\w+_straight\w*|\w+_road_\w+|road_snap_m|constraint_\w+|search|centre)$/,
}

/** Tables whose ids are numbers given in the order of loading. */
const NUMBERED = ['base_feature', 'road', 'land_use']

type Condition = (column: string) => ReturnType<Sql>

/** Copies the rows of every dataset of `old` but the renewed ones into the tables of `version`. */
export async function takeOver(
  sql: Sql,
  old: DataVersion,
  version: DataVersion,
  renewed: { ids: readonly string[]; territory: boolean },
): Promise<void> {
  const kept: Condition = (column) => sql`not ${sql(column)} = any (${[...renewed.ids]}::text[])`
  await copy(sql, old, version, 'dataset', kept('id'))
  // Earlier software took coverage for granted: what does not say whose word it is covers nothing until it is read again.
  await sql`
    update ${tableOf(sql, version, 'dataset')} set coverage = null where coverage_basis is null`
  if (!renewed.territory)
    for (const table of TERRITORY) await copy(sql, old, version, table, sql`true`)
  for (const table of SOURCED) await copy(sql, old, version, table, kept('source'))
}

/**
 * Copies what `old` holds of one dataset into a version where others have been loaded. Answers whether there was any.
 * Roads are not copied beside those of another source: two networks side by side would not meet.
 */
export async function takeOverOne(
  sql: Sql,
  old: DataVersion,
  version: DataVersion,
  id: string,
): Promise<boolean> {
  const [found] = await sql`select from ${tableOf(sql, old, 'dataset')} where id = ${id}`
  if (!found) return false
  await copy(sql, old, version, 'dataset', sql`id = ${id}`)
  const [roads] = await sql`select from ${tableOf(sql, version, 'road')} limit 1`
  for (const table of SOURCED)
    if (!roads || !table.startsWith('road'))
      await copy(sql, old, version, table, sql`source = ${id}`)
  return true
}

async function copy(
  sql: Sql,
  old: DataVersion,
  version: DataVersion,
  table: string,
  where: ReturnType<Sql>,
): Promise<void> {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = ${table} and table_schema = any (${[old.schema, version.schema]}::text[])
    group by column_name having count(*) = 2 order by column_name`
  const names = columns.map(({ name }) => name).filter((name) => !DERIVED[table]?.test(name))
  if (names.length === 0) return // the old version is of a structure without this table
  const target = tableOf(sql, version, table)
  const listed = names.map((name, i) => (i ? sql`, ${sql(name)}` : sql`${sql(name)}`))
  const values = names.map((name, i) => {
    const value =
      name === 'id' && NUMBERED.includes(table)
        ? sql`id + (select coalesce(max(id), 0) from ${target})`
        : sql`${sql(name)}`
    return i ? sql`, ${value}` : value
  })
  await sql`
    insert into ${target} (${listed})
    select ${values} from ${tableOf(sql, old, table)} where ${where}`
}
