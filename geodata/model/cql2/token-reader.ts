// A place in the tokens of a CQL2 text, and the questions that the parser asks there.
import { CqlFault, shown } from './cql-fault.ts'
import type { Token } from './read-tokens.ts'
import { readTokens } from './read-tokens.ts'

export class TokenReader {
  readonly #tokens: readonly Token[]
  #index = 0

  constructor(text: string) {
    this.#tokens = readTokens(text)
  }

  get next(): Token {
    return this.#tokens[this.#index] as Token
  }

  get afterNext(): Token | undefined {
    return this.#tokens[this.#index + 1]
  }

  take(): Token {
    const token = this.next
    if (token.kind !== 'end') this.#index++
    return token
  }

  /** Takes a sign if it stands here. */
  takes(sign: string): boolean {
    if (this.next.kind !== 'sign' || this.next.value !== sign) return false
    this.#index++
    return true
  }

  /** Takes a keyword, in any case, if it stands here. */
  takesWord(word: string): boolean {
    if (!this.isWord(word)) return false
    this.#index++
    return true
  }

  isWord(word: string, token = this.next): boolean {
    return token.kind === 'word' && token.value.toUpperCase() === word
  }

  expect(sign: string): void {
    if (!this.takes(sign)) throw this.unexpected(`"${sign}"`)
  }

  expectWord(word: string): void {
    if (!this.takesWord(word)) throw this.unexpected(word)
  }

  /** A number with its sign. */
  number(): number {
    const sign = this.takes('-') ? -1 : (this.takes('+'), 1)
    const token = this.next
    if (token.kind !== 'number') throw this.unexpected('a number')
    const value = Number(token.value)
    if (!Number.isFinite(value)) throw new CqlFault('the number is too large', token.at)
    this.take()
    return sign * value
  }

  get isNumber(): boolean {
    const { kind, value } = this.next
    return kind === 'number' || (kind === 'sign' && (value === '-' || value === '+'))
  }

  unexpected(wanted: string): CqlFault {
    const { kind, value, at } = this.next
    const found = kind === 'end' ? 'the filter ends' : `"${shown(value)}" stands`
    return new CqlFault(`${found} where ${wanted} is expected`, at)
  }
}
