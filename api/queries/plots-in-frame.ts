// Which plots lie more than half inside a frame: the only filter word that the columnar copy cannot decide.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { moreThanHalfInside } from './plot-where.ts'

/** The ordinals of the plots with more than half of their surface inside a frame in EPSG:4326. */
export async function listOrdinalsInFrame(
  sql: Sql,
  version: DataVersion,
  bbox: NonNullable<PlotFilter['bbox']>,
): Promise<number[]> {
  const [row] = await sql<{ ordinals: string | null }[]>`
    select string_agg(ordinal::text, ',') as ordinals
    from ${tableOf(sql, version, 'plot')} as plot
    where ${moreThanHalfInside(sql, bbox)}`
  return row?.ordinals ? row.ordinals.split(',').map(Number) : []
}
