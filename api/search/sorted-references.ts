// The cadastral references of all plots in one sorted list: those that begin so are found by bisection.
import { firstFrom } from '../../geodata/model/text/first-from.ts'

export type SortedReferences = { references: string[]; ordinals: Int32Array }

/** `pairs`: a reference and the ordinal of a plot that holds it. */
export function sortReferences(pairs: [reference: string, ordinal: number][]): SortedReferences {
  pairs.sort(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j))
  return {
    references: pairs.map(([reference]) => reference),
    ordinals: Int32Array.from(pairs, ([, ordinal]) => ordinal),
  }
}

/** At most `limit` different references that begin so, each with its first plot. */
export function referencesFrom(
  { references, ordinals }: SortedReferences,
  start: string,
  limit: number,
): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = firstFrom(references, start); found.size < limit; at++) {
    const reference = references[at]
    if (!reference?.startsWith(start)) break
    if (!found.has(reference)) found.set(reference, ordinals[at]!)
  }
  return found
}
