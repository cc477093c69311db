// Surfaces for the tests of the footprint: in a frame of their own, then turned and moved to Lambert-93 magnitudes.
import * as turf from '@turf/turf'
import fc from 'fast-check'
import type { Surface } from '../../../geodata/footprint/find-frontier.ts'

export type Place = { turn: number; x: number; y: number }
export type Polygons = [number, number][][][]
type Feature = ReturnType<typeof turf.polygon>

export const places: fc.Arbitrary<Place> = fc.record({
  turn: fc.double({ min: 0, max: Math.PI, noNaN: true }),
  x: fc.double({ min: 590_000, max: 740_000, noNaN: true }),
  y: fc.double({ min: 6_780_000, max: 6_910_000, noNaN: true }),
})

const metres = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** A box by its middle, sides and turn. */
export const boxes = fc
  .tuple(metres(-60, 60), metres(-60, 60), metres(4, 110), metres(4, 110), metres(0, Math.PI))
  .map(([x, y, w, l, turn]) => placed([[box(l, w)]], { turn, x, y }))

/** Anything simple about its middle: as many corners as angles, at any distance. */
export const stars = fc
  .tuple(fc.array(metres(8, 90), { minLength: 5, maxLength: 14 }), metres(-40, 40), metres(-40, 40))
  .map(([radii, x, y]): Polygons => {
    const ring = radii.map((r, i): [number, number] => {
      const angle = (2 * Math.PI * i) / radii.length
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
    return [[[...ring, ring[0] as [number, number]]]]
  })

/** L, U and T: a box with a smaller one taken out of a corner, a side or the middle. */
export const notched = fc
  .record({
    l: metres(20, 140),
    w: metres(20, 140),
    cutL: metres(0.1, 0.9),
    cutW: metres(0.1, 0.9),
    at: fc.constantFrom('corner', 'side', 'middle'),
  })
  .map(({ l, w, cutL, cutW, at }): Polygons => {
    const x = at === 'corner' ? (l * (1 - cutL)) / 2 : 0
    const y = at === 'middle' ? 0 : (w * (1 - cutW)) / 2
    // A little past the side where there is one, so that no thread is left.
    const past = at === 'middle' ? 0 : 0.01
    return without(
      [[box(l, w)]],
      placed([[box(l * cutL + past, w * cutW + past)]], { turn: 0, x, y }),
    )
  })

export const box = (l: number, w: number): [number, number][] => [
  [-l / 2, -w / 2],
  [l / 2, -w / 2],
  [l / 2, w / 2],
  [-l / 2, w / 2],
  [-l / 2, -w / 2],
]

export const together = (first: Polygons, ...rest: Polygons[]): Polygons =>
  rest.length === 0 ? first : clipped(turf.union, first, rest)

export const without = (from: Polygons, ...cuts: Polygons[]): Polygons =>
  cuts.length === 0 ? from : clipped(turf.difference, from, cuts)

export const hullOf = (polygons: Polygons): Polygons => polygonsOf(turf.convex(featureOf(polygons)))

export function placed(polygons: Polygons, { turn, x, y }: Place): Polygons {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([u, v]): [number, number] => [x + u * cos - v * sin, y + u * sin + v * cos]),
    ),
  )
}

export const surfaceOf = (polygons: Polygons): Surface =>
  polygons.map((rings) => rings.map((ring) => Float64Array.from(ring.flat())))

// turf's types do not say that these take multipolygons too; they do.
const featureOf = (polygons: Polygons): Feature => turf.multiPolygon(polygons) as unknown as Feature

/** turf gives up on some near-coincident corners: the first is left as it is then. */
function clipped(
  how: typeof turf.union | typeof turf.difference,
  first: Polygons,
  rest: Polygons[],
): Polygons {
  try {
    return polygonsOf(how(turf.featureCollection([first, ...rest].map(featureOf))))
  } catch {
    return first
  }
}

function polygonsOf(
  feature: { geometry: { type: string; coordinates: unknown } } | null,
): Polygons {
  if (!feature) return []
  const { type, coordinates } = feature.geometry
  return (type === 'Polygon' ? [coordinates] : coordinates) as Polygons
}
