// By what plots are found: names, ids and cadastral references, read once a version.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'

export type PlotName = {
  id: string
  ordinal: number
  name: string | null
  code_insee: string | null
  site_id: string | null
  /** Separated by commas. */
  refs: string
}

const BATCH = 8000

/** Every plot of the version, by ordinal, in batches so that other readers of the embedded engine get their turn. */
export async function listPlotNames(sql: Sql, version: DataVersion): Promise<PlotName[]> {
  const all: PlotName[] = []
  for (let first = 0; ; first += BATCH) {
    const rows = await sql<PlotName[]>`
      select id, ordinal, name, code_insee, site_id, array_to_string(cadastral_refs, ',') as refs
      from ${tableOf(sql, version, 'plot')}
      where ordinal >= ${first} and ordinal < ${first + BATCH} order by ordinal`
    for (const row of rows) all.push(row)
    if (rows.length < BATCH) return all
  }
}
