// Plots where no inventory of land stands: made of the parcels of the cadastre that lie in the sites.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { runSqlFile } from '../../db/run-sql-file.ts'
import type { Progress } from '../../model/progress.ts'
import { parcelles } from '../../sources/parcelles/source.ts'
import type { ChosenParcels } from './choose-parcels.ts'
import { chooseParcels } from './choose-parcels.ts'
import type { JoinedTally } from './join-sites.ts'
import { joinSites } from './join-sites.ts'
import type { SiteWords } from './leave-out-sites.ts'
import { linkReplaced } from './link-replaced.ts'

export type ParcelOptions = { siteWords?: SiteWords; onProgress?: Progress }
export type ParcelReport = { parcels: number } & ChosenParcels & JoinedTally

/**
 * Makes plots of source `parcelles` and writes what became of the parcels into their dataset's row. To be run before
 * `derivePlots`, on a version whose sources are loaded; `last` is the real version published before. Undefined where
 * the version has no parcels.
 *
 * 1. A parcel counts when more than half of it lies in a site; it belongs to the site that holds most of it.
 * 2. Sites that plots of other sources fill by over half are left to them; elsewhere those plots are cut out of the
 *    parcels, and a parcel of which less than half is left is theirs.
 * 3. Airports, railways, roads, water and cemeteries are left out: sites that say so themselves or that the operator leaves
 *    out, parcels with more than half on such ground by the land use map or BD TOPO, and parcels of 10 ha or more beside
 *    a site that is an airport.
 * 4. Within a site, parcels that share at least 2 m of boundary adjoin; streets are not parcelled, so a block ends there.
 *    A piece under 2 500 m², or under 10 m wide on average, joins the neighbour of the longest shared boundary, smallest
 *    piece first, until none is left (`join-parcels.ts`). What stands alone under 500 m² is no plot, nor is a strip:
 *    roads and banks by their shape (`is-strip.ts`), taken out before the others join, and what is mostly under 25 m wide.
 *
 * Limits that differ by no more than 0.1 m are one (`snap-outlines.ts`), and land that two parcels claim goes to the first
 * reference: the plots cover the parcels taken once, without a gap.
 */
export async function deriveParcels(
  sql: Sql,
  version: DataVersion,
  last: DataVersion | undefined,
  { siteWords = {}, onProgress = () => {} }: ParcelOptions = {},
): Promise<ParcelReport | undefined> {
  const plot = tableOf(sql, version, 'plot')
  const dataset = tableOf(sql, version, 'dataset')
  // A run of some sources has taken over the plots of the last time; they are made again.
  await sql`delete from ${plot} where source = ${parcelles.id}`
  await sql`
    update ${dataset} set derived = '{}', serves = array_remove(serves, 'plot') where id = ${parcelles.id}`
  const [counted] = await sql<{ parcels: number }[]>`
    select count(*)::int as parcels from ${tableOf(sql, version, 'parcel')}`
  if (!counted || counted.parcels === 0) return undefined
  const chosen = await chooseParcels(sql, version, siteWords, onProgress)
  const joined = await joinSites(sql, version, onProgress)
  await runSqlFile(sql, new URL('./sql/0003_sweep.sql', import.meta.url), version.schema)
  if (last) await linkReplaced(sql, last, version)
  const report = { ...counted, ...chosen, ...joined }
  await sql`
    update ${dataset}
    set derived = ${sql.json(inWords(report))},
      serves = case when ${report.plots > 0} then array_append(serves, 'plot') else serves end
    where id = ${parcelles.id}`
  return report
}

/** For the dataset's row: what was made of the parcels, and why others are no plot. Zeros are not told. */
export function inWords(report: ParcelReport): Record<string, number> {
  const all = {
    'terrains formés': report.plots,
    'parcelles réunies en terrains': report.joined,
    'parcelles hors de tout site': report.parcels - report.inSites,
    'parcelles d’un site déjà inventorié par une autre source': report.inFilledSites,
    ...report.leftOut,
    'parcelles déjà couvertes par un terrain d’une autre source': report.covered,
    'parcelles isolées de moins de 500 m²': report.leftAlone,
    'parcelles en bande (voies, talus)': report.inStrips,
    'parcelles sans surface propre': report.vanished + report.fallen,
    'parcelles rognées d’un recouvrement': report.trimmed,
  }
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0))
}
