// The demonstration region as rows of a data version. Deterministic: the same seed gives the same region.
import type { DataVersion } from '../db/data-version.ts'
import { insertRows } from '../db/insert-rows.ts'
import type { Sql } from '../db/open-database.ts'
import { runSqlFile } from '../db/run-sql-file.ts'
import type { Progress } from '../model/progress.ts'
import { baseRows, layBaseMap } from './base-map.ts'
import { constraintRows } from './constraints.ts'
import { datasetRows } from './datasets.ts'
import { multiLineText, multiPolygonText, pointText } from './geometry.ts'
import { insertStreets } from './streets/insert-streets.ts'
import { layPlaces, listTerritories } from './land.ts'
import type { LineRow } from './network-lines.ts'
import { layNetworkLines } from './network-lines.ts'
import type { AccessRow } from './networks.ts'
import { layNetworks } from './networks.ts'
import { layLots, plotRows } from './plots.ts'
import type { BareRegion, Region } from './region.ts'
import type { SitePlan } from './site-lots.ts'
import type { Site } from './sites.ts'
import { laySites } from './sites.ts'
import { layStreets } from './streets/streets.ts'
import { laySubstations } from './substations.ts'
import { hasPlan, planFacts, sdrifERows, siteZoneRows } from './zoning.ts'

export const DEFAULT_SEED = 2040
export const DEFAULT_PLOTS = 30_500

export type DemonstrationOptions = {
  seed?: number
  plots?: number
  /** Laid out already, while the database was opening; else it is laid out from seed and plots. */
  region?: Region
  onProgress?: Progress
}

/** The whole region in memory: about a second for 30 000 plots, 300 MB for 400 000. */
export function layRegion(seed: number, plots: number): Region {
  const bare = layBareRegion(seed, plots)
  return { ...bare, streets: layStreets(bare) }
}

/** The region without its streets. */
export function layBareRegion(seed: number, plots: number): BareRegion {
  const { places, outline } = layPlaces()
  const networks = layNetworks(places, seed)
  const sites = laySites(seed, places, outline, networks)
  const substations = laySubstations(seed, sites)
  return {
    seed,
    places,
    outline,
    networks,
    substations,
    lines: layNetworkLines(seed, places, sites, substations, networks.access),
    map: layBaseMap(seed, places, outline),
    sites,
    plans: layLots(seed, sites, plots),
  }
}

/** Writes the region into the tables of a version; what is computed about plots is left to `derivePlots`. */
export async function buildDemonstration(
  sql: Sql,
  version: DataVersion,
  options: DemonstrationOptions = {},
): Promise<void> {
  const { seed = DEFAULT_SEED, plots = DEFAULT_PLOTS, onProgress = () => {} } = options
  const region = options.region ?? layRegion(seed, plots)
  const { places, networks, sites, plans, map } = region
  const insert = (table: string, rows: Iterable<Record<string, unknown>>) =>
    insertRows(sql, version, table, rows)
  const run = (file: string) =>
    runSqlFile(sql, new URL(`./sql/${file}`, import.meta.url), version.schema)
  const steps: [string, () => Promise<unknown>][] = [
    ['staging', () => run('01_stage.sql')],
    ['datasets', () => insert('dataset', datasetRows(region.seed))],
    ['territory', () => insertTerritory(insert, region)],
    ['territory shapes', () => run('02_territory.sql')],
    ['base map', () => insert('base_feature', baseRows(map, networks))],
    ['sites', () => insert('site', siteRows(sites, plans))],
    ['zones over sites', () => insert('zone_urba', siteZoneRows(region.seed, sites, plans))],
    [
      'constraints',
      () =>
        insert(
          'raw_demo_constraint',
          staged(constraintRows(region.seed, places, sites, map, networks)),
        ),
    ],
    ['SDRIF-E items', () => insert('sdrif_e', sdrifERows(region.seed, places, sites, networks))],
    [
      'access points',
      () => insert('access_point', accessRows([...networks.access, ...region.substations])),
    ],
    ['networks', () => insert('network_line', lineRows(region.lines))],
    ['roads', () => insertStreets(sql, version, region.streets)],
    ['widths', () => run('03_shapes.sql')],
    ['zoning', () => run('04_zoning.sql')],
    ['plots', () => insert('plot', plotRows(region.seed, sites, plans))],
    ['counts', () => run('05_finish.sql')],
  ]
  for (const [i, [name, step]] of steps.entries()) {
    onProgress({
      id: 'demo',
      done: i,
      total: steps.length,
      sentence: `laying the demonstration region: ${name}`,
    })
    await step()
  }
}

async function insertTerritory(
  insert: (table: string, rows: Iterable<Record<string, unknown>>) => Promise<number>,
  { places, outline }: Region,
): Promise<void> {
  const { communes, epci, departements } = listTerritories()
  const placeOf = new Map(places.map((place) => [place.code, place]))
  await insert('raw_demo_outline', [{ geom: multiPolygonText([outline]) }])
  await insert(
    'raw_demo_plan',
    places.map((place) => ({
      code_insee: place.code,
      ...planFacts(place),
      has_plan: hasPlan(place),
    })),
  )
  await insert('departement', departements)
  await insert('epci', epci)
  await insert(
    'commune',
    communes.map((commune) => {
      const place = placeOf.get(commune.code_insee)
      return {
        ...commune,
        geom: place ? multiPolygonText([place.cell]) : null,
        centre: place ? pointText(place.centre) : null,
      }
    }),
  )
}

function* siteRows(
  sites: readonly Site[],
  plans: readonly SitePlan[],
): Generator<Record<string, unknown>> {
  for (const [i, site] of sites.entries())
    yield {
      id: site.id,
      name: site.name,
      kind: 'zone d’activité économique',
      vocation: site.vocation,
      state: site.state,
      category: site.category,
      code_insee: site.place.code,
      surface_m2: Math.round(site.areaM2),
      source: 'demo-sites',
      geom: multiPolygonText([plans[i]?.outline ?? []]),
    }
}

function* accessRows(points: readonly AccessRow[]): Generator<Record<string, unknown>> {
  for (const [i, { kind, name, detail, at }] of points.entries())
    yield {
      id: `demo-access-${i + 1}`,
      kind,
      name,
      detail,
      source: 'demo-access',
      geom: pointText(at),
    }
}

function* lineRows(lines: readonly LineRow[]): Generator<Record<string, unknown>> {
  for (const [i, { kind, name, detail, voltageKv, parts }] of lines.entries())
    yield {
      id: `demo-network-${i + 1}`,
      kind,
      name,
      detail,
      voltage_kv: voltageKv,
      source: 'demo-networks',
      geom: multiLineText(parts),
    }
}

function* staged(
  rows: Iterable<Record<string, unknown> & { widthM: number | null }>,
): Generator<Record<string, unknown>> {
  for (const { widthM, ...row } of rows) yield { ...row, width_m: widthM }
}
