// The page of a brief: the need, today's answer, what each data version changed. Made for reading; nothing runs in it.
import { html } from 'hono/html'
import type { SharedBrief } from '../../geodata/model/briefs/brief.ts'
import { ROAD_KINDS } from '../../geodata/model/access/access-kinds.ts'
import {
  date,
  hectares,
  inWords,
  minutes,
  percent,
} from '../../geodata/model/text/format-figures.ts'
import type { Language } from '../../geodata/model/language.ts'
import { ACCESS_LABELS, PREFERENCE_LABELS } from '../../geodata/model/labels.ts'
import { plotName } from '../../geodata/model/plots/plot-name.ts'
import { PERMIT_CAUTION, SYNTHETIC_NOTICE } from '../../geodata/exports/notices.ts'
import type { Markup } from '../offers/client/page-shell.ts'
import { createPageShell } from '../offers/client/page-shell.ts'
import { BRIEF_STYLE } from './brief-style.ts'
import { BRIEF_WORDS, matchedWords, newsTitle } from './brief-words.ts'
import { plotLink, renderNews } from './render-news.ts'

type SharedPlot = SharedBrief['plots'][number]

const shell = createPageShell(BRIEF_STYLE)
export const BRIEF_PAGE_HEADERS = shell.headers

/** The document. `path` is that of the page, with its token. */
export function renderBriefPage(brief: SharedBrief, path: string): Promise<string> {
  const { language, title, words, criteria } = brief
  const said = BRIEF_WORDS[language]
  const explorer = `/?${brief.query}${language === 'en' ? '&lang=en' : ''}`
  const body = html`<header>
      <p class="above">${said.kind}</p>
      <h1>${title}</h1>
    </header>
    ${brief.demonstration ? html`<div class="notice"><p>${SYNTHETIC_NOTICE[language]}</p></div>` : ''}
    <section aria-labelledby="need">
      <h2 id="need">${said.need}</h2>
      ${words === '' ? '' : html`<p class="need">${words}</p>`}
      <ul class="criteria">
        ${(criteria.length ? criteria : [said.anything]).map((one) => html`<li>${one}</li>`)}
      </ul>
    </section>
    <section aria-labelledby="today">
      <h2 id="today">${said.today}</h2>
      <p>${matchedWords(brief.matched, brief.data_version, language)}</p>
      ${brief.plots.length === 0 ? html`<p>${said.nothing}</p>` : renderAnswer(brief)}
    </section>
    <section class="news" aria-labelledby="changes">
      <h2 id="changes">${said.changes}</h2>
      ${brief.answers.map(
        (answer) =>
          html`<h3 id="v${answer.data_version}">
              ${newsTitle(answer, language)}
              <span class="quiet small">${date(answer.answered_at, language)}</span>
            </h3>
            ${renderNews(answer, language, '')}`,
      )}
    </section>
    <section class="screen further" aria-labelledby="further">
      <h2 id="further">${said.further}</h2>
      <ul>
        <li><a href="${explorer}">${said.explorer}</a></li>
        <li><a href="${path}/feed.atom" type="application/atom+xml">${said.feed}</a></li>
        <li><a href="${path}/brief.json" type="application/json">${said.json}</a></li>
      </ul>
    </section>
    <section class="small quiet">
      <p>${said.estimates}</p>
      <p>${PERMIT_CAUTION[language]}</p>
    </section>`
  return shell.render({ language, title, body })
}

function renderAnswer({ plots, matched, language }: SharedBrief): Markup {
  const said = BRIEF_WORDS[language]
  const ranked = plots.some(({ fit }) => fit)
  return html`${ranked ? html`<p class="quiet">${said.bySuitability}</p>` : ''}
    ${matched > plots.length ? html`<p class="quiet">${said.first}</p>` : ''}
    <div class="scroll" tabindex="0" role="region" aria-label="${said.table}">
      <table class="answer">
        <thead>
          <tr>
            <th scope="col">${said.rank}</th>
            <th scope="col">${said.plot}</th>
            <th scope="col">${said.surface}</th>
            <th scope="col">${said.usable}</th>
            ${ROAD_KINDS.map((kind) => html`<th scope="col">${ACCESS_LABELS[kind][language].short}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${plots.map((plot) => renderPlot(plot, ranked, language))}
        </tbody>
      </table>
    </div>`
}

function renderPlot(plot: SharedPlot, ranked: boolean, language: Language): Markup {
  const { title, under } = plotName({ ...plot, site_name: plot.site })
  const more = title === null ? under : [...under, plot.id]
  const cell = (text: string | null) =>
    text === null
      ? html`<td class="unknown">${BRIEF_WORDS[language].unknown}</td>`
      : html`<td class="figure">${text}</td>`
  const ha = (value: number | null) => (value === null ? null : inWords(hectares(value, language)))
  return html`<tr${ranked ? html` class="ranked"` : ''}>
      <td${ranked ? html` rowspan="2"` : ''}>${plot.rank}</td>
      <th scope="row">
        ${plotLink(plot.id, language, '', title ?? plot.id)}<span>${more.join(' · ')}</span>
      </th>
      ${cell(ha(plot.surface_ha))}${cell(ha(plot.usable_ha))}
      ${ROAD_KINDS.map((kind) => {
        const min = plot.access_min[kind] ?? null
        return cell(min === null ? null : inWords(minutes(min, language)))
      })}
    </tr>
    ${
      ranked
        ? html`<tr>
            <td colspan="${3 + ROAD_KINDS.length}">${renderWhy(plot, language)}</td>
          </tr>`
        : ''
    }`
}

/** Why it stands where it stands, in one line: what each preference gave. */
function renderWhy({ fit }: SharedPlot, language: Language): Markup {
  const said = BRIEF_WORDS[language]
  const parts = (fit?.parts ?? []).map(({ preference, value }) => {
    const reached = value === null ? said.unknown : percent(value, language)
    return `${PREFERENCE_LABELS[preference][language].short} ${reached}`
  })
  const whole = fit ? percent(fit.score / 1000, language) : said.unknown
  return html`<p class="why"><strong>${said.fit} ${whole}</strong> ${parts.join(' · ')}</p>`
}
