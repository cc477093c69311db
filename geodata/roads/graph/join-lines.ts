// Which vertices of lines are junctions: where lines share a place and a level, and at their ends.
import { GrowingArray } from './growing-array.ts'

export type Lines = {
  /** Decimetres, EPSG:2154, by vertex; no vertex equals the one before it in its line. */
  x: Int32Array
  y: Int32Array
  /** By line and one more: its first vertex. */
  first: Uint32Array
  /** By line. */
  level: Int32Array
}

export type Joined = {
  /** By vertex; -1 where the line passes without meeting another. */
  node: Int32Array
  nodeX: Int32Array
  nodeY: Int32Array
}

const NO_NODE = -1

/**
 * Nodes of the lines. All ends at a place are one node (a bridge goes on as a road). Vertices between ends join what
 * has the same level there, so that a bridge with a vertex right above that of a road passes over. An end with nothing
 * to go on to at its own level joins the line of the nearest level that passes through its place.
 */
export function joinLines(lines: Lines): Joined {
  const { x, y, first, level } = lines
  const count = x.length
  const isEnd = new Uint8Array(count)
  const levelOf = new Int32Array(count)
  for (let line = 0; line + 1 < first.length; line++) {
    isEnd[first[line]!] = 1
    isEnd[first[line + 1]! - 1] = 1
    levelOf.fill(level[line]!, first[line]!, first[line + 1]!)
  }
  const { head, next } = chainPlaces(x, y)

  const node = new Int32Array(count).fill(NO_NODE)
  const atX = new GrowingArray(Int32Array)
  const atY = new GrowingArray(Int32Array)
  for (let vertex = 0; vertex < count; vertex++) {
    if (head[vertex] !== vertex) continue // not the first of its place
    if (next[vertex] === NO_NODE && !isEnd[vertex]) continue
    const makeNode = () => {
      atX.push(x[vertex]!)
      atY.push(y[vertex]!)
      return atX.length - 1
    }
    let isLevel = true
    for (let other = next[vertex]!; other !== NO_NODE; other = next[other]!)
      if (levelOf[other] !== levelOf[vertex]) isLevel = false
    if (isLevel) {
      const here = makeNode()
      for (let other = vertex; other !== NO_NODE; other = next[other]!) node[other] = here
      continue
    }
    const here: number[] = []
    for (let other = vertex; other !== NO_NODE; other = next[other]!) here.push(other)
    joinLevels(here, isEnd, levelOf, node, makeNode)
  }
  return { node, nodeX: atX.values.slice(), nodeY: atY.values.slice() }
}

/** Gives the vertices of one place, of several levels, their nodes. */
function joinLevels(
  here: readonly number[],
  isEnd: Uint8Array,
  levelOf: Int32Array,
  node: Int32Array,
  makeNode: () => number,
): void {
  const ends = here.filter((vertex) => isEnd[vertex])
  const between = ends.length === here.length ? [] : here.filter((vertex) => !isEnd[vertex])
  const levelsOfEnds = new Set(ends.map((vertex) => levelOf[vertex]!))
  if (ends.length === 1 && between.length > 0) {
    const own = levelOf[ends[0]!]!
    const gap = (vertex: number) => Math.abs(levelOf[vertex]! - own)
    const nearest = between.reduce((best, vertex) => (gap(vertex) < gap(best) ? vertex : best))
    levelsOfEnds.add(levelOf[nearest]!)
  }
  const endNode = ends.length > 0 ? makeNode() : NO_NODE
  for (const vertex of ends) node[vertex] = endNode
  const nodeOfLevel = new Map<number, number>()
  for (const vertex of between) {
    const level = levelOf[vertex]!
    if (levelsOfEnds.has(level)) {
      node[vertex] = endNode
      continue
    }
    const met = nodeOfLevel.get(level)
    if (met !== undefined) node[vertex] = met
    else if (between.some((other) => other !== vertex && levelOf[other] === level))
      nodeOfLevel.set(level, (node[vertex] = makeNode()))
  }
}

/** Vertices of one place, chained: by vertex the first of its place, and the next one (-1: none). */
function chainPlaces(x: Int32Array, y: Int32Array): { head: Int32Array; next: Int32Array } {
  const count = x.length
  const head = new Int32Array(count)
  const next = new Int32Array(count).fill(NO_NODE)
  const last = new Int32Array(count)
  let size = 16
  while (size < 2 * count) size *= 2
  const slots = new Int32Array(size).fill(NO_NODE)
  for (let vertex = 0; vertex < count; vertex++) {
    let slot = hashOf(x[vertex]!, y[vertex]!) & (size - 1)
    for (;;) {
      const other = slots[slot]!
      if (other === NO_NODE) {
        slots[slot] = head[vertex] = last[vertex] = vertex
        break
      }
      if (x[other] === x[vertex] && y[other] === y[vertex]) {
        head[vertex] = other
        next[last[other]!] = vertex
        last[other] = vertex
        break
      }
      slot = (slot + 1) & (size - 1)
    }
  }
  return { head, next }
}

function hashOf(x: number, y: number): number {
  let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
