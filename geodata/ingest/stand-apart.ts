// A dataset that fails costs itself, not the run: what it left in the version goes, and what was published of it stays.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { ReadError } from '../readers/read-error.ts'
import { TERRITORY } from '../sources/registry.ts'
import type { Source } from '../sources/source.ts'
import { stagingTable } from '../sources/source.ts'
import { IngestError } from './ingest-error.ts'
import { takeOverOne } from './take-over.ts'

export type Stopped = {
  id: string
  /** Why, in one sentence. */
  sentence: string
  /** Its rows are those of the last real version; else it is absent, and unknown everywhere. */
  asItWas: boolean
}

/** A fault of the file or of its rows, not of the machine. */
export const isOfDataset = (error: unknown): error is IngestError | ReadError =>
  error instanceof IngestError || error instanceof ReadError

/**
 * Whether a run may go on without the dataset: the fault is its own, it was not asked for by name, nothing stands on it,
 * and it has not taken the place of rows of others while it was staged, as an inventory does.
 */
export const standsApart = (source: Source, error: unknown, only: readonly string[]): boolean =>
  isOfDataset(error) &&
  !only.includes(source.id) &&
  !TERRITORY.some((id) => id === source.id) &&
  source.load === undefined

/** Takes the dataset out of the version; its rows of `last` stand in, where there are any. */
export async function undoSource(
  sql: Sql,
  version: DataVersion,
  last: (DataVersion & { foreign: boolean }) | undefined,
  source: Source,
): Promise<boolean> {
  await sql`drop table if exists ${tableOf(sql, version, stagingTable(source))}`
  for (const table of ['raw_rejected', 'raw_mended'])
    await sql`delete from ${tableOf(sql, version, table)} where source = ${source.id}`
  await sql`delete from ${tableOf(sql, version, 'dataset')} where id = ${source.id}`
  return last !== undefined && !last.foreign && takeOverOne(sql, last, version, source.id)
}
