// A workbook written as it is made (ECMA-376): plots, read me, columns, sources. Strings stand in their cells, so that
// nothing is held; they are typed as text and never run as formulas.
import type { ColumnValue, ExportColumn } from '../columns/column.ts'
import type { AboutTable, ExportAbout } from '../export-about.ts'
import { aboutTables } from '../export-about.ts'
import type { ExportPlot, PlotBatches } from '../export-plot.ts'
import type { ZipMember } from '../write-zip.ts'
import { writeZip } from '../write-zip.ts'
import { isMistaken } from '../../model/text/spreadsheet-text.ts'
import { escapeXml } from '../../model/text/escape-xml.ts'
import * as parts from './xlsx-parts.ts'

/** A cell of Excel holds no more. */
const MOST_CELL = 32_767
/** A sheet of Excel holds no more rows, the header among them. */
export const MOST_ROWS = 1_048_575

/** Names and codes in the language of the file. Throws a RangeError when there are more plots than a sheet holds. */
export function writeXlsx(batches: PlotBatches, about: ExportAbout): AsyncGenerator<Uint8Array> {
  if (about.plots > MOST_ROWS)
    throw new RangeError(`a sheet holds ${MOST_ROWS} plots at most: choose another format`)
  const tables = aboutTables(about)
  const plots = about.language === 'fr' ? 'Terrains' : 'Plots'
  const names = [plots, ...tables.map(({ name }) => name)]
  const text = (name: string, xml: string): ZipMember => ({
    name,
    content: () => toBytes([xml]),
  })
  const members: ZipMember[] = [
    text('[Content_Types].xml', parts.contentTypes(names.length)),
    text('_rels/.rels', parts.ROOT_RELATIONS),
    text('xl/workbook.xml', parts.workbook(names)),
    text('xl/_rels/workbook.xml.rels', parts.workbookRelations(names.length)),
    text('xl/styles.xml', parts.STYLES),
    { name: 'xl/worksheets/sheet1.xml', content: () => toBytes(plotSheet(batches, about)) },
    ...tables.map((table, at) => ({
      name: `xl/worksheets/sheet${at + 2}.xml`,
      content: () => toBytes(tableSheet(table)),
    })),
  ]
  return writeZip(members, new Date(about.made_at))
}

async function* toBytes(texts: Iterable<string> | AsyncIterable<string>) {
  for await (const one of texts) yield Buffer.from(one)
}

async function* plotSheet(batches: PlotBatches, about: ExportAbout): AsyncGenerator<string> {
  const { columns, language } = about
  const letters = columns.map((_, at) => parts.columnLetters(at))
  const shown = columns.map(({ values }) => values)
  yield parts.sheetHead(columns.map(widthOf), columns.length, about.plots + 1)
  yield row(
    1,
    columns.map((column, at) => textCell(letters[at]!, 1, column[language].name, 1)),
  )
  let number = 1
  const cellOf = (plot: ExportPlot, column: ExportColumn, at: number): string => {
    const value = column.value(plot)
    const label = typeof value === 'string' ? shown[at]?.[value]?.[language].short : undefined
    return cell(letters[at]!, number, label ?? value, column)
  }
  for await (const plots of batches) {
    let xml = ''
    for (const plot of plots) {
      number++
      xml += row(
        number,
        columns.map((column, at) => cellOf(plot, column, at)),
      )
    }
    yield xml
  }
  yield parts.sheetTail(columns.length, about.plots + 1)
}

function* tableSheet({ header, rows }: AboutTable): Generator<string> {
  const widths = header.map((_, at) =>
    Math.min(90, Math.max(...rows.map((r) => r[at]!.length), 12)),
  )
  yield parts.sheetHead(widths, header.length, rows.length + 1)
  for (const [at, cells] of [header, ...rows].entries())
    yield row(
      at + 1,
      cells.map((text, i) => textCell(parts.columnLetters(i), at + 1, text, at === 0 ? 1 : 0)),
    )
  yield parts.sheetTail(header.length, rows.length + 1)
}

const widthOf = ({ type, key }: ExportColumn): number =>
  type === 'text' ? (/name|refs|source/.test(key) ? 28 : 16) : 12

const row = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`

function cell(letter: string, number: number, value: ColumnValue, column: ExportColumn): string {
  if (value === null) return ''
  if (typeof value === 'number')
    return `<c r="${letter}${number}" s="${parts.numberStyle(column)}"><v>${value}</v></c>`
  return textCell(letter, number, value, 0)
}

/** A text that looks like a formula or a number keeps the sign of a quoted text, so that it stays one when it is edited. */
function textCell(letter: string, number: number, text: string, style: number): string {
  const shown = escapeXml(text.length > MOST_CELL ? `${text.slice(0, MOST_CELL - 1)}…` : text)
  const used = isMistaken(text) ? parts.QUOTED_STYLE : style
  return `<c r="${letter}${number}" s="${used}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`
}
