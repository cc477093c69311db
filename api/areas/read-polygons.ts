// The polygons of a file that a person brings, in EPSG:2154. Runs in a child process: see read-brought-file.ts.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Geometry, Polygon, Position } from 'geojson'
import { AREA_LIMITS } from '../../geodata/model/filter/area.ts'
import type { Translated } from '../../geodata/model/language.ts'
import { LayerChoice, ReadError } from '../../geodata/readers/read-error.ts'
import { readFeatures } from '../../geodata/readers/read-features.ts'
import type { Unpacked } from '../../geodata/readers/unzip.ts'
import { unzip } from '../../geodata/readers/unzip.ts'
import { AreaFaultError, refuse } from './area-fault.ts'
import { formatOf } from './brought-format.ts'
import { wholeCollection } from './whole-collection.ts'

const MOST_UNPACKED_BYTES = 64 << 20
/** An area is drawn of few features: a layer of more is not one. */
const MOST_ROWS = 100_000

export type BroughtTask = {
  /** Of the bytes, in a folder of our own. */
  path: string
  /** As the person calls the file. */
  name: string
  layer?: string | undefined
}
/** What was read and what was taken for granted. */
export type Brought = { polygons: Position[][][]; notes: Translated[] }

/**
 * The polygons of a GeoJSON, KML, KMZ, zipped shapefile or GeoPackage, in EPSG:2154. Throws an AreaFaultError: 415 on
 * another format or one that its name does not say, 413 on more vertices than an area may have, 422 when the file is
 * unsound, holds no polygon of the region, or several layers of polygons and none is named.
 */
export async function readPolygons({ path, name, layer }: BroughtTask): Promise<Brought> {
  const folder = await mkdtemp(join(tmpdir(), 'sdrif-e-area-'))
  try {
    const bytes = await readFile(path)
    return await readAs(formatOf(bytes, name), bytes, { folder, name, layer })
  } catch (error) {
    throw told(error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type How = { folder: string; name: string; layer: string | undefined }

async function readAs(extension: string, bytes: Uint8Array, how: How): Promise<Brought> {
  const { folder, name, layer } = how
  const path = join(folder, `area${extension}`)
  await writeFile(path, extension === '.geojson' ? wholeCollection(bytes) : bytes)
  if (extension !== '.zip') return read(path, name, layer)
  const inner = await otherThanShapefile(path, how)
  if (!inner) return read(path, name, layer)
  const innerBytes = await readFile(inner.path)
  return readAs(formatOf(innerBytes, inner.member), innerBytes, how)
}

const WRAPPED = /\.(kml|geojson|json|gpkg)$/i

/** A KMZ, or an archive of one other file; undefined when it holds shapefiles. */
async function otherThanShapefile(path: string, how: How): Promise<Unpacked | undefined> {
  const { folder, name, layer } = how
  const inside = await unzip(path, {
    name,
    folder,
    wanted: /\.(shp|kml|geojson|json|gpkg)$/i,
    mostBytes: MOST_UNPACKED_BYTES,
    twins: 'keep',
  })
  const wrapped = inside.filter(({ member }) => WRAPPED.test(member))
  if (wrapped.length === 0 || wrapped.length < inside.length) return undefined
  const document = wrapped.find(({ member }) => /(^|\/)doc\.kml$/i.test(member))
  const named = wrapped.find(({ member }) => member === layer)
  const chosen = named ?? document ?? (wrapped.length === 1 ? wrapped[0] : undefined)
  if (chosen) return chosen
  const names = wrapped.map(({ member }) => member)
  throw new LayerChoice(
    {
      fr: `${name} contient plusieurs fichiers, et rien ne dit lequel est le bon : ${names.join(', ')}`,
      en: `${name} holds several files, and which is meant is not said: ${names.join(', ')}`,
    },
    names.map((one) => ({ name: one, features: 0 })),
  )
}

async function read(path: string, name: string, layer: string | undefined): Promise<Brought> {
  const polygons: Position[][][] = []
  const notes: Translated[] = []
  let vertices = 0
  const features = readFeatures(path, {
    name,
    crs: 'any',
    wants: 'polygon',
    mostBytes: MOST_UNPACKED_BYTES,
    mostRows: MOST_ROWS,
    ...(layer !== undefined && { layer }),
    onNote: (note) => notes.push(note),
  })
  for await (const { geometry, fault, number } of features) {
    if (fault === 'far' || fault === 'broken') throw elsewhere(fault, number, name)
    if (!geometry) continue
    for (const rings of polygonsOf(geometry)) {
      vertices += rings.reduce((sum, ring) => sum + ring.length, 0)
      if (vertices > AREA_LIMITS.vertices)
        throw refuse(
          413,
          'too_large',
          `Le fichier contient plus de ${AREA_LIMITS.vertices} sommets : simplifiez-le d’abord`,
          `The file holds more than ${AREA_LIMITS.vertices} vertices: simplify it first`,
        )
      polygons.push(rings.map(closed))
    }
  }
  if (polygons.length === 0)
    throw refuse(
      422,
      'no_polygon',
      `${name} ne contient aucun polygone`,
      `${name} holds no polygon`,
    )
  return { polygons, notes }
}

function elsewhere(fault: 'far' | 'broken', number: number, name: string): AreaFaultError {
  return fault === 'broken'
    ? refuse(
        422,
        'elsewhere',
        `L’objet ${number} de ${name} a des coordonnées qui ne sont pas des nombres`,
        `Feature ${number} of ${name} has coordinates that are no numbers`,
      )
    : refuse(
        422,
        'elsewhere',
        `L’objet ${number} de ${name} est hors de la région`,
        `Feature ${number} of ${name} lies outside the region`,
      )
}

function polygonsOf(shape: Geometry): Position[][][] {
  if (shape.type === 'Polygon') return [(shape as Polygon).coordinates]
  if (shape.type === 'MultiPolygon') return shape.coordinates
  if (shape.type === 'GeometryCollection') return shape.geometries.flatMap(polygonsOf)
  return []
}

/** A ring that somebody left open is meant to close. */
function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position]
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first]
}

/** A library's own words may hold the path of a file of ours. */
const withoutPaths = (text: string): string =>
  text.replace(/,? ?\w* ?'?\/\S*sdrif-e-[^\s']*'?/g, '')

/** Sentences of the readers name the file as the person does; nothing of where we keep it is told. */
function told(error: unknown): unknown {
  if (error instanceof LayerChoice)
    return new AreaFaultError({
      status: 422,
      code: 'which_layer',
      said: error.said,
      layers: error.layers,
    })
  if (error instanceof ReadError)
    return refuse(
      422,
      'unreadable',
      `${withoutPaths(error.said.fr)}.`,
      `${withoutPaths(error.said.en)}.`,
    )
  if (error instanceof RangeError)
    return refuse(
      422,
      'unreadable',
      'Le fichier est emboîté trop profondément pour être lu.',
      'The file is nested too deeply to be read.',
    )
  return error
}
