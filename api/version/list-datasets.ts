// The datasets that a version was built from: provenance, and what became of their rows.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Dataset } from '../../geodata/model/answers.ts'

/** All datasets of a version by title. `coverage_bbox` is west, south, east, north in EPSG:4326. */
export async function listDatasets(sql: Sql, version: DataVersion): Promise<Dataset[]> {
  return sql<Dataset[]>`
    select id, title, producer, licence, vintage, url, synthetic, serves, note,
      to_char(fetched_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as fetched_at, checksum,
      rows_read, rows_kept, rows_mended, rows_rejected, mended, rejected, derived, covers, covers_part,
      coverage_basis,
      case when coverage is null or ST_IsEmpty(coverage) then null else (
        select array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)]
        from (select ST_Transform(coverage, 4326) as box) as boxed) end as coverage_bbox
    from ${tableOf(sql, version, 'dataset')}
    order by title, id`
}
