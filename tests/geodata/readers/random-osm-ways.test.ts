// Any ways over any nodes: what is read is what was written.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { OsmRoad } from '../../../geodata/readers/read-osm-pbf.ts'
import { readOsmRoads } from '../../../geodata/readers/read-osm-pbf.ts'
import { draws } from '../../rig/draws.ts'
import { osmHeader, osmNodes, osmWays } from '../../rig/files/osm-pbf.ts'

const folder = mkdtempSync(join(tmpdir(), 'osm-pbf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(...blocks: Buffer[]): Promise<OsmRoad[]> {
  const path = join(folder, 'roads.osm.pbf')
  writeFileSync(path, Buffer.concat(blocks))
  const roads: OsmRoad[] = []
  for await (const road of readOsmRoads(path, { name: 'roads.osm.pbf' })) roads.push(road)
  return roads
}

it('gives random ways as they were written', async () => {
  const position = fc.record({
    lon: fc.integer({ min: 1_400_000, max: 3_500_000 }),
    lat: fc.integer({ min: 48_100_000, max: 49_200_000 }),
  })
  const word = fc.string({ maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: -(2 ** 45), max: 2 ** 45 }), {
        minLength: 2,
        maxLength: 40,
      }),
      fc.infiniteStream(position),
      fc.array(
        fc.tuple(
          fc.array(fc.nat(), { minLength: 2, maxLength: 9 }),
          fc.dictionary(word, word),
          fc.boolean(),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      fc.boolean(),
      async (ids, positions, drawn, dense) => {
        const placed = ids.map((id) => {
          const { lon, lat } = positions.next().value
          return { id, lon: lon / 1e6, lat: lat / 1e6 }
        })
        const ways = drawn.map(([places, tags, isRoad], i) => ({
          id: i + 1,
          tags: {
            ...tags,
            ...(isRoad ? { highway: 'tertiary', area: 'no' } : { highway: 'proposed' }),
          },
          nodes: places.map((place) => ids[place % ids.length] as number),
        }))
        const half = ways.length >> 1
        const roads = await read(
          osmHeader(),
          osmNodes(placed, { dense }),
          osmWays(ways.slice(0, half)),
          osmWays(ways.slice(half)),
        )
        const at = new Map(placed.map(({ id, lon, lat }) => [id, [lon, lat]]))
        const expected = ways
          .filter(({ tags }) => tags.highway === 'tertiary')
          .map(({ id, nodes: used }) => ({ way: id, line: used.map((node) => at.get(node)) }))
        expect(roads.map(({ way, line }) => ({ way, line }))).toEqual(expected)
      },
    ),
    draws(20),
  )
})
