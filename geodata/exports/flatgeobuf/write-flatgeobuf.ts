// Plots as FlatGeobuf in EPSG:2154, indexed. Its features stand along a Hilbert curve; `rank` gives the order of the list.
// https://github.com/flatgeobuf/flatgeobuf/blob/master/doc/specification.md
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ColumnValue, ExportColumn } from '../columns/column.ts'
import type { ExportAbout } from '../export-about.ts'
import { aboutJson, aboutText, criteriaSentence } from '../export-about.ts'
import type { PlotBatches } from '../export-plot.ts'
import { readFlatShape } from '../flat-shape.ts'
import type { Box } from '../../plane/hilbert.ts'
import { boxOf, hilbertOrder } from '../../plane/hilbert.ts'
import { LAMBERT_93_WKT } from '../lambert-93.ts'
import { openSpool } from '../spool.ts'
import { bytesOf, doubles, table, tables, text, writeSized } from './flat-table.ts'
import { NODE_SIZE, packTree } from './packed-tree.ts'

/** "fgb", the major version, "fgb", the patch. */
const MAGIC = Buffer.from([0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 1])
const POLYGON = 3
const MULTI_POLYGON = 6
const TYPES = { integer: 5, number: 10, text: 11 } as const
const PIECE = 1 << 18

/** The bytes of the file; features pass through a file in `folder`. */
export async function writeFlatgeobuf(
  folder: string,
  batches: PlotBatches,
  about: ExportAbout,
): Promise<AsyncIterable<Uint8Array>> {
  const path = join(folder, 'features')
  const spool = await openSpool(path)
  const boxes: Box[] = []
  const starts: number[] = []
  try {
    for await (const plots of batches)
      for (const plot of plots) {
        const { polygons, box } = readFlatShape(plot.wkb)
        boxes.push(box)
        starts.push(spool.length)
        const values = about.columns.map((column) => column.value(plot))
        await spool.write(featureOf(polygons, propertiesOf(about.columns, values)))
      }
    starts.push(spool.length)
  } finally {
    await spool.close()
  }
  const order = hilbertOrder(boxes)
  return inOrder(path, starts, order, [MAGIC, headOf(about, boxes), indexOf(boxes, starts, order)])
}

async function* inOrder(
  path: string,
  starts: readonly number[],
  order: readonly number[],
  before: readonly Buffer[],
): AsyncGenerator<Uint8Array> {
  yield Buffer.concat(before)
  const handle = await open(path)
  try {
    let held: Buffer[] = []
    let bytes = 0
    for (const at of order) {
      const one = Buffer.alloc(starts[at + 1]! - starts[at]!)
      await handle.read(one, 0, one.length, starts[at]!)
      held.push(one)
      bytes += one.length
      if (bytes < PIECE) continue
      yield Buffer.concat(held)
      held = []
      bytes = 0
    }
    if (bytes > 0) yield Buffer.concat(held)
  } finally {
    await handle.close()
  }
}

function indexOf(boxes: readonly Box[], starts: readonly number[], order: readonly number[]) {
  let offset = 0
  return packTree(
    order.map((at) => {
      const leaf = { box: boxes[at]!, offset }
      offset += starts[at + 1]! - starts[at]!
      return leaf
    }),
  )
}

/** Title, description and metadata are where the format lets a file speak of itself. */
function headOf(about: ExportAbout, boxes: readonly Box[]): Buffer {
  const { columns, language } = about
  return writeSized([
    text(language === 'fr' ? 'terrains' : 'plots'),
    boxes.length > 0 ? doubles(Float64Array.from(boxOf(boxes))) : undefined,
    { kind: 'u8', value: MULTI_POLYGON },
    ...[undefined, undefined, undefined, undefined],
    tables(
      columns.map((column) => [
        text(column.key),
        { kind: 'u8', value: TYPES[column.type] },
        text(column[language].name),
        text(column[language].meaning),
      ]),
    ),
    { kind: 'u64', value: BigInt(boxes.length) },
    // No index where there is nothing to find.
    { kind: 'u16', value: boxes.length > 0 ? NODE_SIZE : 0 },
    table([
      text('EPSG'),
      { kind: 'i32', value: 2154 },
      text('RGF93 v1 / Lambert-93'),
      undefined,
      text(LAMBERT_93_WKT),
    ]),
    text(criteriaSentence(about)),
    text(aboutText(about)),
    text(JSON.stringify(aboutJson(about))),
  ])
}

function featureOf(polygons: readonly (readonly Float64Array[])[], properties: Buffer): Buffer {
  return writeSized([
    table([
      ...[undefined, undefined, undefined, undefined, undefined, undefined],
      { kind: 'u8', value: MULTI_POLYGON },
      tables(polygons.map(partOf)),
    ]),
    bytesOf(properties),
  ])
}

/** All rings of a polygon in one vector, with the point after each of them where there are several. */
function partOf(rings: readonly Float64Array[]) {
  let points = 0
  const ends = Uint32Array.from(rings, (ring) => (points += ring.length / 2))
  const flat = new Float64Array(2 * points)
  let at = 0
  for (const ring of rings) {
    flat.set(ring, at)
    at += ring.length
  }
  return [
    rings.length > 1 ? bytesOf(new Uint8Array(ends.buffer), 4) : undefined,
    doubles(flat),
    ...[undefined, undefined, undefined, undefined],
    { kind: 'u8' as const, value: POLYGON },
  ]
}

/** Number of the column, then its value; unknown ones are left out. */
function propertiesOf(columns: readonly ExportColumn[], values: readonly ColumnValue[]): Buffer {
  const parts = values.flatMap((value, at) => {
    if (value === null) return []
    const { type } = columns[at]!
    if (typeof value === 'string') {
      const signs = Buffer.from(value)
      const head = Buffer.alloc(6)
      head.writeUInt16LE(at, 0)
      head.writeUInt32LE(signs.length, 2)
      return [head, signs]
    }
    const bytes = Buffer.alloc(type === 'integer' ? 6 : 10)
    bytes.writeUInt16LE(at, 0)
    if (type === 'integer') bytes.writeInt32LE(value, 2)
    else bytes.writeDoubleLE(value, 2)
    return [bytes]
  })
  return Buffer.concat(parts)
}
