// A graph to and from the rows of `road_array`: one gzipped array a row, little-endian as the machines that run this are.
import { gunzipSync, gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { indexEdges } from './index-edges.ts'
import type { EdgeIndex, RoadGraph } from './road-graph.ts'

export type PackedArray = { name: string; data: Uint8Array }

const ARRAYS = {
  nodeX: Int32Array,
  nodeY: Int32Array,
  stateOf: Uint32Array,
  nodePart: Uint8Array,
  edgeFirst: Uint32Array,
  edgeTarget: Uint32Array,
  edgeStretch: Uint32Array,
  edgeM: Float32Array,
  edgeTruckS: Float32Array,
  edgeCarS: Float32Array,
  edgeFootS: Float32Array,
  shapeFirst: Uint32Array,
  shapeX: Int32Array,
  shapeY: Int32Array,
  stretchClass: Uint8Array,
  stretchName: Uint32Array,
} as const satisfies Record<Exclude<keyof RoadGraph, keyof EdgeIndex | 'names'>, unknown>

type ArrayName = keyof typeof ARRAYS

/** The rows that make a graph. */
export const PACKED_NAMES: readonly string[] = [...Object.keys(ARRAYS), 'names']

const zip = promisify(gzip)

/** One row after the other, so that no more than one is held packed. */
export async function* packGraph(graph: RoadGraph): AsyncGenerator<PackedArray> {
  for (const name of Object.keys(ARRAYS) as ArrayName[]) {
    const { buffer, byteOffset, byteLength } = graph[name]
    const data = await zip(new Uint8Array(buffer, byteOffset, byteLength), { level: 1 })
    yield { name, data }
  }
  yield { name: 'names', data: await zip(JSON.stringify(graph.names), { level: 1 }) }
}

/** A graph in SharedArrayBuffers, which threads may walk together. Throws when a row is missing or cannot be unpacked. */
export async function unpackGraph(
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<RoadGraph> {
  const bytesOf = async (name: string): Promise<Buffer> => {
    const packed = await read(name)
    if (!packed) throw new Error(`the road graph lacks its array ${name}`)
    return gunzipSync(packed)
  }
  const arrays: [ArrayName, unknown][] = []
  for (const name of Object.keys(ARRAYS) as ArrayName[]) {
    const bytes = await bytesOf(name)
    const shared = new SharedArrayBuffer(bytes.length)
    new Uint8Array(shared).set(bytes)
    const View = ARRAYS[name] as new (buffer: SharedArrayBuffer) => unknown
    arrays.push([name, new View(shared)])
  }
  const names = JSON.parse((await bytesOf('names')).toString()) as string[]
  const rows = { ...(Object.fromEntries(arrays) as Pick<RoadGraph, ArrayName>), names }
  return { ...rows, ...indexEdges(rows, true) }
}
