// What the file is told to say of itself, from the version that is served and the question.
import type { ExportAbout } from '../../geodata/exports/export-about.ts'
import { exportColumns } from '../../geodata/exports/columns/export-columns.ts'
import { sentences, unknownSentence } from '../../geodata/model/filter/sentence.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import type { Explorer } from '../explorer.ts'
import { listDatasets } from '../version/list-datasets.ts'
import { SUITABILITY_SORT } from '../plots/plot-page.ts'
import type { ServedVersion } from '../version/served-version.ts'
import type { ExportQuestion } from './export-question.ts'

export async function describeExport(
  { heavy, territories }: Explorer,
  served: ServedVersion,
  { filter, sort, language }: ExportQuestion,
  plots: number,
  signal: AbortSignal,
): Promise<ExportAbout> {
  const [datasets, index] = await Promise.all([
    listDatasets(heavy.sqlUntil(signal), served),
    territories.index(served),
  ])
  const said = sentences(filter, language, (kind, code) => territories.name(index, kind, code))
  const criteria = said.map(({ text }) => text)
  const query = new URLSearchParams(writeFilter(filter))
  query.set('sort', sort)
  return {
    language,
    version: served.version,
    published_at: served.publishedAt,
    made_at: new Date().toISOString(),
    synthetic: served.demonstration,
    criteria: criteria.length > 0 ? [...criteria, unknownSentence(filter, language)] : [],
    query: query.toString(),
    plots,
    datasets,
    columns: exportColumns(sort === SUITABILITY_SORT),
  }
}
