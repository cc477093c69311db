// npm run bench -- offers: the PDF of 1, 5 and 20 plots from frozen facts, beside Chromium's print of the client's page of
// the same offer; and the drawn map of a plot. The aims are 0.5, 1 and 3 s.
import { chromium } from 'playwright-core'
import { createApp } from '../../api/app.ts'
import { renderClientPage } from '../../api/offers/client/render-client-page.ts'
import { getCurrentVersion, tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { prepareDemonstration } from '../../geodata/demo/prepare.ts'
import type { OfferDocument } from '../../geodata/model/offers/offer-document.ts'
import type { OfferFacts } from '../../geodata/model/offers/offer-facts.ts'
import { describeOffer } from '../../geodata/offers/document/describe-offer.ts'
import { writeDossier } from '../../geodata/offers/dossier/write-dossier.ts'
import { drawPlotMap } from '../../geodata/offers/map/draw-plot-map.ts'
import { sampleContent } from '../geodata/offers/sample-facts.ts'
import { numbersFrom } from '../rig/land/small-version.ts'
import { ms, printTable, quantile } from './stats.ts'

const SIZES = [1, 5, 20] as const
const FACTS = 40
const PLOTS = 30_000

/** Prints medians and the longest. `lay: false` takes the version that the folder already holds. */
export async function benchOffers(options: {
  dataDir: string
  lay?: boolean
  rounds?: number
}): Promise<void> {
  const { rounds = 7 } = options
  const { facts, mapTimes } = await freezeSome(options)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    const print = async (document: OfferDocument) => {
      const file = { document, photograph: () => '', file: null }
      await page.setContent(await renderClientPage(file), { waitUntil: 'load' })
      await page.pdf({ format: 'A4', tagged: true })
    }
    // Both are begun before they are timed.
    await writeDossier(offerOf(facts, 1, 0), { photographs: new Map() })
    await print(offerOf(facts, 1, 0))
    const rows: string[][] = [['plots', 'typst p50', 'longest', 'Chromium p50', 'longest', 'aim']]
    for (const [at, size] of SIZES.entries()) {
      const ours: number[] = []
      const theirs: number[] = []
      // Another offer each time: typst keeps what it has set before.
      for (let round = 1; round <= rounds; round++) {
        const document = offerOf(facts, size, round + at * rounds)
        ours.push(await timed(() => writeDossier(document, { photographs: new Map() })))
        theirs.push(await timed(() => print(document)))
      }
      const both = [ours, theirs].flatMap((one) => [ms(quantile(one, 0.5)), ms(Math.max(...one))])
      rows.push([String(size), ...both, ['0.5 s', '1 s', '3 s'][at]!])
    }
    printTable('Dossier of an offer, from its facts', rows)
    printTable('Map of a plot, drawn', [
      ['plots', 'p50', 'p95', 'characters p50'],
      [
        String(mapTimes.length),
        ms(quantile(mapTimes, 0.5)),
        ms(quantile(mapTimes, 0.95)),
        String(
          quantile(
            facts.map(({ map }) => map.svg.length),
            0.5,
          ),
        ),
      ],
    ])
  } finally {
    await browser.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The offer of `size` plots that begins at another of the facts each round. */
function offerOf(facts: readonly OfferFacts[], size: number, round: number): OfferDocument {
  const own = Array.from({ length: size }, (_, at) => facts[(round * 7 + at) % facts.length]!)
  return describeOffer({
    content: sampleContent({ title: `Offre ${round}`, language: round % 2 ? 'en' : 'fr' }, size),
    facts: own,
    ...{ offerId: 'bench0000000', version: round, savedAt: '2026-11-25T12:00:00.000Z' },
  })
}

async function freezeSome(options: { dataDir: string; lay?: boolean }) {
  const db = await openDatabase(options)
  try {
    await migrate(db.sql)
    if (options.lay !== false) await prepareDemonstration(db, { plots: PLOTS })
    const version = await getCurrentVersion(db.sql)
    if (!version) throw new Error('there is no version')
    const ids = await db.sql<{ id: string }[]>`
      select id from ${tableOf(db.sql, version, 'plot')}
      where surface_m2 between 20000 and 300000 order by ordinal`
    const random = numbersFrom(7)
    const app = createApp({ db, settings: { software: 'bench' } })
    const ask = async (path: string) => (await app.request(path)).json() as Promise<unknown>
    const facts: OfferFacts[] = []
    const mapTimes: number[] = []
    for (let i = 0; i < FACTS; i++) {
      const { id } = ids[Math.floor(random() * ids.length)]!
      let map: OfferFacts['map'] | undefined
      mapTimes.push(await timed(async () => (map = await drawPlotMap(db.sql, version, [id]))))
      facts.push({
        ...{ version: 1, demonstration: true, published_at: '2026-11-25T10:00:00.000Z' },
        sheet: (await ask(`/api/plots/${id}`)) as OfferFacts['sheet'],
        reading: (await ask(`/api/readings?of=plot:${id}`)) as OfferFacts['reading'],
        rows: [],
        map: map!,
      })
    }
    return { facts, mapTimes }
  } finally {
    await db.close()
  }
}
