// A table of the ledger as CSV that says in every line where it comes from, as the exports of plots do.
import type { ColumnValue } from '../../geodata/exports/columns/column.ts'
import { criteriaSentence } from '../../geodata/exports/export-about.ts'
import { SYNTHETIC_NOTICE } from '../../geodata/exports/notices.ts'
import { csvCell, csvLine, MARK } from '../../geodata/exports/write-csv.ts'
import { sentences, unknownSentence } from '../../geodata/model/filter/sentence.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { Language } from '../../geodata/model/language.ts'
import type { Explorer } from '../explorer.ts'
import { listDatasets } from '../version/list-datasets.ts'
import type { ServedVersion } from '../version/served-version.ts'

export type CsvTable = { header: readonly string[]; rows: readonly (readonly ColumnValue[])[] }

/** French: `;` and a decimal comma; English: `,` and a point. */
export async function tableCsv(
  { db, territories }: Explorer,
  served: ServedVersion,
  { filter, language, note = '' }: { filter: PlotFilter; language: Language; note?: string },
  { header, rows }: CsvTable,
): Promise<string> {
  const [datasets, index] = await Promise.all([
    listDatasets(db.sql, served),
    territories.index(served),
  ])
  const said = sentences(filter, language, (kind, code) => territories.name(index, kind, code))
  const criteria = said.map(({ text }) => text)
  if (criteria.length > 0) criteria.push(unknownSentence(filter, language))
  const sources = datasets
    .filter(({ serves }) => serves.includes('plot') || serves.includes('site'))
    .map(({ title, producer, licence, vintage }) =>
      [title, producer, licence, vintage].filter(Boolean).join(', '),
    )
  const constants: [string, ColumnValue][] = [
    ['data_version', served.version],
    ['published_at', served.publishedAt],
    ['criteria', criteriaSentence({ criteria, language })],
    ['sources', sources.join(' | ')],
    ['note', note],
    ['notice', served.demonstration ? SYNTHETIC_NOTICE[language] : ''],
  ]
  const end = constants.map(([, value]) => csvCell(value, language))
  const separator = language === 'fr' ? ';' : ','
  const lines = rows.map((cells) => {
    const written = cells.map((cell) => csvCell(cell, language, { decimals: 4 }))
    return `${[...written, ...end].join(separator)}\r\n`
  })
  return `${MARK}${csvLine([...header, ...constants.map(([name]) => name)], language)}${lines.join('')}`
}

/** The answer that a client saves; the name tells synthetic data too. */
export function csvAnswer(
  text: string,
  name: string,
  served: ServedVersion,
  language: Language,
): Response {
  const made = served.demonstration ? (language === 'fr' ? '-fictif' : '-synthetic') : ''
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}${made}-v${served.version}.csv"`,
      'cache-control': 'no-cache',
      vary: 'accept',
    },
  })
}
