// What the map, /ogc and the encoder say of tiles is one list: no layer draws or filters on what tiles do not carry.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { COLLECTIONS } from '../../../api/ogc/collections.ts'
import { mapExpression } from '../../../geodata/model/filter/map-expression.ts'
import { TILE_TAGS, tileTags } from '../../../geodata/model/map/tiles.ts'
import { TILE_LAYERS } from '../../../geodata/tiles/tile-layers.ts'
import { mapStyle } from '../../../web/map/style/style.ts'
import { OVERLAYS } from '../../../web/state/map/overlays.ts'
import { randomFilter } from '../../rig/random-filter.ts'

/** Names of attributes that an expression reads. */
function namesIn(expression: unknown): string[] {
  if (typeof expression !== 'object' || expression === null) return []
  if (!Array.isArray(expression)) return Object.values(expression).flatMap(namesIn)
  const [word, name] = expression as unknown[]
  const own = (word === 'get' || word === 'has') && typeof name === 'string' ? [name] : []
  return [...own, ...expression.flatMap(namesIn)]
}

it('encodes every layer of the list, and no other', () => {
  const listed = Object.entries(TILE_TAGS).flatMap(([tileset, layers]) =>
    Object.keys(layers).map((layer) => `${tileset} ${layer}`),
  )
  const encoded = TILE_LAYERS.map(({ tileset, layer }) => `${tileset} ${layer}`)
  expect([...new Set(encoded)].sort()).toEqual(listed.sort())
})

it('carries what every layer of the map reads', () => {
  const look = {
    language: 'fr',
    overlays: OVERLAYS,
    opacity: 0.7,
    match: mapExpression({}),
  } as const
  const { layers } = mapStyle({ ...look, theme: 'light', filtered: true }, 'http://here', 7)
  const tilesets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = TILE_TAGS
  for (const layer of layers) {
    if (!('source-layer' in layer) || layer['source-layer'] === undefined) continue
    const tags = tilesets[layer.source]?.[layer['source-layer']]
    expect(tags, layer.id).toBeDefined()
    for (const name of namesIn(layer)) expect(tags, `${layer.id}: ${name}`).toContain(name)
  }
})

it('carries what the expression of every filter reads', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(randomFilter, ({ filter }) => {
      for (const name of namesIn(mapExpression(filter))) {
        seen.add(name)
        expect(tileTags({ tileset: 'plot', layer: 'plot' })).toContain(name)
      }
    }),
    { numRuns: 400 },
  )
  expect(seen.size).toBeGreaterThan(30)
})

it('has the tiles of every collection of /ogc', () => {
  for (const { tiles } of COLLECTIONS) expect(tileTags(tiles)).toBeDefined()
})
