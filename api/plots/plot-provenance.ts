// Which dataset each group of a plot's figures came from, with producer, vintage and licence.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { PlotSheet, Provenance } from '../../geodata/model/plots/plot.ts'

type DatasetRow = Provenance & { serves: string[]; touches: boolean }

/**
 * By group: `identity` (the plot itself), then every word of `dataset.serves` (`zone_urba`, `access.rail`,
 * `constraint.flood`, …). Of several datasets that serve a word, the one whose coverage holds the plot; points of risk
 * come from several at once, so each of those stands by its own id too (`risk_point icpe`).
 */
export async function listProvenance(
  sql: Sql,
  version: DataVersion,
  plotId: string,
  plotSource: string,
): Promise<PlotSheet['provenance']> {
  const rows = await sql<DatasetRow[]>`
    select dataset.id as dataset, dataset.title, dataset.producer, dataset.licence, dataset.vintage,
      dataset.url, dataset.fetched_at::text as fetched_at, dataset.synthetic, dataset.serves,
      coalesce(ST_Intersects(dataset.coverage, plot.centre), false) as touches
    from ${tableOf(sql, version, 'dataset')} as dataset
    join ${tableOf(sql, version, 'plot')} as plot on plot.id = ${plotId}
    order by touches desc, dataset.id`
  const provenance: PlotSheet['provenance'] = {}
  for (const { serves, touches: _, ...dataset } of rows) {
    if (dataset.dataset === plotSource) provenance.identity = dataset
    for (const word of serves) provenance[word] ??= dataset
    if (serves.includes('risk_point')) provenance[`risk_point ${dataset.dataset}`] = dataset
  }
  return provenance
}
