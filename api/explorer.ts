// What the handlers share: the database, the version served, the columnar copy, the search.
import type { Database } from '../geodata/db/open-database.ts'
import { openWritten } from '../geodata/written/open-written.ts'
import type { Written } from '../geodata/written/written.ts'
import { createCurrentCopy } from './columnar/current-copy.ts'
import type { CurrentCopy } from './columnar/current-copy.ts'
import type { AdjacencyCache } from './groups/load-adjacency.ts'
import { createAdjacencyCache } from './groups/load-adjacency.ts'
import { oncePerVersion } from './version/once-per-version.ts'
import type { MatchPlots } from './columnar/match-plots.ts'
import { createMatchPlots } from './columnar/match-plots.ts'
import type { ThemeSources } from './readings/theme-sources.ts'
import { readThemeSources } from './readings/theme-sources.ts'
import type { OfferAccess } from './offers/offer-access.ts'
import { createOfferAccess } from './offers/offer-access.ts'
import type { HeavyPlaces } from './http/heavy-places.ts'
import { createHeavyPlaces } from './http/heavy-places.ts'
import type { Proxies } from './http/proxies.ts'
import type { ExportSlots } from './exports/export-slots.ts'
import { createExportSlots } from './exports/export-slots.ts'
import type { RoadService } from './roads/road-service.ts'
import { createRoadService } from './roads/road-service.ts'
import type { ServedVersion, ServedVersions } from './version/served-version.ts'
import { createServedVersions } from './version/served-version.ts'
import type { TileCache } from './tiles/tile-cache.ts'
import { createTileCache } from './tiles/tile-cache.ts'
import type { Geocoder } from './search/geocoder.ts'
import { createGeocoder } from './search/geocoder.ts'
import type { SearchIndex } from './search/search-index.ts'
import { createSearchIndex } from './search/search-index.ts'
import type { TerritoryNames } from './version/territory-names.ts'
import { createTerritoryNames } from './version/territory-names.ts'
import type { GetOrder } from './plots/plot-order.ts'
import { createOrders } from './plots/plot-order.ts'
import type { ListRows } from './plots/row-cache.ts'
import { createListRows } from './plots/row-cache.ts'
import type { GetSheet } from './plots/sheet-cache.ts'
import { createSheets } from './plots/sheet-cache.ts'
import type { Lookup } from './briefs/webhooks/check-address.ts'

export type ApiSettings = {
  /** Name and version of the software, shown by `health` and part of every ETag. */
  software: string
  /** Where the service is reached from, when a proxy stands before it. Default: the address of the request. */
  publicUrl?: string | undefined
  /** Proxies whose word on who asks is believed. Default: none. */
  proxies?: Proxies | undefined
  /** The address of the national geocoder; without one, addresses are off. */
  geocoderUrl?: string | undefined
  /** The WMS of aerial photographs for dossiers; without one, maps are drawn. */
  aerialUrl?: string | undefined
  /** Where exports that need room on disk are made. Default: the system's folder for temporary files. */
  dataDir?: string | undefined
  /** `host:port` of the one address of this machine that a webhook may be posted to. Default: none. */
  webhookAllow?: string | undefined
  /** All addresses of a host that webhooks are posted to. Default: the system's. */
  webhookLookup?: Lookup | undefined
  /** How long a webhook's receiver has, in all. Default: 5 s. */
  webhookWithinMs?: number | undefined
  /** What is being prepared, while there is no data version yet. */
  progress?: (() => string | undefined) | undefined
  /** Called when the database could not be reached, at most once in two seconds: a chance to start it again. */
  onAway?: (() => void) | undefined
  /** Gets errors that are bugs. Default: the error stream. */
  log?: ((error: unknown) => void) | undefined
}

export type Explorer = {
  db: Database
  /** What people write goes by way of it, and is read from `db`. */
  written: Written
  settings: ApiSettings
  versions: ServedVersions
  columns: CurrentCopy
  adjacency: AdjacencyCache
  matchPlots: MatchPlots
  territories: TerritoryNames
  searchIndex: (served: ServedVersion) => Promise<SearchIndex>
  geocoder: Geocoder
  themeSources: (served: ServedVersion) => Promise<ThemeSources>
  roads: RoadService
  exports: ExportSlots
  heavy: HeavyPlaces
  offerAccess: OfferAccess
  tileCache: TileCache
  getOrder: GetOrder
  listRows: ListRows
  getSheet: GetSheet
}

export function createExplorer(
  db: Database,
  settings: ApiSettings,
  written: Written = openWritten(db, { dataDir: settings.dataDir }),
): Explorer {
  const versions = createServedVersions({ ...db, sql: db.ahead }, settings.progress)
  const columns = createCurrentCopy(db, versions)
  const territories = createTerritoryNames(db)
  const heavy = createHeavyPlaces(db)
  return {
    db,
    written,
    settings,
    versions,
    columns,
    adjacency: createAdjacencyCache(db),
    matchPlots: createMatchPlots(heavy.areas, columns),
    territories,
    searchIndex: createSearchIndex(db, territories),
    geocoder: createGeocoder({ url: settings.geocoderUrl ?? '' }),
    themeSources: oncePerVersion((served) => readThemeSources(db.sql, served)),
    roads: createRoadService(db, versions),
    exports: createExportSlots(settings.dataDir),
    heavy,
    offerAccess: createOfferAccess(db.ahead, written, settings.log ?? console.error),
    tileCache: createTileCache(),
    getOrder: createOrders(db),
    listRows: createListRows(db),
    getSheet: createSheets(db),
  }
}
