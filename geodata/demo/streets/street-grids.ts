// Streets inside the settlements of the demonstration: bent grids, turned by settlement, each on its own ground.
import { Delaunay } from 'd3-delaunay'
import type { RoadClass } from '../../model/roads/roads.ts'
import type { Point } from '../geometry.ts'
import { hashText, randomOf } from '../random.ts'
import type { Random } from '../random.ts'
import type { Settlement } from '../settlements.ts'
import type { Barriers } from './street-barriers.ts'
import type { StreetLine, StreetNet } from './street-net.ts'

/** Every so many streets one is a main street: it goes on over rivers and motorways, and no block interrupts it. */
const MAIN_EVERY = 4
const LONGEST_BRIDGE = 4
const BLOCKS_WITHOUT_STREET = 0.08

export type Grids = {
  /** By settlement. */
  vertices: number[][]
  /** By settlement: vertices of main streets, where roads from outside arrive. */
  main: number[][]
  /** Vertices whose street would go on in a neighbour's ground, with the settlement they are of. */
  seams: { vertex: number; settlement: number }[]
}

/** Lays the grid of every settlement. */
export function layGrids(
  seed: number,
  net: StreetNet,
  settlements: readonly Settlement[],
  barriers: Barriers,
): Grids {
  const nearest = new Delaunay(Float64Array.from(settlements.flatMap(({ centre }) => [...centre])))
  const grids: Grids = { vertices: [], main: [], seams: [] }
  settlements.forEach((settlement, index) => {
    const random = randomOf(seed, `grid ${index}`)
    const { vertices, columns, rows, isForeign } = placeVertices(
      random,
      net,
      settlement,
      (at) => nearest.find(at[0], at[1], index) === index,
      barriers,
    )
    const at = (i: number, j: number) => vertices[j * columns + i] as number
    const lines = [
      ...Array.from({ length: rows }, (_, j) => ({
        place: j - (rows >> 1),
        street: Array.from({ length: columns }, (_, i) => at(i, j)),
      })),
      ...Array.from({ length: columns }, (_, i) => ({
        place: i - (columns >> 1),
        street: Array.from({ length: rows }, (_, j) => at(i, j)),
      })),
    ]
    const main: number[] = []
    for (const { place, street } of lines) {
      const isMain = place % MAIN_EVERY === 0
      if (isMain) main.push(...street.filter((vertex) => vertex >= 0))
      layStreet(random, net, street, classOf(random, settlement, place), isMain, barriers)
    }
    const own = vertices.filter((vertex) => vertex >= 0)
    grids.vertices.push(own)
    grids.main.push(main.length ? main : own)
    for (const vertex of isForeign) grids.seams.push({ vertex, settlement: index })
  })
  return grids
}

const NO_VERTEX = -1
const FOREIGN = -2

/** Vertices of a grid by row; below zero where there is none. */
function placeVertices(
  random: Random,
  net: StreetNet,
  { centre, reach, angle, spacingM, rank }: Settlement,
  isOwn: (at: Point) => boolean,
  barriers: Barriers,
): { vertices: number[]; columns: number; rows: number; isForeign: number[] } {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const across = spacingM * random.between(1, 1.35)
  const [halfColumns, halfRows] = [Math.ceil(reach[0] / spacingM), Math.ceil(reach[1] / across)]
  const [columns, rows] = [2 * halfColumns + 1, 2 * halfRows + 1]
  const bend = rank === 1 ? 0 : spacingM * 0.45
  const [p, q] = [random.between(0, 6), random.between(0, 6)]
  const vertices: number[] = []
  for (let j = -halfRows; j <= halfRows; j++)
    for (let i = -halfColumns; i <= halfColumns; i++) {
      const luck = () => (random.next() - 0.5) * spacingM * 0.16
      const u = i * spacingM + bend * Math.sin((j * across) / 620 + p) + luck()
      const v = j * across + bend * Math.sin((i * spacingM) / 540 + q) + luck()
      const edge = (u / reach[0]) ** 2 + (v / reach[1]) ** 2
      const at: Point = [centre[0] + u * cos - v * sin, centre[1] + u * sin + v * cos]
      const isWild = edge > 0.7 + 0.3 * random.next() && (i !== 0 || j !== 0)
      if (isWild || barriers.isInSite(at) || barriers.isOn(at)) vertices.push(NO_VERTEX)
      else vertices.push(isOwn(at) ? net.add(at) : FOREIGN)
    }
  const isForeign: number[] = []
  vertices.forEach((vertex, k) => {
    if (vertex < 0) return
    const i = k % columns
    const around = [
      i > 0 ? vertices[k - 1] : 0,
      i < columns - 1 ? vertices[k + 1] : 0,
      vertices[k - columns],
      vertices[k + columns],
    ]
    if (around.includes(FOREIGN)) isForeign.push(vertex)
  })
  return { vertices, columns, rows, isForeign }
}

function classOf(random: Random, { rank }: Settlement, place: number): RoadClass {
  if (place === 0) return rank === 3 ? 'primary' : rank === 2 ? 'secondary' : 'tertiary'
  if (place % (2 * MAIN_EVERY) === 0) return rank === 3 ? 'secondary' : 'tertiary'
  if (place % MAIN_EVERY === 0) return 'tertiary'
  return random.chance(0.05)
    ? 'living_street'
    : random.chance(0.06)
      ? 'unclassified'
      : 'residential'
}

/** One line of a grid as streets: it breaks where there is no ground, and here and there where blocks grow together. */
function layStreet(
  random: Random,
  net: StreetNet,
  street: readonly number[],
  roadClass: RoadClass,
  isMain: boolean,
  barriers: Barriers,
): void {
  const isOneway = roadClass === 'residential' && random.chance(0.3)
  let run: number[] = []
  let gap = 0
  const end = () => {
    if (run.length > 1)
      net.addLine({ class: roadClass, vertices: run, ...signs(random, roadClass, isOneway, run) })
    run = []
    gap = 0
  }
  for (const vertex of street) {
    const last = run.at(-1)
    if (vertex < 0) {
      if (!isMain || vertex === FOREIGN || ++gap > LONGEST_BRIDGE) end()
      continue
    }
    if (last !== undefined) {
      const [a, b] = [net.at(last), net.at(vertex)]
      const isOpen = isMain
        ? gap === 0 || barriers.isCrossed(a, b)
        : !barriers.isCrossed(a, b) &&
          !random.chance(barriers.isNearSite(a) ? BLOCKS_WITHOUT_STREET / 3 : BLOCKS_WITHOUT_STREET)
      if (!isOpen) end()
    }
    gap = 0
    run.push(vertex)
  }
  end()
}

function signs(
  random: Random,
  roadClass: RoadClass,
  isOneway: boolean,
  run: number[],
): Partial<StreetLine> {
  const isSmall = roadClass === 'residential' || roadClass === 'living_street'
  const posted = random.chance(0.6) ? (isSmall ? 30 : 50) : undefined
  // Ends of a one-way street must be left and reached by another: it is kept short of them.
  if (isOneway && run.length > 3 && random.chance(0.5)) run.reverse()
  return {
    ...(isOneway && run.length > 3 && { oneway: 1 }),
    ...(posted !== undefined && { speedKmh: posted }),
    ...(random.chance(isSmall ? 0.05 : 0.006) && { truck: false }),
    ...(random.chance(0.008) && { maxWeightT: random.pick([3.5, 7.5, 12, 19]) }),
    ...(random.chance(0.004) && { maxHeightM: random.pick([2.6, 3.2, 3.8]) }),
    ...(random.chance(0.04) && { name: streetName(random) }),
  }
}

const NAMES =
  'de la Gare, de l’Église, du Moulin, des Écoles, de la République, du Château, des Tilleuls, de la Fontaine, du Stade, des Vignes, de l’Abreuvoir, du Lavoir, des Acacias, du Parc, de la Forêt, du Port'.split(
    ', ',
  )
const streetName = (random: Random): string =>
  `${random.chance(0.7) ? 'rue' : 'avenue'} ${random.pick(NAMES)}`

export const numberOf = (text: string): string => `D ${(hashText(text) % 990) + 1}`
