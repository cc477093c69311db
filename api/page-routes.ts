// The page: one document and its hashed assets, compressed when they were built.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { MiddlewareHandler } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'

/** Addresses that the page itself understands, and the document that each is. */
const PAGE_PATHS = {
  '/': 'index.html',
  '/legal': 'index.html',
  '/help': 'index.html',
  '/datasets': 'index.html',
  '/offers/:id{[0-9a-z]{12}}': 'written.html',
  '/briefs/:id{[0-9a-z]{12}}': 'written.html',
} as const

const documents = new TrieRouter<string>()
for (const [path, document] of Object.entries(PAGE_PATHS)) documents.add('GET', path, document)

/** The file of the document that an address of the page is, or undefined: `written.html` for `/offers/0123456789ab`. */
export const documentAt = (path: string): string | undefined =>
  documents.match('GET', path)[0][0]?.[0]

/** Serves a folder made by vite. Without it `/` says that the page has not been built. */
export function page(webDir: string | undefined): Hono {
  const app = new Hono()
  const built = webDir !== undefined && existsSync(join(webDir, 'index.html'))
  if (!built) return app.get('/', (c) => c.html(plain('The page has not been built.'), 503))

  const files = (rewriteRequestPath?: () => string) =>
    serveStatic({
      root: webDir,
      precompressed: true,
      ...(rewriteRequestPath && { rewriteRequestPath }),
    })
  for (const [path, document] of Object.entries(PAGE_PATHS))
    app.get(
      path,
      cachedAs('no-cache'),
      files(() => `/${document}`),
    )
  app.get('/assets/*', cachedAs('public, max-age=31536000, immutable'), files())
  return app.get(
    '/:file{[\\w-]+\\.(ico|svg|png|txt|webmanifest|woff2)}',
    cachedAs('no-cache'),
    files(),
  )
}

/** After the file has been found: serveStatic's own `onFound` comes too late to set a header. */
const cachedAs =
  (cacheControl: string): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (c.res.status < 400) c.res.headers.set('cache-control', cacheControl)
  }

/** A small document of our own, for what is not there. */
export const plain = (sentence: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>SDRIF-E explorer</title>` +
  `<body style="font:16px/1.45 sans-serif;margin:3rem;max-width:40rem"><p>${sentence}</p>` +
  `<p><a href="/">SDRIF-E explorer</a></p></body></html>`
