// The question of a brief: the words of the list, less those of a page of it, read once and kept in one way of writing.
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import { writeWeightingWords } from '../../geodata/model/filter/weighting-words.ts'
import type { Weighting } from '../../geodata/model/plots/preferences.ts'
import { WEIGHT_WORDS } from '../../geodata/model/plots/preferences.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { readWeighting } from '../http/read-weighting.ts'
import { readSort } from '../plots/list-question.ts'
import type { ListSort } from '../plots/plot-page.ts'

export type BriefQuery = {
  filter: PlotFilter
  sort: ListSort
  weighting: Weighting
  /** The same words, written so that equal questions are equal texts: what is kept. */
  text: string
}

const ORDER_WORDS = ['sort', 'surface_wish', ...WEIGHT_WORDS]

/** Throws an ApiFault 400 or 422 that names the word; `limit` and `cursor` are words of a page, not of a need. */
export function readBriefQuery(query: string): BriefQuery {
  const params = new URLSearchParams(query)
  const { filter, issues } = readFilter(params, ORDER_WORDS)
  const sort = readSort(params, issues)
  const weighting = readWeighting(params, issues)
  if (issues.length) throw faultOfIssues(issues satisfies FilterIssue[])
  const words = [writeFilter(filter), `sort=${sort}`, writeWeightingWords(weighting)]
  return { filter, sort, weighting, text: words.filter(Boolean).join('&') }
}
