// Plots as a zipped Shapefile in EPSG:2154, with its sidecars. https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf
import { join } from 'node:path'
import type { ExportAbout } from '../export-about.ts'
import { aboutText } from '../export-about.ts'
import type { PlotBatches } from '../export-plot.ts'
import type { FlatShape } from '../flat-shape.ts'
import { readFlatShape } from '../flat-shape.ts'
import type { Box } from '../../plane/hilbert.ts'
import { boxOf } from '../../plane/hilbert.ts'
import { turned, twiceArea } from '../../plane/ring.ts'
import { LAMBERT_93_ESRI } from '../lambert-93.ts'
import { openSpool, readSpool } from '../spool.ts'
import { writeZip } from '../write-zip.ts'
import { dbfFields, dbfHead, dbfRecord } from './dbf.ts'

const POLYGON = 5
const HEAD_BYTES = 100
/** Lengths are 16-bit words in a signed integer, but readers stop at 2 GiB. */
const MOST_BYTES = 0x7fff_ffff

/** The bytes of the archive, made of files in `folder`. Throws a RangeError when a part would pass 2 GiB. */
export async function writeShapefile(
  folder: string,
  batches: PlotBatches,
  about: ExportAbout,
): Promise<AsyncIterable<Uint8Array>> {
  const name = about.language === 'fr' ? 'terrains' : 'plots'
  const cuts = await writeParts(folder, batches, about)
  const text = (content: string) =>
    async function* () {
      yield Buffer.from(content)
    }
  const readMe = `${about.language === 'fr' ? 'LISEZ-MOI' : 'README'}.txt`
  return writeZip(
    [
      ...(['shp', 'shx', 'dbf'] as const).map((part) => ({
        name: `${name}.${part}`,
        content: () => readSpool(join(folder, part)),
      })),
      { name: `${name}.prj`, content: text(LAMBERT_93_ESRI) },
      { name: `${name}.cpg`, content: text('UTF-8') },
      { name: readMe, content: text(`${cutsSentence(cuts, about)}${aboutText(about)}`) },
    ],
    new Date(about.made_at),
  )
}

/** How many texts were cut, by column. */
async function writeParts(folder: string, batches: PlotBatches, about: ExportAbout) {
  const madeAt = new Date(about.made_at)
  const fields = dbfFields(about.columns)
  const cuts = new Map<string, number>()
  const [shp, shx, dbf] = await Promise.all(
    ['shp', 'shx', 'dbf'].map((part) => openSpool(join(folder, part))),
  )
  if (!shp || !shx || !dbf) throw new Error('three files are open')
  try {
    await dbf.write(dbfHead(fields, about.plots, madeAt))
    await shp.write(Buffer.alloc(HEAD_BYTES))
    await shx.write(Buffer.alloc(HEAD_BYTES))
    let box: Box | undefined
    let count = 0
    for await (const plots of batches)
      for (const plot of plots) {
        const shape = readFlatShape(plot.wkb)
        box = box ? boxOf([box, shape.box]) : shape.box
        const content = contentOf(shape)
        const index = Buffer.alloc(8)
        index.writeInt32BE(shp.length / 2, 0)
        index.writeInt32BE(content.length / 2, 4)
        const head = Buffer.alloc(8)
        head.writeInt32BE(++count, 0)
        head.writeInt32BE(content.length / 2, 4)
        await shx.write(index)
        await shp.write(Buffer.concat([head, content]))
        await dbf.write(
          dbfRecord(
            fields,
            (column) => column.value(plot),
            ({ key }) => cuts.set(key, (cuts.get(key) ?? 0) + 1),
          ),
        )
        if (shp.length > MOST_BYTES || dbf.length > MOST_BYTES)
          throw new RangeError('a Shapefile holds 2 GiB at most: choose GeoPackage')
      }
    await dbf.write(Buffer.from([0x1a]))
    await dbf.patch(dbfHead(fields, count, madeAt), 0)
    await shp.patch(headOf(shp.length, box), 0)
    await shx.patch(headOf(shx.length, box), 0)
  } finally {
    await Promise.allSettled([shp.close(), shx.close(), dbf.close()])
  }
  return cuts
}

function headOf(length: number, box: Box = [0, 0, 0, 0]): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES)
  bytes.writeInt32BE(9994, 0)
  bytes.writeInt32BE(length / 2, 24)
  bytes.writeInt32LE(1000, 28)
  bytes.writeInt32LE(POLYGON, 32)
  for (const [at, value] of box.entries()) bytes.writeDoubleLE(value, 36 + 8 * at)
  return bytes
}

/** Outer rings run clockwise, holes the other way. */
function contentOf({ polygons, box }: FlatShape): Buffer {
  const rings = polygons.flatMap((polygon) =>
    polygon.map((ring, at) => (twiceArea(ring) > 0 === (at === 0) ? turned(ring) : ring)),
  )
  const points = rings.reduce((sum, ring) => sum + ring.length / 2, 0)
  const bytes = Buffer.alloc(44 + 4 * rings.length + 16 * points)
  bytes.writeInt32LE(POLYGON, 0)
  for (const [at, value] of box.entries()) bytes.writeDoubleLE(value, 4 + 8 * at)
  bytes.writeInt32LE(rings.length, 36)
  bytes.writeInt32LE(points, 40)
  let first = 0
  let at = 44 + 4 * rings.length
  for (const [number, ring] of rings.entries()) {
    bytes.writeInt32LE(first, 44 + 4 * number)
    first += ring.length / 2
    for (const value of ring) at = bytes.writeDoubleLE(value, at)
  }
  return bytes
}

function cutsSentence(cuts: ReadonlyMap<string, number>, { language }: ExportAbout): string {
  const fr = language === 'fr'
  const note = fr
    ? 'Les noms courts de ce fichier sont expliqués plus bas. Une cellule de texte y tient 254 octets'
    : 'The short names of this file are explained below. A cell of text holds 254 bytes'
  const told = [...cuts].map(([key, count]) => `${key} : ${count}`).join(', ')
  const cut = fr ? ' ; textes coupés (terminés par « … ») : ' : '; texts cut (ending in "…"): '
  return `${note}${told === '' ? '' : cut + told}.\r\n`
}
