// What the handlers share: the database, the version served, the columnar copy, the search.
import type { Database } from '../geodata/db/open-database.ts'
import { createColumnsCache } from './columns/columns-cache.ts'
import type { ColumnsCache } from './columns/columns-cache.ts'
import type { AdjacencyCache } from './columns/load-adjacency.ts'
import { createAdjacencyCache } from './columns/load-adjacency.ts'
import type { MatchPlots } from './columns/match-plots.ts'
import { createMatchPlots } from './columns/match-plots.ts'
import type { ServedVersions } from './served.ts'
import { createServedVersions } from './served.ts'
import { TileCache } from './tile-cache.ts'
import type { TerritorySearch } from './territory-search.ts'
import { createTerritorySearch } from './territory-search.ts'

export type ApiSettings = {
  /** Name and version of the software, shown by `health` and part of every ETag. */
  software: string
  /** Where the service is reached from, when a proxy stands before it. Default: the address of the request. */
  publicUrl?: string | undefined
  /** What is being prepared, while there is no data version yet. */
  progress?: (() => string | undefined) | undefined
  /** Called when the database could not be reached, at most once in two seconds: a chance to start it again. */
  onAway?: (() => void) | undefined
  /** Gets errors that are bugs, with their stack. Default: the error stream. */
  log?: ((error: unknown) => void) | undefined
}

export type Explorer = {
  db: Database
  settings: ApiSettings
  versions: ServedVersions
  columns: ColumnsCache
  adjacency: AdjacencyCache
  matchPlots: MatchPlots
  territories: TerritorySearch
  tileCache: TileCache
}

export function createExplorer(db: Database, settings: ApiSettings): Explorer {
  const versions = createServedVersions(db, settings.progress)
  const columns = createColumnsCache(db, versions)
  return {
    db,
    settings,
    versions,
    columns,
    adjacency: createAdjacencyCache(db),
    matchPlots: createMatchPlots(db, columns),
    territories: createTerritorySearch(db),
    tileCache: new TileCache(),
  }
}
