// A file that a person brings: which of the formats it is, by its bytes, and the polygons that it holds.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Polygon, Position } from 'geojson'
import type { Crs } from '../../geodata/model/crs.ts'
import { AREA_LIMITS } from '../../geodata/model/filter/area.ts'
import { ReadError } from '../../geodata/readers/read-error.ts'
import { readFeatures } from '../../geodata/readers/read-features.ts'
import { ApiFault } from '../http/api-fault.ts'
import { wholeCollection } from './whole-collection.ts'

export const MOST_BROUGHT_BYTES = 8 << 20
const MOST_UNPACKED_BYTES = 64 << 20

const FORMATS = [
  { extension: '.zip', says: 'a zip archive', names: /\.zip$/i, starts: /^PK/ },
  { extension: '.gpkg', says: 'a GeoPackage', names: /\.gpkg$/i, starts: /^SQLite format 3\0/ },
  { extension: '.kml', says: 'XML', names: /\.kml$/i, starts: /^(\xef\xbb\xbf)?\s*</ },
  {
    extension: '.geojson',
    says: 'JSON',
    names: /\.(geo)?json$/i,
    starts: /^(\xef\xbb\xbf)?\s*[[{]/,
  },
] as const

export type Brought = { crs: Crs; polygons: Position[][][] }

/**
 * The polygons of a GeoJSON, KML, zipped shapefile or GeoPackage, in the CRS that they are written in: EPSG:4326 or
 * EPSG:2154. Throws an ApiFault 415 on another format or one that its name does not say, 413 on more vertices than an
 * area may have, 422 when the file is unsound or holds no polygon of the region.
 */
export async function readBroughtFile(bytes: Uint8Array, name: string): Promise<Brought> {
  const extension = formatOf(bytes, name)
  const folder = await mkdtemp(join(tmpdir(), 'sdrif-e-area-'))
  try {
    const path = join(folder, `area${extension}`)
    await writeFile(path, extension === '.geojson' ? wholeCollection(bytes) : bytes)
    return await readEither(path, name)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function formatOf(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const format = FORMATS.find(({ starts }) => starts.test(start))
  if (!format)
    throw new ApiFault(
      415,
      'unsupported_format',
      'The file is neither GeoJSON, KML, a zipped shapefile nor a GeoPackage',
    )
  const named = FORMATS.find(({ names }) => names.test(name))
  if (named && named !== format)
    throw new ApiFault(
      415,
      'unsupported_format',
      `The file is named ${named.extension} and holds ${format.says}`,
    )
  return format.extension
}

/** Longitude and latitude, else Lambert-93: what is told is the fault of the first when neither can be read. */
async function readEither(path: string, name: string): Promise<Brought> {
  try {
    return await read(path, name, 'EPSG:4326')
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const isLambert = /2154|Lambert/.test(error.message)
    const other = isLambert
      ? await read(path, name, 'EPSG:2154').catch((second: unknown) => {
          if (second instanceof ApiFault) throw second
        })
      : undefined
    if (other) return other
    throw new ApiFault(422, 'unreadable', `${error.message}.`.replaceAll(path, name), {})
  }
}

async function read(path: string, name: string, crs: Crs): Promise<Brought> {
  const polygons: Position[][][] = []
  let vertices = 0
  const options = { name, crs, encoding: 'utf-8', mostBytes: MOST_UNPACKED_BYTES }
  for await (const { geometry, fault, number } of readFeatures(path, options)) {
    if (!geometry) continue
    if (fault)
      throw new ApiFault(
        422,
        'elsewhere',
        fault === 'broken'
          ? `Feature ${number} of ${name} has coordinates that are no numbers`
          : `Feature ${number} of ${name} lies outside the region`,
      )
    for (const rings of polygonsOf(geometry)) {
      vertices += rings.reduce((sum, ring) => sum + ring.length, 0)
      if (vertices > AREA_LIMITS.vertices)
        throw new ApiFault(
          413,
          'too_large',
          `The file holds more than ${AREA_LIMITS.vertices} vertices: simplify it first`,
        )
      polygons.push(rings)
    }
  }
  if (polygons.length === 0) throw new ApiFault(422, 'no_polygon', `${name} holds no polygon`)
  return { crs, polygons }
}

type Shape = { type: string; coordinates?: unknown; geometries?: Shape[] }

function polygonsOf(shape: Shape): Position[][][] {
  if (shape.type === 'Polygon') return [(shape as Polygon).coordinates]
  if (shape.type === 'MultiPolygon') return shape.coordinates as Position[][][]
  if (shape.type === 'GeometryCollection') return (shape.geometries ?? []).flatMap(polygonsOf)
  return []
}
