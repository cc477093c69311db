// The sources of a document, numbered in the order in which they are first named.
import type { DocumentCell, DocumentSource } from '../../model/offers/offer-document.ts'
import type { Provenance } from '../../model/plots/plot.ts'

export class Sources {
  #numbers = new Map<string, number>()
  readonly list: DocumentSource[] = []

  /** Its index in `list`; null where nothing tells the source. The same dataset of another vintage is another one. */
  of(provenance: Provenance | undefined): number | null {
    if (!provenance) return null
    const { dataset, title, producer, licence, vintage, url, synthetic } = provenance
    const key = JSON.stringify([dataset, title, vintage, url])
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const at = this.list.push({ title, producer, licence, vintage, url, synthetic }) - 1
    this.#numbers.set(key, at)
    return at
  }
}

export const known = (text: string, source: number | null): DocumentCell => ({
  text,
  unknown: false,
  source,
})

/** The word for what is not known stands for the figure. */
export const unknown = (word: string, source: number | null = null): DocumentCell => ({
  text: word,
  unknown: true,
  source,
})

export const orUnknown = (
  text: string | null,
  word: string,
  source: number | null,
): DocumentCell => (text === null || text === '' ? unknown(word, source) : known(text, source))
