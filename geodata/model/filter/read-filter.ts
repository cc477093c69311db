// Reading a filter from a query string. Every fault names the word and says what the word takes.
import { LIMITS, PAGE_WORDS } from './filter-words.ts'
import type { PlotFilter } from './plot-filter.ts'
import { CRITERIA, WORDS } from './plot-filter.ts'

/** 400: cannot be read. 422: read but impossible. */
export type FilterIssue = {
  status: 400 | 422
  code: 'unknown_word' | 'malformed' | 'impossible'
  word: string
  message: string
}

export type FilterReading = { filter: PlotFilter; issues: FilterIssue[] }

/** A map, not an object: a word such as `constructor` finds nothing. */
const BY_NAME = new Map<string, (typeof WORDS)[number]>(WORDS.map((word) => [word.name, word]))

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
  const read: [word: string, value: unknown][] = []
  const issues: FilterIssue[] = []
  const fail = (status: 400 | 422, code: FilterIssue['code'], word: string, message: string) =>
    issues.push({ status, code, word, message })

  for (const name of new Set(params.keys())) {
    const word = BY_NAME.get(name)
    if (!word) {
      if (!others.includes(name))
        fail(400, 'unknown_word', shown(name), `${shown(name)} is not a word of the filter`)
    } else if (params.getAll(name).length > 1) {
      fail(400, 'malformed', name, `${name} is given more than once; separate values by commas`)
    } else {
      const answer = word.read(params.get(name) ?? '')
      if ('takes' in answer) fail(400, 'malformed', name, `${name} takes ${answer.takes}`)
      else if ('impossible' in answer)
        fail(422, 'impossible', name, `${name}: ${answer.impossible}`)
      else if (answer.value !== undefined) read.push([name, answer.value])
    }
  }

  const filter: PlotFilter = Object.fromEntries(read)
  for (const criterion of CRITERIA) {
    if (criterion.control !== 'between') continue
    const { least, most } = criterion
    if ((filter[least] ?? 0) > (filter[most] ?? Infinity))
      fail(422, 'impossible', least, `${least} is larger than ${most}`)
  }
  return { filter, issues }
}

/** A word of the client's, cut and cleaned so that it can be repeated in an answer. */
function shown(word: string): string {
  return word.slice(0, LIMITS.shownWord).replace(/[^\w.-]/g, '?')
}
