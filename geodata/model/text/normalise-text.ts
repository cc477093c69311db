// One folding of text for search, on both sides: the stored `search` column and the words that a person types.

/**
 * Lower case, no accents, ligatures opened, apostrophes and hyphens as spaces, spaces single.
 * `normaliseText("L'Haÿ-les-Roses")` is `l hay les roses`.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
