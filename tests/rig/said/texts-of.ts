// Every text that stands in an answer or a document, and the words of data among them.

import { BETWEEN } from './not-said.ts'

/** Strings of a value, however deep; keys of rows and drawings are left out. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('<svg') ? [] : [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'key' ? [] : stringsOf(one)))
}

/** What the data themselves say: names, wordings and titles of facts, which are no words of ours. */
export const dataOf = (facts: unknown): ReadonlySet<string> =>
  new Set(
    stringsOf(facts).flatMap((text) => [
      text.trim(),
      ...text.split(BETWEEN).map((part) => part.trim()),
    ]),
  )
