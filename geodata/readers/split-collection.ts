// Cuts the bytes of a GeoJSON FeatureCollection, or of an array of records, into its elements without holding the file.
// Only braces, brackets and strings are looked at; what an element says is for JSON.parse.
import { ReadError } from './read-error.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN = 0x7b
const CLOSE = 0x7d
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** What stands around the list may not grow without end. */
const MOST_AROUND = 1 << 20

export type Piece =
  /** Bytes of one element, `{…}`. */
  | { element: Uint8Array }
  /** What stands before the list, up to its bracket: `{"type":"FeatureCollection","features":[`. */
  | { head: Uint8Array }
  /** What stands before and after the list, put together: a FeatureCollection without its features, or `[]`. */
  | { around: Uint8Array }

/**
 * Yields what stands before the list, each element, and at the end what stands around the list. Elements are those of the root array, or of the
 * member `features` of the root object. Throws a ReadError on anything else and on a file that ends too early.
 */
export async function* splitCollection(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Piece> {
  let place = 'head' as 'head' | 'list' | 'element' | 'tail'
  let depth = 0
  let listDepth = 0
  let inString = false
  let escaped = false
  let stringAt = -1
  let lastKey = ''
  let count = 0
  const around: number[] = []
  let held: Uint8Array[] = []

  for await (const chunk of chunks) {
    let start = 0
    for (let i = 0; i < chunk.length; i++) {
      if (place === 'element') {
        // Nearly all bytes of a file are here. Only strings and braces matter: brackets are for JSON.parse.
        for (; i < chunk.length; i++) {
          const byte = chunk[i] as number
          if (inString) {
            if (escaped) escaped = false
            else if (byte === BACKSLASH) escaped = true
            else if (byte === QUOTE) inString = false
          } else if (byte === QUOTE) inString = true
          else if (byte === OPEN) depth++
          else if (byte === CLOSE && --depth === 0) break
        }
        if (i === chunk.length) break
        held.push(chunk.subarray(start, i + 1))
        yield { element: held.length === 1 ? (held[0] as Uint8Array) : Buffer.concat(held) }
        held = []
        count++
        place = 'list'
        depth = listDepth
        continue
      }
      const byte = chunk[i] as number
      if (place === 'head' || place === 'tail') {
        around.push(byte)
        if (around.length > MOST_AROUND)
          throw new ReadError({
            fr: `${file} ne contient aucune liste d’objets dans son premier ou son dernier mégaoctet`,
            en: `${file} holds no list of features in its first or last megabyte`,
          })
      }
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) {
          inString = false
          if (place === 'head' && depth === 1)
            lastKey = String.fromCharCode(...around.slice(stringAt, -1))
        }
        continue
      }
      if (byte === QUOTE) {
        if (place === 'list') throw strange(file, count)
        inString = true
        stringAt = around.length
        continue
      }
      if (place === 'list') {
        if (isSpace(byte) || byte === COMMA) continue
        if (byte === CLOSE_LIST) {
          place = 'tail'
          around.push(byte)
          depth--
        } else if (byte === OPEN) {
          place = 'element'
          start = i
          depth = 1
        } else throw strange(file, count)
        continue
      }
      if (byte === OPEN || byte === OPEN_LIST) {
        const isList =
          byte === OPEN_LIST && (depth === 0 || (depth === 1 && lastKey === 'features'))
        depth++
        if (place === 'head' && isList) {
          place = 'list'
          listDepth = depth
          yield { head: Uint8Array.from(around) }
        }
      } else if (byte === CLOSE || byte === CLOSE_LIST) {
        depth--
      }
    }
    if (place === 'element') held.push(chunk.slice(start))
  }
  if (place === 'element')
    throw new ReadError({
      fr: `${file} est coupé : il finit dans l’objet ${count + 1}`,
      en: `${file} is cut: it ends inside feature ${count + 1}`,
    })
  if (place === 'list')
    throw new ReadError({
      fr: `${file} est coupé : il finit après l’objet ${count}`,
      en: `${file} is cut: it ends after feature ${count}`,
    })
  if (depth > 0)
    throw new ReadError({
      fr: `${file} est coupé : il finit avant sa dernière accolade`,
      en: `${file} is cut: it ends before its last brace`,
    })
  yield { around: Uint8Array.from(around) }
}

const strange = (file: string, count: number) =>
  new ReadError({
    fr: `${file} contient autre chose qu’un objet après l’objet ${count}`,
    en: `${file} has something other than a feature after feature ${count}`,
  })
