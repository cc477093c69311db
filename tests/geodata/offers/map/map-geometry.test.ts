import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../../../geodata/model/codes.ts'
import { legendInWords } from '../../../../geodata/offers/document/legend.ts'
import { clipLine, clipRing } from '../../../../geodata/offers/map/clip.ts'
import { frameAround, scaleBar, toUnits } from '../../../../geodata/offers/map/frame.ts'
import { GROUND } from '../../../../geodata/model/map/ground-colours.ts'
import { placesAlong } from '../../../../geodata/offers/map/label-places.ts'
import { overAerial } from '../../../../geodata/offers/map/over-aerial.ts'
import { pathData } from '../../../../geodata/offers/map/path-data.ts'
import { placeLabels, textWidth } from '../../../../geodata/offers/map/place-labels.ts'
import { MAP_COLOURS } from '../../../../web/map/style/map-colours.ts'

describe('the frame', () => {
  it('holds a plot in its middle, about a third of it', () => {
    const frame = frameAround([640_000, 6_870_000, 640_400, 6_870_100])
    expect((frame.west + frame.east) / 2).toBe(640_200)
    expect(400 / (frame.east - frame.west)).toBeCloseTo(0.36)
    expect((frame.east - frame.west) / (frame.north - frame.south)).toBeCloseTo(1.6)
    const tall = frameAround([0, 0, 10, 4000])
    expect(4000 / (tall.north - tall.south)).toBeCloseTo(0.46)
  })

  it('shows 600 m around a plot of a metre', () => {
    const frame = frameAround([0, 0, 1, 1])
    expect(frame.east - frame.west).toBeCloseTo(600)
  })

  it('has a bar of a round length that is true in metres', () => {
    for (const side of [1, 90, 333, 1500, 40_000]) {
      const frame = frameAround([0, 0, side, side])
      const { metres, units } = scaleBar(frame)
      expect(String(metres)).toMatch(/^[125]0*$/)
      const [from, , to] = toUnits(frame, [0, 0, metres, 0])
      expect(to! - from!).toBeCloseTo(units, 1)
      expect(units).toBeGreaterThan(960 * 0.08)
      expect(units).toBeLessThanOrEqual(960 * 0.22)
    }
  })
})

describe('cutting', () => {
  it('keeps what lies in the box, and the whole box of what holds it', () => {
    expect(clipRing([10, 10, 20, 10, 20, 20])).toEqual([10, 10, 20, 10, 20, 20])
    const whole = clipRing([-5000, -5000, 9000, -5000, 9000, 9000, -5000, 9000])
    expect(new Set(whole)).toEqual(new Set([-4, 964, 604]))
    expect(clipRing([2000, 0, 2100, 0, 2100, 100])).toEqual([])
  })

  it('parts a line that leaves and comes back', () => {
    const pieces = clipLine([100, 100, 100, -500, 300, -500, 300, 100])
    expect(pieces).toEqual([
      [100, 100, 100, -4],
      [300, -4, 300, 100],
    ])
    expect(clipLine([-100, -100, 2000, -100])).toEqual([])
    expect(clipLine([-100, 50, 2000, 50])).toEqual([[-4, 50, 964, 50]])
  })
})

it('writes paths to a tenth, each point from the one before', () => {
  expect(pathData([[0.04, 10, 10.26, 9.5, 10.26, 9.52, 5, 5, 0, 10]], true)).toBe(
    'M0 10l10.3-.5-5.3-4.5z',
  )
  expect(pathData([[1, 1, 1.01, 1.02]], false)).toBe('')
})

describe('names', () => {
  const label = (text: string, ...places: [number, number][]) => ({
    ...{ text, size: 12, weight: 400 as const, colour: '#000000' },
    places: places.map(([x, y]) => ({ x, y, anchor: 'middle' as const, angle: 0 })),
  })
  it('take the first place that is free, and none where there is none', () => {
    const plot = [[400, 200, 560, 200, 560, 360, 400, 360]]
    const placed = placeLabels(
      [
        label('Massy', [480, 280], [700, 100]),
        label('Palaiseau', [705, 104], [300, 500]),
        label('Orly', [700, 100], [2, 300], [480, 362]),
      ],
      [],
      plot,
    )
    expect(placed.map(({ text, at }) => [text, at.x])).toEqual([
      ['Massy', 700],
      ['Palaiseau', 300],
    ])
  })

  it('stand along what is straight, never upside down', () => {
    expect(placesAlong([[0, 0, -100, 0]], 60)[0]).toMatchObject({ angle: 0 })
    expect(placesAlong([[0, 0, 0, 100]], 60)[0]).toMatchObject({ angle: 90 })
    expect(placesAlong([[0, 0, 30, 0, 30, 30, 0, 30]], 60)).toEqual([])
    expect(placesAlong([[0, 0, 50, 0]], 60)).toEqual([])
    expect(textWidth('Wij', 10)).toBeCloseTo(14.6)
  })
})

describe('the look', () => {
  it('is that of the page’s map', () => {
    expect(MAP_COLOURS.light).toMatchObject({ ...GROUND })
  })

  it('has a legend in words and a mark for every key that is drawn', () => {
    const keys = [...CATEGORIES.map((one) => `plot.${one}`), 'plot.unknown', 'plots', 'site']
    keys.push('zone', 'constraint.flood', 'access.port', 'motorway', 'road', 'rail', 'commune')
    for (const language of ['fr', 'en'] as const)
      for (const { key, label, swatch } of legendInWords([...keys, 'water', 'urban'], language)) {
        expect(label).not.toBe(key)
        expect(swatch).toMatch(/<(rect|path|g)/)
      }
  })

  it('loses its ground, and nothing else, over a photograph', () => {
    const svg = '<svg><g id="ground"><rect/></g><g id="over"><path/></g></svg>'
    expect(overAerial(svg)).toBe('<svg><g id="over"><path/></g></svg>')
    const own = svg.replace('<path/>', '<path fill-opacity="0.66"/>')
    expect(overAerial(own)).toContain('<path fill-opacity="0.18"/>')
    expect(overAerial('<svg/>')).toBe('<svg/>')
  })
})
