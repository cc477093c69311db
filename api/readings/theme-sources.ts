// What readings need of a data version and is read once: which data cover what, and where each theme comes from.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Provenance } from '../../geodata/model/plots/plot.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import type { CoverSets } from './coverage.ts'
import { readCoverSets } from './coverage.ts'

export type ThemeSources = Pick<Reading, 'sources' | 'provenance'> & { covers: CoverSets }

/** Words of `dataset.serves` that a reading speaks of. */
const THEMES =
  /^(territory|site|plot|parcel|zone_urba|prescription|land_use|context\.land_consumption|sdrif_e.*|constraint\..+|network\..+)$/

export async function readThemeSources(sql: Sql, version: DataVersion): Promise<ThemeSources> {
  const rows = await sql<(Provenance & { serves: string[] })[]>`
    select id as dataset, title, producer, licence, vintage, url, fetched_at::text as fetched_at, synthetic, serves
    from ${tableOf(sql, version, 'dataset')} order by id`
  const sources: Record<string, string[]> = {}
  const provenance: Record<string, Provenance> = {}
  for (const { serves, ...dataset } of rows)
    for (const word of serves.filter((one) => THEMES.test(one))) {
      provenance[dataset.dataset] = dataset
      sources[word] = [...(sources[word] ?? []), dataset.dataset]
    }
  return { covers: await readCoverSets(sql, version), sources, provenance }
}
