// Where a document is: its own address, and the same in the other format.
import type { Exchange, Link } from './exchange.ts'
import { HTML_TYPE } from './exchange.ts'

/** `type` is that of the document when it is not a page. */
export function selfLinks({ c, params, format, root }: Exchange, type: string): Link[] {
  const path = `${root}${new URL(c.req.url).pathname.slice('/ogc'.length)}`
  const as = (other: 'json' | 'html') => {
    const words = new URLSearchParams(params)
    words.set('f', other)
    return `${path}?${words}`
  }
  const self = params.size ? `${path}?${params}` : path
  const [json, html] = format === 'html' ? [as('json'), self] : [self, as('html')]
  return [
    { href: json, rel: format === 'html' ? 'alternate' : 'self', type },
    { href: html, rel: format === 'html' ? 'self' : 'alternate', type: HTML_TYPE },
  ]
}
