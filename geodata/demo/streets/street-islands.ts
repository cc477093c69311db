// What stands apart from the network of the demonstration: joined to it, but for a few that stay islands.
import type { StreetNet } from './street-net.ts'
import { NearVertices } from './street-net.ts'

const FARTHEST_M = 3000
/** One small part in so many is left apart, as real networks leave some. */
const ISLAND_EVERY = 12
const MOST_OF_ISLAND = 25

/** Joins each part to the nearest vertex of the largest one, none of a carriageway; answers how many are left apart. */
export function joinIslands(net: StreetNet): number {
  const count = net.x.length
  const root = Int32Array.from({ length: count }, (_, i) => i)
  const find = (vertex: number): number => {
    let at = vertex
    while (root[at] !== at) at = root[at] = root[root[at] as number] as number
    return at
  }
  const isUsed = new Uint8Array(count)
  const isFast = new Uint8Array(count)
  for (const { class: roadClass, vertices } of net.lines)
    for (const vertex of vertices) {
      isUsed[vertex] = 1
      if (/^(motorway|trunk)/.test(roadClass)) isFast[vertex] = 1
      root[find(vertex)] = find(vertices[0] as number)
    }
  const sizes = new Int32Array(count)
  for (let vertex = 0; vertex < count; vertex++) if (isUsed[vertex]) sizes[find(vertex)]! += 1
  const largest = sizes.reduce((best, size, part) => (size > sizes[best]! ? part : best), 0)
  const near = new NearVertices(net)
  for (let vertex = 0; vertex < count; vertex++)
    if (!isFast[vertex] && find(vertex) === largest) near.add(vertex)
  let parts = 0
  let left = 0
  for (let part = 0; part < count; part++) {
    if (!sizes[part] || part === largest) continue
    const [to] = near.nearest(net.at(part), FARTHEST_M, 1)
    const isIsland = sizes[part]! <= MOST_OF_ISLAND && ++parts % ISLAND_EVERY === 0
    if (to === undefined || isIsland) left++
    else net.addLine({ class: 'unclassified', vertices: [part, to] })
  }
  return left
}
