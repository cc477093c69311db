// Layers of vector tiles as bytes: a tile is a row of layers, so layers are taken out of tiles and put in others whole.
import { gunzipSync, gzipSync } from 'node:zlib'

/** Field 3 of a tile, a layer; field 1 of a layer, its name: both of a length and as many bytes (protobuf wire type 2). */
const LAYER = (3 << 3) | 2
const NAME = (1 << 3) | 2

/** The layers of a gzipped tile by name, each with its tag and length. Throws when it is no vector tile. */
export function splitTile(zipped: Uint8Array): Map<string, Uint8Array> {
  const bytes = gunzipSync(zipped)
  const layers = new Map<string, Uint8Array>()
  for (let at = 0; at < bytes.length;) {
    const start = at
    if (bytes[at++] !== LAYER) throw new Error('a tile holds more than layers')
    const [length, from] = readVarint(bytes, at)
    at = from + length
    if (at > bytes.length) throw new Error('a layer of a tile is cut off')
    layers.set(nameOf(bytes.subarray(from, at)), bytes.subarray(start, at))
  }
  return layers
}

/** One gzipped tile of these layers; undefined of none. */
export function joinLayers(layers: readonly Uint8Array[]): Uint8Array<ArrayBuffer> | undefined {
  return layers.length ? new Uint8Array(gzipSync(Buffer.concat(layers))) : undefined
}

function nameOf(layer: Uint8Array): string {
  for (let at = 0; at < layer.length;) {
    const [tag, next] = readVarint(layer, at)
    const [value, after] = readVarint(layer, next)
    if (tag === NAME) return Buffer.from(layer.subarray(after, after + value)).toString('utf8')
    at = (tag & 7) === 2 ? after + value : after
  }
  throw new Error('a layer of a tile has no name')
}

function readVarint(bytes: Uint8Array, start: number): [value: number, next: number] {
  let value = 0
  for (let at = start, scale = 1; at < bytes.length; at++, scale *= 128) {
    const byte = bytes[at] as number
    value += (byte & 127) * scale
    if (byte < 128) return [value, at + 1]
  }
  throw new Error('a number of a tile is cut off')
}
