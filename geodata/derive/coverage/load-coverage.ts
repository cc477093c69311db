// The coverages of a version by what they are of, while `derive_coverage` stands.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import type { DatasetRole } from '../../model/dataset-roles.ts'
import { readWkb, ringsOf } from '../../plane/read-wkb.ts'
import { CoverageEdge } from './coverage-edge.ts'

export type Coverage = { edge: CoverageEdge; digest: string }

/** By word; words of the same area have the same object. A word that nothing covers is not there. */
export async function loadCoverage(
  sql: Sql,
  version: DataVersion,
): Promise<Map<DatasetRole, Coverage>> {
  const rows = await sql<{ words: DatasetRole[]; wkb: Buffer; digest: string }[]>`
    select words, ST_AsBinary(geom) as wkb, md5(ST_AsBinary(geom)) as digest
    from ${tableOf(sql, version, 'derive_coverage')}`
  const byWord = new Map<DatasetRole, Coverage>()
  for (const { words, wkb, digest } of rows) {
    const rings = ringsOf(readWkb(wkb))
    if (rings.length === 0) continue
    const coverage = { edge: new CoverageEdge(rings), digest }
    for (const word of words) byWord.set(word, coverage)
  }
  return byWord
}
