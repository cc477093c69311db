// A plain page of a document: what it says as lists and tables, its links as links. Everything is escaped, nothing runs.
import type { Language } from '../../geodata/model/language.ts'

type Page = {
  title: string
  document: unknown
  language: Language
  root: string
}

const STYLE = `body{font:15px/1.45 sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1d2126;background:#faf9f6}
a{color:#0b5d66}table{border-collapse:collapse;display:block;overflow-x:auto}th,td{text-align:left;vertical-align:top;padding:.2rem .6rem;border-bottom:1px solid #cfcbc1}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0}dt{color:#6b7077}dd{margin:0;overflow-wrap:anywhere}`

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

export function renderPage({ title, document, language, root }: Page): string {
  const shown = escapeHtml(title)
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${shown}</title><style>${STYLE}</style></head><body>
<p><a href="${escapeHtml(root)}?f=html">/ogc</a> · <a href="${escapeHtml(root)}/collections?f=html">collections</a> · <a href="/">SDRIF-E</a></p>
<h1>${shown}</h1>
${render(document)}
</body></html>
`
}

/** Depth of nesting that is still drawn; deeper values are shown as JSON. */
const DEEPEST = 6

function render(value: unknown, depth = 0): string {
  if (value === null || value === undefined) return '<i>null</i>'
  if (typeof value === 'string') return isAddress(value) ? anchor(value, value) : escapeHtml(value)
  if (typeof value !== 'object') return escapeHtml(String(value))
  if (depth > DEEPEST) return `<code>${escapeHtml(JSON.stringify(value))}</code>`
  if (Array.isArray(value)) return renderList(value, depth)
  const fields = value as Record<string, unknown>
  if (typeof fields.href === 'string')
    return `${anchor(fields.href, String(fields.title ?? fields.rel ?? fields.href))} <small>${escapeHtml(`${String(fields.rel ?? '')} ${String(fields.type ?? '')}`)}</small>`
  if (Array.isArray(fields.coordinates)) return `<i>${escapeHtml(String(fields.type))}</i>`
  const entries = Object.entries(fields).map(
    ([name, one]) => `<dt>${escapeHtml(name)}</dt><dd>${render(one, depth + 1)}</dd>`,
  )
  return `<dl>${entries.join('')}</dl>`
}

function renderList(list: readonly unknown[], depth: number): string {
  if (list.length === 0) return '<i>[]</i>'
  if (list.every((one) => typeof one !== 'object' || one === null))
    return list.map((one) => render(one, depth + 1)).join(list.some(isAddress) ? '<br>' : ', ')
  const features = list.filter(isFeature)
  if (features.length !== list.length)
    return `<ul>${list.map((one) => `<li>${render(one, depth + 1)}</li>`).join('')}</ul>`
  const names = Object.keys(features[0]?.properties ?? {})
  const row = ({ id, href, properties }: FeatureLike) =>
    `<tr><td>${href ? anchor(href, id) : escapeHtml(id)}</td>${names.map((name) => `<td>${render(properties[name], DEEPEST)}</td>`).join('')}</tr>`
  return `<table><tr><th>id</th>${names.map((name) => `<th>${escapeHtml(name)}</th>`).join('')}</tr>${features.map(row).join('')}</table>`
}

type FeatureLike = {
  type: 'Feature'
  id: string
  href?: string
  properties: Record<string, unknown>
}
const isFeature = (value: unknown): value is FeatureLike =>
  typeof value === 'object' && value !== null && (value as FeatureLike).type === 'Feature'

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\/[^\s"'<>]+$/.test(value)

/** Only our own kinds of address become links: `javascript:` in a source stays text. */
function anchor(href: string, text: string): string {
  if (!isAddress(href) && !/^\/[^/]/.test(href)) return escapeHtml(text)
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
}
