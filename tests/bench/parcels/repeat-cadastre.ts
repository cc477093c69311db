// The cadastre of a folder of real layers, repeated side by side with references of its own for each copy, and sites over a
// tenth of its sections: a mirror folder as large as one likes.
import { createWriteStream, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { FeatureCollection, Polygon, Position } from 'geojson'

type Parcels = FeatureCollection<Polygon, { id: string; commune: string; section: string }>
type Box = { west: number; south: number; east: number; north: number }
type Section = Box & { commune: string }

/** Copies stand side by side, each so many degrees wide and high, the nearest to the middle of the region first. */
const WIDE = 0.12
const HIGH = 0.09
const REACH = 5
const MIDDLE = [2.5, 48.68] as const
const ONE_SECTION_IN = 10

/** Writes `copies` (121 at most) of the cadastre of `real` below `to`. Answers how many parcels there are. */
export async function repeatCadastre(real: string, to: string, copies: number): Promise<number> {
  symlinkSync(join(real, 'admin'), join(to, 'admin'))
  for (const folder of ['cadastre', 'eco']) mkdirSync(join(to, folder))
  const parcels = readdirSync(join(real, 'cadastre'))
    .sort()
    .flatMap(
      (name) =>
        (JSON.parse(readFileSync(join(real, 'cadastre', name), 'utf8')) as Parcels).features,
    )
  const shifts = shiftsFrom(cornerOf(parcels)).slice(0, copies)
  await write(join(to, 'cadastre', 'parcelles.geojson.gz'), function* () {
    for (const [copy, shift] of shifts.entries())
      for (const { properties, geometry } of parcels) {
        const id = `${properties.id.slice(0, 5)}${String(copy).padStart(3, '0')}${properties.id.slice(8)}`
        const coordinates = moved(geometry.coordinates, shift)
        yield {
          type: 'Feature',
          properties: { ...properties, id },
          geometry: { ...geometry, coordinates },
        }
      }
  })
  const sections = [...sectionsOf(parcels)].filter((_, n) => n % ONE_SECTION_IN === 0)
  await write(join(to, 'eco', 'iris-activite-idf.geojson'), function* () {
    for (const [copy, [x, y]] of shifts.entries())
      for (const [n, { commune, west, south, east, north }] of sections.entries()) {
        const ring = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ].map(([lon = 0, lat = 0]) => [lon + x, lat + y])
        yield {
          type: 'Feature',
          properties: {
            code_iris: `${String(copy).padStart(4, '0')}${String(n).padStart(5, '0')}`,
            ...{ nom_iris: `Section ${n}`, typ_iris: 'A', insee_com: commune },
          },
          geometry: { type: 'Polygon', coordinates: [ring] },
        }
      }
  })
  return parcels.length * copies
}

function shiftsFrom([west, south]: readonly [number, number]): [number, number][] {
  const steps = Array.from({ length: 2 * REACH + 1 }, (_, n) => n - REACH)
  const places = steps.flatMap((x) => steps.map((y): [number, number] => [x, y]))
  return places
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
    .map(([x, y]) => [MIDDLE[0] - west + (x - 0.5) * WIDE, MIDDLE[1] - south + (y - 0.5) * HIGH])
}

async function write(path: string, features: () => Iterable<object>): Promise<void> {
  function* text() {
    let lead = '{"type":"FeatureCollection","features":['
    for (const feature of features()) {
      yield `${lead}${JSON.stringify(feature)}`
      lead = ',\n'
    }
    yield ']}'
  }
  const file = createWriteStream(path)
  if (path.endsWith('.gz')) await pipeline(Readable.from(text()), createGzip({ level: 1 }), file)
  else await pipeline(Readable.from(text()), file)
}

function* positionsOf(coordinates: unknown): Generator<Position> {
  if (!Array.isArray(coordinates)) return
  if (typeof coordinates[0] === 'number') yield coordinates as Position
  else for (const part of coordinates) yield* positionsOf(part)
}

/** Coordinates of any depth. */
function moved<T>(coordinates: T, [x, y]: readonly [number, number]): T {
  const move = (part: unknown): unknown => {
    if (!Array.isArray(part)) return part
    const [lon, lat] = part as unknown[]
    return typeof lon === 'number' && typeof lat === 'number'
      ? [Number((lon + x).toFixed(7)), Number((lat + y).toFixed(7))]
      : part.map(move)
  }
  return move(coordinates) as T
}

function cornerOf(parcels: Parcels['features']): [west: number, south: number] {
  let [west, south] = [Infinity, Infinity]
  for (const { geometry } of parcels)
    for (const [lon = 0, lat = 0] of positionsOf(geometry.coordinates)) {
      west = Math.min(west, lon)
      south = Math.min(south, lat)
    }
  return [west, south]
}

function sectionsOf(parcels: Parcels['features']): Iterable<Section> {
  const sections = new Map<string, Section>()
  for (const { properties, geometry } of parcels) {
    const { commune } = properties
    const key = `${commune} ${properties.section}`
    let box = sections.get(key)
    if (!box) {
      box = { commune, west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
      sections.set(key, box)
    }
    for (const [lon = 0, lat = 0] of positionsOf(geometry.coordinates)) {
      box.west = Math.min(box.west, lon)
      box.east = Math.max(box.east, lon)
      box.south = Math.min(box.south, lat)
      box.north = Math.max(box.north, lat)
    }
  }
  return sections.values()
}
