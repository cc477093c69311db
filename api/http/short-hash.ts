// A short name for a longer text: ETags, cursors, editions. Not a secret and not a signature.
import { createHash } from 'node:crypto'

/** 16 characters that name the words together. */
export const shortHash = (...words: string[]): string =>
  createHash('sha256').update(words.join('\n')).digest('base64url').slice(0, 16)
