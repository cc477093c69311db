// The words of a CQL2 text. Every character belongs to a token or to the white space between two: nothing is dropped.
import { CqlFault } from './cql-fault.ts'

export type Token = {
  /** `word` is a keyword or a name, `name` a name in double quotes, `text` a literal in single quotes. */
  kind: 'word' | 'name' | 'text' | 'number' | 'sign' | 'end'
  value: string
  at: number
}

const SPACE = /\s+/y
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const WORD = /[\p{L}_:][\p{L}\p{N}\p{M}_:.]*/uy
const SIGN = /<=|>=|<>|[<>=()[\],+\-*/^%]/y

/** Throws a CqlFault at the first character that begins nothing. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const space = match(SPACE, text, at)
    if (space) {
      at += space.length
      continue
    }
    const token = text[at] === "'" || text[at] === '"' ? quoted(text, at) : plain(text, at)
    tokens.push(token)
    at += token.length
  }
  tokens.push({ kind: 'end', value: '', at: text.length })
  return tokens
}

type Measured = Token & { length: number }

function plain(text: string, at: number): Measured {
  for (const [kind, pattern] of [
    ['number', NUMBER],
    ['word', WORD],
    ['sign', SIGN],
  ] as const) {
    const value = match(pattern, text, at)
    if (value) return { kind, value, at, length: value.length }
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  throw new CqlFault(`the character ${JSON.stringify(sign)} is not expected`, at)
}

/** Control characters that an escape stands for (requirement cql2-text/escaping). */
const ESCAPES: Record<string, string> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  "'": "'",
  '\\': '\\',
}

/** `''` and `\'` are a quote. A backslash before another character stays, so that `LIKE '50\%'` means what it says. */
function quoted(text: string, start: number): Measured {
  const quote = text[start] as string
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] as string
    const next = text[at + 1]
    if (sign === quote && next === quote) {
      value += quote
      at++
    } else if (sign === quote) {
      return { kind: quote === "'" ? 'text' : 'name', value, at: start, length: at + 1 - start }
    } else if (sign === '\\' && quote === "'" && next !== undefined && next in ESCAPES) {
      value += ESCAPES[next]
      at++
    } else if (sign === '\0') {
      throw new CqlFault('a text holds a NUL character', at)
    } else {
      value += sign
    }
  }
  throw new CqlFault(`the quote ${quote} is not closed`, start)
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
