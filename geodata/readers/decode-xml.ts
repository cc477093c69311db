// The text of an XML file, in the encoding that its first line declares.
import { ReadError } from './read-error.ts'

const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/

/** Throws a ReadError when it is not written so, or in an encoding that is not known. */
export function decodeXml(bytes: Uint8Array, name: string): string {
  const label = encodingOf(bytes)
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(label, { fatal: true })
  } catch {
    throw new ReadError({
      fr: `${name} annonce un encodage inconnu : ${label.slice(0, 40)}`,
      en: `${name} declares an encoding that is not known: ${label.slice(0, 40)}`,
    })
  }
  try {
    return decoder.decode(bytes)
  } catch {
    throw new ReadError({
      fr: `${name} n’est pas écrit en ${decoder.encoding.toUpperCase()}`,
      en: `${name} is not written in ${decoder.encoding.toUpperCase()}`,
    })
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, 200))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  const declared = DECLARED.exec(head)?.[1] ?? 'utf-8'
  // What can be read as bytes is not in UTF-16, whatever it declares.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared
}
