// A page in Chromium for one test: its own context, its own storage; every request must stay on the host.
import type { Language } from '../../geodata/model/language.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

export type View = {
  lang?: Language
  scheme?: 'light' | 'dark'
  width?: number
  height?: number
  welcomed?: boolean
  /** False: a page without a map, which is there once it is loaded. */
  map?: boolean
}
export type Opened = { page: Page; errors: string[]; foreign: string[] }

/** Launches Chromium for a file of tests. `open(path, view)` gives a page whose map has come to rest. */
export function useBrowser(): (path?: string, view?: View) => Promise<Opened> {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  })
  afterAll(() => browser?.close())
  // Pages of tests before would go on drawing beside those of the next.
  afterEach(() => Promise.all(browser?.contexts().map((context) => context.close()) ?? []))
  return async (path = '/', view = {}) => {
    if (!browser) throw new Error('the browser is there from beforeAll on')
    const { lang = 'fr', scheme = 'light', width = 1440, height = 900, welcomed = true } = view
    const { map = true } = view
    const options: BrowserContextOptions = {
      viewport: { width, height },
      colorScheme: scheme,
      locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
      reducedMotion: 'reduce',
    }
    const context = await browser.newContext(options)
    if (welcomed) await context.addInitScript(() => localStorage.setItem('welcomed', '1'))
    const page = await context.newPage()
    const errors: string[] = []
    const foreign: string[] = []
    // Of every page of the context: links may open another one.
    context.on('weberror', (error) => errors.push(error.error().message))
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== inject('url')) foreign.push(request.url())
    })
    await page.goto(`${inject('url')}${path}`)
    if (map) await settled(page)
    return { page, errors, foreign }
  }
}

/** Waits until the answer is there and the map has drawn it. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0, undefined, {
    timeout: 45_000,
  })
  await page
    .locator('table[aria-busy="false"], article[aria-busy="false"]')
    .first()
    .waitFor({ state: 'attached' })
}

export const shot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `${inject('screens')}${name}.png` })

/** The count and hectares of the API for a filter. */
export async function askApi(query: string): Promise<{ matched: number; surface_ha: number }> {
  const answer = await fetch(`${inject('url')}/api/plots?${query}&limit=1`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as { matched: number; surface_ha: number }
}

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] }
type Axe = { run: () => Promise<{ violations: Violation[] }> }
let axe = ''

/** What axe-core finds on the page as it is: one line a fault. */
export async function violations(page: Page): Promise<string[]> {
  axe ||= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
  const found = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run())
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary}`),
  )
}

/** A screen as it is: axe-core finds nothing, nothing but what scrolls inside itself is wider than the window, a picture. */
export async function lookAt(page: Page, name: string): Promise<void> {
  expect.soft(await violations(page), name).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(wide, name).toBeLessThanOrEqual(0)
  await shot(page, name)
}
