// What the pages of clients need beside themselves: the faces of IBM Plex Sans, and the word to search engines.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Hono } from 'hono'

const require = createRequire(import.meta.url)
const NAME = /^(ibm-plex-sans(?:-condensed)?)-(latin|latin-ext)-(400|500|600)\.woff2$/

/** Links of clients are for whom they were sent to. */
const ROBOTS = 'User-agent: *\nDisallow: /o/\nDisallow: /b/\nDisallow: /api/\n'

/** `/fonts/ibm-plex-sans-latin-400.woff2` and the like, never another file. */
export const clientPageFonts = (): Hono =>
  new Hono()
    .get('/robots.txt', (c) => c.text(ROBOTS, 200, { 'cache-control': 'public, max-age=3600' }))
    .get('/fonts/:file', async (c) => {
      const [, family, subset, weight] = NAME.exec(c.req.param('file')) ?? []
      if (!family) return c.notFound()
      const bytes = await held(`${family}/files/${family}-${subset}-${weight}-normal.woff2`)
      return c.body(bytes, 200, {
        'content-type': 'font/woff2',
        'content-length': String(bytes.length),
        'cache-control': 'public, max-age=31536000, immutable',
      })
    })

/** Some 20 kB each, twelve at most. */
const faces = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

function held(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = faces.get(path)
  if (known) return known
  const reading = readFile(require.resolve(`@fontsource/${path}`)).then(
    (one) => new Uint8Array(one),
  )
  faces.set(path, reading)
  return reading
}
