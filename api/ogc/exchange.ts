// One request to /ogc: its words, the language and the format that its client wants, and links of the same origin.
import type { Context } from 'hono'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { originOf } from '../http/origin.ts'
import { malformed, queryOf, readOnce, refuseOthers } from '../http/read-question.ts'
import type { Explorer } from '../explorer.ts'
import type { Language, Translated } from '../../geodata/model/language.ts'

export const FORMATS = ['json', 'html'] as const
export type Format = (typeof FORMATS)[number]

export type Link = {
  href: string
  rel: string
  type?: string
  title?: string
  hreflang?: string
  templated?: boolean
}

export type Exchange = {
  c: Context
  params: URLSearchParams
  language: Language
  format: Format
  /** `http://127.0.0.1:8080/ogc`, without a slash at its end. */
  root: string
  say: (said: Translated) => string
  /** A link to a path below the root. */
  link: (path: string, rel: string, type: string, title?: string) => Link
}

export const JSON_TYPE = 'application/json'
export const GEOJSON_TYPE = 'application/geo+json'
export const HTML_TYPE = 'text/html'

/** Reads what every path shares; throws 400 for a word that is neither `f` nor in `known`. */
export function openExchange(
  c: Context,
  { settings }: Explorer,
  known: readonly string[] = [],
): Exchange {
  const params = queryOf(c)
  const issues: FilterIssue[] = []
  refuseOthers(params, ['f', ...known], issues)
  const takes = `one of ${FORMATS.join(', ')}`
  const f = readOnce(params, 'f', takes, issues)
  const format = FORMATS.find((one) => one === f)
  if (f !== undefined && !format) issues.push(malformed('f', takes))
  if (issues.length) throw faultOfIssues(issues)
  const language = languageOf(c.req.header('accept-language'))
  const root = `${originOf(c, settings.publicUrl)}/ogc`
  c.header('vary', 'Accept, Accept-Language, Host')
  c.header('content-language', language)
  return {
    c,
    params,
    language,
    format: format ?? (wantsHtml(c.req.header('accept')) ? 'html' : 'json'),
    root,
    say: (said) => said[language],
    link: (path, rel, type, title) => ({
      href: `${root}${path}`,
      rel,
      type,
      ...(title && { title }),
    }),
  }
}

/** French unless English is asked for and comes before it. */
function languageOf(accepts = ''): Language {
  const at = (language: Language) =>
    accepts.toLowerCase().search(new RegExp(`(^|,)\\s*${language}\\b`))
  const [fr, en] = [at('fr'), at('en')]
  return en >= 0 && (fr < 0 || en < fr) ? 'en' : 'fr'
}

/** A browser names text/html before any JSON. */
function wantsHtml(accepts = ''): boolean {
  const html = accepts.search(/text\/html/i)
  const json = accepts.search(/application\/([\w.-]+\+)?json/i)
  return html >= 0 && (json < 0 || html < json)
}
