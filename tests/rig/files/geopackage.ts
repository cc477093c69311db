// A GeoPackage made by hand: one or several feature tables. https://www.geopackage.org/spec131
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'

type Position = readonly [number, number]
export type PackageRow = {
  properties: Readonly<Record<string, string | number | null>>
  /** A point, the outer ring of a polygon, or none. */
  shape: Position | readonly Position[] | null
}
export type PackageLayer = { name: string; srid: number; rows: readonly PackageRow[] }

/** The bytes of a GeoPackage; `bigEndian` writes its geometries in the other byte order; `statements` run last. */
export function makeGeopackage(
  layers: readonly PackageLayer[],
  { bigEndian = false, statements = '' } = {},
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-gpkg-'))
  const path = join(folder, 'a.gpkg')
  const database = new sqlite.Database(path)
  try {
    database.exec(`
      create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
        organization_coordsys_id integer, definition text, description text);
      create table gpkg_contents (table_name text primary key, data_type text, identifier text, srs_id integer);
      create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text,
        srs_id integer, z tinyint, m tinyint);`)
    for (const srid of new Set(layers.map((layer) => layer.srid)))
      database.run('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)', [
        `EPSG:${srid}`,
        srid,
        'epsg',
        srid,
        '',
        '',
      ])
    for (const layer of layers) fill(database, layer, bigEndian)
    if (statements !== '') database.exec(statements)
    database.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fill(
  database: InstanceType<typeof sqlite.Database>,
  { name, srid, rows }: PackageLayer,
  bigEndian: boolean,
): void {
  const columns = Object.keys(rows[0]?.properties ?? {})
  const typed = columns.map((column) => `"${column}"`).join(', ')
  database.exec(
    `create table "${name}" (fid integer primary key, geom blob${columns.length ? `, ${typed}` : ''})`,
  )
  database.run("insert into gpkg_contents values (?, 'features', ?, ?)", [name, name, srid])
  database.run("insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', ?, 0, 0)", [
    name,
    srid,
  ])
  rows.forEach(({ properties, shape }, i) => {
    const values = [
      i + 1,
      shape && geometryOf(shape, srid, bigEndian),
      ...columns.map((column) => properties[column] ?? null),
    ]
    database.run(`insert into "${name}" values (${values.map(() => '?').join(', ')})`, values)
  })
}

function geometryOf(
  shape: Position | readonly Position[],
  srid: number,
  bigEndian: boolean,
): Uint8Array {
  const isPoint = typeof shape[0] === 'number'
  const positions = (isPoint ? [shape] : shape) as Position[]
  const bytes = Buffer.alloc(8 + 5 + (isPoint ? 0 : 8) + 16 * positions.length)
  bytes.write('GP', 0, 'latin1')
  bytes[3] = 1 // little-endian header, no envelope
  bytes.writeInt32LE(srid, 4)
  let at = 8
  const count = (value: number) => {
    at = bigEndian ? bytes.writeUInt32BE(value, at) : bytes.writeUInt32LE(value, at)
  }
  bytes[at++] = bigEndian ? 0 : 1
  count(isPoint ? 1 : 3)
  if (!isPoint) {
    count(1)
    count(positions.length)
  }
  for (const value of positions.flat())
    at = bigEndian ? bytes.writeDoubleBE(value, at) : bytes.writeDoubleLE(value, at)
  return bytes
}
