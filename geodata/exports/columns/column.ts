// One column of the exports: its names, its type, and how a plot fills it. Names in `fr` and `en` are those of spreadsheets;
// `short` is that of a Shapefile, which allows ten characters.
import type { Label } from '../../model/labels.ts'
import type { ExportPlot } from '../export-plot.ts'

export type ColumnValue = string | number | null

export type ExportColumn = {
  key: string
  short: string
  type: 'text' | 'integer' | 'number'
  /** Of numbers, in text formats. */
  decimals?: number
  fr: { name: string; meaning: string }
  en: { name: string; meaning: string }
  /** Of a closed list: the name of each code. */
  values?: Readonly<Record<string, Label>>
  value: (plot: ExportPlot) => ColumnValue
}

export type Words = readonly [fr: string, frMeaning: string, en: string, enMeaning: string]

/** A column from its words in both languages. */
export const column = (
  key: string,
  short: string,
  type: ExportColumn['type'],
  [fr, frMeaning, en, enMeaning]: Words,
  value: ExportColumn['value'],
  more: Pick<ExportColumn, 'decimals' | 'values'> = {},
): ExportColumn => ({
  key,
  short,
  type,
  fr: { name: fr, meaning: frMeaning },
  en: { name: en, meaning: enMeaning },
  value,
  ...more,
})

/** Several values in one cell, as the CNIG joins its lists. */
export const joined = (values: readonly string[]): string | null => values.join('|') || null
