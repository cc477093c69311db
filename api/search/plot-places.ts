// Plots as places that a search finds: name, where they lie, a point and a box.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'

export type PlotPlace = {
  id: string
  name: string | null
  site: string | null
  commune: string | null
  departement: string | null
  /** EPSG:4326, on the plot. */
  lon: number
  lat: number
  /** West, south, east, north in EPSG:4326. */
  bbox: number[]
}

/** The plots with these ids, by id. */
export async function getPlotPlaces(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<Map<string, PlotPlace>> {
  const places = await sql<PlotPlace[]>`
    select plot.id, plot.name, site.name as site, commune.name as commune, plot.departement,
      ST_X(point) as lon, ST_Y(point) as lat,
      array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)] as bbox
    from ${tableOf(sql, version, 'plot')} as plot
    cross join lateral (
      select ST_Transform(ST_Envelope(plot.geom), 4326) as box,
        ST_Transform(coalesce(plot.centre, ST_PointOnSurface(plot.geom)), 4326) as point) as shape
    left join ${tableOf(sql, version, 'site')} as site on site.id = plot.site_id
    left join ${tableOf(sql, version, 'commune')} as commune on commune.code_insee = plot.code_insee
    where plot.id = any (${[...ids]}::text[])`
  return new Map(places.map((place) => [place.id, place]))
}
