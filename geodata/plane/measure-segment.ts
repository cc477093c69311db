// How far a piece of road is from a point or from a plot, and where on the piece that is. Metres of EPSG:2154.
import type { Box, Rings } from './polygon-distance.ts'
import { holds } from './polygon-distance.ts'

/**
 * `to` measures a segment and leaves the answer in the fields: no object a segment, for there are many. One farther than
 * `reach` metres may be said to be at any distance beyond.
 */
export type Measure = {
  to(ax: number, ay: number, bx: number, by: number, reach?: number): void
  /** Square metres. */
  distance2: number
  /** Place on the segment, from 0 to 1. */
  along: number
  /** Which of several at the same distance is better: the one of the least. */
  tie: number
}

export class FromPoint implements Measure {
  distance2 = 0
  along = 0
  tie = 0
  readonly #x: number
  readonly #y: number

  constructor(x: number, y: number) {
    this.#x = x
    this.#y = y
  }

  to(ax: number, ay: number, bx: number, by: number): void {
    this.along = placeOn(ax, ay, bx, by, this.#x, this.#y)
    this.distance2 = offAt(this.along, ax, ay, bx, by, this.#x, this.#y)
  }
}

/** From the edge of a polygon; 0 across and inside it, at the place there that is nearest to the middle of its box. */
export class FromPolygon implements Measure {
  distance2 = 0
  along = 0
  tie = 0
  readonly #rings: Rings
  readonly #box: Box
  readonly #radius: number

  constructor(rings: Rings, box: Box) {
    this.#rings = rings
    this.#box = box
    this.#radius = Math.hypot(box.maxX - box.minX, box.maxY - box.minY) / 2
  }

  to(ax: number, ay: number, bx: number, by: number, reach = Infinity): void {
    const box = this.#box
    const middleX = (box.minX + box.maxX) / 2
    const middleY = (box.minY + box.maxY) / 2
    const place = placeOn(ax, ay, bx, by, middleX, middleY)
    const x = ax + place * (bx - ax)
    const y = ay + place * (by - ay)
    const off = (x - middleX) ** 2 + (y - middleY) ** 2
    if (off > (reach + this.#radius + 1e-6) ** 2) {
      this.distance2 = Infinity
      return
    }
    const boxed = x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY
    if (boxed && holds(this.#rings, x, y)) {
      this.distance2 = 0
      this.along = place
      this.tie = off
      return
    }
    let least = Infinity
    let tie = Infinity
    let along = 0
    for (const ring of this.#rings)
      for (let i = 2; i < ring.length; i += 2) {
        const cx = ring[i - 2]!
        const cy = ring[i - 1]!
        const dx = ring[i]!
        const dy = ring[i + 1]!
        const met = meeting(ax, ay, bx, by, cx, cy, dx, dy)
        if (met >= 0) {
          const there = offAt(met, ax, ay, bx, by, middleX, middleY)
          if (least > 0 || there < tie) along = met
          tie = least > 0 ? there : Math.min(tie, there)
          least = 0
        }
        if (least === 0) continue
        // Apart, two segments are nearest at an end of one of them; d is the c of the next side.
        const c = placeOn(ax, ay, bx, by, cx, cy)
        const fromC = offAt(c, ax, ay, bx, by, cx, cy)
        if (fromC < least) {
          least = fromC
          along = c
        }
        const fromA = offAt(placeOn(cx, cy, dx, dy, ax, ay), cx, cy, dx, dy, ax, ay)
        if (fromA < least) {
          least = fromA
          along = 0
        }
        const fromB = offAt(placeOn(cx, cy, dx, dy, bx, by), cx, cy, dx, dy, bx, by)
        if (fromB < least) {
          least = fromB
          along = 1
        }
      }
    this.distance2 = least
    this.along = along
    this.tie = least === 0 ? tie : 0
  }
}

/** Where on a–b the point is nearest, from 0 to 1. */
function placeOn(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  if (length2 === 0) return 0
  const place = ((x - ax) * dx + (y - ay) * dy) / length2
  return place < 0 ? 0 : place > 1 ? 1 : place
}

/** Square metres from a place on a–b to a point. */
function offAt(
  place: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  y: number,
): number {
  const ex = ax + place * (bx - ax) - x
  const ey = ay + place * (by - ay) - y
  return ex * ex + ey * ey
}

/** Place on a–b where c–d crosses it, or -1. */
function meeting(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (turn === 0) return -1
  const onAb = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn
  if (onAb < 0 || onAb > 1) return -1
  const onCd = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn
  return onCd >= 0 && onCd <= 1 ? onAb : -1
}
