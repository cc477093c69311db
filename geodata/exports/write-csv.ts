// Plots as CSV. French: `;` between cells and a decimal comma, as French spreadsheets read; English: `,` and a point.
// UTF-8 with its mark, by which spreadsheets tell it.
import type { Language, Translated } from '../model/language.ts'
import { keptText } from '../model/text/spreadsheet-text.ts'
import type { ColumnValue, ExportColumn } from './columns/column.ts'
import type { ExportAbout, ExportDataset } from './export-about.ts'
import { criteriaSentence } from './export-about.ts'
import type { PlotBatches } from './export-plot.ts'
import { SYNTHETIC_NOTICE } from './notices.ts'

export const MARK = '\uFEFF'

/**
 * A header of column keys and one line a plot. `standalone` adds to each line what a file without a sidecar must say:
 * data version, day, criteria, the notice where the data is synthetic, and whom to credit.
 */
export async function* writeCsv(
  batches: PlotBatches,
  about: ExportAbout,
  { standalone }: { standalone: boolean },
): AsyncGenerator<Uint8Array> {
  const { language, columns } = about
  const constants = standalone ? standaloneCells(about) : []
  const end = constants.map(([, value]) => csvCell(value, language))
  const header = [...columns.map(({ key }) => key), ...constants.map(([key]) => key)]
  yield Buffer.from(`${MARK}${csvLine(header, language)}`)
  for await (const plots of batches) {
    const lines = plots.map((plot) => {
      const cells = columns.map((column) => csvCell(column.value(plot), language, column))
      return `${[...cells, ...end].join(SEPARATORS[language])}\r\n`
    })
    yield Buffer.from(lines.join(''))
  }
}

/** What stands in every line of a file that has no other place for it. */
export function standaloneCells(about: ExportAbout): [key: string, value: string | number][] {
  return [
    ['data_version', about.version],
    ['made_at', about.made_at],
    ['criteria', criteriaSentence(about)],
    ['notice', about.synthetic ? SYNTHETIC_NOTICE[about.language] : ''],
    ['sources', [...new Set(about.datasets.map(creditOf))].join(' ; ')],
  ]
}

const creditOf = ({ producer, licence }: ExportDataset): string => `${producer} (${licence})`

const SEPARATORS: Translated = { fr: ';', en: ',' }

/** A whole line of texts. */
export const csvLine = (cells: readonly string[], language: Language): string =>
  `${cells.map((cell) => csvCell(cell, language)).join(SEPARATORS[language])}\r\n`

/** A text that a spreadsheet would run as a formula or make a number of gets an apostrophe before it. */
export function csvCell(
  value: ColumnValue,
  language: Language,
  column?: Pick<ExportColumn, 'decimals'>,
): string {
  if (value === null) return ''
  if (typeof value === 'number') {
    const text = column?.decimals === undefined ? String(value) : trimmed(value, column.decimals)
    return language === 'fr' ? text.replace('.', ',') : text
  }
  return csvText(keptText(value))
}

const csvText = (safe: string): string =>
  /[";,\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe

/** No more decimals than there are. */
const trimmed = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)))
