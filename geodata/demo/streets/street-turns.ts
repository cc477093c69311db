// Banned turns of the demonstration: at some crossings of two main streets lorries, or everybody, may not turn left.
import type { StreetLine, StreetNet } from './street-net.ts'

/** Crossings with such a sign, at most. */
const MOST = 60
/** One sign in so many orders to go straight on. */
const ONLY_EVERY = 5

/** Cuts the streets at the crossings that get a sign, so that each turn is from one line into another. */
export function banTurns(net: StreetNet): void {
  const crossings = listCrossings(net)
  const every = Math.max(1, Math.floor(crossings.length / MOST))
  const isCut = new Set<StreetLine>()
  crossings.forEach(({ vertex, lines: [one, other] }, i) => {
    if (i % every > 0 || net.turns.length >= MOST || isCut.has(one) || isCut.has(other)) return
    isCut.add(one).add(other)
    const [before, after] = cut(net, one, vertex)
    const sides = cut(net, other, vertex)
    const only = net.turns.length % ONLY_EVERY === 0
    const left = sides.find((side) => isLeft(net, before, side, vertex))
    if (left === undefined) return
    const to = only ? after : left
    net.turns.push({ from: before, to, via: vertex, only, car: net.turns.length % 2 === 0 })
  })
}

type Crossing = { vertex: number; lines: [StreetLine, StreetLine] }

/** Vertices amid two main streets of both ways on the ground, which nothing else meets; in their order. */
function listCrossings(net: StreetNet): Crossing[] {
  const visits = new Map<number, StreetLine[]>()
  for (const line of net.lines)
    for (const vertex of line.vertices) {
      const known = visits.get(vertex)
      if (known) known.push(line)
      else visits.set(vertex, [line])
    }
  const isMain = (line: StreetLine, vertex: number) =>
    /^(primary|secondary|tertiary)$/.test(line.class) &&
    !line.oneway &&
    !line.level &&
    line.truck !== false &&
    line.maxWeightT === undefined &&
    line.maxHeightM === undefined &&
    line.vertices[0] !== vertex &&
    line.vertices.at(-1) !== vertex
  return [...visits]
    .flatMap(([vertex, [one, other, more]]): Crossing[] =>
      one && other && !more && one !== other && isMain(one, vertex) && isMain(other, vertex)
        ? [{ vertex, lines: [one, other] }]
        : [],
    )
    .sort((a, b) => a.vertex - b.vertex)
}

/** Places of the two lines that a street becomes: the one that ends at the vertex, and the one that begins there. */
function cut(net: StreetNet, line: StreetLine, vertex: number): [number, number] {
  const at = line.vertices.indexOf(vertex)
  const place = net.lines.indexOf(line)
  net.addLine({ ...line, vertices: line.vertices.slice(at) })
  line.vertices.length = at + 1
  return [place, net.lines.length - 1]
}

/** Whether a line that meets another's end lies to the left of who comes along that. */
function isLeft(net: StreetNet, from: number, to: number, via: number): boolean {
  const beside = (place: number) => {
    const { vertices } = net.lines[place] as StreetLine
    return net.at((vertices[0] === via ? vertices[1] : vertices.at(-2)) as number)
  }
  const [[x, y], [ax, ay], [bx, by]] = [net.at(via), beside(from), beside(to)]
  return (x - ax) * (by - y) - (y - ay) * (bx - x) > 0
}
