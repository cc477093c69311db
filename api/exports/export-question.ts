// What is asked of an export: the words of the list, and the language of the file.
import type { Context } from 'hono'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { LANGUAGES } from '../../geodata/model/language.ts'
import type { Language } from '../../geodata/model/language.ts'
import type { ExportFormat } from '../../geodata/model/export-formats.ts'
import { EXPORT_FORMATS } from '../../geodata/model/export-formats.ts'
import { ApiFault, faultOfIssues } from '../http/api-fault.ts'
import { malformed, queryOf, readOnce } from '../http/read-question.ts'
import type { ListQuestion } from '../plots/list-question.ts'
import { readListQuestion } from '../plots/list-question.ts'

export type ExportQuestion = Omit<ListQuestion, 'limit' | 'cursor'> & {
  format: ExportFormat
  language: Language
}

/** Throws 404 for a format that is not offered, else as the list does. */
export function readExportQuestion(c: Context): ExportQuestion {
  const format = EXPORT_FORMATS.find((one) => one === c.req.param('format'))
  if (!format)
    throw new ApiFault(
      404,
      'not_found',
      `There is no such export: a format is one of ${EXPORT_FORMATS.join(', ')}`,
    )
  const { filter, sort, weighting } = readListQuestion(c, ['limit', 'cursor'], ['lang'])
  const issues: FilterIssue[] = []
  const takes = `one of ${LANGUAGES.join(', ')}`
  const text = readOnce(queryOf(c), 'lang', takes, issues) ?? 'fr'
  const language = LANGUAGES.find((one) => one === text)
  if (!language && issues.length === 0) issues.push(malformed('lang', takes))
  if (!language || issues.length > 0) throw faultOfIssues(issues)
  // The standard, its lists and its readers are French.
  return { format, filter, sort, weighting, language: format.startsWith('cnig') ? 'fr' : language }
}
