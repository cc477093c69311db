// A GeoPackage on disk, in EPSG:2154: feature layers with a spatial index, and plain tables beside them.
import sqlite from 'node-sqlite3-wasm'
import { readFlatShape } from '../flat-shape.ts'
import type { Box } from '../../plane/hilbert.ts'
import { boxOf } from '../../plane/hilbert.ts'
import { GEOPACKAGE_STRUCTURE, quoted, rtreeTriggers } from './geopackage-structure.ts'
import { packRtree } from './rtree-nodes.ts'

export type LayerColumn = {
  name: string
  type: 'text' | 'integer' | 'real'
  title: string
  description: string
}
export type Layer = {
  name: string
  title: string
  description: string
  /** Name of the geometry column. */
  geometry: string
  columns: readonly LayerColumn[]
}
type Value = string | number | null
type Statement = ReturnType<InstanceType<typeof sqlite.Database>['prepare']>

const SRID = 2154
/** Little-endian, with an envelope of two dimensions. */
const FLAGS = 0b11
const HEAD_BYTES = 40

export class GeopackageFile {
  readonly #database: InstanceType<typeof sqlite.Database>
  readonly #layers: { layer: Layer; insert: Statement; boxes: Box[] }[] = []

  /** Makes the file, which nobody else reads yet: there is nothing to roll back to. */
  constructor(path: string) {
    this.#database = new sqlite.Database(path)
    this.#database.exec(
      'pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive; pragma cache_size = -4000;',
    )
    this.#database.exec(`begin; ${GEOPACKAGE_STRUCTURE}`)
  }

  /** Answers how a row is added: WKB of a MultiPolygon in EPSG:2154 and the values in the order of the columns. */
  addLayer(layer: Layer): (wkb: Uint8Array, values: readonly Value[]) => void {
    const { name, title, description, geometry, columns } = layer
    const defined = columns.map((column) => `, ${quoted(column.name)} ${column.type}`)
    this.#database.exec(
      `create table ${quoted(name)} (fid integer primary key autoincrement not null, ${quoted(geometry)} multipolygon${defined.join('')})`,
    )
    this.#database.run(
      `insert into gpkg_contents (table_name, data_type, identifier, description, srs_id) values (?, 'features', ?, ?, ?)`,
      [name, title, description, SRID],
    )
    this.#database.run(`insert into gpkg_geometry_columns values (?, ?, 'MULTIPOLYGON', ?, 0, 0)`, [
      name,
      geometry,
      SRID,
    ])
    for (const column of columns)
      this.#database.run(`insert into gpkg_data_columns values (?, ?, ?, ?, ?, null, null)`, [
        name,
        column.name,
        column.name,
        column.title,
        column.description,
      ])
    const insert = this.#database.prepare(
      `insert into ${quoted(name)} values (?, ?${', ?'.repeat(columns.length)})`,
    )
    const boxes: Box[] = []
    this.#layers.push({ layer, insert, boxes })
    return (wkb, values) => {
      const { box } = readFlatShape(wkb)
      boxes.push(box)
      insert.run([boxes.length, blobOf(wkb, box), ...values])
    }
  }

  /** A table without geometry, all text. */
  addTable(
    name: string,
    title: string,
    header: readonly string[],
    rows: readonly (readonly string[])[],
  ) {
    const columns = header.map((column) => `, ${quoted(column)} text`)
    this.#database.exec(
      `create table ${quoted(name)} (fid integer primary key autoincrement not null${columns.join('')})`,
    )
    this.#database.run(
      `insert into gpkg_contents (table_name, data_type, identifier) values (?, 'attributes', ?)`,
      [name, title],
    )
    const insert = this.#database.prepare(
      `insert into ${quoted(name)} values (?${', ?'.repeat(header.length)})`,
    )
    for (const [at, row] of rows.entries()) insert.run([at + 1, ...row])
    insert.finalize()
  }

  /** The table by which QGIS opens a layer with a style. `qml` by layer. */
  addStyles(styles: Readonly<Record<string, string>>, madeAt: string): void {
    this.#database.exec(`
      create table layer_styles (
        id integer primary key autoincrement not null, f_table_catalog text(256), f_table_schema text(256),
        f_table_name text(256), f_geometry_column text(256), styleName text(30), styleQML text,
        styleSLD text, useAsDefault boolean, description text, owner text(30), ui text(30),
        update_time datetime default (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
      insert into gpkg_contents (table_name, data_type, identifier) values ('layer_styles', 'attributes', 'layer_styles');`)
    for (const [name, qml] of Object.entries(styles)) {
      const layer = this.#layers.find((one) => one.layer.name === name)?.layer
      if (!layer) throw new Error(`there is no layer ${name} to style`)
      this.#database.run(
        `insert into layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
          styleSLD, useAsDefault, description, owner, ui, update_time)
         values ('', '', ?, ?, ?, ?, '', 1, '', '', null, ?)`,
        [name, layer.geometry, name, qml, madeAt],
      )
    }
  }

  /** Writes the indexes and closes the file. */
  finish(): void {
    for (const { layer, insert, boxes } of this.#layers) {
      insert.finalize()
      const box = boxOf(boxes)
      if (boxes.length > 0)
        this.#database.run(
          'update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?',
          [...box, layer.name],
        )
      this.#index(layer, boxes)
    }
    this.#database.exec('commit')
    this.#database.close()
  }

  /** Gives the file up; to be called when it is not finished. */
  abandon(): void {
    if (!this.#database.isOpen) return
    for (const { insert } of this.#layers) insert.finalize()
    this.#database.close()
  }

  /** The rows that the R*Tree module would have written, and its entry, which needs the module only to be read. */
  #index({ name, geometry }: Layer, boxes: readonly Box[]): void {
    const tree = `rtree_${name}_${geometry}`
    const { nodes, rowids, parents } = packRtree(boxes)
    this.#database.exec(`
      create table ${quoted(`${tree}_node`)} (nodeno integer primary key, data);
      create table ${quoted(`${tree}_rowid`)} (rowid integer primary key, nodeno);
      create table ${quoted(`${tree}_parent`)} (nodeno integer primary key, parentnode);`)
    const fill = (table: string, rows: readonly (readonly [number, number | Buffer])[]) => {
      const insert = this.#database.prepare(`insert into ${quoted(table)} values (?, ?)`)
      for (const row of rows) insert.run([...row])
      insert.finalize()
    }
    fill(
      `${tree}_node`,
      nodes.map(({ node, data }) => [node, data] as const),
    )
    fill(
      `${tree}_rowid`,
      rowids.map(({ row, node }) => [row, node] as const),
    )
    fill(
      `${tree}_parent`,
      parents.map(({ node, parent }) => [node, parent] as const),
    )
    this.#database.run(
      `insert into gpkg_extensions values (?, ?, 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')`,
      [name, geometry],
    )
    this.#database.exec(rtreeTriggers(name, geometry))
    this.#database.exec('pragma writable_schema = on')
    this.#database.run(
      `insert into sqlite_schema (type, name, tbl_name, rootpage, sql) values ('table', ?, ?, 0, ?)`,
      [tree, tree, `CREATE VIRTUAL TABLE ${quoted(tree)} USING rtree(id, minx, maxx, miny, maxy)`],
    )
  }
}

/** A geometry of the GeoPackage: its head, its envelope, its WKB. */
function blobOf(wkb: Uint8Array, [minx, miny, maxx, maxy]: Box): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES + wkb.length)
  bytes.write('GP', 0, 'latin1')
  bytes.writeUInt8(FLAGS, 3)
  bytes.writeInt32LE(SRID, 4)
  for (const [at, value] of [minx, maxx, miny, maxy].entries())
    bytes.writeDoubleLE(value, 8 + 8 * at)
  bytes.set(wkb, HEAD_BYTES)
  return bytes
}
