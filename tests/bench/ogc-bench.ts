// OGC API: a crawl of 10 000 plots through pages of several sizes, beside MapServer's OGC API over the same table and as
// many attributes.
import { openDatabase } from '../../geodata/db/open-database.ts'
import { getCurrentVersion } from '../../geodata/db/data-version.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import { startExplorer } from './running-explorer.ts'
import { ms, printTable, quantile } from './stats.ts'
import { ensureBenchPackages, startMapServer } from './tiles/tiles-mapserver.ts'

const FEATURES = 10_000
const PAGES = [100, 1000, 10_000]
const ROUNDS = 3

/** Of the table `plot`, as many as our own answer has properties. */
const COLUMNS = [
  ...['id', 'name', 'site_id', 'code_insee', 'epci', 'departement', 'surface_m2', 'usable_m2'],
  ...['natural_m2', 'declared_m2', 'cadastral_m2', 'zone', 'category', 'land', 'status', 'stage'],
  ...['servicing', 'use_admitted', 'use_unknown', 'constraint_hit', 'constraint_unknown'],
  ...ACCESSES.flatMap(({ column, leastColumn }) => [column, leastColumn]),
  ...['cadastral_refs', 'replaces', 'source'],
]

type Page = { features: unknown[]; links: { rel: string; href: string }[] }
type Crawl = { perSecond: number; pages: number[]; bytes: number }

/** Serves the demonstration from a PostgreSQL server, and crawls it by both. */
export async function benchOgc(
  folder: string,
  env: { DATA_DIR: string; DATABASE_URL: string },
): Promise<void> {
  ensureBenchPackages()
  const served = await startExplorer(env)
  try {
    const db = await openDatabase({ dataDir: env.DATA_DIR, databaseUrl: env.DATABASE_URL })
    const version = await getCurrentVersion(db.sql)
    await db.close()
    if (!version) throw new Error('nothing is served')
    const peer = await startMapServer(folder, env.DATABASE_URL, version.schema, COLUMNS)
    try {
      const rows = [
        ['', 'features a page', 'features/s', 'page p50', 'page p95', 'bytes a feature'],
      ]
      for (const limit of PAGES) {
        const ours = `${served.url}/ogc/collections/plots/items?limit=${limit}`
        rows.push(rowOf('ours', limit, await best(() => crawl(ours, nextOf))))
        // MapServer 8.0 has no link to the next page: its offset is counted on here.
        const theirs = (offset: number) =>
          `${peer.url}/mapserv/PLOT/ogcapi/collections/plot/items?f=json&limit=${limit}&offset=${offset}`
        const counted = (page: Page, seen: number) =>
          page.features.length ? theirs(seen) : undefined
        rows.push(rowOf('MapServer', limit, await best(() => crawl(theirs(0), counted))))
      }
      printTable(`OGC API, ${FEATURES} plots, PostgreSQL server`, rows)
    } finally {
      await peer.stop()
    }
  } finally {
    await served.stop()
  }
}

const nextOf = ({ links }: Page): string | undefined =>
  links.find(({ rel }) => rel === 'next')?.href

async function crawl(
  first: string,
  next: (page: Page, seen: number) => string | undefined,
): Promise<Crawl> {
  const pages: number[] = []
  let [seen, bytes] = [0, 0]
  const started = performance.now()
  for (let address: string | undefined = first; address && seen < FEATURES;) {
    const asked = performance.now()
    const response = await fetch(address)
    const text = await response.text()
    pages.push(performance.now() - asked)
    if (!response.ok) throw new Error(`${address}: ${response.status} ${text.slice(0, 300)}`)
    const page = JSON.parse(text) as Page
    seen += page.features.length
    bytes += text.length
    address = next(page, seen)
  }
  if (seen < FEATURES) throw new Error(`the crawl ended after ${seen} features`)
  return { perSecond: (1000 * seen) / (performance.now() - started), pages, bytes: bytes / seen }
}

async function best(run: () => Promise<Crawl>): Promise<Crawl> {
  const crawls: Crawl[] = []
  for (let round = 0; round < ROUNDS; round++) crawls.push(await run())
  return crawls.sort((a, b) => b.perSecond - a.perSecond)[0] as Crawl
}

const rowOf = (name: string, limit: number, { perSecond, pages, bytes }: Crawl): string[] => [
  name,
  String(limit),
  String(Math.round(perSecond)),
  ms(quantile(pages, 0.5)),
  ms(quantile(pages, 0.95)),
  String(Math.round(bytes)),
]
