// Parcels of the cadastre as places that a search finds, whether or not a plot holds them.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'

export type ParcelPlace = {
  id: string
  code_insee: string
  commune: string | null
  departement: string | null
  /** EPSG:4326, on the parcel. */
  lon: number
  lat: number
  /** West, south, east, north in EPSG:4326. */
  bbox: number[]
}

const REFERENCE_LENGTH = 14

/**
 * At most `limit` parcels whose reference begins with one of `starts`, by reference. Bounds are padded to the length
 * of a reference, so that the index of the primary key serves whatever the collation.
 */
export async function listParcelPlaces(
  sql: Sql,
  version: DataVersion,
  starts: readonly string[],
  limit: number,
): Promise<ParcelPlace[]> {
  const lows = starts.map((start) => start.padEnd(REFERENCE_LENGTH, '0'))
  const highs = starts.map((start) => start.padEnd(REFERENCE_LENGTH, 'Z'))
  return sql<ParcelPlace[]>`
    with begun as (
      select distinct parcel.id
      from unnest(${lows}::text[], ${highs}::text[]) as range (low, high)
      join ${tableOf(sql, version, 'parcel')} as parcel on parcel.id between low and high
      order by parcel.id limit ${limit})
    select parcel.id, parcel.code_insee, commune.name as commune, commune.departement,
      ST_X(point) as lon, ST_Y(point) as lat,
      array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)] as bbox
    from begun
    join ${tableOf(sql, version, 'parcel')} as parcel on parcel.id = begun.id
    cross join lateral (
      select ST_Transform(ST_Envelope(parcel.geom), 4326) as box,
        ST_Transform(ST_PointOnSurface(parcel.geom), 4326) as point) as shape
    left join ${tableOf(sql, version, 'commune')} as commune
      on commune.code_insee = parcel.code_insee
    order by parcel.id`
}
