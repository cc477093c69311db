// Windows-1252 by the Encoding Standard's own table: Node 20 decodes that label as Latin-1, and loses "’", "œ" and "€".

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const BYTES = new Map([...HIGH].map((letter, i) => [letter, 0x80 + i]))
const utf8 = new TextDecoder('utf-8', { fatal: true })

export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** Text whose UTF-8 bytes were once read as Windows-1252 (`Ã©` for `é`), set right; undefined when it is no such text. */
export function undoDoubleEncoding(text: string): string | undefined {
  if (!/[ÂÃâÅ][\u0080-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text)) return undefined
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const byte = BYTES.get(letter) ?? (code < 0x100 ? code : undefined)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  try {
    return utf8.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
