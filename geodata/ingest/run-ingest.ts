// A run of real data: begin aside, read each source, derive, check, tiles, publish. Until the last step, and after any
// failure, what was served before is served.
import { join, resolve } from 'node:path'
import type { DataVersion } from '../db/data-version.ts'
import {
  beginVersion,
  dropOldVersions,
  failVersion,
  getLastRealVersion,
  publishVersion,
} from '../db/data-version.ts'
import { guardSpace } from '../db/guard-space.ts'
import type { Database, Sql } from '../db/open-database.ts'
import { recordChanges } from '../db/record-changes.ts'
import { recordLedger } from '../db/record-ledger.ts'
import { withRunLock } from '../db/run-lock.ts'
import { runSqlFile } from '../db/run-sql-file.ts'
import { createVersionTables } from '../db/version-tables.ts'
import { keepCnig } from '../cnig/keep-cnig.ts'
import type { RoadFacts } from '../derive/access/derive-road-graph.ts'
import { getRoadFacts } from '../derive/access/derive-road-graph.ts'
import { checkVersion } from '../derive/check-version.ts'
import { derivePlots } from '../derive/derive-plots.ts'
import { deriveVoltages } from '../derive/networks/derive-voltages.ts'
import type { ParcelReport } from '../derive/parcels/derive-parcels.ts'
import { deriveParcels } from '../derive/parcels/derive-parcels.ts'
import type { SiteWords } from '../derive/parcels/leave-out-sites.ts'
import { namingProbe } from '../fetch/name-probe.ts'
import type { Progress } from '../model/progress.ts'
import { cnig } from '../sources/cnig/source.ts'
import { TERRITORY } from '../sources/registry.ts'
import type { Source } from '../sources/source.ts'
import { buildTiles } from '../tiles/build-tiles.ts'
import type { Choice } from './choose-sources.ts'
import { chooseSources, findFiles } from './choose-sources.ts'
import type { Move } from './compare-versions.ts'
import { describeMove, listMoves, MOST_MOVED } from './compare-versions.ts'
import { findCoverage } from './coverage/find-coverage.ts'
import type { Statements } from './coverage/read-statement.ts'
import { IngestError } from './ingest-error.ts'
import { ingestSource } from './ingest-source.ts'
import { refuseSynthetic } from './refuse-synthetic.ts'
import type { SourceReport } from './report.ts'
import { readSiteWords } from './read-site-words.ts'
import { beginRun, endRun } from './run-record.ts'
import { layCoverage, layRegion, listUncovered, setCoverage } from './set-coverage.ts'
import type { Stopped } from './stand-apart.ts'
import { isOfDataset, standsApart, undoSource } from './stand-apart.ts'
import { takeOver } from './take-over.ts'

export type IngestOptions = {
  /** Mirror folder: `source.file` is read below it. */
  from: string
  /** Ids of sources; the others are taken over from the last real version. */
  only?: readonly string[]
  /** Everything but publishing: it fails where the run would. */
  check?: boolean
  /** Publishes even when figures moved by more than MOST_MOVED since the last real version. */
  accept?: boolean
  onProgress?: Progress
  /** Waits for another run to end, telling who it is; else a run under way is an error. */
  onWait?: (by: string) => void
  /** The folder holds what was fetched from the addresses of the registry, not a mirror of a part of it. */
  fetched?: boolean
  /** What the operator states that files cover. */
  coverage?: Statements
  /** Beside the mirror folder: where the operator says which sites make no plots (read-site-words.ts). */
  dataDir?: string
  /** For tests. */
  registry?: readonly Source[]
}

export type IngestResult = {
  version: DataVersion
  published: boolean
  /** Of a check: why the run would have stopped where it publishes. */
  refusal: string | undefined
  reports: SourceReport[]
  /** Datasets of the registry whose file the folder does not hold. */
  absent: Source[]
  /** Figures that moved much since the last real version. */
  moves: Move[]
  /** Datasets that failed while the run went on. */
  stopped: Stopped[]
  /** Datasets that cover nothing: read by earlier software, which did not ask. */
  uncovered: string[]
  /** What became of the cadastre's parcels; undefined without any. */
  parcels: ParcelReport | undefined
  /** What the road graph is made of, with the bans that it honours; undefined without roads. */
  roads: RoadFacts | undefined
}

/**
 * Runs real data from a mirror folder into the next data version and publishes it. Throws an error with one sentence
 * (IngestError, ReadError, DatabaseError) when anything is wrong; the version is dropped then.
 */
export async function runIngest(db: Database, options: IngestOptions): Promise<IngestResult> {
  const { sql } = db
  const from = resolve(options.from)
  const choice = chooseSources(options.only, options.registry)
  const found = await findFiles(choice.sources, from, options)
  choice.sources = found.present
  let { absent } = found
  const siteWords = await readSiteWords(options.dataDir ? [from, options.dataDir] : [from])
  const wait = options.onWait ? { wait: true, onWait: options.onWait } : {}
  return withRunLock(sql, 'ingest', run, wait)

  async function run(): Promise<IngestResult> {
    const old = choice.whole ? undefined : await getLastRealVersion(sql)
    if (!choice.whole && !choice.territory && !old)
      throw new IngestError(
        'there is no real data yet to take the other sources from: run once without naming sources',
      )
    const version = await beginVersion(sql, { demonstration: false })
    const command = ['ingest', ...(options.check ? ['--check'] : []), ...(options.only ?? [])]
    const id = await beginRun(sql, command.join(' '), version)
    const reports: SourceReport[] = []
    const stopped: Stopped[] = []
    let moves: Move[] = []
    let parcels: ParcelReport | undefined
    let roads: RoadFacts | undefined
    let uncovered: string[] = []
    let refusal: string | undefined
    const building = guardSpace(db)
    try {
      const kept = await load(
        building,
        version,
        old,
        choice,
        { ...options, from },
        { reports, stopped },
      )
      absent = absent.filter(({ id }) => !kept.includes(id))
      const last = await getLastRealVersion(sql)
      parcels = await finish(building, version, last, siteWords, options.onProgress)
      roads = await getRoadFacts(building, version)
      uncovered = await listUncovered(building, version)
      moves = last && !last.foreign ? await listMoves(sql, last, version) : []
      if (moves.length > 0 && !options.accept) refusal = movesSentence(moves)
      if (refusal !== undefined && !options.check) throw new IngestError(refusal)
      await recordChanges(building, version)
      await recordLedger(building, version)
      if (options.check) await failVersion(sql, version, 'checked, not published')
      else await publishVersion(sql, version)
    } catch (error) {
      const sentence = (error as Error).message
      if (error instanceof IngestError && error.report) reports.push(error.report)
      // The first error is the one to tell.
      await failVersion(sql, version, sentence).catch(() => {})
      await endRun(sql, id, 'failed', { sources: reports, error: sentence }).catch(() => {})
      throw error
    }
    await endRun(sql, id, options.check ? 'checked' : 'published', {
      sources: reports,
      moves,
      stopped,
      parcels,
      ...(roads && { roads: { bans: roads.bans, turns: roads.turns } }),
    })
    await dropOldVersions(sql)
    const published = !options.check
    const told = { reports, absent, moves, stopped, uncovered, parcels, roads }
    return { version, published, refusal, ...told }
  }
}

const isTerritory = ({ id }: Source) => TERRITORY.some((one) => one === id)

/** A mirror may hold a part of a dataset; what was fetched is the whole answer. */
const leastOf = ({ smallest }: Source): number => (smallest === 'half' ? 0 : smallest)

const movesSentence = (moves: readonly Move[]): string =>
  `figures moved by more than ${MOST_MOVED * 100} % since the last real version (${moves.slice(0, 8).map(describeMove).join('; ')}` +
  `${moves.length > 8 ? `; and ${moves.length - 8} more` : ''}): look at them, then run again with --accept`

/** Answers the ids of the datasets that stay though the run was not given them. */
async function load(
  sql: Sql,
  version: DataVersion,
  old: DataVersion | undefined,
  { sources, territory }: Choice,
  { from, fetched = false, only = [], coverage = new Map(), onProgress = () => {} }: IngestOptions,
  { reports, stopped }: { reports: SourceReport[]; stopped: Stopped[] },
): Promise<string[]> {
  await createVersionTables(sql, version)
  await runSqlFile(sql, new URL('./sql/0001_staging.sql', import.meta.url), version.schema)
  const ids = sources.map(({ id }) => id)
  const read = async (some: readonly Source[]) => {
    for (const source of some)
      try {
        await refuseSynthetic(join(from, source.file), source.file)
        const found = await findCoverage(source, from, coverage)
        if (!isTerritory(source)) await layCoverage(sql, version, source.id, found)
        reports.push(
          await ingestSource(sql, version, source, from, onProgress, fetched ? leastOf(source) : 0),
        )
        if (!isTerritory(source)) await setCoverage(sql, version, source.id, found)
      } catch (error) {
        if (!standsApart(source, error, only))
          throw fetched && isOfDataset(error) ? namingProbe(error, source.id) : error
        const last = await getLastRealVersion(sql)
        const asItWas = await undoSource(sql, version, last, source)
        stopped.push({ id: source.id, sentence: (error as Error).message, asItWas })
      }
  }
  // Rows that are taken over name communes: a renewed territory has to be there first.
  await read(sources.filter(isTerritory))
  if (old) await takeOver(sql, old, version, { ids: [...ids, cnig.id], territory })
  await layRegion(sql, version)
  await read(sources.filter((source) => !isTerritory(source)))
  const isKept =
    !ids.includes(cnig.id) && (await keepCnig(sql, await getLastRealVersion(sql), version))
  await runSqlFile(sql, new URL('./sql/0002_sweep.sql', import.meta.url), version.schema)
  return isKept ? [cnig.id] : []
}

async function finish(
  sql: Sql,
  version: DataVersion,
  last: DataVersion | undefined,
  siteWords: SiteWords,
  onProgress: Progress = () => {},
): Promise<ParcelReport | undefined> {
  await deriveVoltages(sql, version)
  const parcels = await deriveParcels(sql, version, last, { siteWords, onProgress })
  await derivePlots(sql, version, { onProgress })
  const [first] = await checkVersion(sql, version)
  if (first)
    throw new IngestError(
      `the data does not pass the check "${first.check}": ${first.rows} rows, such as ${first.example}`,
    )
  await buildTiles(sql, version, { onProgress })
  return parcels
}
