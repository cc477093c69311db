// A document of /ogc in the format that was asked for: JSON, or the same as a plain page.
import type { ServedVersion } from '../version/served-version.ts'
import { shortHash } from '../http/short-hash.ts'
import { holds } from '../http/validator.ts'
import type { Exchange } from './exchange.ts'
import { HTML_TYPE, JSON_TYPE } from './exchange.ts'
import { renderPage } from './render-page.ts'

type Document = Readonly<Record<string, unknown>>

/** `title` heads the page. An answer that depends on the data version alone is not sent twice. */
export function answerDocument(
  { c, format, language, root }: Exchange,
  title: string,
  document: Document,
  more: { type?: string; served?: ServedVersion } = {},
): Response {
  const { type = JSON_TYPE, served } = more
  const body =
    format === 'html' ? renderPage({ title, document, language, root }) : JSON.stringify(document)
  const tag = `W/"${shortHash(served?.edition ?? '', body)}"`
  c.header('cache-control', 'no-cache')
  c.header('etag', tag)
  if (holds(c, tag)) return c.body(null, 304)
  return c.body(body, 200, {
    'content-type': format === 'html' ? `${HTML_TYPE}; charset=utf-8` : type,
  })
}
