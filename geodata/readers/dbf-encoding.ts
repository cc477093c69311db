// The encoding of the text of a shapefile: what its .cpg or its source says, unless the text itself shows another.
import type { Translated } from '../model/language.ts'
import type { DbfEvidence } from './inspect-dbf.ts'

export type ChosenEncoding = { encoding: string; note?: Translated }

/**
 * A label of the Encoding Standard. UTF-8 shows itself; what is not UTF-8 is read as Windows-1252, of which Latin-1 is
 * a part, unless another one is said. What is decided against the file's own word, or without one, is told.
 */
export function chooseEncoding(
  name: string,
  { cpg, stated, text }: { cpg: string; stated: string | undefined; text: DbfEvidence['text'] },
): ChosenEncoding {
  const said = encodingOf(cpg) ?? stated
  if (said !== undefined && cpg !== '' && encodingOf(cpg) === undefined)
    return { encoding: agreed(said, text), note: unknown(name, cpg, agreed(said, text)) }
  if (said === undefined) {
    const encoding = text === 'other' ? 'windows-1252' : 'utf-8'
    if (text === 'ascii') return { encoding }
    return {
      encoding,
      note: cpg === '' ? unsaid(name, encoding) : unknown(name, cpg, encoding),
    }
  }
  const encoding = agreed(said, text)
  return encoding === said ? { encoding } : { encoding, note: lied(name, said, encoding) }
}

const agreed = (said: string, text: DbfEvidence['text']): string => {
  if (text === 'other' && said === 'utf-8') return 'windows-1252'
  return text === 'utf-8' ? 'utf-8' : said
}

/** A .cpg says UTF-8, 65001, 1252, CP1252, ANSI 1252, ISO-8859-1, 88591… */
function encodingOf(label: string): string | undefined {
  const digits = /(\d{4,5})/.exec(label)?.[1]
  const known = /utf-?8|65001/i.test(label)
    ? 'utf-8'
    : /^(cp|ansi ?)?125\d$/i.test(label)
      ? `windows-${digits}`
      : /8859/.test(label)
        ? 'windows-1252'
        : label
  try {
    return label === '' ? undefined : new TextDecoder(known).encoding
  } catch {
    return undefined
  }
}

const unsaid = (name: string, encoding: string): Translated => ({
  fr: `${name} n’a pas de .cpg : son texte est lu en ${encoding}, d’après ses octets`,
  en: `${name} has no .cpg: its text is read as ${encoding}, by its bytes`,
})
const unknown = (name: string, cpg: string, encoding: string): Translated => ({
  fr: `le .cpg de ${name} nomme un encodage inconnu (${cpg.slice(0, 40)}) : son texte est lu en ${encoding}`,
  en: `the .cpg of ${name} names an encoding that is not known (${cpg.slice(0, 40)}): its text is read as ${encoding}`,
})
const lied = (name: string, said: string, encoding: string): Translated => ({
  fr: `${name} se dit en ${said}, mais ses octets sont en ${encoding} : il est lu ainsi`,
  en: `${name} says that it is in ${said}, but its bytes are ${encoding}: it is read so`,
})
