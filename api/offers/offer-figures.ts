// Which figures of a plot differ between two data versions, as text for a person.
import type { ColumnValue, ExportColumn } from '../../geodata/exports/columns/column.ts'
import { exportColumns } from '../../geodata/exports/columns/export-columns.ts'
import type { ExportPlot } from '../../geodata/exports/export-plot.ts'
import {
  hectares,
  inWords,
  kilometres,
  minutes,
  NARROW,
} from '../../geodata/model/text/format-figures.ts'
import type { Language } from '../../geodata/model/language.ts'
import { messages } from '../../geodata/model/messages.ts'
import type { OfferNews } from '../../geodata/model/offers/offer.ts'

type FigureChange = OfferNews['plots'][number]['figures'][number]
/** `wkb` in base64. */
export type FrozenRow = Omit<ExportPlot, 'rank' | 'wkb'> & { wkb: string }

/** Said by another column, or no figure of the plot: codes, lists of words of the filter, where it is from. */
const UNSAID =
  /^(rank|id|site_id|code_insee|epci|lon|lat|unknown|source|constraints_\w+|\w+_least_\w+)$/
const COLUMNS = exportColumns(false).filter(({ key }) => !UNSAID.test(key))

const WORDS = messages({
  fr: {
    unknown: 'inconnu',
    none: 'aucun',
    outline: 'Contour',
    as: 'tel que proposé',
    drawn: 'redessiné',
  },
  en: {
    unknown: 'unknown',
    none: 'none',
    outline: 'Outline',
    as: 'as offered',
    drawn: 'drawn anew',
  },
})

/** `prefix` stands before each label: which plot of a group it is. */
export function figureChanges(
  before: FrozenRow,
  after: FrozenRow,
  language: Language,
  prefix = '',
): FigureChange[] {
  const words = WORDS[language]
  const changes = COLUMNS.flatMap((column): FigureChange[] => {
    const [was, is] = [valueOf(column, before), valueOf(column, after)]
    if (was === is) return []
    const said = [was, is].map((value) => textOf(column, value, language))
    // Figures that read alike once rounded are said in full.
    const [from, to] = said[0] === said[1] ? [was, is].map((value) => exact(value, language)) : said
    return [{ label: prefix + labelOf(column, language), before: from!, after: to! }]
  })
  if (before.wkb === after.wkb) return changes
  return [...changes, { label: prefix + words.outline, before: words.as, after: words.drawn }]
}

const valueOf = ({ value }: ExportColumn, row: FrozenRow): ColumnValue =>
  // Columns of figures read neither rank nor outline.
  value(row as unknown as ExportPlot)

/** The unit stands with the figure. */
const labelOf = (column: ExportColumn, language: Language): string =>
  column[language].name.replace(/ \((ha|km|min|m|%)\)$/, '')

function textOf(
  { key, type, values }: ExportColumn,
  value: ColumnValue,
  language: Language,
): string {
  const { unknown, none } = WORDS[language]
  if (value === null) return /name$|_refs$/.test(key) ? none : unknown
  if (values) return values[value]?.[language].short ?? String(value)
  if (type === 'text' || typeof value === 'string') return String(value).replaceAll('|', ', ')
  if (key.endsWith('_ha')) return inWords(hectares(value, language))
  if (key.endsWith('_km')) return inWords(kilometres(value, language))
  if (key.endsWith('_min')) return inWords(minutes(value, language))
  return exact(value, language) + (key.endsWith('_percent') ? `${NARROW}%` : `${NARROW}m`)
}

const exact = (value: ColumnValue, language: Language): string =>
  typeof value === 'number'
    ? value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 6 })
    : String(value)
