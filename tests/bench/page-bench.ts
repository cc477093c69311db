// The page in Chromium: JavaScript sent, navigation to the map idle, a filter change to painted, a slider dragged.
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { ms, printTable, quantile } from './stats.ts'

const RUNS = 5

/** Opens the page `RUNS` times in a fresh context each, at 1440 × 900, and prints the medians. */
export async function benchPage(url: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const idle: number[] = []
  const painted: number[] = []
  let scripts = new Map<string, number>()
  try {
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const page = await context.newPage()
      const sent = new Map<string, number>()
      page.on('response', async (response) => {
        if (!/\.m?js(\?|$)/.test(response.url())) return
        const body = await response.body().catch(() => undefined)
        if (body) sent.set(new URL(response.url()).pathname, gzipSync(body).length)
      })
      await page.goto(`${url}/?map=8.5/48.75/2.5`)
      // The page marks the moments a person would notice: see web/map/painted.ts.
      await page.waitForFunction(
        () => performance.getEntriesByName('map-idle').length > 0,
        undefined,
        { timeout: 60_000 },
      )
      idle.push(
        await page.evaluate(
          () => performance.getEntriesByName('map-idle')[0]?.startTime ?? Number.NaN,
        ),
      )
      await page.waitForTimeout(500)
      for (let i = 1; i <= 8; i++) painted.push(await filterToPainted(page, i))
      scripts = sent
      await context.close()
    }
  } finally {
    await browser.close()
  }
  const bytes = [...scripts.values()].reduce((a, b) => a + b, 0)
  printTable('Page in Chromium (software rendering)', [
    ['measure', 'median', 'p95'],
    ['JavaScript sent, gzip', `${Math.round(bytes / 1024)} kB`, ''],
    ['navigation to map idle', ms(quantile(idle, 0.5)), ms(quantile(idle, 0.95))],
    ['filter change to painted', ms(quantile(painted, 0.5)), ms(quantile(painted, 0.95))],
  ])
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>

/** Moves the smallest surface by the keyboard, and waits for the frame in which the map shows it. */
async function filterToPainted(page: Page, step: number): Promise<number> {
  const asked = await page.evaluate(() => performance.now())
  const slider = page.getByRole('slider').first()
  await slider.focus()
  await slider.press(step % 2 ? 'ArrowRight' : 'ArrowLeft')
  // The page keeps one measure, the last: see web/map/painted.ts.
  const isNew = (since: number): number =>
    performance.getEntriesByName('filter-painted').find((one) => one.startTime >= since)
      ?.duration ?? 0
  const duration = await page.waitForFunction(isNew, asked)
  return duration.jsonValue()
}
