// Where each dataset of a run can be relied on, from the départements of the version.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Source } from '../sources/source.ts'

/** Writes `dataset.coverage` (EPSG:2154): the region, one département, or a box cut by the region. */
export async function setCoverage(
  sql: Sql,
  version: DataVersion,
  sources: readonly Source[],
): Promise<void> {
  const reliable = tableOf(sql, version, 'raw_coverage')
  const departements = tableOf(sql, version, 'departement')
  await sql`
    insert into ${reliable} (code, geom)
    select code, geom from ${departements}
    union all select 'region', ST_Multi(ST_Union(geom)) from ${departements}`
  for (const { id, coverage } of sources) {
    if (coverage.kind === 'own') continue
    const code = coverage.kind === 'departement' ? coverage.code : 'region'
    const cut = coverage.kind === 'box' ? inBox(coverage.bbox) : sql`reliable.geom`
    await sql`
      update ${tableOf(sql, version, 'dataset')} as dataset
      set coverage = ST_Multi(ST_CollectionExtract(${cut}, 3))
      from ${reliable} as reliable where dataset.id = ${id} and reliable.code = ${code}`
  }

  /** The box bends in EPSG:2154: its sides get a corner every hundredth of a degree. */
  function inBox([west, south, east, north]: readonly number[]) {
    return sql`ST_Intersection(reliable.geom, ST_Transform(ST_Segmentize(
      ST_MakeEnvelope(${west ?? 0}, ${south ?? 0}, ${east ?? 0}, ${north ?? 0}, 4326), 0.01), 2154))`
  }
}
