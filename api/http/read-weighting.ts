// The words of the order `sort=fit`: a weight for each preference, and the surface wished for.
import { LIMITS } from '../../geodata/model/filter/filter-words.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import type { Weighting, Preference } from '../../geodata/model/plots/preferences.ts'
import { MOST_WEIGHT, PREFERENCES, USUAL_WEIGHTS } from '../../geodata/model/plots/preferences.ts'
import { malformed, readOnce } from './read-question.ts'

/** Weights that are not given are the usual ones; when any is given, those that are not are 0. */
export function readWeighting(params: URLSearchParams, issues: FilterIssue[]): Weighting {
  const given = PREFERENCES.flatMap((preference): [Preference, number][] => {
    const takes = `a number from 0 to ${MOST_WEIGHT}`
    const weight = readNumber(params, `weight_${preference}`, MOST_WEIGHT, takes, issues)
    return weight === undefined ? [] : [[preference, weight]]
  })
  const none = Object.fromEntries(PREFERENCES.map((one) => [one, 0])) as Weighting['weights']
  const weights = given.length ? { ...none, ...Object.fromEntries(given) } : USUAL_WEIGHTS
  const takes = `a number of hectares above 0, to ${LIMITS.surfaceHa}`
  const wish = readNumber(params, 'surface_wish', LIMITS.surfaceHa, takes, issues)
  if (wish === 0) issues.push(malformed('surface_wish', takes))
  if (given.length && given.every(([, weight]) => weight === 0))
    issues.push({
      status: 422,
      code: 'impossible',
      word: `weight_${given[0]![0]}`,
      message: 'every weight is 0: nothing is preferred',
    })
  return { weights, surface_wish: wish }
}

function readNumber(
  params: URLSearchParams,
  word: string,
  most: number,
  takes: string,
  issues: FilterIssue[],
): number | undefined {
  const text = readOnce(params, word, takes, issues)
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  if (/^\d{1,9}(\.\d{1,4})?$/.test(text) && value <= most) return value
  issues.push(malformed(word, takes))
  return undefined
}

/** The one text of a wish: part of what a cursor is sealed with. */
export const writeWeighting = ({ weights, surface_wish: wish }: Weighting): string =>
  [...PREFERENCES.map((one) => weights[one]), wish ?? ''].join()
