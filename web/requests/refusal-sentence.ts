// The plain sentence of what the API refused to somebody who writes, where its code is known.
import { refusalWords } from '../messages/refusals.ts'
import type { Language } from '../../geodata/model/language.ts'

/**
 * `about` is the word that is refused, such as `items.3.note`, or the kind of address that refuses, such as `offers`.
 * Undefined where the API's own sentence is the best there is.
 */
export function refusalSentence(
  code: string,
  about: string,
  language: Language,
): string | undefined {
  const words = refusalWords[language]
  const [, index] = /\.(\d+)/.exec(about) ?? []
  const word = about.replaceAll(/\.\d+/g, '')
  if (code === 'malformed') {
    const field = words.fields[word as keyof typeof words.fields]
    return field && words.malformed(field)
  }
  const { fields: _fields, malformed: _malformed, ...sentences } = words
  const known: Record<string, string | ((place: number) => string) | undefined> = sentences
  const found = known[`${code} ${word}`] ?? known[code]
  if (typeof found !== 'function') return found
  return index === undefined ? undefined : found(Number(index) + 1)
}
