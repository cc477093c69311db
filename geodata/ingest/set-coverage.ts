// Where each dataset of a run can be relied on, from the départements of the version.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Source } from '../sources/source.ts'

/** Writes `dataset.coverage` (EPSG:2154): the region, one département, or a box cut by the region. */
export async function setCoverage(sql: Sql, version: DataVersion, source: Source): Promise<void> {
  const departements = tableOf(sql, version, 'departement')
  const { coverage } = source
  const code = coverage.kind === 'departement' ? coverage.code : null
  const [west, south, east, north] = coverage.kind === 'box' ? coverage.bbox : [-180, -85, 180, 85]
  const cut =
    coverage.kind === 'box'
      ? sql`ST_Intersection(ground.geom, ST_Transform(ST_Segmentize(ST_MakeEnvelope(${west}, ${south}, ${east}, ${north}, 4326), 0.01), 2154))`
      : sql`ground.geom`
  await sql`
    update ${tableOf(sql, version, 'dataset')} as dataset
    set coverage = ST_Multi(ST_CollectionExtract(${cut}, 3))
    from (
      select ST_Union(geom) as geom from ${departements}
      where ${code}::text is null or code = ${code}) as ground
    where dataset.id = ${source.id}`
}
