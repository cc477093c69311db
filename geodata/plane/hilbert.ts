// Where boxes stand on a Hilbert curve: neighbours on the curve are neighbours on the ground, which packs trees well.

/** minx, miny, maxx, maxy. */
export type Box = readonly [number, number, number, number]

const SIDE = 0xffff

/** The places of boxes in the order of the curve through their middles, as indices; ties keep their order. */
export function hilbertOrder(boxes: readonly Box[]): number[] {
  const [minx, miny, maxx, maxy] = boxOf(boxes)
  const scale = (value: number, least: number, most: number) =>
    most > least ? Math.floor((SIDE * (value - least)) / (most - least)) : 0
  const keys = boxes.map((box) =>
    hilbert(scale((box[0] + box[2]) / 2, minx, maxx), scale((box[1] + box[3]) / 2, miny, maxy)),
  )
  return boxes.map((_, at) => at).sort((a, b) => keys[a]! - keys[b]! || a - b)
}

/** The box around boxes; all zero when there are none. */
export function boxOf(boxes: Iterable<Box>): Box {
  let [minx, miny, maxx, maxy] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    minx = Math.min(minx, box[0])
    miny = Math.min(miny, box[1])
    maxx = Math.max(maxx, box[2])
    maxy = Math.max(maxy, box[3])
  }
  return minx === Infinity ? [0, 0, 0, 0] : [minx, miny, maxx, maxy]
}

/** Place of a cell of a grid of 65 536 by 65 536 along the curve. */
function hilbert(x: number, y: number): number {
  let place = 0
  for (let s = 0x8000; s > 0; s >>= 1) {
    const rx = x & s ? 1 : 0
    const ry = y & s ? 1 : 0
    place += s * s * ((3 * rx) ^ ry)
    if (ry === 0) {
      if (rx === 1) {
        x = SIDE - x
        y = SIDE - y
      }
      ;[x, y] = [y, x]
    }
  }
  return place
}
