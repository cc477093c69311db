// What every table of a plot is told from: frozen facts, the words of the offer's language, and the numbered sources.
import type { DocumentCell, DocumentTable } from '../../model/offers/offer-document.ts'
import type { OfferFacts } from '../../model/offers/offer-facts.ts'
import type { Figure } from '../../model/text/format-figures.ts'
import { hectares, inWords } from '../../model/text/format-figures.ts'
import type { Language } from '../../model/language.ts'
import type { Label } from '../../model/labels.ts'
import type { Sources } from './sources.ts'
import { known, orUnknown, unknown } from './sources.ts'
import type { DocumentWords } from './document-words.ts'
import { SENTENCES } from './document-sentences.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

export class Telling {
  readonly facts: OfferFacts
  readonly language: Language
  readonly words: DocumentWords
  readonly say: (typeof SENTENCES)[Language]
  readonly #sources: Sources

  constructor(facts: OfferFacts, language: Language, sources: Sources) {
    this.facts = facts
    this.language = language
    this.words = DOCUMENT_WORDS[language]
    this.say = SENTENCES[language]
    this.#sources = sources
  }

  get sheet(): OfferFacts['sheet'] {
    return this.facts.sheet
  }
  get reading(): OfferFacts['reading'] {
    return this.facts.reading
  }

  /** The source of a group of figures of the sheet (`identity`, `access.rail`…): the first of these that has one. */
  source(...groups: string[]): number | null {
    const provenance = groups.map((one) => this.sheet.provenance[one]).find(Boolean)
    return this.#sources.of(provenance)
  }
  /** The source that the reading names by the id of its dataset. */
  dataset(id: string | null): number | null {
    return id === null ? null : this.#sources.of(this.reading.provenance[id])
  }

  text(text: string | null, source: number | null): DocumentCell {
    return orUnknown(text, this.words.unknown, source)
  }
  ha(ha: number | null, source: number | null): DocumentCell {
    return this.text(ha === null ? null : this.hectares(ha), source)
  }
  code(labels: Readonly<Record<string, Label>>, code: string | null, source: number | null) {
    return this.text(code === null ? null : this.label(labels, code), source)
  }
  /** A way; `least`: a nearer point may lie past the edge of the data. */
  way(figure: Figure | null, least: number | null, word: string, source: number | null) {
    if (figure === null) return unknown(word, source)
    const text = inWords(figure).trim()
    return known(least === null ? text : this.say.atMost(text), source)
  }

  label(labels: Readonly<Record<string, Label>>, code: string): string {
    return labels[code]?.[this.language].short ?? code
  }
  hectares(ha: number): string {
    return inWords(hectares(ha, this.language))
  }
  /** `Zone : UX` in French, `Zone: UX` in English. */
  colon(before: string, after: string): string {
    return `${before}${this.language === 'fr' ? ' : ' : ': '}${after}`
  }
  /** Parts of a sentence; empty ones are left out. */
  parts(...all: (string | false)[]): string {
    return all.filter(Boolean).join(this.language === 'fr' ? ' ; ' : '; ')
  }
  list(items: readonly string[]): string {
    return items.join(', ')
  }
}

type Row = DocumentTable['rows'][number]

/** A row whose first cell is what it is about: a label has no source. */
export const row = (key: string, label: string, ...cells: DocumentCell[]): Row => ({
  key,
  cells: [known(label, null), ...cells],
})
