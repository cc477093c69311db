// Plots as places that a search finds: name, commune and box.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Territory } from '../../geodata/model/answers.ts'

/** The plots with these ids, boxes in EPSG:4326, in no order. */
export async function listPlotPlaces(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<Territory[]> {
  return sql<Territory[]>`
    select 'plot' as kind, plot.id as code, coalesce(plot.name, plot.id) as name,
      commune.name as within, 1 as plots,
      array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)] as bbox
    from ${tableOf(sql, version, 'plot')} as plot
    cross join lateral (select ST_Transform(ST_Envelope(plot.geom), 4326) as box) as boxed
    left join ${tableOf(sql, version, 'commune')} as commune using (code_insee)
    where plot.id = any(string_to_array(${ids.join(',')}::text, ','))`
}
