// An offer as its client reads it: one page, set from the same document as the dossier.
import { html } from 'hono/html'
import type { DocumentSource, OfferDocument } from '../../../geodata/model/offers/offer-document.ts'
import type { DocumentWords } from '../../../geodata/offers/document/document-words.ts'
import { Citations } from './citations.ts'
import type { ClientWords, OfferedFile } from './client-words.ts'
import { CLIENT_WORDS } from './client-words.ts'
import { CLIENT_STYLE } from './client-style.ts'
import { inlineDrawing } from './inline-drawing.ts'
import type { Markup } from './page-shell.ts'
import { createPageShell } from './page-shell.ts'
import { renderComparison } from './render-comparison.ts'
import { renderPlot } from './render-plot.ts'

const shell = createPageShell(CLIENT_STYLE)
export const CLIENT_PAGE_HEADERS = shell.headers

export type ClientPage = {
  document: OfferDocument
  photograph: (id: string) => string
  /** Address of a file of the offer; null: files are not offered from this page. */
  file: ((name: OfferedFile) => string) | null
}

/** The whole page. All that people wrote stands in it as text. */
export function renderClientPage({ document, photograph, file }: ClientPage): Promise<string> {
  const { language, title, client, introduction, made, notices, plots } = document
  const words: ClientWords = { ...(document.words as DocumentWords), ...CLIENT_WORDS[language] }
  const citations = new Citations(words)
  // In the order of the page: sources are told last where they were cited.
  const comparison = plots.length > 0 ? renderComparison(document, words, citations) : ''
  const sections = plots.map((plot) => renderPlot({ plot, words, citations, photograph }))
  const body = html`<header>
      <p class="above">${words.kind}</p>
      <h1>${title}</h1>
      ${client ? html`<p class="client">${words.for} <strong>${client}</strong></p>` : ''}
      <p class="quiet small">${made}</p>
    </header>
    ${notices.length > 0 ? html`<div class="notice" role="note">${notices.map((one) => html`<p>${one}</p>`)}</div>` : ''}
    <div class="opening">
      <div class="reading">
        ${introduction.map((one) => html`<p>${one}</p>`)} ${renderContents(document, words)}
      </div>
      <div class="aside">${renderLocator(document)}${file ? renderFiles(file, words) : ''}</div>
    </div>
    ${comparison} ${sections} ${renderSupport(document, words)}
    ${renderSources(document.sources, words, citations)} ${renderContact(document.contact, words)}`
  return shell.render({ language, title, body })
}

function renderContents({ plots, support, contact }: OfferDocument, words: ClientWords): Markup {
  const line = (anchor: string, name: string, under = '') =>
    html`<li>
      <a href="#${anchor}">${name}</a>${under && html` <span class="quiet">${under}</span>`}
    </li>`
  return html`<nav class="contents screen" aria-labelledby="contents">
    <h2 id="contents">${words.contents}</h2>
    <ul>
      ${plots.length > 0 ? line('comparison', words.comparison) : ''}
      ${plots.map(({ number, name, under }) => line(`plot-${number}`, `${number}. ${name}`, under))}
      ${support.length > 0 ? line('support', words.support) : ''} ${line('sources', words.sources)}
      ${contact.length > 0 ? line('contact', words.contact) : ''}
    </ul>
  </nav>`
}

function renderLocator({ locator }: OfferDocument): Markup | string {
  const drawing = locator && inlineDrawing(locator.svg, 'region-', locator.alt)
  return drawing ? html`<figure class="locator">${drawing}</figure>` : ''
}

function renderFiles(file: NonNullable<ClientPage['file']>, words: ClientWords): Markup {
  const names = Object.keys(words.file) as OfferedFile[]
  return html`<nav class="files screen" aria-labelledby="files">
    <h2 id="files">${words.files}</h2>
    <ul>
      ${names.map(
        (name) => html`<li><a href="${file(name)}" download="">${words.file[name]}</a></li>`,
      )}
    </ul>
  </nav>`
}

function renderSupport(
  { support, supportNotice }: OfferDocument,
  words: ClientWords,
): Markup | string {
  if (support.length === 0) return ''
  return html`<section aria-labelledby="support">
    <h2 id="support">${words.support}</h2>
    <p class="reading quiet">${supportNotice}</p>
    <ul class="support">
      ${support.map(
        ({ scheme, amount, why, source }) =>
          html`<li class="keep">
            <h3>${scheme}</h3>
            <p>${amount}</p>
            <ul class="why">
              ${why.map((one) => html`<li>${one}</li>`)}
            </ul>
            <p class="quiet small">${source}</p>
          </li>`,
      )}
    </ul>
  </section>`
}

function renderSources(
  sources: readonly DocumentSource[],
  words: ClientWords,
  citations: Citations,
): Markup {
  const lines = sources.map((source, at) => {
    const { title, producer, licence, vintage, url, synthetic } = source
    const said = [producer, vintage, licence, synthetic ? words.synthetic : null].filter(Boolean)
    const back = citations
      .placesOf(at)
      .map(({ part, anchor }, i) => html`${i > 0 ? ', ' : ''}<a href="#${anchor}">${part}</a>`)
    const name =
      url && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title
    return html`<li id="s${at + 1}">
      <span class="number">${at + 1}</span>
      <div>
        <p>${name} <span class="quiet">· ${said.join(' · ')}</span></p>
        ${back.length > 0 ? html`<p class="quiet small screen">${words.citedIn} ${back}</p>` : ''}
      </div>
    </li>`
  })
  return html`<section aria-labelledby="sources">
    <h2 id="sources">${words.sources}</h2>
    <ol class="sources">
      ${lines}
    </ol>
  </section>`
}

function renderContact(contact: readonly string[], words: ClientWords): Markup | string {
  if (contact.length === 0) return ''
  return html`<section class="keep" aria-labelledby="contact">
    <h2 id="contact">${words.contact}</h2>
    <address>${contact.map((line) => html`<p>${contactLine(line)}</p>`)}</address>
  </section>`
}

/** An address of mail or a telephone number is one that can be pressed. */
function contactLine(line: string): Markup | string {
  if (/^[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+$/.test(line))
    return html`<a href="mailto:${line}">${line}</a>`
  if (/^\+?[\d .\u00a0\u202f()-]{8,24}$/.test(line))
    return html`<a href="tel:${line.replace(/[^\d+]/g, '')}">${line}</a>`
  return line
}
