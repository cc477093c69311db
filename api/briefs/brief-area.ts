// The area that a brief names by its key. The engine's folder may be removed and its kept areas with it; a brief holds its
// own, and lays it back before it is asked.
import type { Sql, Transaction } from '../../geodata/db/open-database.ts'
import { readArea } from '../../geodata/model/filter/area.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { isAreaKept } from '../plots/plots-in-area.ts'

/** WKB in EPSG:2154, base64. */
export type KeptOutline = { key: string; name: string | null; wkb: string }

/** What the filter's area is, when it is named by a key. */
export async function outlineOf(
  sql: Transaction,
  filter: PlotFilter,
): Promise<KeptOutline | undefined> {
  const read = filter.within === undefined ? undefined : readArea(filter.within)
  if (!read || !('area' in read) || read.area.kind !== 'stored') return undefined
  const [row] = await sql<{ key: string; name: string | null; wkb: Buffer }[]>`
    select key, name, ST_AsBinary(geom) as wkb from explorer.area where key = ${read.area.key}`
  return row && { ...row, wkb: row.wkb.toString('base64') }
}

export async function layBackOutline(sql: Sql, area: KeptOutline | undefined): Promise<void> {
  if (!area || (await isAreaKept(sql, area.key))) return
  await sql`
    insert into explorer.area (key, name, geom)
    values (${area.key}, ${area.name}, ST_GeomFromWKB(${Buffer.from(area.wkb, 'base64')}, 2154))
    on conflict (key) do nothing`
}
