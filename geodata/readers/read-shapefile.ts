// A zipped shapefile. The text of its .dbf is in the encoding of its .cpg, else in the one that the source states;
// a .prj that says another CRS than the source is an error.
import { mkdtemp, open as openFile, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from 'shapefile'
import { hashFile } from './hash-file.ts'
import { ReadError } from './read-error.ts'
import type { ReadOptions } from './read-options.ts'
import type { PlainFeature } from './record-feature.ts'
import { unzip } from './unzip.ts'

/** Yields the features of the archive's shapefile, or of the one named `layer`. Throws a ReadError when it is not sound. */
export async function* readShapefile(
  path: string,
  { name, crs = 'EPSG:4326', layer, encoding, mostBytes, onBytes }: ReadOptions,
): AsyncGenerator<PlainFeature> {
  await hashFile(path, name, onBytes)
  const folder = await mkdtemp(join(tmpdir(), 'sdrif-e-shapefile-'))
  try {
    const members = await unzip(path, {
      name,
      folder,
      wanted: /\.(shp|dbf|prj|cpg)$/i,
      ...(mostBytes === undefined ? {} : { mostBytes }),
    })
    const file = (stem: string, extension: string) => {
      const found = members.find(
        (one) => one.toLowerCase() === `${stem}.${extension}`.toLowerCase(),
      )
      return found && join(folder, found)
    }
    const stem = chooseStem(members, layer, name)
    const [shp, dbf, prj, cpg] = ['shp', 'dbf', 'prj', 'cpg'].map((one) => file(stem, one))
    if (!shp || !dbf) throw new ReadError(`${name} has no ${stem}.dbf beside its ${stem}.shp`)
    if (prj) checkCrs(await readFile(prj, 'latin1'), crs, name)
    const label = cpg ? (await readFile(cpg, 'latin1')).trim() : encoding
    if (label === undefined)
      throw new ReadError(`${name} has no .cpg, and its source states no encoding`)
    yield* featuresOf(shp, dbf, encodingOf(label, name), name)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function chooseStem(members: string[], layer: string | undefined, name: string): string {
  const stems = members.filter((one) => /\.shp$/i.test(one)).map((one) => one.slice(0, -4))
  if (stems.length === 0) throw new ReadError(`${name} holds no shapefile`)
  const chosen = layer ? stems.find((stem) => stem === layer) : stems.length === 1 && stems[0]
  if (chosen) return chosen
  throw new ReadError(
    layer
      ? `${name} holds no shapefile named ${layer}: it holds ${stems.join(', ')}`
      : `${name} holds several shapefiles, and which is meant is not said: ${stems.join(', ')}`,
  )
}

function checkCrs(wkt: string, crs: string, name: string): void {
  const said = /lambert[_-]?93|2154|Lambert_Conformal_Conic.*(700000|6600000)/i.test(wkt)
    ? 'EPSG:2154'
    : /^\s*GEOGCS\[.*WGS[_ ]?(19)?84/is.test(wkt)
      ? 'EPSG:4326'
      : wkt.slice(0, 60)
  if (said !== crs) throw new ReadError(`${name} says that its CRS is ${said}: ${crs} is expected`)
}

/** A .cpg says UTF-8, 1252, CP1252, ANSI 1252, ISO-8859-1, 88591… */
function encodingOf(label: string, name: string): string {
  const digits = /(\d{4,5})/.exec(label)?.[1]
  const known = /utf-?8|65001/i.test(label)
    ? 'utf-8'
    : /^(cp|ansi ?)?125\d$/i.test(label)
      ? `windows-${digits}`
      : /8859/.test(label)
        ? 'windows-1252'
        : label
  try {
    return new TextDecoder(known).encoding
  } catch {
    throw new ReadError(
      `the .cpg of ${name} names an encoding that is not known: ${label.slice(0, 40)}`,
    )
  }
}

/** A .shp that is cut between two records would end like a whole one: its header says how long it is. */
async function checkLength(shp: string, name: string): Promise<void> {
  const file = await openFile(shp)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(28), 0, 28, 0)
    const { size } = await stat(shp)
    if (bytesRead < 28 || 2 * buffer.readInt32BE(24) !== size)
      throw new ReadError(`${name} is cut: its .shp is not as long as it says`)
  } finally {
    await file.close()
  }
}

async function* featuresOf(
  shp: string,
  dbf: string,
  encoding: string,
  name: string,
): AsyncGenerator<PlainFeature> {
  let number = 0
  const fault = (error: unknown) =>
    new ReadError(
      `${name} is not a sound shapefile after feature ${number}: ${(error as Error).message}`,
    )
  await checkLength(shp, name)
  const source = await open(shp, dbf, { encoding }).catch((error: unknown) => {
    throw fault(error)
  })
  try {
    for (;;) {
      const { done, value } = await source.read().catch((error: unknown) => {
        throw fault(error)
      })
      if (done) return
      number++
      const { properties, geometry } = value
      if (!properties) throw new ReadError(`${name} has fewer rows in its .dbf than in its .shp`)
      if (encoding === 'utf-8' && JSON.stringify(properties).includes('\ufffd'))
        throw new ReadError(`${name}, feature ${number}, is not written in UTF-8 as its .cpg says`)
      yield {
        id: undefined,
        properties,
        geometry: geometry ?? undefined,
      } as PlainFeature
    }
  } finally {
    await source.cancel().catch(() => {})
  }
}
