// Where each dataset can be relied on, in words: the départements that its coverage holds whole, and in part.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'

/** Above the first share a département is held whole, below the second not at all: outlines differ a little. */
const WHOLE = 0.99
const NONE = 0.01
/** Communes and départements nearly share their borders: see "Overlays of a reading" in ARCHITECTURE.md. */
const GRID_M = 0.001

/** Writes `dataset.covers` and `covers_part`: codes of départements that have a geometry, in order. */
export async function describeCoverage(sql: Sql, version: DataVersion): Promise<void> {
  const datasets = tableOf(sql, version, 'dataset')
  // Most datasets share one coverage: it is measured once.
  await sql`
    with shape as materialized (
      select ST_AsBinary(coverage) as wkb, min(id) as any_id
      from ${datasets} where coverage is not null group by 1),
    measured as (
      select shape.wkb, departement.code,
        ST_Area(ST_Intersection(dataset.coverage, departement.geom, ${GRID_M}::float8)) / ST_Area(departement.geom) as share
      from shape
      join ${datasets} as dataset on dataset.id = shape.any_id
      join ${tableOf(sql, version, 'departement')} as departement
        on departement.geom && dataset.coverage and ST_Area(departement.geom) > 0),
    told as (
      select wkb,
        coalesce(array_agg(code order by code) filter (where share >= ${WHOLE}), '{}') as covers,
        coalesce(array_agg(code order by code)
          filter (where share < ${WHOLE} and share > ${NONE}), '{}') as covers_part
      from measured group by wkb)
    update ${datasets} as dataset set covers = told.covers, covers_part = told.covers_part
    from told where told.wkb = ST_AsBinary(dataset.coverage)`
}
