// How names and typed words are folded for the search: as normaliseText, and St and Ste are Saint and Sainte.
import { normaliseText } from '../text/normalise-text.ts'

const SAINTS: Record<string, string> = { st: 'saint', ste: 'sainte' }

/** `foldName('St-Leu-la-Forêt')` is `saint leu la foret`. */
export const foldName = (name: string): string => openSaints(normaliseText(name))

/** What typed words may mean: `st` is Saint, or the beginning of Stains. */
export function foldTyped(typed: string): string[] {
  const plain = normaliseText(typed)
  return [...new Set([openSaints(plain), plain])]
}

const openSaints = (folded: string): string =>
  folded.replace(/\b(st|ste)\b/g, (word) => SAINTS[word] ?? word)
