import { describe, expect, it } from 'vitest'
import { createTileCache } from '../../../api/tiles/tile-cache.ts'

const tile = (size: number, edition = 'one') => ({
  version: 1,
  edition,
  etag: '"x"',
  data: size ? new Uint8Array(size) : null,
  bare: {},
  zipped: {},
})

describe('the tiles in memory', () => {
  it('let go what was not asked for longest once the room is full', () => {
    const cache = createTileCache(6000)
    for (const path of ['a', 'b', 'c']) cache.set(path, tile(700))
    cache.get('a')
    cache.set('d', tile(700))
    expect(['a', 'b', 'c', 'd'].filter((path) => cache.get(path))).toEqual(['a', 'c', 'd'])
  })

  it('never take more than the room, empty places included', () => {
    const cache = createTileCache(10_000)
    for (let i = 0; i < 1000; i++) {
      cache.set(String(i), tile(i % 3 ? i : 0))
      expect(cache.calculatedSize).toBeLessThanOrEqual(10_000)
    }
    cache.set('huge', tile(20_000))
    expect(cache.get('huge')).toBeUndefined()
    expect(cache.calculatedSize).toBeLessThanOrEqual(10_000)
  })

  it('count a tile once that is put twice', () => {
    const cache = createTileCache(10_000)
    cache.set('a', tile(1000))
    cache.set('a', tile(2000, 'two'))
    expect(cache.get('a')?.edition).toBe('two')
    expect(cache.calculatedSize).toBe(3000)
  })
})
