// The line of a way over the graph, as it is drawn: from a place on a road to another, thinned to what can be seen.
import type { RoadGraph } from '../graph/road-graph.ts'

/** Vertices of a piece of a stretch, x, y, x, y … in decimetres, from one part to the other, rising or falling. */
export function cutStretch(graph: RoadGraph, stretch: number, from: number, to: number): number[] {
  const { shapeX, shapeY } = graph
  const first = graph.shapeFirst[stretch]!
  const end = graph.shapeFirst[stretch + 1]! - 1
  const gone = [0]
  for (let at = first; at < end; at++)
    gone.push(
      gone.at(-1)! + Math.hypot(shapeX[at + 1]! - shapeX[at]!, shapeY[at + 1]! - shapeY[at]!),
    )
  const length = gone.at(-1)!
  const [low, high] = [Math.min(from, to) * length, Math.max(from, to) * length]
  const xy: number[] = []
  const pushAt = (along: number) => {
    const segment = Math.max(
      0,
      Math.min(
        end - first,
        gone.findIndex((one) => one >= along),
      ) - 1,
    )
    const at = first + segment
    const share = (along - gone[segment]!) / (gone[segment + 1]! - gone[segment]!)
    xy.push(
      shapeX[at]! + share * (shapeX[at + 1]! - shapeX[at]!),
      shapeY[at]! + share * (shapeY[at + 1]! - shapeY[at]!),
    )
  }
  pushAt(low)
  for (let i = 0; i < gone.length; i++)
    if (gone[i]! > low && gone[i]! < high) xy.push(shapeX[first + i]!, shapeY[first + i]!)
  pushAt(Math.min(high, length))
  return from <= to ? xy : reversed(xy)
}

/** The same line without vertices that lie within `tolerance` of it (Douglas and Peucker). */
export function thinLine(xy: readonly number[], tolerance: number): number[] {
  const last = xy.length / 2 - 1
  const kept = new Set([0, last])
  const spans: [number, number][] = [[0, last]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let [farthest, distance] = [-1, tolerance]
    for (let at = from + 1; at < to; at++) {
      const off = distanceToChord(xy, at, from, to)
      if (off > distance) [farthest, distance] = [at, off]
    }
    if (farthest < 0) continue
    kept.add(farthest)
    spans.push([from, farthest], [farthest, to])
  }
  return [...kept].sort((a, b) => a - b).flatMap((at) => [xy[2 * at]!, xy[2 * at + 1]!])
}

function distanceToChord(xy: readonly number[], at: number, from: number, to: number): number {
  const [x, y, ax, ay] = [xy[2 * at]!, xy[2 * at + 1]!, xy[2 * from]!, xy[2 * from + 1]!]
  const [dx, dy] = [xy[2 * to]! - ax, xy[2 * to + 1]! - ay]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square
  const clamped = Math.max(0, Math.min(1, share))
  return Math.hypot(x - ax - clamped * dx, y - ay - clamped * dy)
}

function reversed(xy: readonly number[]): number[] {
  const back: number[] = []
  for (let i = xy.length - 2; i >= 0; i -= 2) back.push(xy[i]!, xy[i + 1]!)
  return back
}
