// Stage: the rows of a file into `raw_<source>`, with the source's own column names and their place in the file.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Geometry } from 'geojson'
import type { DataVersion } from '../db/data-version.ts'
import { insertRows } from '../db/insert-rows.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { runSqlFile } from '../db/run-sql-file.ts'
import { WriteQueue } from '../db/write-queue.ts'
import { sridOf } from '../model/crs.ts'
import type { Translated } from '../model/language.ts'
import type { Progress } from '../model/progress.ts'
import type { ReadFeature } from '../readers/read-features.ts'
import { readFeatures } from '../readers/read-features.ts'
import type { Source } from '../sources/source.ts'
import { readingOf, sqlFileOf, stagingTable } from '../sources/source.ts'
import { IngestError } from './ingest-error.ts'
import type { Refusal } from './insert-staged.ts'
import { insertStaged } from './insert-staged.ts'
import { notTaken, renamer } from './read-fields.ts'
import { refuseSyntheticRow } from './refuse-synthetic.ts'
import type { StagedRow } from './staged-rows.ts'
import { StagedBatch } from './staged-rows.ts'

/** A statement of so many rows takes some tens of milliseconds: readers of the embedded engine get their turn between. */
const BATCH_ROWS = 500
const BATCH_BYTES = 1 << 20
/** Batches made ready while the database takes one in. */
const MOST_WAITING = 3

const FAMILIES: Record<Source['geometry'], { types: readonly Geometry['type'][]; french: string }> =
  {
    polygon: { types: ['Polygon', 'MultiPolygon'], french: 'un polygone' },
    line: { types: ['LineString', 'MultiLineString'], french: 'une ligne' },
    point: { types: ['Point'], french: 'un point' },
    any: {
      types: ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString', 'Point', 'MultiPoint'],
      french: 'une forme simple',
    },
    none: { types: [], french: 'aucune géométrie' },
  }

export type Staged = { read: number; checksum: string; fetchedAt: Date; notes: string[] }

/**
 * Reads the source's file in the mirror folder `from` into its staging table, geometries in the source's CRS as `_position`.
 * Rows at fault go to `raw_rejected`. Throws a ReadError or an IngestError when the file as a whole cannot be used.
 */
export async function stageSource(
  sql: Sql,
  version: DataVersion,
  source: Source,
  from: string,
  onProgress: Progress,
): Promise<Staged> {
  const path = join(from, source.file)
  const columns = await createStage(sql, version, source)
  const lackable = source.mayLack ?? []
  const missing = new Set(columns.filter((column) => !lackable.includes(column)))
  const rename = renamer(source)
  const hash = createHash('sha256')
  const size = await stat(path).catch(() => undefined)
  let bytes = 0
  let read = 0
  const batch = new StagedBatch()
  const refusals: Refusal[] = []
  const notes: string[] = []
  const writes = new WriteQueue(MOST_WAITING)
  const flush = async () => {
    const rows = batch.take()
    await writes.add(async () => {
      for (const refusal of await insertStaged(sql, version, source, rows)) refusals.push(refusal)
    })
    onProgress({
      id: `stage-${source.id}`,
      done: bytes,
      total: size?.size ?? null,
      sentence: `reading ${source.id}`,
    })
  }
  const onBytes = (chunk: Uint8Array) => {
    hash.update(chunk)
    bytes += chunk.length
  }
  const readAll = async () => {
    const onNote = ({ en }: Translated) => notes.push(en)
    const reading = { ...readingOf(source), onBytes, onNote }
    for await (const feature of readFeatures(path, reading)) {
      read++
      refuseSyntheticRow(feature.properties, source.file)
      rename(feature.properties)
      for (const column of missing) if (column in feature.properties) missing.delete(column)
      const refusal = addRow(batch, feature, source, columns)
      if (refusal !== undefined) refusals.push(refusal)
      if (batch.rows >= BATCH_ROWS || batch.bytes >= BATCH_BYTES) await flush()
    }
    if (read === 0) throw new IngestError(`${source.file} holds no feature`)
    const [gone] = missing
    if (gone !== undefined)
      throw new IngestError(
        `no feature of ${source.file} has the field ${gone}: has its producer renamed it?`,
      )
    await flush()
    await writes.done()
  }
  try {
    await readAll()
  } catch (error) {
    // The version is dropped next: nothing may still be on its way into it.
    await writes.abandon()
    throw error
  }
  // Made once: no batch has to keep an index that only what follows needs.
  await sql`alter table ${tableOf(sql, version, stagingTable(source))} add primary key (_feature)`
  await insertRows(
    sql,
    version,
    'raw_rejected',
    refusals.map(({ onPurpose = false, ...refusal }) => ({
      source: source.id,
      ...refusal,
      on_purpose: onPurpose,
    })),
  )
  return { read, checksum: hash.digest('hex'), fetchedAt: size?.mtime ?? new Date(), notes }
}

/** Makes the table by stage.sql, adds what every stage has, and answers the source's own columns. */
async function createStage(sql: Sql, version: DataVersion, source: Source): Promise<string[]> {
  const name = stagingTable(source)
  await runSqlFile(sql, sqlFileOf(source, 'stage.sql'), version.schema)
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = ${version.schema} and table_name = ${name} order by ordinal_position`
  await sql`
    alter table ${tableOf(sql, version, name)}
      set unlogged,
      add _feature integer not null,
      add _id text,
      add _position geometry,
      add _geom geometry(Geometry, 2154)`
  if (source.geometry !== 'none')
    await sql`alter table ${tableOf(sql, version, name)} alter _position set not null`
  if (source.keepsProperties)
    await sql`alter table ${tableOf(sql, version, name)} add _properties jsonb not null`
  return columns.map((column) => column.name)
}

/** Adds a feature to the batch, or answers why it is not taken. */
function addRow(
  batch: StagedBatch,
  { number, id, properties, geometry, fault }: ReadFeature,
  source: Source,
  columns: readonly string[],
): Refusal | undefined {
  const { types, french } = FAMILIES[source.geometry]
  const refuse = (reason: string, onPurpose = false) => ({ feature: number, reason, onPurpose })
  const other = notTaken(source, properties)
  if (other !== undefined) return refuse(other, true)
  if (fault === 'empty') return refuse('géométrie vide ou de moins de trois sommets')
  if (!geometry && source.geometry !== 'none') return refuse('sans géométrie')
  if (geometry && !types.includes(geometry.type))
    return refuse(`géométrie de type ${geometry.type}, ${french} est attendu`)
  if (fault === 'far')
    return refuse(
      source.national ? 'hors d’Île-de-France' : 'loin de l’Île-de-France',
      source.national,
    )
  if (fault === 'broken') return refuse('coordonnées illisibles')
  const row: StagedRow = { _feature: number, _id: id ?? null }
  if (source.keepsProperties) row._properties = properties
  for (const column of columns) row[column] = properties[column] ?? null
  return batch.add(row, geometry, sridOf(source.crs))
    ? undefined
    : refuse('géométrie vide ou anneau mal fermé')
}
