// The API's document as a plain page: nothing runs, nothing comes from elsewhere, everything is escaped.
import { PERMIT_CAUTION } from '../../geodata/exports/notices.ts'
import { escapeHtml } from '../ogc/render-page.ts'
import type { ApiDocument } from './document.ts'
import type { Sample, Sent } from './runnable-examples.ts'
import { runnableAddress, runnableCommand } from './runnable-examples.ts'

type ShownParameter = {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: { type?: string; enum?: string[]; items?: { enum?: string[] }; default?: unknown }
  example?: unknown
}
type Operation = Pick<Sent, 'requestBody'> & {
  summary?: string
  description?: string
  parameters?: ShownParameter[]
  responses?: Record<string, { description: string; content?: Record<string, unknown> }>
}

const STYLE = `:root{color-scheme:light dark;--background:#faf9f6;--ink:#1d2126;--ink-2:#50565d;--hairline:#dcd9d2;--accent:#0b5d66;--sunken:#f1efe9}
@media (prefers-color-scheme:dark){:root{--background:#14181b;--ink:#e7e5df;--ink-2:#b5b6b3;--hairline:#2b3136;--accent:#5fc3cc;--sunken:#0f1214}}
*{box-sizing:border-box}body{font:14px/1.45 'IBM Plex Sans',system-ui,sans-serif;margin:0 auto;max-width:64rem;padding:24px 16px 64px;color:var(--ink);background:var(--background)}
h1{font-size:28px;line-height:1.15}h2{font-size:16px;margin:32px 0 4px;padding-top:16px;border-top:1px solid var(--hairline);overflow-wrap:anywhere}h2 code{font-size:16px}
a{color:var(--accent)}code,pre{font-family:ui-monospace,monospace;font-size:13px}pre{margin:4px 0;padding:8px 12px;background:var(--sunken);white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}.scroll{overflow-x:auto}th,td{padding:4px 12px 4px 0;border-bottom:1px solid var(--hairline);text-align:left;vertical-align:top;font-weight:400}thead th{color:var(--ink-2);font-size:12px}
td code{overflow-wrap:anywhere}summary{cursor:pointer;padding:6px 0;color:var(--accent)}ul{padding-left:18px;columns:2 20rem}nav a{text-decoration:none}.quiet{color:var(--ink-2)}`

/** `sample` holds ids of the data that is served. In French, but for what the document itself says in English. */
export function renderDocs(document: ApiDocument, sample: Sample, origin: string): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  )
  const contents = operations.map(
    ({ path, method }) =>
      `<li><a href="#${anchorOf(method, path)}"><code>${method} ${escapeHtml(path)}</code></a></li>`,
  )
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>API de l’explorateur du SDRIF-E</title><style>${STYLE}</style></head><body><main>
<p><a href="/">Retour à la carte</a></p>
<h1>API de l’explorateur du SDRIF-E</h1>
<p>Tout ce que la page montre vient de ces adresses, ouvertes et sans clé. Chaque réponse est d’une seule version des données et dit laquelle&#8239;; <code>demonstration: true</code> signale des données fictives. Une valeur inconnue est <code>null</code>, jamais zéro. Les surfaces sont en hectares, les distances en kilomètres, les temps en minutes, les coordonnées en EPSG:4326.</p>
<p>Dans une liste, la virgule vaut «&#8239;ou&#8239;»&#8239;; entre deux mots, «&#8239;et&#8239;». Une erreur est toujours <code>{ "error": { "code", "message" } }</code>. ${PERMIT_CAUTION.fr} Les descriptions sont en anglais.</p>
<p>Le même document pour les machines&#8239;: <a href="/api/openapi.json">OpenAPI 3.1</a>. Pour QGIS, GDAL et ArcGIS&#8239;: <a href="/ogc?f=html">OGC API</a>.</p>
<nav aria-label="Adresses"><ul>${contents.join('')}</ul></nav>
${operations.map((one) => section(one, sample, origin)).join('\n')}
</main></body></html>
`
}

const anchorOf = (method: string, path: string) =>
  `${method}${path}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')

type Section = { path: string; method: string; operation: Operation }

function section({ path, method, operation }: Section, sample: Sample, origin: string): string {
  const { summary = '', description, parameters = [], responses = {} } = operation
  return `<section aria-labelledby="${anchorOf(method, path)}">
<h2 id="${anchorOf(method, path)}"><code>${method} ${escapeHtml(path)}</code></h2>
<p lang="en">${escapeHtml(summary)}.${description ? ` ${escapeHtml(description)}` : ''}</p>
${example({ path, method, operation }, sample, origin)}
${parameters.length > 0 ? words(parameters) : '<p class="quiet">Aucun mot.</p>'}
<details><summary>Réponses</summary><ul lang="en" style="columns:auto">${Object.entries(responses)
    .map(([status, answer]) => {
      const media = Object.keys(answer.content ?? {}).join(', ')
      return `<li><code>${escapeHtml(status)}</code> ${escapeHtml(answer.description)}${media ? ` <span class="quiet">${escapeHtml(media)}</span>` : ''}</li>`
    })
    .join('')}</ul></details>
</section>`
}

function example({ path, method, operation }: Section, sample: Sample, origin: string): string {
  if (method !== 'GET')
    return `<p>À essayer dans un terminal&#8239;:</p><pre>${escapeHtml(runnableCommand(method, path, origin, operation))}</pre>`
  const address = runnableAddress(path, sample)
  if (address === undefined)
    return `<p class="quiet">L’adresse est celle que donne la réponse à <code>POST</code>.</p>`
  const shown = escapeHtml(address)
  return `<p>À essayer&#8239;: <a href="${shown}">${shown}</a></p><pre>curl '${escapeHtml(origin)}${shown}'</pre>`
}

/** Long tables of words are folded. */
function words(parameters: readonly ShownParameter[]): string {
  const rows = parameters.map(
    (one) =>
      `<tr><td><code>${escapeHtml(one.name)}</code>${one.required ? ' *' : ''}</td><td lang="en">${escapeHtml(one.description ?? '')}${valuesOf(one)}</td><td><code>${escapeHtml(exampleOf(one))}</code></td></tr>`,
  )
  const table = `<div class="scroll"><table><thead><tr><th scope="col">Mot</th><th scope="col">Sens</th><th scope="col">Exemple</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  if (parameters.length <= 4) return table
  return `<details><summary>${parameters.length} mots</summary>${table}</details>`
}

function valuesOf({ schema }: ShownParameter): string {
  const values = schema?.enum ?? schema?.items?.enum
  if (!values) return ''
  return ` <span class="quiet">${values.map((value) => escapeHtml(String(value))).join(', ')}</span>`
}

const exampleOf = ({ example: value }: ShownParameter): string =>
  value === undefined ? '' : Array.isArray(value) ? value.join(',') : String(value)
