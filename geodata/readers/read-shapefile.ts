// A zipped shapefile: rows that are marked as deleted are passed over, rings are nested by what lies within what.
import { mkdtemp, open as openFile, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Geometry } from 'geojson'
import { open, openShp } from 'shapefile'
import { chooseEncoding } from './dbf-encoding.ts'
import { hashFile } from './hash-file.ts'
import type { DbfEvidence } from './inspect-dbf.ts'
import { inspectDbf } from './inspect-dbf.ts'
import { nestRings } from './nest-rings.ts'
import { ReadError } from './read-error.ts'
import type { FormatOptions } from './read-options.ts'
import type { PlainFeature } from './record-feature.ts'
import { chooseShapefile, SHAPEFILE_PARTS } from './shapefile-members.ts'
import { unzip } from './unzip.ts'

/** Yields the features of the archive's shapefile, or of the one named `layer`. Throws a ReadError when it is not sound. */
export async function* readShapefile(
  path: string,
  options: FormatOptions,
): AsyncGenerator<PlainFeature> {
  const { name, layer, wants, encoding, mostBytes, onBytes, onCrs, onNote } = options
  await hashFile(path, name, onBytes)
  const folder = await mkdtemp(join(tmpdir(), 'sdrif-e-shapefile-'))
  try {
    const members = await unzip(path, {
      name,
      folder,
      wanted: SHAPEFILE_PARTS,
      twins: 'keep',
      ...(mostBytes === undefined ? {} : { mostBytes }),
    })
    const { stem, shp, dbf, prj, cpg } = await chooseShapefile(members, { name, layer, wants })
    if (prj) onCrs(await readFile(prj, 'latin1'))
    await checkLength(shp, name)
    const evidence = dbf === undefined ? undefined : await inspectDbf(dbf)
    if (wants) return yield* shapesOf(shp, evidence, options)
    if (dbf === undefined)
      throw new ReadError({
        fr: `${name} n’a pas de ${stem}.dbf à côté de son ${stem}.shp`,
        en: `${name} has no ${stem}.dbf beside its ${stem}.shp`,
      })
    const label = cpg ? (await readFile(cpg, 'latin1')).trim() : ''
    const text = evidence?.text ?? 'ascii'
    const chosen = chooseEncoding(name, { cpg: label, stated: encoding, text })
    if (chosen.note) onNote?.(chosen.note)
    yield* featuresOf(shp, dbf, chosen.encoding, evidence, options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A .shp that is cut between two records would end like a whole one: its header says how long it is. */
async function checkLength(shp: string, name: string): Promise<void> {
  const file = await openFile(shp)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(28), 0, 28, 0)
    const { size } = await stat(shp)
    if (bytesRead < 28 || 2 * buffer.readInt32BE(24) !== size)
      throw new ReadError({
        fr: `${name} est coupé : son .shp n’a pas la longueur qu’il annonce`,
        en: `${name} is cut: its .shp is not as long as it says`,
      })
  } finally {
    await file.close()
  }
}

type Source<T> = {
  read(): Promise<{ done: boolean; value: T }>
  cancel(): Promise<unknown>
}

/** Each row with its place, those that are deleted left out; a broken row is a ReadError that says after which. */
async function* rowsOf<T>(
  opening: Promise<Source<T>>,
  evidence: DbfEvidence | undefined,
  { name, mostRows = Infinity, onNote }: FormatOptions,
): AsyncGenerator<T> {
  let place = 0
  const sound = <V>(promise: Promise<V>) =>
    promise.catch((error: unknown) => {
      const why = (error as Error).message
      throw new ReadError({
        fr: `${name} n’est pas un shapefile sain après l’objet ${place} : ${why}`,
        en: `${name} is not a sound shapefile after feature ${place}: ${why}`,
      })
    })
  const source = await sound(opening)
  try {
    for (;;) {
      const { done, value } = await sound(source.read())
      if (done) break
      if (place >= mostRows)
        throw new ReadError({
          fr: `${name} contient plus de ${mostRows} objets`,
          en: `${name} holds more than ${mostRows} features`,
        })
      const isDeleted = evidence?.deleted.has(place) ?? false
      place++
      if (!isDeleted) yield value
    }
  } finally {
    await source.cancel().catch(() => {})
  }
  const gone = evidence?.deleted.size ?? 0
  if (gone > 0)
    onNote?.({
      fr: `${gone} ligne${gone > 1 ? 's marquées comme supprimées, laissées' : ' marquée comme supprimée, laissée'} de côté`,
      en: `${gone} row${gone > 1 ? 's' : ''} marked as deleted, left out`,
    })
}

/** Without attributes: whatever is wrong with them does not matter. */
async function* shapesOf(
  shp: string,
  evidence: DbfEvidence | undefined,
  options: FormatOptions,
): AsyncGenerator<PlainFeature> {
  for await (const geometry of rowsOf<Geometry | null>(openShp(shp), evidence, options))
    yield { id: undefined, properties: {}, geometry: geometry ? nestRings(geometry) : undefined }
}

async function* featuresOf(
  shp: string,
  dbf: string,
  encoding: string,
  evidence: DbfEvidence | undefined,
  options: FormatOptions,
): AsyncGenerator<PlainFeature> {
  const { name } = options
  type Row = { properties: Record<string, unknown> | undefined; geometry: Geometry | null }
  const opening = open(shp, dbf, { encoding }) as unknown as Promise<Source<Row>>
  for await (const { properties, geometry } of rowsOf(opening, evidence, options)) {
    if (!properties)
      throw new ReadError({
        fr: `${name} a moins de lignes dans son .dbf que dans son .shp`,
        en: `${name} has fewer rows in its .dbf than in its .shp`,
      })
    yield { id: undefined, properties, geometry: geometry ? nestRings(geometry) : undefined }
  }
}
