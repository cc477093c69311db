// The frame of a page that a client opens by a link: no script, nothing from elsewhere, never indexed, never kept.
import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { Language, Translated } from '../../../geodata/model/language.ts'
import { pageStyle } from './page-style.ts'

/** A piece of a page: texts in it were escaped when it was put together. */
export type Markup = ReturnType<typeof html>

const SKIP: Translated = {
  fr: 'Aller au contenu',
  en: 'Skip to the content',
}

export type PageShell = {
  /** The whole document. `body` is what stands in `<main>`. */
  render(page: { language: Language; title: string; body: Markup }): Promise<string>
  headers: Readonly<Record<string, string>>
}

/** `style`: rules of this page, after those that all share. They are ours: nothing that a person wrote is a rule. */
export function createPageShell(style: string): PageShell {
  const sheet = `${pageStyle}\n${style}`
  const hash = createHash('sha256').update(sheet).digest('base64')
  // The hash is that of every sign between the tags: nothing may come between.
  const element = raw(`<style>${sheet}</style>`)
  return {
    headers: {
      ...LINK_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'sha256-${hash}'`,
        "img-src 'self' data:",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'x-frame-options': 'DENY',
      'cache-control': 'private, no-store',
    },
    render: async ({ language, title, body }) =>
      String(
        await html`<!doctype html>
          <html lang="${language}">
            <head>
              <meta charset="utf-8" />
              <meta name="viewport" content="width=device-width,initial-scale=1" />
              <meta name="robots" content="noindex,nofollow,noarchive" />
              <meta name="format-detection" content="telephone=no" />
              <link rel="icon" href="data:," />
              <title>${title}</title>
              ${element}
            </head>
            <body>
              <a class="skip" href="#content">${SKIP[language]}</a>
              <main id="content" tabindex="-1">${body}</main>
            </body>
          </html> `,
      ),
  }
}

/** Of every answer under a client's link: no search engine keeps it, no other site is told of it. */
export const LINK_HEADERS = {
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
} as const
