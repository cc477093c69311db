// A GeoPackage: one feature table, its CRS checked by its own word. https://www.geopackage.org/spec131
import { stat } from 'node:fs/promises'
import sqlite from 'node-sqlite3-wasm'
import { hashFile } from './hash-file.ts'
import { readGeopackageGeometry } from './read-geopackage-geometry.ts'
import { ReadError } from './read-error.ts'
import type { ReadOptions } from './read-options.ts'
import type { PlainFeature } from './record-feature.ts'

type Layer = { name: string; column: string; organization: string; srid: number }
type Row = Record<string, unknown>

const QUOTE = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Yields the features of `layer`, or of the only feature table. Throws a ReadError when the file is not what it says. */
export async function* readGeopackage(
  path: string,
  { name, crs = 'EPSG:4326', layer, onBytes }: ReadOptions,
): AsyncGenerator<PlainFeature> {
  await hashFile(path, name, onBytes)
  if ((await stat(path)).size < 512) throw new ReadError(`${name} is not a GeoPackage`)
  let database: InstanceType<typeof sqlite.Database> | undefined
  try {
    database = new sqlite.Database(path, { fileMustExist: true, readOnly: true })
    const chosen = chooseLayer(database, layer, name)
    const said = `${chosen.organization.toUpperCase()}:${chosen.srid}`
    if (said !== crs)
      throw new ReadError(`${name} says that its CRS is ${said}: ${crs} is expected`)
    const statement = database.prepare(`select * from ${QUOTE(chosen.name)}`)
    try {
      for (const row of statement.iterate() as IterableIterator<Row>) {
        const { [chosen.column]: blob, ...rest } = row
        const id = rest.fid ?? rest.ogc_fid
        yield {
          id: id == null ? undefined : String(id),
          properties: plain(rest),
          geometry: blob instanceof Uint8Array ? readGeopackageGeometry(blob) : undefined,
        }
      }
    } finally {
      statement.finalize()
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    if ((error as Error).name === 'SQLite3Error')
      throw new ReadError(`${name} is not a sound GeoPackage: ${(error as Error).message}`)
    throw error
  } finally {
    database?.close()
  }
}

/** The names of the feature tables and of the plain ones. */
export async function listGeopackageTables(path: string, name: string): Promise<string[]> {
  await hashFile(path, name, undefined)
  const database = new sqlite.Database(path, { fileMustExist: true, readOnly: true })
  try {
    return (database.all('select table_name as name from gpkg_contents order by 1') as Row[]).map(
      (row) => String(row.name),
    )
  } catch {
    throw new ReadError(`${name} is not a GeoPackage`)
  } finally {
    database.close()
  }
}

function chooseLayer(
  database: InstanceType<typeof sqlite.Database>,
  wanted: string | undefined,
  name: string,
): Layer {
  const layers = database.all(
    `select g.table_name as name, g.column_name as column, s.organization, s.organization_coordsys_id as srid
     from gpkg_geometry_columns g join gpkg_spatial_ref_sys s using (srs_id) order by g.table_name`,
  ) as unknown as Layer[]
  const chosen = wanted
    ? layers.find((layer) => layer.name.toLowerCase() === wanted.toLowerCase())
    : layers.length === 1 && layers[0]
  if (chosen) return chosen
  const names = layers.map((layer) => layer.name).join(', ') || 'none'
  throw new ReadError(
    wanted
      ? `${name} holds no layer named ${wanted}: it holds ${names}`
      : `${name} holds several layers or none, and which is meant is not said: ${names}`,
  )
}

/** SQLite's whole numbers come as bigint when they are large; bytes are not read. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'bigint' ? Number(value) : value instanceof Uint8Array ? null : value,
    ]),
  )
