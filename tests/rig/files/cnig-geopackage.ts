// A GeoPackage of the CNIG standard in EPSG:2154, as small as the specification lets it be.
import sqlite from 'node-sqlite3-wasm'

type Row = { cells: Readonly<Record<string, string>>; ring: readonly [number, number][] }

/** Layers by name; geometries are polygons of one ring, in metres. Columns are in lower case, as in the official template. */
export async function makeGeopackage(
  path: string,
  layers: Readonly<Record<string, readonly Row[]>>,
): Promise<void> {
  const database = new sqlite.Database(path)
  try {
    database.exec(`
      create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text, organization_coordsys_id integer, definition text);
      insert into gpkg_spatial_ref_sys values ('RGF93 / Lambert-93', 2154, 'EPSG', 2154, '');
      create table gpkg_contents (table_name text primary key, data_type text, srs_id integer);
      create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z integer, m integer);`)
    for (const [name, rows] of Object.entries(layers)) {
      const columns = Object.keys(rows[0]?.cells ?? { siret: '' }).filter(
        (column) => !/geom/.test(column),
      )
      const quoted = columns.map((column) => `"${column.toLowerCase()}"`)
      database.exec(`
        insert into gpkg_contents values ('${name}', 'features', 2154);
        insert into gpkg_geometry_columns values ('${name}', 'geom', 'POLYGON', 2154, 0, 0);
        create table "${name}" (fid integer primary key, geom blob, ${quoted.join(', ')})`)
      for (const { cells, ring } of rows)
        database.run(
          `insert into "${name}" (geom, ${quoted.join(', ')}) values (?${', ?'.repeat(columns.length)})`,
          [toBlob(ring), ...columns.map((column) => cells[column] ?? null)],
        )
    }
  } finally {
    database.close()
  }
}

/** A polygon of one ring in EPSG:2154: the header of GeoPackage, little-endian, without an envelope; then WKB. */
export function toBlob(ring: readonly [number, number][]): Uint8Array {
  const bytes = Buffer.alloc(8 + 13 + 16 * ring.length)
  bytes.write('GP', 0, 'latin1')
  bytes.writeUInt8(1, 3)
  bytes.writeInt32LE(2154, 4)
  bytes.writeUInt8(1, 8)
  bytes.writeUInt32LE(3, 9)
  bytes.writeUInt32LE(1, 13)
  bytes.writeUInt32LE(ring.length, 17)
  ring.forEach(([x, y], i) => {
    bytes.writeDoubleLE(x, 21 + 16 * i)
    bytes.writeDoubleLE(y, 29 + 16 * i)
  })
  return bytes
}
