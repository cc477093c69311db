// Marks beside figures that lead to the list of sources, and from there back to the first place of each part that cites.
import { html } from 'hono/html'
import type { DocumentCell } from '../../../geodata/model/offers/offer-document.ts'
import type { ClientWords } from './client-words.ts'
import type { Markup } from './page-shell.ts'

type Place = { part: string; anchor: string }

export class Citations {
  #places = new Map<number, Place[]>()
  #part = ''
  #words: ClientWords

  constructor(words: ClientWords) {
    this.#words = words
  }

  /** What is cited from now on stands in this part of the page. */
  begin(part: string): void {
    this.#part = part
  }

  /** A figure with its mark. `shown` is what stands for its text. */
  cell({ text, source }: DocumentCell, shown: Markup | string = text): Markup {
    if (source === null) return html`${shown}`
    const number = source + 1
    const places = this.#places.get(source) ?? []
    const isFirst = !places.some(({ part }) => part === this.#part)
    const anchor = `s${number}-${places.length + 1}`
    if (isFirst) this.#places.set(source, [...places, { part: this.#part, anchor }])
    const id = isFirst ? html` id="${anchor}"` : ''
    return html`${shown}<a
        class="mark"
        ${id}
        href="#s${number}"
        aria-label="${this.#words.sourceMark(number)}"
        >${number}</a
      >`
  }

  /** Where a source is cited, in the order of the page. */
  placesOf(source: number): readonly Place[] {
    return this.#places.get(source) ?? []
  }
}
