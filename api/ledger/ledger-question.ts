// What is asked of the ledger: filter, territories, moves; and of any of its tables: format and language.
import type { Context } from 'hono'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { Language } from '../../geodata/model/language.ts'
import { LANGUAGES } from '../../geodata/model/language.ts'
import type { LedgerTerritory } from '../../geodata/model/ledger/ledger.ts'
import { LEDGER_TERRITORIES } from '../../geodata/model/ledger/ledger.ts'
import type { Move } from '../../geodata/model/ledger/ledger-what-if.ts'
import { readWhatIf, WHAT_IF_TAKES } from '../../geodata/model/ledger/ledger-what-if.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { malformed, queryOf, readOnce } from '../http/read-question.ts'

export type TableForm = { format: 'json' | 'csv'; language: Language }
export type LedgerQuestion = TableForm & {
  filter: PlotFilter
  by: LedgerTerritory
  moves: readonly Move[]
}

export const FORM_WORDS = ['format', 'lang'] as const

/** Throws 400 or 422, each word named. */
export function readLedgerQuestion(c: Context): LedgerQuestion {
  const params = queryOf(c)
  const { filter, issues } = readFilter(params, ['by', 'what_if', ...FORM_WORDS])
  const by = readChoice(params, 'by', LEDGER_TERRITORIES, 'region', issues)
  const text = readOnce(params, 'what_if', WHAT_IF_TAKES, issues) ?? ''
  const read = readWhatIf(text)
  if ('malformed' in read) issues.push(malformed('what_if', WHAT_IF_TAKES))
  if ('impossible' in read)
    issues.push({
      status: 422,
      code: 'impossible',
      word: 'what_if',
      message: `what_if: ${read.impossible}`,
    })
  const form = readTableForm(c, params, issues)
  if (issues.length) throw faultOfIssues(issues)
  return { filter, by, moves: 'moves' in read ? read.moves : [], ...form }
}

/** `format=csv`, or a client that prefers text/csv; JSON else. */
export function readTableForm(
  c: Context,
  params: URLSearchParams,
  issues: FilterIssue[],
): TableForm {
  const prefersCsv = /^\s*text\/csv\b/i.test(c.req.header('accept') ?? '')
  c.header('vary', 'accept', { append: true })
  return {
    format: readChoice(params, 'format', ['json', 'csv'], prefersCsv ? 'csv' : 'json', issues),
    language: readChoice(params, 'lang', LANGUAGES, 'fr', issues),
  }
}

function readChoice<Value extends string>(
  params: URLSearchParams,
  word: string,
  values: readonly Value[],
  usual: Value,
  issues: FilterIssue[],
): Value {
  const takes = `one of ${values.join(', ')}`
  const before = issues.length
  const text = readOnce(params, word, takes, issues)
  if (text === undefined || issues.length > before) return usual
  const value = values.find((one) => one === text)
  if (!value) issues.push(malformed(word, takes))
  return value ?? usual
}
