// What streets of the demonstration go around or stop at: sites, rivers, motorways.
import type { Point } from '../geometry.ts'
import { distanceToSegment } from '../geometry.ts'
import type { Networks } from '../networks.ts'
import type { SitePlan } from '../site-lots.ts'
import type { Site } from '../sites.ts'

const CELL_M = 500
/** Room beside the axis of a dual carriageway, metres. */
const ROAD_ROOM_M = 40

type Segment = { a: Point; b: Point; halfWidthM: number }
/** A rounded box around a site: its half axes, and its direction. */
type Box = { centre: Point; cos: number; sin: number; a: number; b: number }

export class Barriers {
  #segments = new Map<number, Segment[]>()
  #boxes = new Map<number, Box[]>()

  constructor(networks: Networks, sites: readonly Site[], plans: readonly SitePlan[]) {
    for (const { line } of networks.roads) this.#addLine(line, ROAD_ROOM_M)
    for (const { line, halfWidthM } of networks.rivers) this.#addLine(line, halfWidthM)
    sites.forEach((site, i) => this.#addSite(site, plans[i] as SitePlan))
  }

  /** Whether a straight street would cross a river or a motorway. */
  isCrossed(p: Point, q: Point): boolean {
    const [fromX, toX] = span(p[0], q[0])
    const [fromY, toY] = span(p[1], q[1])
    for (let cx = fromX; cx <= toX; cx++)
      for (let cy = fromY; cy <= toY; cy++) {
        const segments = this.#segments.get(keyOf(cx, cy))
        if (segments?.some(({ a, b }) => cross(p, q, a, b))) return true
      }
    return false
  }

  /** Whether a place lies in a river or on a motorway. */
  isOn(p: Point): boolean {
    for (const { a, b, halfWidthM } of this.#segments.get(cellOf(p)) ?? [])
      if (distanceToSegment(p, a, b) < halfWidthM) return true
    return false
  }

  isInSite(p: Point): boolean {
    return (this.#boxes.get(cellOf(p)) ?? []).some((box) => normIn(box, p) < 1)
  }

  isNearSite(p: Point): boolean {
    return this.#boxes.has(cellOf(p))
  }

  /** The place itself, or the nearest one at the edge of the site it lies in, as seen from the middle of that site. */
  pushOut(p: Point): Point {
    for (const box of this.#boxes.get(cellOf(p)) ?? []) {
      const norm = normIn(box, p)
      if (norm >= 1) continue
      const scale = 1.01 / Math.max(norm, 0.02)
      const [x, y] = [p[0] - box.centre[0], p[1] - box.centre[1]]
      return [box.centre[0] + x * scale, box.centre[1] + y * scale]
    }
    return p
  }

  #addLine(line: readonly Point[], halfWidthM: number): void {
    for (let i = 1; i < line.length; i++) {
      const segment = { a: line[i - 1] as Point, b: line[i] as Point, halfWidthM }
      for (const key of cellsOf(segment.a, segment.b, halfWidthM)) put(this.#segments, key, segment)
    }
  }

  #addSite({ centre, angle }: Site, { outline }: SitePlan): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    let [a, b] = [0, 0]
    for (const [px, py] of outline) {
      const [x, y] = [px - centre[0], py - centre[1]]
      a = Math.max(a, Math.abs(x * cos + y * sin))
      b = Math.max(b, Math.abs(y * cos - x * sin))
    }
    // Corners of a box have the fourth norm 1.19.
    const box = { centre, cos, sin, a: 1.19 * a + 12, b: 1.19 * b + 12 }
    const reach = Math.hypot(box.a, box.b)
    const corner = (sign: number): Point => [centre[0] + sign * reach, centre[1] + sign * reach]
    for (const key of cellsOf(corner(-1), corner(1))) put(this.#boxes, key, box)
  }
}

function normIn({ centre, cos, sin, a, b }: Box, p: Point): number {
  const [x, y] = [p[0] - centre[0], p[1] - centre[1]]
  const u = (x * cos + y * sin) / a
  const v = (y * cos - x * sin) / b
  return Math.sqrt(Math.sqrt(u * u * u * u + v * v * v * v))
}

const keyOf = (cx: number, cy: number): number => cx * 65536 + cy
const cellOf = ([x, y]: Point): number => keyOf(Math.floor(x / CELL_M), Math.floor(y / CELL_M))

/** Numbers of the cells from one coordinate to another. */
const span = (a: number, b: number, margin = 0): [number, number] => [
  Math.floor((Math.min(a, b) - margin) / CELL_M),
  Math.floor((Math.max(a, b) + margin) / CELL_M),
]

function* cellsOf(a: Point, b: Point, margin = 0): Generator<number> {
  const [fromX, toX] = span(a[0], b[0], margin)
  const [fromY, toY] = span(a[1], b[1], margin)
  for (let cx = fromX; cx <= toX; cx++) for (let cy = fromY; cy <= toY; cy++) yield keyOf(cx, cy)
}

function put<T>(cells: Map<number, T[]>, key: number, value: T): void {
  const cell = cells.get(key)
  if (cell) cell.push(value)
  else cells.set(key, [value])
}

const side = (a: Point, b: Point, p: Point): number =>
  (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])

const cross = (p: Point, q: Point, a: Point, b: Point): boolean =>
  side(a, b, p) > 0 !== side(a, b, q) > 0 && side(p, q, a) > 0 !== side(p, q, b) > 0
