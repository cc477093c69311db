// The file of the ingest benchmark: parcels as the Etalab cadastre writes them, drawn from a seed, in Île-de-France.
// Most are sound; a few are bow-ties to mend or refuse, and a few break a constraint, as in real layers.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mulberry32 } from '../random-filters.ts'

/** One parcel in so many is at fault, each in its own way. */
const FAULT_EVERY = 20_000
const FLUSH_BYTES = 1 << 20

/** Degrees: north-west and size of the ground that the parcels stand on, as cells of a grid. */
const WEST = 1.6
const SOUTH = 48.2
const WIDTH = 1.8
const HEIGHT = 0.95
const CELL = 0.0009

/** Writes a FeatureCollection of about `bytes` to `path` and answers how many features it holds. */
export async function writeParcels(path: string, bytes: number): Promise<number> {
  const random = mulberry32(3)
  const out = createWriteStream(path)
  let text = '{"type":"FeatureCollection","features":['
  let written = 0
  let count = 0
  while (written + text.length < bytes) {
    text += `${count ? ',\n' : '\n'}${parcel(count, random)}`
    count++
    if (text.length < FLUSH_BYTES) continue
    written += text.length
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(`${text}\n]}\n`)
  await once(out, 'close')
  return count
}

function parcel(index: number, random: () => number): string {
  const columns = Math.floor(WIDTH / CELL)
  const lon = WEST + CELL * ((index * 7919) % columns) + CELL / 2
  const lat = SOUTH + (((Math.floor(index / columns) * CELL) / 2) % HEIGHT)
  const fault = index % FAULT_EVERY === FAULT_EVERY - 1 ? Math.floor(index / FAULT_EVERY) % 4 : 4
  const commune = `95${String(index % 700).padStart(3, '0')}`
  const id = `${commune}000A${index.toString(36).toUpperCase().padStart(5, '0')}`
  const ring = fault < 2 ? bowTie(lon, lat, fault === 0 ? 0.00001 : 0.0002) : star(lon, lat, random)
  const name = fault === 2 ? id.toLowerCase() : id
  const surface = fault === 3 ? -1 : Math.round(80 + random() * 4000)
  return (
    `{"type":"Feature","id":"${id}","geometry":{"type":"Polygon","coordinates":[[${ring}]]},` +
    `"properties":{"id":"${name}","commune":"${commune}","prefixe":"000","section":"A","numero":"${index % 9999}",` +
    `"contenance":${surface},"arpente":false,"created":"2003-05-20","updated":"2024-11-0${index % 9}"}}`
  )
}

/** A ring of 10 to 20 positions around a centre, each at its own distance. */
function star(lon: number, lat: number, random: () => number): string {
  const corners = 10 + Math.floor(random() * 11) - 1
  const positions = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners
    const radius = 0.00015 + 0.0001 * random()
    return position(lon + 1.5 * radius * Math.cos(angle), lat + radius * Math.sin(angle))
  })
  return [...positions, positions[0]].join(',')
}

/** Two wings that meet in a point, the second of `wing` degrees: a small one can be mended, a large one not. */
function bowTie(lon: number, lat: number, wing: number): string {
  return [
    position(lon, lat),
    position(lon + 0.0003, lat),
    position(lon + 0.0003, lat + 0.0003),
    position(lon, lat + 0.0003),
    position(lon - wing, lat + 0.0003 + wing),
    position(lon, lat + 0.0003 + wing),
    position(lon - wing, lat + 0.0003),
    position(lon, lat),
  ].join(',')
}

const position = (lon: number, lat: number): string => `[${lon.toFixed(7)},${lat.toFixed(7)}]`
