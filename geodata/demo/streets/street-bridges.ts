// Where carriageways of the demonstration pass over what they cross: both get a vertex at the very same place, as sources
// have that draw in the plane, and only their levels tell that nobody turns there.
import type { StreetLine, StreetNet } from './street-net.ts'

const CELL_DM = 5000
/** A crossing so near the end of a piece, decimetres, is left without vertices. */
const NEAR_END_DM = 5
const OVER = 1

type Segment = { line: StreetLine; i: number }
type Crossing = { along: number; vertex: number }
/** By line and segment. */
type Crossings = Map<StreetLine, Map<number, Crossing[]>>

/** Marks every crossing of a carriageway with a road on the ground; the carriageway's piece there becomes a bridge. */
export function bridgeCarriageways(net: StreetNet): void {
  const isCarriageway = (line: StreetLine) => line.class === 'motorway' || line.class === 'trunk'
  const cells = new Map<number, Segment[]>()
  for (const line of net.lines)
    if (isCarriageway(line))
      for (let i = 0; i + 1 < line.vertices.length; i++)
        for (const cell of cellsOf(net, line, i)) {
          const there = cells.get(cell)
          if (there) there.push({ line, i })
          else cells.set(cell, [{ line, i }])
        }
  const crossings: Crossings = new Map()
  for (const line of net.lines) {
    if (line.level || /^(motorway|trunk)/.test(line.class)) continue
    for (let i = 0; i + 1 < line.vertices.length; i++) crossAll(net, { line, i }, cells, crossings)
  }
  const kept = net.lines.splice(0)
  for (const line of kept) {
    const crossed = crossings.get(line)
    if (!crossed) net.lines.push(line)
    else if (isCarriageway(line)) net.lines.push(...cutAtBridges(line, crossed))
    else net.lines.push({ ...line, vertices: withCrossings(line, crossed) })
  }
}

function crossAll(
  net: StreetNet,
  road: Segment,
  cells: ReadonlyMap<number, Segment[]>,
  crossings: Crossings,
): void {
  const met = new Set<Segment>()
  for (const cell of cellsOf(net, road.line, road.i))
    for (const above of cells.get(cell) ?? []) {
      if (met.has(above)) continue
      met.add(above)
      const found = crossingOf(net, road, above)
      if (!found) continue
      const at = [found.x / 10, found.y / 10] as const
      note(crossings, road, { along: found.onRoad, vertex: net.add(at) })
      note(crossings, above, { along: found.onAbove, vertex: net.add(at) })
    }
}

function note(crossings: Crossings, { line, i }: Segment, crossing: Crossing): void {
  const ofLine = crossings.get(line) ?? new Map<number, Crossing[]>()
  crossings.set(line, ofLine)
  const there = [...(ofLine.get(i) ?? []), crossing].sort((a, b) => a.along - b.along)
  ofLine.set(i, there)
}

/** Where two segments cross, whole decimetres, and the shares of each before it. */
function crossingOf(
  net: StreetNet,
  road: Segment,
  above: Segment,
): { x: number; y: number; onRoad: number; onAbove: number } | undefined {
  const [ax, ay, bx, by] = endsOf(net, road)
  const [cx, cy, dx, dy] = endsOf(net, above)
  const [rx, ry, sx, sy] = [bx - ax, by - ay, dx - cx, dy - cy]
  const area = rx * sy - ry * sx
  if (area === 0) return undefined
  const onRoad = ((cx - ax) * sy - (cy - ay) * sx) / area
  const onAbove = ((cx - ax) * ry - (cy - ay) * rx) / area
  const isInside = (share: number, length: number) =>
    share * length > NEAR_END_DM && (1 - share) * length > NEAR_END_DM
  if (!isInside(onRoad, Math.hypot(rx, ry)) || !isInside(onAbove, Math.hypot(sx, sy)))
    return undefined
  return { x: Math.round(ax + rx * onRoad), y: Math.round(ay + ry * onRoad), onRoad, onAbove }
}

function endsOf({ x, y }: StreetNet, { line, i }: Segment): [number, number, number, number] {
  const [a, b] = [line.vertices[i] as number, line.vertices[i + 1] as number]
  return [x[a] as number, y[a] as number, x[b] as number, y[b] as number]
}

function cellsOf(net: StreetNet, line: StreetLine, i: number): number[] {
  const [ax, ay, bx, by] = endsOf(net, { line, i })
  const cells: number[] = []
  const cell = (dm: number) => Math.floor(dm / CELL_DM)
  for (let x = cell(Math.min(ax, bx)); x <= cell(Math.max(ax, bx)); x++)
    for (let y = cell(Math.min(ay, by)); y <= cell(Math.max(ay, by)); y++) cells.push(x * 65536 + y)
  return cells
}

const withCrossings = (
  { vertices }: StreetLine,
  crossed: ReadonlyMap<number, Crossing[]>,
): number[] =>
  vertices.flatMap((vertex, i) => [vertex, ...(crossed.get(i) ?? []).map((one) => one.vertex)])

/** A carriageway in pieces: those with a crossing are bridges. */
function cutAtBridges(line: StreetLine, crossed: ReadonlyMap<number, Crossing[]>): StreetLine[] {
  const pieces: StreetLine[] = []
  let piece: StreetLine | undefined
  for (let i = 0; i + 1 < line.vertices.length; i++) {
    const between = (crossed.get(i) ?? []).map((one) => one.vertex)
    const level = between.length > 0 ? OVER : 0
    if (piece?.level !== level) {
      piece = { ...line, level, vertices: [line.vertices[i] as number] }
      pieces.push(piece)
    }
    piece.vertices.push(...between, line.vertices[i + 1] as number)
  }
  return pieces
}
