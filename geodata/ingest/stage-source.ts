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
import { sridOf } from '../model/crs.ts'
import type { Progress } from '../model/progress.ts'
import type { ReadFeature } from '../readers/read-features.ts'
import { readFeatures } from '../readers/read-features.ts'
import { toEwkt } from '../readers/to-ewkt.ts'
import type { Source } from '../sources/source.ts'
import { stagingTable } from '../sources/source.ts'
import { IngestError } from './ingest-error.ts'
import type { Refusal, StagedRow } from './insert-staged.ts'
import { insertStaged } from './insert-staged.ts'

const BATCH_ROWS = 500
const BATCH_BYTES = 1 << 20

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

export type Staged = { read: number; checksum: string; fetchedAt: Date }

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
  const table = stagingTable(source)
  const path = join(from, source.file)
  const columns = await createStage(sql, version, source)
  const missing = new Set(columns)
  const hash = createHash('sha256')
  const size = await stat(path).catch(() => undefined)
  let bytes = 0
  let read = 0
  let batch: StagedRow[] = []
  let held = 0
  const refusals: Refusal[] = []
  const flush = async () => {
    refusals.push(...(await insertStaged(sql, version, table, batch)))
    batch = []
    held = 0
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
  for await (const feature of readFeatures(path, {
    name: source.file,
    crs: source.crs,
    ...source.reading,
    onBytes,
  })) {
    read++
    for (const column of missing) if (column in feature.properties) missing.delete(column)
    const row = toRow(feature, source, columns)
    if ('reason' in row) refusals.push(row as Refusal)
    else {
      batch.push(row as StagedRow)
      held += String((row as StagedRow)._position).length
    }
    if (batch.length >= BATCH_ROWS || held >= BATCH_BYTES) await flush()
  }
  if (read === 0) throw new IngestError(`${source.file} holds no feature`)
  const [gone] = missing
  if (gone !== undefined)
    throw new IngestError(
      `no feature of ${source.file} has the field ${gone}: has its producer renamed it?`,
    )
  await flush()
  await insertRows(
    sql,
    version,
    'raw_rejected',
    refusals.map((refusal) => ({ source: source.id, ...refusal, on_purpose: false })),
  )
  return { read, checksum: hash.digest('hex'), fetchedAt: size?.mtime ?? new Date() }
}

/** Makes the table by stage.sql, adds what every stage has, and answers the source's own columns. */
async function createStage(sql: Sql, version: DataVersion, source: Source): Promise<string[]> {
  const name = stagingTable(source)
  await runSqlFile(sql, new URL('stage.sql', source.folder), version.schema)
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = ${version.schema} and table_name = ${name} order by ordinal_position`
  await sql`
    alter table ${tableOf(sql, version, name)}
      add _feature integer primary key,
      add _id text,
      add _position geometry,
      add _geom geometry(Geometry, 2154)`
  if (source.geometry !== 'none')
    await sql`alter table ${tableOf(sql, version, name)} alter _position set not null`
  if (source.keepsProperties)
    await sql`alter table ${tableOf(sql, version, name)} add _properties jsonb not null`
  return columns.map((column) => column.name)
}

function toRow(
  { number, id, properties, geometry, fault }: ReadFeature,
  source: Source,
  columns: readonly string[],
): StagedRow | Refusal {
  const { types, french } = FAMILIES[source.geometry]
  const refuse = (reason: string): Refusal => ({ feature: number, reason })
  const own = Object.fromEntries(columns.map((column) => [column, properties[column] ?? null]))
  if (source.geometry === 'none')
    return { _feature: number, _id: id ?? null, _position: null, ...own }
  if (!geometry) return refuse('sans géométrie')
  if (!types.includes(geometry.type))
    return refuse(`géométrie de type ${geometry.type}, ${french} est attendu`)
  if (fault === 'far') return refuse('loin de l’Île-de-France')
  if (fault === 'broken') return refuse('coordonnées illisibles')
  const position = toEwkt(geometry, sridOf(source.crs))
  if (position === undefined) return refuse('géométrie vide ou anneau mal fermé')
  const kept = source.keepsProperties ? { _properties: properties } : {}
  return { _feature: number, _id: id ?? null, _position: position, ...kept, ...own }
}
