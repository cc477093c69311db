// Which plots a request asks for, in which order, and which page of them.
import type { Context } from 'hono'
import { PAGE_WORDS } from '../../geodata/model/filter/filter-words.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import type { Weighting } from '../../geodata/model/plots/preferences.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { malformed, queryOf, readLimit, readOnce } from '../http/read-question.ts'
import { readWeighting } from '../http/read-weighting.ts'
import type { ListSort } from './plot-page.ts'
import { LIST_SORTS } from './plot-page.ts'

/** The filter of a path that takes no other word. */
export function readFilterQuestion(c: Context): PlotFilter {
  const { filter, issues } = readFilter(queryOf(c), [])
  if (issues.length) throw faultOfIssues(issues)
  return filter
}

export type ListQuestion = {
  filter: PlotFilter
  sort: ListSort
  weighting: Weighting
  limit: number
  cursor?: string
}

/**
 * Filter, order, wish, size of the page and cursor. Words of the page that a path does not take are refused; `more` are
 * words of its own, which it reads itself.
 */
export function readListQuestion(
  c: Context,
  refused: readonly string[] = [],
  more: readonly string[] = [],
): ListQuestion {
  const params = queryOf(c)
  const { filter, issues } = readFilter(params, [
    ...PAGE_WORDS.filter((word) => !refused.includes(word)),
    ...more,
  ])
  const sort = readSort(params, issues)
  const weighting = readWeighting(params, issues)
  const limit = readLimit(params, issues, 100)
  const cursor = readOnce(params, 'cursor', 'the value of "next" from the page before', issues)
  if (issues.length) throw faultOfIssues(issues)
  return { filter, sort, weighting, limit, ...(cursor === undefined ? {} : { cursor }) }
}

/** One of LIST_SORTS; largest surfaces first when it is not given. */
export function readSort(params: URLSearchParams, issues: FilterIssue[]): ListSort {
  const takes = `one of ${LIST_SORTS.join(', ')}`
  const text = readOnce(params, 'sort', takes, issues)
  if (text === undefined) return '-surface'
  const sort = LIST_SORTS.find((one) => one === text)
  if (sort) return sort
  issues.push(malformed('sort', takes))
  return '-surface'
}
