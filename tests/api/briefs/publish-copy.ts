// Another data version: a copy of the current one, changed.
import type { Sql } from '../../../geodata/db/open-database.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import {
  beginVersion,
  getCurrentVersion,
  publishVersion,
  tableOf,
} from '../../../geodata/db/data-version.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'

const COPIED = ['dataset', 'departement', 'epci', 'commune', 'site', 'plot']

/** `change` gets the table of plots of the new version before it is published. */
export async function publishCopy(
  sql: Sql,
  change: (plot: ReturnType<typeof tableOf>) => Promise<unknown>,
  demonstration = true,
): Promise<DataVersion> {
  const old = (await getCurrentVersion(sql))!
  const version = await beginVersion(sql, { demonstration })
  await createVersionTables(sql, version)
  for (const table of COPIED)
    await sql`insert into ${tableOf(sql, version, table)} select * from ${tableOf(sql, old, table)}`
  const plot = tableOf(sql, version, 'plot')
  await change(plot)
  await sql`update ${plot} as plot set ordinal = null`
  await sql`
    update ${plot} as plot set ordinal = place - 1
    from (select id, row_number() over (order by id) as place from ${plot}) as placed
    where placed.id = plot.id`
  await publishVersion(sql, version)
  return version
}
