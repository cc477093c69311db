// Flat paths cut by a line along an axis. What is new on the line comes on whole units.

/** A flat run of coordinates: x, y, x, y… Rings are open (the last point is not the first). */
export type Path = number[]

/** The part of a ring on one side of a line: `axis` 0 for x, 1 for y; `side` 1 keeps what is at least `at`, -1 at most. */
export function clipRing(ring: Path, axis: 0 | 1, at: number, side: 1 | -1): Path {
  const out: Path = []
  const n = ring.length
  if (n === 0) return out
  let [px, py] = [ring[n - 2] as number, ring[n - 1] as number]
  let pIn = ((axis ? py : px) - at) * side >= 0
  for (let i = 0; i < n; i += 2) {
    const [x, y] = [ring[i] as number, ring[i + 1] as number]
    const isIn = ((axis ? y : x) - at) * side >= 0
    if (isIn !== pIn) out.push(...crossing(px, py, x, y, axis, at))
    if (isIn) out.push(x, y)
    ;[px, py, pIn] = [x, y, isIn]
  }
  return out.length < 6 ? [] : out
}

/** The parts of a line on one side of a line. */
export function clipLine(line: Path, axis: 0 | 1, at: number, side: 1 | -1): Path[] {
  const parts: Path[] = []
  let part: Path = []
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [line[i] as number, line[i + 1] as number]
    const isIn = ((axis ? y : x) - at) * side >= 0
    if (i > 0) {
      const [px, py] = [line[i - 2] as number, line[i - 1] as number]
      const pIn = ((axis ? py : px) - at) * side >= 0
      if (isIn !== pIn) {
        part.push(...crossing(px, py, x, y, axis, at))
        if (pIn) {
          if (part.length >= 4) parts.push(part)
          part = []
        }
      }
    }
    if (isIn) part.push(x, y)
  }
  if (part.length >= 4) parts.push(part)
  return parts
}

function crossing(
  px: number,
  py: number,
  x: number,
  y: number,
  axis: 0 | 1,
  at: number,
): [number, number] {
  if (axis) return [Math.round(px + ((x - px) * (at - py)) / (y - py)), at]
  return [at, Math.round(py + ((y - py) * (at - px)) / (x - px))]
}
