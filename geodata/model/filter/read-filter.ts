// Reading a filter from a query string. Every fault names the word and says what the word takes.
import { LIMITS, PAGE_WORDS } from './filter-words.ts'
import type { PlotFilter } from './plot-filter.ts'
import { activeCriteria, CRITERIA } from './plot-filter.ts'
import { READERS } from './word-readers.ts'

/** 400: cannot be read. 422: read but impossible. */
export type FilterIssue = {
  status: 400 | 422
  code: 'unknown_word' | 'malformed' | 'impossible'
  word: string
  message: string
}

export type FilterReading = { filter: PlotFilter; issues: FilterIssue[] }

const FILTER_WORDS: readonly string[] = [
  ...CRITERIA.flatMap((criterion) => [...criterion.words]),
  'unknown',
]

/**
 * Reads the filter words of a query string. Words in `others` are another reader's and are passed over.
 *
 * `readFilter(new URLSearchParams('surface_min=1&zone=U'))` is `{ filter: { surface_min: 1, zone: ['U'] }, issues: [] }`.
 * With issues, `filter` holds the words that could be read.
 */
export function readFilter(
  params: URLSearchParams,
  others: readonly string[] = PAGE_WORDS,
): FilterReading {
  const filter: Record<string, unknown> = {}
  const issues: FilterIssue[] = []
  const fail = (status: 400 | 422, code: FilterIssue['code'], word: string, message: string) =>
    issues.push({ status, code, word, message })

  for (const word of new Set(params.keys())) {
    const value = params.get(word) ?? ''
    const read = READERS[word]
    if (!FILTER_WORDS.includes(word) || !read) {
      if (!others.includes(word))
        fail(400, 'unknown_word', shown(word), `${shown(word)} is not a word of the filter`)
    } else if (params.getAll(word).length > 1) {
      fail(400, 'malformed', word, `${word} is given more than once; separate values by commas`)
    } else {
      const answer = read(value)
      if ('takes' in answer) fail(400, 'malformed', word, `${word} takes ${answer.takes}`)
      else if ('impossible' in answer)
        fail(422, 'impossible', word, `${word}: ${answer.impossible}`)
      else if (answer.value !== undefined) filter[word] = answer.value
    }
  }

  const { surface_min: least, surface_max: most } = filter as PlotFilter
  if (least !== undefined && most !== undefined && least > most)
    fail(422, 'impossible', 'surface_min', 'surface_min is larger than surface_max')

  const active = activeCriteria(filter as PlotFilter)
  if (active.length > LIMITS.criteria)
    fail(
      422,
      'impossible',
      active[LIMITS.criteria]!.words[0],
      `a filter states at most ${LIMITS.criteria} criteria`,
    )
  return { filter: filter as PlotFilter, issues }
}

/** A word of the client's, cut and cleaned so that it can be repeated in an answer. */
function shown(word: string): string {
  return word.slice(0, LIMITS.shownWord).replace(/[^\w.-]/g, '?')
}
