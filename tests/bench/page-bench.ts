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
  const drags: Drag[] = []
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
      // The page marks the moments a person would notice: see web/map/time-painting.ts.
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
      drags.push(await dragSlider(page))
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
    [
      'surface slider dragged: time between frames',
      ms(
        quantile(
          drags.flatMap(({ frames }) => frames),
          0.5,
        ),
      ),
      ms(
        quantile(
          drags.flatMap(({ frames }) => frames),
          0.95,
        ),
      ),
    ],
    [
      'a value of the dragged slider to its picture',
      ms(
        quantile(
          drags.flatMap(({ pictures }) => pictures),
          0.5,
        ),
      ),
      ms(
        quantile(
          drags.flatMap(({ pictures }) => pictures),
          0.95,
        ),
      ),
    ],
    [
      'tasks over 50 ms while dragging, a drag',
      String(
        quantile(
          drags.map(({ tasks }) => tasks.length),
          0.5,
        ),
      ),
      `longest ${ms(Math.max(0, ...drags.flatMap(({ tasks }) => tasks)))}`,
    ],
  ])
}

type Drag = { frames: number[]; tasks: number[]; pictures: number[] }

/** As text: a function of this file would carry helpers of its compiler that the page does not have. */
const WATCH = `(() => {
  const seen = (globalThis.seen = { frames: [], tasks: [], pictures: [] })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration)
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'filter-painted') seen.pictures.push(duration)
  }).observe({ type: 'measure' })
  let before = performance.now()
  requestAnimationFrame(function frame(now) {
    seen.frames.push(now - before)
    before = now
    requestAnimationFrame(frame)
  })
})()`

/** Drags the lower handle of the surface over its whole track and back: times between frames, tasks over 50 ms, pictures of the match. */
async function dragSlider(page: Page): Promise<Drag> {
  await page.evaluate(WATCH)
  const box = await page.getByRole('slider').first().boundingBox()
  if (!box) throw new Error('there is no slider')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 9, y)
  await page.mouse.down()
  for (const step of [...Array(40).keys(), ...[...Array(40).keys()].reverse()]) {
    await page.mouse.move(box.x + 9 + (step / 40) * (box.width - 40), y)
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
  return page.evaluate(() => (globalThis as unknown as { seen: Drag }).seen)
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>

/** Moves the smallest surface by the keyboard, and waits for the frame in which the map shows it. */
async function filterToPainted(page: Page, step: number): Promise<number> {
  const asked = await page.evaluate(() => performance.now())
  const slider = page.getByRole('slider').first()
  await slider.focus()
  await slider.press(step % 2 ? 'ArrowRight' : 'ArrowLeft')
  // The page keeps one measure, the last: see web/map/time-painting.ts.
  const isNew = (since: number): number =>
    performance.getEntriesByName('filter-painted').find((one) => one.startTime >= since)
      ?.duration ?? 0
  const duration = await page.waitForFunction(isNew, asked)
  return duration.jsonValue()
}
