import { expect, it } from 'vitest'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import { PACKED_NAMES, packGraph, unpackGraph } from '../../../geodata/roads/graph/pack-graph.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import { growRoads } from '../../rig/land/roadlike.ts'

async function packed(graph: RoadGraph): Promise<Map<string, Uint8Array>> {
  const rows = new Map<string, Uint8Array>()
  for await (const { name, data } of packGraph(graph)) rows.set(name, data)
  return rows
}

it('unpacks what it packed, in memory that threads can share', async () => {
  for (const roads of [growRoads({ seed: 3, columns: 8, rows: 8, spacing: 200 }).roads, []]) {
    const graph = buildGraph(roads)
    const rows = await packed(graph)
    expect([...rows.keys()]).toEqual(PACKED_NAMES)
    const again = await unpackGraph(async (name) => rows.get(name))
    expect(again).toEqual(graph)
    expect(again.edgeM.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(again.intoEdge.buffer).toBeInstanceOf(SharedArrayBuffer)
  }
})

it('names the array that is missing', async () => {
  const rows = await packed(buildGraph([]))
  rows.delete('edgeM')
  await expect(unpackGraph(async (name) => rows.get(name))).rejects.toThrow(
    'the road graph lacks its array edgeM',
  )
})
