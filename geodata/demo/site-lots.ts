// The inside of a site: streets, blocks, and lots cut from them, in the site's own bent frame. Adjoining lots share
// every vertex of their common boundary: all vertices of a line are registered before any ring is drawn.
import type { Point, Ring } from './geometry.ts'
import { areaOf } from './geometry.ts'
import type { Cell } from './lot-lines.ts'
import { LotLines } from './lot-lines.ts'
import type { Random } from './random.ts'

const STREET_M = 20
const CROSS_STREET_M = 16
const BEND_STEP_M = 90
const LEAST_FRONTAGE_M = 12

/** `streets`: middle lines, which share a vertex where they cross; the first runs from end to end of the site. */
export type SitePlan = { outline: Ring; lots: Ring[]; streets: Point[][] }

/** One row of lots between two lines, in one block. */
type Row = Cell & { cells: Cell[] }

/**
 * Lays out a site of `areaM2` around `centre` with about `lots` plots, turned by `angle` radians.
 * The outline's surface is `areaM2` to a square metre.
 */
export function layOutSite(
  random: Random,
  centre: Point,
  areaM2: number,
  angle: number,
  lots: number,
): SitePlan {
  const ratio = random.between(1.1, 2.6)
  const length = Math.sqrt(areaM2 * ratio)
  const width = areaM2 / length
  const lines = new LotLines()
  const { shapes, streets } = lotShapes(random, length, width, (areaM2 * 0.88) / lots, lines)
  for (let u = BEND_STEP_M; u < length; u += BEND_STEP_M) lines.everywhere(u)
  const sides = lines.levels()
  const frame = bentFrame(random, length, width, angle)
  const outline = lines.ring([
    ...sides.map((v) => [0, v] as Point).reverse(),
    ...sides.map((v) => [length, v] as Point),
  ])
  const bent = outline.map(frame)
  const scale = Math.sqrt(areaM2 / areaOf(bent))
  const place = (point: Point): Point => {
    const [x, y] = frame(point)
    return [centre[0] + x * scale, centre[1] + y * scale]
  }
  return {
    outline: outline.map(place),
    // A lot in twelve is kept green or holds what serves the site: it is no plot.
    lots: shapes
      .filter((_, i) => shapes.length < 4 || i % 12 !== 5)
      .map((shape) => lines.ring(shape).map(place)),
    streets: streets.map((street) => street.map(place)),
  }
}

/** A frame that leans, tapers and bows a little, so that no two sites look drawn with a ruler. */
function bentFrame(
  random: Random,
  length: number,
  width: number,
  angle: number,
): (point: Point) => Point {
  const taper = random.between(-0.16, 0.16)
  const lean = random.between(-0.22, 0.22)
  const bow = random.chance(0.45) ? random.between(-0.09, 0.09) * length : 0
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return ([u, v]) => {
    const [a, b] = [u / length - 0.5, v / width - 0.5]
    const x = a * length * (1 + taper * b) + lean * b * width
    const y = b * width * (1 + taper * a) + bow * (4 * a * a - 1)
    return [x * cos - y * sin, x * sin + y * cos]
  }
}

function lotShapes(
  random: Random,
  length: number,
  width: number,
  lotM2: number,
  lines: LotLines,
): { shapes: Point[][]; streets: Point[][] } {
  const wanted = Math.sqrt(lotM2 * random.between(1, 2))
  const streets =
    lotM2 > length * width * 0.3 ? 0 : Math.max(1, Math.round(width / (2 * wanted + STREET_M)))
  const depth = streets ? (width - streets * STREET_M) / (2 * streets) : width
  const bottoms = streets
    ? Array.from({ length: streets }, (_, j) => j * (2 * depth + STREET_M)).flatMap((v) => [
        v,
        v + depth + STREET_M,
      ])
    : [0]
  const frontage = lotM2 / depth
  const shapes: Point[][] = []
  const stretches = blocks(random, length, streets > 0)
  for (const [u0, u1] of stretches) {
    const rows = bottoms.map((v0) => cutRow(random, { u0, u1, v0, v1: v0 + depth }, frontage))
    for (const row of rows) for (const cell of row.cells) lines.register(cell)
    shapes.push(...joinRows(random, rows))
  }
  const along = Array.from({ length: streets }, (_, j) => (2 * j + 1) * (depth + STREET_M / 2))
  const across = stretches.slice(1).map(([u0]) => u0 - CROSS_STREET_M / 2)
  return { shapes, streets: streetLines(length, width, along, across) }
}

/** Streets along the site at some v, cross streets at some u; without either, one passes outside a long side. */
function streetLines(
  length: number,
  width: number,
  along: readonly number[],
  across: readonly number[],
): Point[][] {
  const us = [0, ...across, length]
  const levels = along.length ? along : [-STREET_M / 2]
  return [
    ...levels.map((v) => withMiddles(us).map((u): Point => [u, v])),
    ...across.map((u) => withMiddles([0, ...along, width]).map((v): Point => [u, v])),
  ]
}

/** Long stretches get a vertex in their middle, to follow the bend of the site. */
const withMiddles = (values: readonly number[]): number[] =>
  values.flatMap((value, i) => {
    const before = values[i - 1]
    return before === undefined || value - before < 2 * BEND_STEP_M
      ? [value]
      : [(before + value) / 2, value]
  })

/** The stretches between cross streets. */
function blocks(random: Random, length: number, withStreets: boolean): [number, number][] {
  const count = withStreets ? Math.max(1, Math.round(length / random.between(220, 420))) : 1
  const step = (length - (count - 1) * CROSS_STREET_M) / count
  return Array.from({ length: count }, (_, i) => [
    i * (step + CROSS_STREET_M),
    i * (step + CROSS_STREET_M) + step,
  ])
}

function cutRow(random: Random, row: Cell, frontage: number): Row {
  const cells: Cell[] = []
  if (random.chance(0.07)) return { ...row, cells: [row] }
  for (let u = row.u0; u < row.u1;) {
    const frontageAimedAt = Math.max(
      LEAST_FRONTAGE_M,
      frontage * Math.exp(0.5 * random.normal() - 0.12),
    )
    const left = row.u1 - u
    const end =
      left < frontageAimedAt * 1.4 || left - frontageAimedAt < LEAST_FRONTAGE_M
        ? row.u1
        : u + frontageAimedAt
    cells.push({ ...row, u0: u, u1: end })
    u = end
  }
  return { ...row, cells }
}

/** Lots as rings of the frame: mostly cells, some joined with one behind them, some with a corner cut off. */
function joinRows(random: Random, rows: readonly Row[]): Point[][] {
  const shapes: Point[][] = []
  const taken = new Set<Cell>()
  rows.forEach((row, i) => {
    const behind = rows[i + 1]
    const backToBack = behind !== undefined && Math.abs(behind.v0 - row.v1) < 0.01
    for (const cell of row.cells) {
      if (taken.has(cell)) continue
      const partner =
        backToBack && random.chance(0.08)
          ? behind.cells.find((b) => overlap(cell, b) > 10)
          : undefined
      if (partner && !taken.has(partner)) {
        taken.add(partner)
        shapes.push(joined(cell, partner))
      } else if (cell === row.cells[0] && random.chance(0.12))
        shapes.push(...cornerCut(random, cell))
      else shapes.push(rectangle(cell))
    }
  })
  return shapes
}

const overlap = (a: Cell, b: Cell): number => Math.min(a.u1, b.u1) - Math.max(a.u0, b.u0)

const rectangle = ({ u0, u1, v0, v1 }: Cell): Point[] => [
  [u0, v0],
  [u1, v0],
  [u1, v1],
  [u0, v1],
]

/** Two cells of rows that touch: a rectangle, an L or a step. */
const joined = (a: Cell, b: Cell): Point[] => [
  [a.u0, a.v0],
  [a.u1, a.v0],
  [a.u1, a.v1],
  [b.u1, a.v1],
  [b.u1, b.v1],
  [b.u0, b.v1],
  [b.u0, a.v1],
  [a.u0, a.v1],
]

/** The lot and the triangle left over at the street corner. */
function cornerCut(random: Random, { u0, u1, v0, v1 }: Cell): Point[][] {
  const cut = Math.min(u1 - u0, v1 - v0) * random.between(0.2, 0.45)
  return [
    [
      [u0 + cut, v0],
      [u1, v0],
      [u1, v1],
      [u0, v1],
      [u0, v0 + cut],
    ],
    [
      [u0, v0],
      [u0 + cut, v0],
      [u0, v0 + cut],
    ],
  ]
}
