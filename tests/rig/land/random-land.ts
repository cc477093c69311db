// Random land for readings: zones that leave gaps and overlap, constraints with holes, thin strips,
// land use without gaps; plots, parcels and perimeters over it. The same seed gives the same land.
import { Delaunay } from 'd3-delaunay'
import { numbersFrom } from './small-version.ts'

export const LAND = { x: 640_000, y: 6_870_000, side: 6000 } as const

type Ring = [number, number][]
export type RandomShape = { id: string; wkt: string; [column: string]: unknown }
export type RandomLand = {
  commune: RandomShape[]
  zone_urba: RandomShape[]
  constraint_area: RandomShape[]
  prescription: RandomShape[]
  land_use: RandomShape[]
  /** What is read: some are plots of the version, some only perimeters. */
  areas: RandomShape[]
}

const text = (rings: readonly Ring[]) =>
  `(${rings.map((ring) => `(${[...ring, ring[0]!].map(([x, y]) => `${x} ${y}`).join(',')})`).join(',')})`
export const wkt = (...polygons: Ring[][]) => `MULTIPOLYGON(${polygons.map(text).join(',')})`
const rectangle = (x: number, y: number, width: number, height: number): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]
export const square = (x: number, y: number, side: number): Ring => rectangle(x, y, side, side)

/** `count` areas, half as small as plots, half as large as perimeters. */
export function layRandomLand(seed: number, count: number): RandomLand {
  const next = numbersFrom(seed)
  const between = (a: number, b: number) => a + next() * (b - a)
  const at = (): [number, number] => [
    between(LAND.x, LAND.x + LAND.side),
    between(LAND.y, LAND.y + LAND.side),
  ]
  /** A star-shaped outline, never crossing itself; `least` of the radius at most is cut in. */
  const blob = ([x, y]: [number, number], radius: number, corners: number, least = 0.5): Ring =>
    Array.from({ length: corners }, (_, i) => {
      const r = radius * between(least, 1)
      const turn = (i / corners) * 2 * Math.PI
      return [x + r * Math.cos(turn), y + r * Math.sin(turn)]
    })
  const ringed = (middle: [number, number], radius: number): Ring[] => [
    blob(middle, radius, 24),
    ...(next() < 0.4 ? [blob(middle, radius * 0.4, 9).reverse()] : []),
  ]
  const cells = (sites: number): Ring[] => {
    const { x, y, side } = LAND
    const voronoi = Delaunay.from(Array.from({ length: sites }, at)).voronoi([
      x,
      y,
      x + side,
      y + side,
    ])
    return Array.from(
      { length: sites },
      (_, i) => voronoi.cellPolygon(i).slice(0, -1) as unknown as Ring,
    )
  }
  const kinds = ['flood', 'noise', 'heritage', 'biotope'] as const
  return {
    commune: ['95018', '95563'].map((code_insee, i) => ({
      id: code_insee,
      code_insee,
      name: `Commune ${i + 1}`,
      departement: '95',
      wkt: wkt([rectangle(LAND.x + i * 3000, LAND.y, 3000, LAND.side)]),
    })),
    zone_urba: [
      ...cells(60)
        .filter(() => next() < 0.9)
        .map((ring) => wkt([ring])),
      ...Array.from({ length: 10 }, () => wkt(ringed(at(), between(100, 600)))),
    ].map((shape, i) => ({
      id: `Z-${i}`,
      libelle: i % 3 ? 'UX' : 'N',
      typezone: 'U',
      zone: i % 3 ? 'U' : 'N',
      idurba: i % 2 ? '95018_PLU_20190312' : '95563_PLU_20251001',
      approved_on: i % 5 === 0 ? null : i % 2 ? '2019-03-12' : '2025-10-01',
      wkt: shape,
    })),
    constraint_area: Array.from({ length: 40 }, (_, i) => ({
      id: `C-${i}`,
      kind: kinds[i % 4],
      effect: (['forbids', 'conditions', 'informs'] as const)[i % 3],
      wkt: wkt(ringed(at(), between(80, 900))),
    })),
    prescription: Array.from({ length: 30 }, (_, i) => {
      const [x, y] = at()
      const [dx, dy] = [between(200, 900), between(-300, 300)]
      const width = between(0.5, 12)
      return {
        id: `R-${i}`,
        code: i % 2 ? '50' : '05',
        subcode: '00',
        wkt: wkt([
          [
            [x, y],
            [x + dx, y + dy],
            [x + dx, y + dy + width],
            [x, y + width],
          ],
        ]),
      }
    }),
    land_use: cells(250).map((ring, i) => ({
      id: String(i),
      code: 1 + (i % 79),
      wkt: wkt([ring]),
    })),
    areas: Array.from({ length: count }, (_, i) => {
      const small = i % 2 === 0
      const middle = at()
      const shape = small
        ? wkt([blob(middle, between(20, 200), 4 + Math.floor(next() * 8), 0.7)])
        : next() < 0.3
          ? wkt(ringed(middle, 700), [blob([middle[0] + 1500, middle[1]], 300, 9)])
          : next() < 0.1
            ? wkt([blob(middle, between(200, 1300), 400, 0.8)])
            : wkt(ringed(middle, between(200, 1300)))
      return { id: `A-${i}`, small, wkt: shape }
    }),
  }
}
