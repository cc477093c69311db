// Small geometry of the map: scale bar, ring of a distance, guard of the selection, bit set, sheet heights.
import { describe, expect, it } from 'vitest'
import { distanceRings } from '../../../web/map/distance-ring.ts'
import { scaleBar } from '../../../web/map/controls/scale.ts'
import { guardPoints } from '../../../web/map/selection-shapes.ts'
import { nearestHeight, sheetPx } from '../../../web/shell/sheet-heights.ts'
import { ordinalsOf } from '../../../web/state/filter/match-state.svelte.ts'

/** About 1 km wide and 1.1 km high, at 48.7° N. */
const SQUARE = [
  [2.4, 48.7],
  [2.4136, 48.7],
  [2.4136, 48.71],
  [2.4, 48.71],
  [2.4, 48.7],
]

describe('the scale bar', () => {
  it('is a round length that fits', () => {
    for (const zoom of [6, 8.4, 11.7, 14, 17.3]) {
      const { metres, px } = scaleBar(zoom, 48.8, 100)
      expect(px).toBeLessThanOrEqual(100)
      expect(px).toBeGreaterThan(38)
      expect(String(metres)).toMatch(/^[125]0*$/)
    }
  })

  it('knows the latitude: at zoom 10 and 48.8° N a pixel is some 50 m', () => {
    const { metres, px } = scaleBar(10, 48.8, 100)
    expect(metres / px).toBeCloseTo(50.3, 0)
  })
})

describe('the ring of a distance', () => {
  it('stands at that distance from the edge of the plot, not from its centre', () => {
    const rings = distanceRings({ coordinates: [[SQUARE]] }, [{ km: 2, label: '2 km' }])
    const label = rings.features.find((feature) => feature.geometry.type === 'Point')
    expect(label?.properties).toEqual({ label: '2 km' })
    const [, north = 0] = (label?.geometry as { coordinates: number[] }).coordinates
    expect((north - 48.71) * 111.2).toBeCloseTo(2, 1)
  })

  it('is absent without a distance', () => {
    expect(distanceRings({ coordinates: [[SQUARE]] }, []).features).toEqual([])
    expect(distanceRings({ coordinates: [] }, [{ km: 1, label: '' }]).features).toEqual([])
  })
})

it('guards the inside of the selected plot and leaves its hole alone', () => {
  const hole = [
    [2.402, 48.702],
    [2.41, 48.702],
    [2.41, 48.708],
    [2.402, 48.708],
    [2.402, 48.702],
  ]
  const geometry = { type: 'MultiPolygon' as const, coordinates: [[SQUARE, hole]] }
  const points = guardPoints({ geometry, bbox: [2.4, 48.7, 2.4136, 48.71] })
  expect(points.length).toBeGreaterThan(20)
  const inHole = ([x = 0, y = 0]: number[]) =>
    x > 2.4021 && x < 2.4099 && y > 48.7021 && y < 48.7079
  expect(points.filter(inHole)).toEqual([])
})

it('reads a bit set, least bit first', () => {
  expect(ordinalsOf(btoa(String.fromCharCode(0b101, 0, 0b10000000)))).toEqual([0, 2, 23])
  expect(ordinalsOf('')).toEqual([])
})

it('lets the bottom sheet come to rest at the nearest of its three heights', () => {
  expect(['peek', 'half', 'full'].map((height) => sheetPx(height as 'peek', 700))).toEqual([
    124, 364, 700,
  ])
  expect([130, 250, 500, 600].map((px) => nearestHeight(px, 700))).toEqual([
    'peek',
    'half',
    'half',
    'full',
  ])
})
