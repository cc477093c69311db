// How many features each collection has, where they lie, and whose data they are: read once of a data version.
import type { Sql } from '../../../geodata/db/open-database.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { COLLECTIONS } from '../collections.ts'

export type Extent = {
  count: number
  /** West, south, east, north in CRS84; null when none has a geometry. */
  bbox: [number, number, number, number] | null
  /** Producers and licences of the datasets that it comes from. */
  datasets: { producer: string; licence: string; title: string }[]
}

/** By collection. */
export async function listExtents(sql: Sql, version: DataVersion): Promise<Map<string, Extent>> {
  const datasets = await sql<
    { title: string; producer: string; licence: string; serves: string[] }[]
  >`
    select title, producer, licence, serves from ${tableOf(sql, version, 'dataset')} order by id`
  const extents = new Map<string, Extent>()
  for (const { id, table, serves } of COLLECTIONS) {
    const [row] = await sql<Omit<Extent, 'datasets'>[]>`
      with turned as (
        select count(*)::integer as count, ST_Extent(ST_Transform(geom, 4326)) as box
        from ${tableOf(sql, version, table)})
      select count,
        case when box is not null then
          array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)] end as bbox
      from turned`
    extents.set(id, {
      ...(row ?? { count: 0, bbox: null }),
      datasets: datasets.filter((one) => one.serves.some(serves)),
    })
  }
  return extents
}
