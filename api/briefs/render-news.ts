// What a data version changed for a brief, as markup: on its page, and inside an entry of its feed.
import { html } from 'hono/html'
import { figureName, figureWords } from '../../geodata/model/briefs/brief-figures.ts'
import type { SharedBrief } from '../../geodata/model/briefs/brief.ts'
import type { Language } from '../../geodata/model/language.ts'
import type { Markup } from '../offers/client/page-shell.ts'
import { BRIEF_WORDS } from './brief-words.ts'

type Answer = SharedBrief['answers'][number]
type Change = Answer['news']['changed'][number]

/** `base` stands before the links: empty on the page, the origin in a feed. */
export function renderNews({ news }: Answer, language: Language, base: string): Markup {
  const words = BRIEF_WORDS[language]
  if (news.replaced) return html`<p>${words.replaced}</p>`
  const { appeared, went, changed, counts } = news
  const all = counts.appeared + counts.went + counts.changed
  const named = appeared.length + went.length + changed.length
  const link = (id: string) => plotLink(id, language, base)
  return html`${list(words.appeared, appeared.map(link))}${list(
    words.went,
    went.map((id) => html`${id}`),
  )}${list(
    words.changed,
    changed.map(({ plot, fields }) => html`${link(plot)} ${differences(fields, language)}`),
  )}${all > named ? html`<p>${words.unnamed}</p>` : ''}`
}

/** To the plot in the explorer. */
export const plotLink = (id: string, language: Language, base: string, text = id): Markup =>
  html`<a href="${base}/?plot=${encodeURIComponent(id)}${language === 'en' ? '&lang=en' : ''}"
    >${text}</a
  >`

const list = (title: string, items: readonly Markup[]): Markup =>
  items.length === 0
    ? html``
    : html`<p>${title}</p>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`

function differences(fields: Change['fields'], language: Language): Markup {
  const said = fields.map(({ field, before, after }) => {
    const name = figureName(field, language)
    const current = figureWords(field, after, language)
    if (field === 'replaces') return `${name} ${String(after)}`
    const colon = language === 'fr' ? '\u202f:' : ':'
    return `${name}${colon} ${figureWords(field, before, language)} → ${current}`
  })
  return html`<span class="quiet">${said.join(' ; ')}</span>`
}
