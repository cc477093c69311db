// An offer as its client opens it, in Chromium: nothing runs, nothing is fetched elsewhere, axe-core finds nothing, and
// hostile text stays text.
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { regionDay } from '../../api/offers/region-day.ts'
import type { PlotList } from '../../geodata/model/answers.ts'
import type { CreatedOffer, Offer, OfferContent } from '../../geodata/model/offers/offer.ts'
import { shot, violations } from './open-page.ts'

const HOSTILE = `"'></p><script>globalThis.ran=1</script><img src=x onerror="globalThis.ran=1">`
const VIEWS = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 390 },
] as const

let browser: Awaited<ReturnType<typeof chromium.launch>>
const links = new Map<string, string>()

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const url = inject('url')
  const list = await fetch(`${url}/api/plots?surface_min=2&limit=2`)
  const { plots } = (await list.json()) as PlotList
  for (const language of ['fr', 'en'] as const) {
    const content: OfferContent = {
      title: 'Usine',
      client: HOSTILE,
      introduction: HOSTILE,
      contact: { name: HOSTILE, organisation: HOSTILE, email: 'c@exemple.fr', phone: '' },
      language,
      items: plots.map(({ id }) => ({ plot: id, note: HOSTILE, photographs: [] })),
      project: {
        size: 'sme',
        sector: 'green_energy',
        new_site: true,
        decarbonisation: null,
        innovation: null,
        recruiting: null,
      },
      expires_on: regionDay(30),
    }
    const made = await fetch(`${url}/api/offers`, { method: 'POST', body: JSON.stringify(content) })
    const { id, secret } = (await made.json()) as CreatedOffer
    const headers = { authorization: `Bearer ${secret}` }
    const link = await fetch(`${url}/api/offers/${id}/link`, { method: 'POST', headers })
    links.set(language, ((await link.json()) as Offer).client.path!)
  }
})
afterAll(() => browser?.close())

describe.each(VIEWS)('the page of a client, $scheme, $width', ({ scheme, width }) => {
  it.each(['fr', 'en'])('is clean in %s', async (language) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
    })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => {
      if (/^http/.test(request.url()) && !request.url().startsWith(inject('url')))
        said.push(request.url())
    })
    await page.goto(`${inject('url')}${links.get(language)!}`, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    expect(said).toEqual([])
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined()
    expect(await page.locator('script, img, [onerror]').count()).toBe(0)
    expect(await page.locator('.client').innerText()).toContain(HOSTILE)
    expect(await page.evaluate(() => document.fonts.check("16px 'IBM Plex Sans'"))).toBe(true)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    // Tables and maps scroll inside themselves, never the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await violations(page)).toEqual([])
    await shot(page, `client-page-${language}-${scheme}-${width}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await context.close()
  })
})
