// A GeoPackage: the rows of one feature table. https://www.geopackage.org/spec131
import { hashFile } from './hash-file.ts'
import { chooseGeopackageLayer, layersOf, quoted } from './geopackage-layers.ts'
import type { Sqlite } from './open-sqlite.ts'
import { realTables, withSqlite } from './open-sqlite.ts'
import { readGeopackageGeometry } from './read-geopackage-geometry.ts'
import { ReadError } from './read-error.ts'
import type { FormatOptions } from './read-options.ts'
import type { PlainFeature } from './record-feature.ts'

type Row = Record<string, unknown>

/** Yields the features of `layer`, or of the only feature table. Throws a ReadError when the file is not what it says. */
export async function* readGeopackage(
  path: string,
  options: FormatOptions,
): AsyncGenerator<PlainFeature> {
  const { name, onBytes } = options
  await hashFile(path, name, onBytes)
  yield* withSqlite(path, name, (database) => rowsOf(database, options))
}

function* rowsOf(database: Sqlite, options: FormatOptions): Generator<PlainFeature> {
  const { name, layer, wants, mostRows = Infinity, onCrs } = options
  const chosen = chooseGeopackageLayer(database, {
    name,
    ...(layer !== undefined && { layer }),
    ...(wants && { wants }),
  })
  onCrs(chosen.crs)
  // Attributes are not asked for where they are not needed: a column may be an expression.
  const columns = wants ? quoted(chosen.column) : '*'
  const statement = database.prepare(`select ${columns} from ${quoted(chosen.name)}`)
  let count = 0
  try {
    for (const row of statement.iterate() as IterableIterator<Row>) {
      if (++count > mostRows)
        throw new ReadError({
          fr: `${name} contient plus de ${mostRows} objets`,
          en: `${name} holds more than ${mostRows} features`,
        })
      const { [chosen.column]: blob, ...rest } = row
      const id = rest.fid ?? rest.ogc_fid
      yield {
        id: id == null ? undefined : String(id),
        properties: plain(rest),
        geometry: blob instanceof Uint8Array ? geometryOf(blob, name, count) : undefined,
      }
    }
  } finally {
    statement.finalize()
  }
}

function geometryOf(blob: Uint8Array, name: string, number: number) {
  try {
    return readGeopackageGeometry(blob)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const { fr, en } = error.said
    throw new ReadError({
      fr: `${name}, objet ${number} : ${fr}`,
      en: `${name}, feature ${number}: ${en}`,
    })
  }
}

/** The names of the tables that the file itself lists, with and without geometries. */
export async function listGeopackageTables(path: string, name: string): Promise<string[]> {
  await hashFile(path, name, undefined)
  const names: string[] = []
  const listed = withSqlite(path, name, (database) => {
    layersOf(database, name)
    const tables = realTables(database)
    const rows = database.all('select table_name as name from gpkg_contents order by 1') as Row[]
    return rows.map((row) => String(row.name)).filter((one) => tables.has(one.toLowerCase()))
  })
  for await (const one of listed) names.push(one)
  return names
}

/** SQLite's whole numbers come as bigint when they are large; bytes are not read. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'bigint' ? Number(value) : value instanceof Uint8Array ? null : value,
    ]),
  )
