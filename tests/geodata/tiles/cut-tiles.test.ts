import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutToTiles } from '../../../geodata/tiles/cut-tiles.ts'
import type { Path } from '../../../geodata/plane/clip-path.ts'
import { BUFFER, EXTENT, signedArea, snap } from '../../../geodata/tiles/tile-geometry.ts'

const cut = (ring: Path): Map<string, Path[]> => {
  const tiles = new Map<string, Path[]>()
  cutToTiles([ring], 'polygon', (x, y, paths) => tiles.set(`${x}/${y}`, paths))
  return tiles
}

describe('cutting to tiles', () => {
  it('keeps a small shape whole, in units of its tile', () => {
    const tiles = cut([5000, 5000, 5200, 5000, 5200, 5200, 5000, 5200])
    expect([...tiles.keys()]).toEqual(['1/1'])
    expect(tiles.get('1/1')).toEqual([[904, 904, 1104, 904, 1104, 1104, 904, 1104]])
  })

  it('hands a shape near a side to both tiles, cut at the buffer', () => {
    const tiles = cut([4000, 100, 4200, 100, 4200, 200, 4000, 200])
    expect([...tiles.keys()].sort()).toEqual(['0/0', '1/0'])
    const xs = (tiles.get('0/0')?.[0] ?? []).filter((_, i) => i % 2 === 0)
    expect(Math.max(...xs)).toBe(EXTENT + BUFFER)
  })

  it('covers every tile of a large box, and loses no surface', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 10, max: 30_000 }),
        fc.integer({ min: 10, max: 30_000 }),
        (x, y, w, h) => {
          const tiles = cut([x, y, x + w, y, x + w, y + h, x, y + h])
          // The part of each tile without its buffer adds up to the box.
          let surface = 0
          for (const paths of tiles.values())
            for (const path of paths) {
              const xs = path
                .filter((_, i) => i % 2 === 0)
                .map((v) => Math.max(0, Math.min(EXTENT, v)))
              const ys = path
                .filter((_, i) => i % 2 === 1)
                .map((v) => Math.max(0, Math.min(EXTENT, v)))
              surface += (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))
            }
          expect(surface).toBe(w * h)
        },
      ),
    )
  })
})

describe('snapping', () => {
  it('drops repeated points, and keeps what neighbours share alike', () => {
    const shared: Path = [0.5, 0.35, 0.50001, 0.350004, 0.50002, 0.35001]
    const there = snap(shared, 10, 4, false)
    const back = snap(
      [...shared]
        .reverse()
        .reduce<Path>(
          (out, _, i, all) => (i % 2 ? [...out, all[i] as number, all[i - 1] as number] : out),
          [],
        ),
      10,
      4,
      false,
    )
    const points = (path: Path) =>
      path.reduce<string[]>((out, v, i) => (i % 2 ? [...out, `${path[i - 1]} ${v}`] : out), [])
    expect(points(back).reverse()).toEqual(points(there))
  })

  it('calls an outer ring positive with y downwards', () => {
    expect(signedArea([0, 0, 10, 0, 10, 10, 0, 10])).toBe(200)
  })
})
