// Offers as clients open them: one page in Chromium to readable, and fifty different offers opened at the same moment.
import { chromium } from 'playwright-core'
import type { PlotList } from '../../geodata/model/answers.ts'
import type { CreatedOffer, Offer, OfferContent } from '../../geodata/model/offers/offer.ts'
import { ms, printTable, quantile } from './stats.ts'

const OFFERS = 50
const PLOTS = 5
const RUNS = 7
const USUAL_DAYS = 30

/** Makes the offers, waiting where the rate of new ones asks for it (two minutes), and prints the times. */
export async function benchOfferPage(url: string): Promise<void> {
  const list = (await (await fetch(`${url}/api/plots?surface_min=1&limit=250`)).json()) as PlotList
  const ids = list.plots.map(({ id }) => id)
  const paths: string[] = []
  for (let at = 0; at < OFFERS; at++) {
    const from = (at * PLOTS) % Math.max(1, ids.length - PLOTS)
    paths.push(await makeOffer(url, ids.slice(from, from + PLOTS)))
  }
  const cold = await openAtOnce(url, paths)
  const warm = await openAtOnce(url, paths)
  const page = await readable(`${url}${paths[0]!}`)
  printTable(`Client pages of ${PLOTS} plots`, [
    ['measure', 'median', 'p95'],
    ['request to first contentful paint', ...both(page.paint)],
    ['request to the load event', ...both(page.load)],
    [`${OFFERS} offers at once, never opened before`, ...both(cold.times), cold.answered],
    [`${OFFERS} offers at once, opened before`, ...both(warm.times), warm.answered],
    ['largest page, before compression', `${Math.round(cold.bytes / 1024)} kB`],
  ])
}

const both = (times: readonly number[]): [string, string] => [
  ms(quantile(times, 0.5)),
  ms(quantile(times, 0.95)),
]

async function makeOffer(url: string, plots: readonly string[]): Promise<string> {
  const content: OfferContent = {
    title: 'Cinq terrains',
    client: 'Société Exemple',
    introduction: 'Bonjour.',
    contact: { name: 'Camille Exemple', organisation: '', email: '', phone: '' },
    language: 'fr',
    items: plots.map((plot) => ({ plot, note: '', photographs: [] })),
    project: null,
    expires_on: new Date(Date.now() + USUAL_DAYS * 86_400_000).toISOString().slice(0, 10),
  }
  for (;;) {
    const answer = await fetch(`${url}/api/offers`, {
      method: 'POST',
      body: JSON.stringify(content),
    })
    if (answer.status === 429) {
      const wait = Number(answer.headers.get('retry-after') ?? 1)
      await new Promise((done) => setTimeout(done, wait * 1000))
      continue
    }
    if (answer.status !== 201) throw new Error(`an offer was not made: ${await answer.text()}`)
    const { id, secret } = (await answer.json()) as CreatedOffer
    const link = await fetch(`${url}/api/offers/${id}/link`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
    })
    return ((await link.json()) as Offer).client.path!
  }
}

type Opened = { times: number[]; answered: string; bytes: number }

/** From the moment that all are asked for; an answer that is not 200 has no time. */
async function openAtOnce(url: string, paths: readonly string[]): Promise<Opened> {
  const begun = performance.now()
  let bytes = 0
  const times = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(`${url}${path}`, { headers: { 'accept-encoding': 'gzip' } })
      bytes = Math.max(bytes, (await answer.arrayBuffer()).byteLength)
      return answer.status === 200 ? performance.now() - begun : undefined
    }),
  )
  const good = times.filter((time) => time !== undefined)
  return { times: good, answered: `${good.length} of ${paths.length} answered`, bytes }
}

/** In a fresh context each time, at 1440 by 900. */
async function readable(address: string): Promise<{ paint: number[]; load: number[] }> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const [paint, load]: [number[], number[]] = [[], []]
  try {
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const page = await context.newPage()
      await page.goto(address, { waitUntil: 'load' })
      const timed = await page.waitForFunction(() => {
        const [first] = performance.getEntriesByName('first-contentful-paint')
        const [navigation] = performance.getEntriesByType('navigation')
        const ended = (navigation as PerformanceNavigationTiming | undefined)?.loadEventEnd
        return first && ended ? { paint: first.startTime, load: ended } : undefined
      })
      const { paint: painted, load: loaded } = (await timed.jsonValue())!
      paint.push(painted)
      load.push(loaded)
      await context.close()
    }
  } finally {
    await browser.close()
  }
  return { paint, load }
}
