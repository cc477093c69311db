// A zipped shapefile made by hand: points or polygons of one ring, text and number fields.
// https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf
import { makeZip } from './zip.ts'

type Position = readonly [number, number]
export type ShapeRow = {
  properties: Readonly<Record<string, string | number>>
  /** A point, the outer ring of a polygon, clockwise as the format wants it, or all its rings. */
  shape: Position | readonly Position[] | readonly (readonly Position[])[]
}

export const LAMBERT_93_PRJ =
  'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0]]'
export const WGS_84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]'

const POINT = 1
const POLYGON = 5
const TEXT_WIDTH = 80
const NUMBER_WIDTH = 18

/** The members of a shapefile; those that are not wanted may be deleted before `makeZip`. */
export function shapefileMembers(
  stem: string,
  rows: readonly ShapeRow[],
  { prj = LAMBERT_93_PRJ, cpg = 'UTF-8', encoding = 'utf8' as 'utf8' | 'latin1' } = {},
): Record<string, Buffer> {
  return {
    [`${stem}.shp`]: shp(rows),
    [`${stem}.dbf`]: dbf(rows, encoding),
    [`${stem}.prj`]: Buffer.from(prj),
    [`${stem}.cpg`]: Buffer.from(cpg),
  }
}

export const makeShapefile = (
  rows: readonly ShapeRow[],
  options: Parameters<typeof shapefileMembers>[2] = {},
): Buffer => makeZip(shapefileMembers('couche', rows, options))

function shp(rows: readonly ShapeRow[]): Buffer {
  const isPoint = typeof rows[0]?.shape[0] === 'number'
  const records = rows.map(({ shape }, i) => {
    const content = isPoint ? pointOf(shape as Position) : polygonOf(ringsOf(shape))
    const head = Buffer.alloc(8)
    head.writeInt32BE(i + 1, 0)
    head.writeInt32BE(content.length / 2, 4)
    return Buffer.concat([head, content])
  })
  const body = Buffer.concat(records)
  const header = Buffer.alloc(100)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE((100 + body.length) / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(isPoint ? POINT : POLYGON, 32)
  return Buffer.concat([header, body])
}

function pointOf([x, y]: Position): Buffer {
  const content = Buffer.alloc(20)
  content.writeInt32LE(POINT, 0)
  content.writeDoubleLE(x, 4)
  content.writeDoubleLE(y, 12)
  return content
}

const ringsOf = (shape: ShapeRow['shape']): readonly (readonly Position[])[] =>
  (typeof (shape as Position[])[0]?.[0] === 'number' ? [shape] : shape) as readonly Position[][]

function polygonOf(rings: readonly (readonly Position[])[]): Buffer {
  const positions = rings.flat()
  const body = 44 + 4 * rings.length
  const content = Buffer.alloc(body + 16 * positions.length)
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)]
  content.writeInt32LE(POLYGON, 0)
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  box.forEach((value, i) => content.writeDoubleLE(value, 4 + 8 * i))
  content.writeInt32LE(rings.length, 36)
  content.writeInt32LE(positions.length, 40)
  let begin = 0
  rings.forEach((ring, i) => {
    content.writeInt32LE(begin, 44 + 4 * i)
    begin += ring.length
  })
  positions.flat().forEach((value, i) => content.writeDoubleLE(value, body + 8 * i))
  return content
}

/** Marks a row (from 0) of a .dbf as deleted, as programs do that remove it later or never. */
export function deleteRow(dbf: Buffer, row: number): Buffer {
  const marked = Buffer.from(dbf)
  marked[marked.readUInt16LE(8) + row * marked.readUInt16LE(10)] = 0x2a
  return marked
}

function dbf(rows: readonly ShapeRow[], encoding: 'utf8' | 'latin1'): Buffer {
  const fields = Object.entries(rows[0]?.properties ?? {}).map(([name, value]) => {
    const isNumber = typeof value === 'number'
    return { name, isNumber, width: isNumber ? NUMBER_WIDTH : TEXT_WIDTH }
  })
  const header = Buffer.alloc(32 + 32 * fields.length + 1)
  header[0] = 3
  header.writeUInt32LE(rows.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + fields.reduce((sum, { width }) => sum + width, 0), 10)
  fields.forEach(({ name, isNumber, width }, i) => {
    const at = 32 + 32 * i
    header.write(name.slice(0, 10), at, 'latin1')
    header.write(isNumber ? 'N' : 'C', at + 11, 'latin1')
    header[at + 16] = width
    if (isNumber) header[at + 17] = 3
  })
  header[header.length - 1] = 0x0d
  const records = rows.map(({ properties }) =>
    Buffer.concat([
      Buffer.from(' '),
      ...fields.map(({ name, isNumber, width }) => {
        const cell = Buffer.alloc(width, ' ')
        const value = properties[name] ?? ''
        const text = isNumber ? String(value).padStart(width) : String(value)
        Buffer.from(text, encoding).copy(cell)
        return cell
      }),
    ]),
  )
  return Buffer.concat([header, ...records, Buffer.from([0x1a])])
}
