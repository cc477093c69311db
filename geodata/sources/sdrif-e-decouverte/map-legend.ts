// The legend item of each layer, by its title: written beside the rows, for clean.sql.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { mapTitle } from '../sdrif-e-mapping.ts'

/**
 * Adds `map`, `item`, `category` and `confirmed` to the staged rows: the item of an unconfirmed mapping is the layer's
 * own title. A row whose title is no longer mapped is rejected.
 */
export async function mapLegend(sql: Sql, version: DataVersion): Promise<void> {
  const raw = tableOf(sql, version, 'raw_sdrif_e_decouverte')
  await sql`alter table ${raw} add map text, add item text, add category text, add confirmed boolean`
  const titles = await sql<{ title: string }[]>`select distinct _title as title from ${raw}`
  for (const { title } of titles) {
    const mapping = mapTitle(title)
    if (!mapping) continue
    const item = mapping.confirmed ? mapping.item : title
    await sql`
      update ${raw} set map = ${mapping.map}, item = ${item}, category = ${mapping.category ?? null},
        confirmed = ${mapping.confirmed}
      where _title = ${title}`
  }
  await sql`
    with gone as (delete from ${raw} where item is null returning _feature)
    insert into ${tableOf(sql, version, 'raw_rejected')} (source, feature, reason)
    select 'sdrif-e-decouverte', _feature, 'titre sans poste de légende' from gone`
}
