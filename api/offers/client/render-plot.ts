// One plot of an offer: where it lies, what speaks for it, what is known of it and by whom.
import { html } from 'hono/html'
import type {
  DocumentMap,
  DocumentPhotograph,
  DocumentPlot,
  DocumentTable,
  Strength,
} from '../../../geodata/model/offers/offer-document.ts'
import type { Citations } from './citations.ts'
import type { ClientWords } from './client-words.ts'
import { inlineDrawing } from './inline-drawing.ts'
import type { Markup } from './page-shell.ts'

export type PlotOnPage = {
  plot: DocumentPlot
  words: ClientWords
  citations: Citations
  /** Address of a photograph. */
  photograph: (id: string) => string
}

export function renderPlot({ plot, words, citations, photograph }: PlotOnPage): Markup {
  const { number, name, under, note, photographs } = plot
  citations.begin(`${words.plot} ${number}`)
  return html`<section class="plot" aria-labelledby="number-${number} plot-${number}">
    <p class="above" id="number-${number}">${words.plot} ${number}</p>
    <h2 id="plot-${number}" tabindex="-1">${name}</h2>
    <p class="quiet">${under}${under ? ' · ' : ''}<span class="id">${plot.id}</span></p>
    ${renderMap(plot, words)}
    ${
      note.length > 0
        ? html`<div class="reading note">
            <h3>${words.note}</h3>
            ${note.map((one) => html`<p>${one}</p>`)}
          </div>`
        : ''
    }
    ${plot.strengths.length > 0 ? renderStrengths(plot.strengths, number, words) : ''}
    <div class="tables">${plot.tables.map((table) => renderTable(table, number, citations))}</div>
    ${
      photographs.length > 0
        ? html`<h3 id="photographs-${number}">${words.photographs}</h3>
            <ul class="photographs">
              ${photographs.map((one, at) =>
                renderPhotograph(one, photograph(one.id), `${words.photographs} ${at + 1}`),
              )}
            </ul>`
        : ''
    }
    <p class="quiet small">${plot.data}</p>
  </section>`
}

function renderMap({ map, number, name }: DocumentPlot, words: ClientWords): Markup {
  const drawing = inlineDrawing(map.svg, `m${number}-`, map.alt)
  if (!drawing) return html`<p>${words.noDrawing} ${map.alt}</p>`
  return html`<figure class="map">
    <div class="sheet" tabindex="0" role="group" aria-label="${name}">
      ${drawing}${scaleBar(map, words)}
    </div>
    <figcaption>
      <ul class="legend" aria-label="${words.legend}">
        ${map.legend.map(
          ({ key, label, swatch }) =>
            html`<li>${inlineDrawing(swatch, `m${number}-${key}-`, '') ?? ''}${label}</li>`,
        )}
      </ul>
      <p class="quiet small">${map.credit}</p>
    </figcaption>
  </figure>`
}

/** As wide as the drawing above it, so that it holds at any size of the page. */
function scaleBar({ width, scale }: DocumentMap, words: ClientWords): Markup {
  const length = width * scale.share
  return html`<div class="scale">
    <svg viewBox="0 0 ${width} 10" aria-hidden="true">
      <path d="M1 0V9H${length}V0" fill="none" stroke="#1d2126" stroke-width="2" />
    </svg>
    <p>
      <span>${scale.label}</span
      ><span class="north"
        ><svg viewBox="0 0 10 14" aria-hidden="true">
          <path d="M5 0 10 14 5 11 0 14Z" fill="#1d2126" /></svg
        ><abbr title="${words.north}">${words.northMark}</abbr></span
      >
    </p>
  </div>`
}

function renderStrengths(
  strengths: readonly Strength[],
  number: number,
  words: ClientWords,
): Markup {
  const lines = strengths.map(({ label, value, reason }) => {
    const percent = value === null ? null : Math.round(value * 100)
    const said = value === null ? words.unknown : words.outOf10(value)
    return html`<tr>
      <th scope="row">${label}</th>
      <td class="bar">
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${said}">
          ${
            percent === null
              ? html`<path class="none" d="M0 4H100" />`
              : html`<rect class="track" width="100" height="8" />
                  <rect class="filled" width="${percent}" height="8" />`
          }
        </svg>
      </td>
      <td class="${percent === null ? 'unknown' : ''}">${reason}</td>
    </tr>`
  })
  return html`<div class="keep">
    <h3 id="strengths-${number}">${words.strengths}</h3>
    <table class="strengths" aria-labelledby="strengths-${number}">
      <tbody>
        ${lines}
      </tbody>
    </table>
    <p class="quiet small">${words.strengthsNote}</p>
  </div>`
}

function renderTable(
  { key, title, columns, rows, notes }: DocumentTable,
  number: number,
  citations: Citations,
): Markup {
  const id = `${key}-${number}`
  const head = columns.some(Boolean)
    ? html`<thead>
        <tr>
          ${columns.map((one) => html`<th scope="col">${one}</th>`)}
        </tr>
      </thead>`
    : ''
  const lines = rows.map(
    ({ cells: [first, ...cells] }) =>
      html`<tr>
        <th scope="row">${first ? citations.cell(first) : ''}</th>
        ${cells.map(
          (cell) => html`<td class="${cell.unknown ? 'unknown' : ''}">${citations.cell(cell)}</td>`,
        )}
      </tr>`,
  )
  return html`<div class="table${columns.length > 3 ? ' broad' : ''}">
    <h3 id="${id}">${title}</h3>
    ${
      rows.length > 0
        ? html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}">
            <table>
              ${head}
              <tbody>
                ${lines}
              </tbody>
            </table>
          </div>`
        : ''
    }
    ${notes.map((one) => html`<p class="quiet small">${one}</p>`)}
  </div>`
}

const renderPhotograph = (
  { caption, width, height }: DocumentPhotograph,
  address: string,
  alt: string,
): Markup =>
  html`<li>
    <figure>
      <img src="${address}" width="${width}" height="${height}" alt="${alt}" loading="lazy" />
      <figcaption class="small">${caption}</figcaption>
    </figure>
  </li>`
