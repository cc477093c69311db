// A run of some sources takes the rows of all others over from the last real version. What is derived is derived anew.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'

/** In the order of their keys. Territory has no source of its own in its rows: it goes whole or not at all. */
const TERRITORY = ['departement', 'epci', 'commune']
const SOURCED = [
  'site',
  'zone_urba',
  'sdrif_e',
  'constraint_area',
  'access_point',
  'base_feature',
  'road',
  'road_turn',
  'parcel',
  'land_use',
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
  zone_urba: /^(uses|economic\w*)$/,
  plot: /^(ordinal|site_id|epci|departement|surface_m2|usable_m2|fit_\w+|land|natural_m2|use_\w+|\w+_straight\w*|\w+_road_\w+|road_snap_m|constraint_\w+|search|centre)$/,
}

/** Copies the rows of every dataset of `old` but the renewed ones into the tables of `version`. */
export async function takeOver(
  sql: Sql,
  old: DataVersion,
  version: DataVersion,
  renewed: { ids: readonly string[]; territory: boolean },
): Promise<void> {
  const kept = (column: string) => sql`not ${sql(column)} = any (${[...renewed.ids]}::text[])`
  await copy('dataset', kept('id'))
  if (!renewed.territory) for (const table of TERRITORY) await copy(table, sql`true`)
  for (const table of SOURCED) await copy(table, kept('source'))

  async function copy(table: string, where: ReturnType<typeof kept>): Promise<void> {
    const columns = await sql<{ name: string }[]>`
      select column_name as name from information_schema.columns
      where table_name = ${table} and table_schema = any (${[old.schema, version.schema]}::text[])
      group by column_name having count(*) = 2 order by column_name`
    const names = columns
      .filter(({ name }) => !DERIVED[table]?.test(name))
      .map(({ name }, i) => (i ? sql`, ${sql(name)}` : sql`${sql(name)}`))
    if (names.length === 0) return // the old version is of a structure without this table
    await sql`
      insert into ${tableOf(sql, version, table)} (${names})
      select ${names} from ${tableOf(sql, old, table)} where ${where}`
  }
}
