// The words of a request, read once at the edge. Faults name the word and what it takes.
import type { Context } from 'hono'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { faultOfIssues } from './api-fault.ts'

const MAX_LIMIT = 1000

/** The query string as it was sent; a broken percent sign is read literally, never an error. */
export const queryOf = (c: Context): URLSearchParams =>
  replaced.get(c.req.raw) ?? new URL(c.req.url).searchParams

const replaced = new WeakMap<Request, URLSearchParams>()

/** From here on the request is read as if it had these words. */
export const replaceQuery = (c: Context, params: URLSearchParams): void => {
  replaced.set(c.req.raw, params)
}

/** A whole number from 1 to 1000. */
export function readLimit(params: URLSearchParams, issues: FilterIssue[], usual: number): number {
  const takes = `a whole number from 1 to ${MAX_LIMIT}`
  const text = readOnce(params, 'limit', takes, issues)
  if (text === undefined) return usual
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > MAX_LIMIT) issues.push(malformed('limit', takes))
  return limit
}

/** A word that may be given once; undefined when it is absent. */
export function readOnce(
  params: URLSearchParams,
  word: string,
  takes: string,
  issues: FilterIssue[],
): string | undefined {
  const values = params.getAll(word)
  if (values.length > 1 || values[0] === '') issues.push(malformed(word, takes))
  return values[0]
}

export const malformed = (word: string, takes: string): FilterIssue => ({
  status: 400,
  code: 'malformed',
  word,
  message: `${word} takes ${takes}`,
})

/** Refuses every word that is not in `known`. */
export function refuseOthers(
  params: URLSearchParams,
  known: readonly string[],
  issues: FilterIssue[],
): void {
  for (const word of new Set(params.keys())) {
    if (known.includes(word)) continue
    const shown = word.slice(0, 40).replace(/[^\w.-]/g, '?')
    const takes = known.length ? `takes ${known.join(', ')}` : 'takes no word'
    issues.push({
      status: 400,
      code: 'unknown_word',
      word: shown,
      message: `${shown} is not known here; this address ${takes}`,
    })
  }
}

/** For a path that takes no word at all. */
export function refuseWords(c: Context): void {
  const issues: FilterIssue[] = []
  refuseOthers(queryOf(c), [], issues)
  if (issues.length) throw faultOfIssues(issues)
}
