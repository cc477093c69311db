// Everything that is computed about the plots of a version, after its rows are loaded and before its tiles.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { runStatements } from '../db/run-sql-file.ts'
import { indexPlots } from '../db/version-tables.ts'
import type { Progress } from '../model/progress.ts'
import { inBatches } from './batches.ts'
import { deriveAccess, emptyAccess, loadAccessKinds } from './access/derive-access.ts'
import { deriveConstraints } from './derive-constraints.ts'
import { deriveNetworks, loadNetworks } from './networks/derive-networks.ts'
import { deriveNeighbours } from './neighbours/derive-neighbours.ts'
import { deriveLand, hasLandUse } from './derive-land.ts'
import { derivePieces } from './derive-pieces.ts'
import { derivePlace } from './derive-place.ts'
import { deriveRecord } from './derive-record.ts'
import { deriveRoadAccess } from './access/derive-road-access.ts'
import { deriveSurface } from './derive-surface.ts'
import { deriveUsable, emptyUsable, listForbidding, usableFound } from './usable/derive-usable.ts'
import { deriveUses } from './derive-uses.ts'
import { deriveZoning } from './derive-zoning.ts'
import { describeCoverage } from './coverage/describe-coverage.ts'
import { FootprintSearch } from './usable/footprint-search.ts'
import { loadCoverage } from './coverage/load-coverage.ts'
import { listPlotShapes } from './plot-shapes.ts'
import { keepRoadFacts, openRoadAccess } from './access/open-road-access.ts'
import { emptyRoad } from './access/road-measures.ts'

/**
 * Fills the derived columns of `plot`, `plot_zone`, `plot_constraint`, `plot_constraint_kind`, `plot_access`, `plot_road`, `plot_network`, `road_graph`, `neighbour`, `zone_urba.uses`,
 * what is missing of the sites' territory, `site.plots` and the coverage of datasets in words, then makes the indexes
 * of the plots. To be run once a version, before it is published; geometries must be valid (EPSG:2154).
 */
export async function derivePlots(
  sql: Sql,
  version: DataVersion,
  { onProgress = () => {} }: { onProgress?: Progress } = {},
): Promise<void> {
  const search = new FootprintSearch()
  try {
    await deriveAll(sql, version, search, onProgress)
  } finally {
    search.end()
  }
}

async function deriveAll(
  sql: Sql,
  version: DataVersion,
  search: FootprintSearch,
  onProgress: Progress,
): Promise<void> {
  const file = (name: string) =>
    runStatements(sql, new URL(`./sql/${name}`, import.meta.url), version.schema)
  const step = (id: string, sentence: string, run: (from: number, to: number) => Promise<void>) =>
    inBatches(total, run, (done) => onProgress({ id, done, total, sentence }))

  await describeCoverage(sql, version)
  await file('0001_prepare.sql')
  await derivePieces(sql, version)
  const [counted] = await sql<{ total: number }[]>`
    select count(*)::integer as total from ${tableOf(sql, version, 'derive_order')}`
  const total = counted?.total ?? 0
  search.begin(total)
  await step('derive-surface', 'measuring plots', (from, to) =>
    deriveSurface(sql, version, from, to),
  )
  await step('derive-zoning', 'laying plots over the PLU zones', (from, to) =>
    deriveZoning(sql, version, from, to),
  )
  const uses = await deriveUses(sql, version, (done, zones) =>
    onProgress({ id: 'derive-uses', done, total: zones, sentence: 'reading what zones admit' }),
  )
  await file('0003_zoning_keys.sql')
  // Early: what fits is found in a thread of its own while the steps below run.
  const usable = emptyUsable(total)
  await step('derive-usable', 'drawing the usable surface of each plot', (from, to) =>
    deriveUsable(sql, version, search, usable, from, to),
  )
  await file('0002_site_territory.sql')
  await step('derive-place', 'finding the commune and the site of each plot', (from, to) =>
    derivePlace(sql, version, from, to),
  )
  if (await hasLandUse(sql, version))
    await step('derive-land', 'laying plots over the land use', (from, to) =>
      deriveLand(sql, version, from, to),
    )
  await step('derive-constraints', 'laying plots over the constraints', (from, to) =>
    deriveConstraints(sql, version, from, to),
  )
  const coverage = await loadCoverage(sql, version)
  const kinds = await loadAccessKinds(sql, version, coverage)
  const networks = await loadNetworks(sql, version, coverage)
  const access = emptyAccess(total)
  await step(
    'derive-access',
    'measuring the way to junctions, rail, ports, stations and networks',
    async (from, to) => {
      const plots = await listPlotShapes(sql, version, from, to)
      await deriveAccess(sql, version, kinds, access, plots)
      await deriveNetworks(sql, version, networks, plots)
    },
  )
  const roads = await openRoadAccess(sql, version, kinds, coverage, (done, all) =>
    onProgress({ id: 'derive-roads', done, total: all, sentence: 'joining roads at junctions' }),
  )
  const road = roads && emptyRoad(total)
  if (roads && road) {
    await step(
      'derive-road-access',
      'following the roads to junctions, rail, ports and stations',
      (from, to) => deriveRoadAccess(sql, version, roads, road, from, to),
    )
    await keepRoadFacts(sql, version, roads)
  }
  await step('derive-fits', 'finding what fits in each plot', (_, to) => usableFound(usable, to))
  const forbidding = await listForbidding(sql, version)
  await step('derive-record', 'writing what was found', (from, to) =>
    deriveRecord(sql, version, { uses, access, road, usable, forbidding }, from, to),
  )
  await deriveNeighbours(sql, version, total, (done) =>
    onProgress({ id: 'derive-neighbours', done, total, sentence: 'finding the plots that adjoin' }),
  )
  await file('0009_finish.sql')
  await indexPlots(sql, version)
}
