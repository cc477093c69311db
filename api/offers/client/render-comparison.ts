// The plots beside each other. On a narrow screen the table scrolls inside its frame and keeps its first column in sight.
import { html } from 'hono/html'
import type { OfferDocument } from '../../../geodata/model/offers/offer-document.ts'
import type { Citations } from './citations.ts'
import type { ClientWords } from './client-words.ts'
import type { Markup } from './page-shell.ts'

export function renderComparison(
  { comparison: { columns, rows }, plots }: OfferDocument,
  words: ClientWords,
  citations: Citations,
): Markup {
  citations.begin(words.comparison)
  const heads = columns.map((name, at) => {
    const number = plots[at]?.number ?? at + 1
    return html`<th scope="col"><a href="#plot-${number}">${name}</a></th>`
  })
  const lines = rows.map(
    ({ label, cells, differs }) =>
      html`<tr class="${differs ? '' : 'same'}">
        <th scope="row">${label}</th>
        ${cells.map(
          (cell) => html`<td class="${cell.unknown ? 'unknown' : ''}">${citations.cell(cell)}</td>`,
        )}
      </tr>`,
  )
  return html`<section aria-labelledby="comparison">
    <h2 id="comparison">${words.comparison}</h2>
    ${columns.length > 1 ? html`<p class="quiet small">${words.differs}</p>` : ''}
    <div class="scroll" tabindex="0" role="group" aria-labelledby="comparison">
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col">${words.figure}</th>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </div>
  </section>`
}
