// A file that cannot be read as what it should be, in one sentence that names it.
import type { Translated } from '../model/language.ts'

/** `message` is the English sentence, for operators; `said` has both where people bring such files themselves. */
export class ReadError extends Error {
  override name = 'ReadError'
  readonly said: Translated

  constructor(said: string | Translated, options?: ErrorOptions) {
    super(typeof said === 'string' ? said : said.en, options)
    this.said = typeof said === 'string' ? { fr: said, en: said } : said
  }
}

/** A layer that a file offers, and how many features it holds. */
export type OfferedLayer = { name: string; features: number }

/** Several layers could be meant: the caller is told which there are. */
export class LayerChoice extends ReadError {
  override name = 'LayerChoice'
  readonly layers: readonly OfferedLayer[]

  constructor(said: Translated, layers: readonly OfferedLayer[]) {
    super(said)
    this.layers = layers
  }
}
