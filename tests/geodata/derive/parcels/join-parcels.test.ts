import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Parcel, SharedBoundary } from '../../../../geodata/derive/parcels/join-parcels.ts'
import {
  joinParcels,
  LEAST_ALONE_M2,
  LEAST_PLOT_M2,
  LEAST_SHARED_M,
  LEAST_WIDTH_M,
} from '../../../../geodata/derive/parcels/join-parcels.ts'
import { measureOutline } from '../../../../geodata/derive/parcels/measure-outline.ts'
import { namePlot } from '../../../../geodata/derive/parcels/name-plot.ts'
import { sharedBoundaries } from '../../../../geodata/derive/parcels/shared-boundaries.ts'
import { snapOutlines } from '../../../../geodata/derive/parcels/snap-outlines.ts'

/** A rectangle as a closed, flat ring. */
const rectangle = (x: number, y: number, wide: number, high: number) => [
  Float64Array.of(x, y, x + wide, y, x + wide, y + high, x, y + high, x, y),
]
const parcel = (id: string, areaM2: number, perimeterM: number): Parcel => ({
  id,
  areaM2,
  perimeterM,
})
const square = (id: string, side: number) => parcel(id, side * side, 4 * side)

it('joins a small parcel to the neighbour of the longest shared boundary', () => {
  const parcels = [square('A', 40), square('B', 60), square('C', 80)]
  const near = [
    { a: 'A', b: 'B', metres: 12 },
    { a: 'A', b: 'C', metres: 30 },
  ]
  expect(joinParcels(parcels, near)).toEqual({ plots: [['A', 'C'], ['B']], left: [] })
})

it('joins a long strip, though it is large', () => {
  const strip = parcel('A', 9 * 400, 2 * 409)
  const wider = parcel('C', 12 * 400, 2 * 412)
  const near = [
    { a: 'A', b: 'B', metres: 60 },
    { a: 'B', b: 'C', metres: 60 },
  ]
  expect(joinParcels([strip, square('B', 60), wider], near).plots).toEqual([['A', 'B'], ['C']])
})

it('goes on until nothing small has a neighbour, and leaves what is small and alone', () => {
  const parcels = [square('A', 20), square('B', 20), square('C', 20), square('D', 20)]
  const chain = [
    { a: 'A', b: 'B', metres: 20 },
    { a: 'B', b: 'C', metres: 20 },
  ]
  expect(joinParcels(parcels, chain)).toEqual({ plots: [['A', 'B', 'C']], left: [['D']] })
  expect(joinParcels([square('A', 23)], [])).toEqual({ plots: [['A']], left: [] })
})

it('does not see a corner, or less than two metres, as a neighbour', () => {
  const near = [{ a: 'A', b: 'B', metres: 1.99 }]
  expect(joinParcels([square('A', 40), square('B', 60)], near).plots).toEqual([['A'], ['B']])
})

const seeds = fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { minLength: 8, maxLength: 30 })

/** Parcels of a grid whose columns and rows have widths of their own; some cells are missing. */
const cadastre = fc
  .record({
    widths: fc.array(fc.integer({ min: 4, max: 70 }), { minLength: 6, maxLength: 6 }),
    heights: fc.array(fc.integer({ min: 4, max: 70 }), { minLength: 6, maxLength: 6 }),
    cells: seeds,
    order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ widths, heights, cells, order }) => {
    const start = (list: number[], n: number) => list.slice(0, n).reduce((sum, one) => sum + one, 0)
    const outlines = cells.map((cell) => {
      const [column, row] = [cell % 6, Math.floor(cell / 6)]
      const [wide, high] = [widths[column]!, heights[row]!]
      return {
        id: `P${String((cell * 37) % 36).padStart(2, '0')}`,
        polygons: [rectangle(start(widths, column), start(heights, row), wide, high)],
        areaM2: wide * high,
        perimeterM: 2 * (wide + high),
      }
    })
    const shuffled = outlines
      .map((one) => ({ one, at: order.next().value as number }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
    return { outlines, shuffled }
  })

it('gives the same plots whatever the order of parcels and boundaries', () => {
  fc.assert(
    fc.property(cadastre, ({ outlines, shuffled }) => {
      const once = joinParcels(outlines, sharedBoundaries(snapOutlines(outlines, 0.1)))
      const again = joinParcels(shuffled, sharedBoundaries(snapOutlines(shuffled, 0.1)).reverse())
      expect(again).toEqual(once)
    }),
  )
})

it('puts each parcel in one plot or leaves it, and stops only where the rule has nothing to do', () => {
  fc.assert(
    fc.property(cadastre, ({ outlines }) => {
      const boundaries = sharedBoundaries(snapOutlines(outlines, 0.1)).filter(
        ({ metres }) => metres >= LEAST_SHARED_M,
      )
      const { plots, left } = joinParcels(outlines, boundaries)
      expect([...plots, ...left].flat().sort()).toEqual(outlines.map(({ id }) => id).sort())
      for (const ids of [...plots, ...left]) {
        const inside = (id: string) => ids.includes(id)
        const outward = boundaries.filter(({ a, b }) => inside(a) !== inside(b))
        const { areaM2, perimeterM } = measure(ids, outlines, boundaries)
        const must = areaM2 < LEAST_PLOT_M2 || (2 * areaM2) / perimeterM < LEAST_WIDTH_M
        if (must) expect(outward).toEqual([])
        if (left.includes(ids)) expect(areaM2).toBeLessThan(LEAST_ALONE_M2)
        else expect(areaM2).toBeGreaterThanOrEqual(LEAST_ALONE_M2)
      }
    }),
  )
})

function measure(ids: string[], parcels: Parcel[], boundaries: SharedBoundary[]) {
  const own = parcels.filter(({ id }) => ids.includes(id))
  const inner = boundaries.filter(({ a, b }) => ids.includes(a) && ids.includes(b))
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0)
  return {
    areaM2: sum(own.map(({ areaM2 }) => areaM2)),
    perimeterM:
      sum(own.map(({ perimeterM }) => perimeterM)) - 2 * sum(inner.map(({ metres }) => metres)),
  }
}

it('measures the boundary that two outlines share, within the tolerance', () => {
  const outline = (id: string, ring: Float64Array[]) => ({ id, polygons: [ring] })
  const a = outline('A', rectangle(0, 0, 50, 40))
  const b = outline('B', rectangle(50.05, 10, 30, 100)) // beside, 5 cm apart, 30 m in common
  const c = outline('C', rectangle(-20, -30, 100, 29.5)) // below, half a metre apart
  const d = outline('D', rectangle(-10, 40, 10, 10)) // meets A in a corner
  const snapped = snapOutlines([b, d, a, c], 0.1)
  expect(snapped.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D'])
  const shared = sharedBoundaries(snapped)
  expect(shared).toEqual([{ a: 'A', b: 'B', metres: expect.closeTo(30, 2) }])
  expect(measureOutline(snapped[0]!).areaM2).toBeCloseTo(2000 + (0.05 * 30) / 2, 0)
})

it('calls a plot by section and number of its first parcels', () => {
  const refs = ['95127000AB0012', '951270000A1300', '95127000AC0001', '95127000AC0002']
  const names = [1, 2, 3, 4].map((length) => namePlot(refs.slice(0, length)))
  expect(names).toEqual([
    'Parcelle AB 12',
    'Parcelles AB 12, A 1300',
    'Parcelles AB 12, A 1300 et 1 autre',
    'Parcelles AB 12, A 1300 et 2 autres',
  ])
})

it('lets fall what is thinner than the tolerance', () => {
  const thin = { id: 'A', polygons: [rectangle(0, 0, 0.08, 30), rectangle(5, 5, 10, 10)] }
  const thread = { id: 'B', polygons: [rectangle(50, 0, 30, 0.02)] }
  expect(snapOutlines([thin, thread], 0.1)).toEqual([{ id: 'A', polygons: [thin.polygons[1]] }])
})
