// The plain sentence of what the API refused to somebody who writes, where its code is known.
import { refusalsEn } from '../messages/refusals.en.ts'
import { refusalsFr } from '../messages/refusals.fr.ts'
import type { Language } from '../state/page/language-state.svelte.ts'

/**
 * `about` is the word that is refused, such as `items.3.note`, or the kind of address that refuses, such as `offers`.
 * Undefined where the API's own sentence is the best there is.
 */
export function refusalSentence(
  code: string,
  about: string,
  language: Language,
): string | undefined {
  const words = language === 'fr' ? refusalsFr : refusalsEn
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
