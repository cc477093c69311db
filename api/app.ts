// The whole service: the API, its document and the page.
import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Database } from '../geodata/db/open-database.ts'
import type { Written } from '../geodata/written/written.ts'
import type { BriefScheduler } from './briefs/brief-scheduler.ts'
import { createBriefScheduler } from './briefs/brief-scheduler.ts'
import type { ApiSettings, Explorer } from './explorer.ts'
import { createExplorer } from './explorer.ts'
import { answerFault } from './http/answer-fault.ts'
import { ApiFault } from './http/api-fault.ts'
import { knownMethods, oneHost, securityHeaders, urlCap } from './http/guard.ts'
import { createLines, takeTurns } from './http/lines.ts'
import { NO_PROXIES, tellAsker } from './http/proxies.ts'
import { ogc } from './ogc/ogc.ts'
import { apiDocument } from './openapi/document.ts'
import { areas } from './areas/areas-routes.ts'
import { assemblies } from './groups/assemblies-routes.ts'
import { briefPages } from './briefs/brief-pages-routes.ts'
import { briefs } from './briefs/briefs-routes.ts'
import { changes } from './version/changes-routes.ts'
import { clientPage } from './offers/client/client-page-routes.ts'
import { clientPageFonts } from './offers/client/client-page-fonts.ts'
import { coverage } from './version/coverage-routes.ts'
import { datasets } from './version/datasets-routes.ts'
import { docs } from './openapi/docs-routes.ts'
import { envelope } from './ledger/envelope-routes.ts'
import { exportsRoute } from './exports/exports-routes.ts'
import { facets } from './facets/facets-routes.ts'
import { health } from './version/health-routes.ts'
import { inventories } from './ledger/inventories-routes.ts'
import { ledger } from './ledger/ledger-routes.ts'
import { offers } from './offers/offers-routes.ts'
import { openapi } from './openapi/openapi-routes.ts'
import { page, plain } from './page-routes.ts'
import { plots } from './plots/plots-routes.ts'
import { plotWays } from './roads/plot-ways-routes.ts'
import { readCommunes } from './version/read-communes.ts'
import { reach } from './roads/reach-routes.ts'
import { readings } from './readings/readings-routes.ts'
import { references } from './plots/references-routes.ts'
import { reports } from './plots/reports-routes.ts'
import { search } from './search/search-routes.ts'
import { territories } from './version/territories-routes.ts'
import { answerCachedTile } from './tiles/tiles-answer.ts'
import { tiles } from './tiles/tiles-routes.ts'

export type AppOptions = {
  db: Database
  /** What people write. Default: the one of `db` and of the data folder. */
  written?: Written | undefined
  settings: ApiSettings
  /** Folder of the built page. */
  webDir?: string | undefined
}

/** So many answers keep two cores and the database busy; more in hand would only lengthen the way of what goes ahead. */
const LINES = { atOnce: 6, waiting: 4000 }
const NOTHING = 'There is nothing at this address'

/** `ahead` asks the database by way of connections that are kept for what a person waits for. */
const described = (explorer: Explorer, ahead: Explorer, briefScheduler: BriefScheduler) =>
  new OpenAPIHono()
    .route('/', health(ahead))
    .route('/', plots(explorer))
    .route('/', exportsRoute(explorer))
    .route('/', plotWays(explorer))
    .route('/', reach(explorer))
    .route('/', facets(explorer))
    .route('/', assemblies(explorer))
    .route('/', envelope(explorer))
    .route('/', ledger(explorer))
    .route('/', inventories(explorer))
    .route('/', datasets(explorer))
    .route('/', coverage(explorer))
    .route('/', changes(explorer))
    .route('/', territories(explorer))
    .route('/', areas(explorer))
    .route('/', references(explorer))
    .route('/', readings(explorer))
    .route('/', search(explorer))
    .route('/', offers(ahead))
    .route('/', clientPage(ahead))
    .route('/', briefs(ahead, briefScheduler))
    .route('/', briefPages(ahead, briefScheduler))
    .route('/', reports(ahead))
    .route('/', tiles(explorer))

/** `app.fetch` answers requests; the columnar copy is loaded by the first of them, or by `warm`. */
export function createApp({ db, written, settings, webDir }: AppOptions) {
  const explorer = createExplorer(db, settings, written)
  const ahead = { ...explorer, db: { ...db, sql: db.ahead } }
  const briefScheduler = createBriefScheduler(explorer)
  const api = described(explorer, ahead, briefScheduler)
  const document = apiDocument(api, settings.software)
  const watch = { log: settings.log ?? console.error, onAway: settings.onAway }
  const app = new Hono()
    .onError((error, c) => answerFault(error, c, watch))
    .use(oneHost, tellAsker(settings.proxies ?? NO_PROXIES), takeTurns(createLines(LINES)))
    .use(securityHeaders, urlCap)
    .use(knownMethods((method, path) => routed.router.match(method, path)[0].length > 0))
    .use(compress({ threshold: 1024 }))
    .get('/api/*', readCommunes(explorer))
  const routed = new Hono()
    .route('/', api)
    .route('/', openapi(document))
    .route('/', docs(explorer, document))
    .route('/', clientPageFonts())
    .route('/', ogc(explorer))
    .route('/', page(webDir))
  app.route('/', routed)
  app.notFound((c) => {
    if (/^\/(api|ogc)(\/|$)/.test(c.req.path))
      return answerFault(new ApiFault(404, 'not_found', NOTHING), c, watch)
    return c.html(plain(`${NOTHING}.`), 404)
  })
  const { fetch } = app
  return Object.assign(app, {
    fetch: ((request, ...rest) =>
      answerCachedTile(request, explorer.tileCache, explorer.versions) ??
      fetch(request, ...rest)) as typeof fetch,
    /** Answers briefs for each data version, once started. */
    briefScheduler,
    /** Writes what is counted and not yet written, before the database is closed. */
    settle: () => explorer.offerAccess.openings.settle(),
    /** Loads what the first answers need, so that nobody waits for it. */
    warm: async () => {
      const copy = await explorer.columns.get()
      await explorer.searchIndex(copy.served)
      // A version without neighbours is served all the same: the search of groups says so when it is asked.
      await explorer.adjacency.get(copy).catch(() => undefined)
      // Roads are made ready beside: whoever asks before is told so.
      void explorer.roads.open().catch(() => undefined)
    },
  })
}
