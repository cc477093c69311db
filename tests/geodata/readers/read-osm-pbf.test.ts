import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { ReadError } from '../../../geodata/readers/read-error.ts'
import { readFeatures } from '../../../geodata/readers/read-features.ts'
import type { OsmRoad } from '../../../geodata/readers/read-osm-pbf.ts'
import { readOsmRoads } from '../../../geodata/readers/read-osm-pbf.ts'
import type { OsmNode, OsmWay } from '../../rig/files/osm-pbf.ts'
import { Message, osmBlob, osmHeader, osmNodes, osmWays } from '../../rig/files/osm-pbf.ts'

const folder = mkdtempSync(join(tmpdir(), 'osm-pbf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'roads.osm.pbf')

async function read(...blocks: Buffer[]): Promise<OsmRoad[]> {
  writeFileSync(path, Buffer.concat(blocks))
  const roads: OsmRoad[] = []
  for await (const road of readOsmRoads(path, { name: 'roads.osm.pbf' })) roads.push(road)
  return roads
}

const refusal = async (...blocks: Buffer[]): Promise<string> => {
  const error: unknown = await read(...blocks).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ReadError)
  return (error as ReadError).message
}

const nodes: OsmNode[] = [
  { id: 11, lon: 2.3, lat: 48.8 },
  { id: 12, lon: 2.31, lat: 48.81 },
  { id: 12_000_000_000, lon: 2.32, lat: 48.8 },
]
const street: OsmWay = { id: 7, tags: { highway: 'residential' }, nodes: [11, 12, 12_000_000_000] }
const house: OsmWay = { id: 8, tags: { building: 'yes' }, nodes: [11, 12, 11] }
const streetLine = nodes.map(({ lon, lat }) => [lon, lat])

describe('an OpenStreetMap file', () => {
  it('gives its roads, in the order of the file, and nothing else', async () => {
    const roads = await read(
      osmHeader(),
      osmNodes(nodes),
      osmWays([house, street]),
      osmWays([{ ...street, id: 9 }]),
    )
    expect(roads.map(({ way }) => way)).toEqual([7, 9])
    expect(roads[0]).toMatchObject({ class: 'residential', level: 0, line: streetLine })
  })

  it('comes as features whose properties are columns of the table of roads', async () => {
    writeFileSync(path, Buffer.concat([osmHeader(), osmNodes(nodes), osmWays([street])]))
    const features = []
    const seen: number[] = []
    const options = {
      name: 'roads.osm.pbf',
      onBytes: (bytes: Uint8Array) => seen.push(bytes.length),
    }
    for await (const feature of readFeatures(path, options)) features.push(feature)
    expect(features).toMatchObject([
      {
        number: 1,
        id: '7',
        fault: undefined,
        properties: { class: 'residential', oneway: 0, truck: true, speed_kmh: null },
        geometry: { type: 'LineString', coordinates: streetLine },
      },
    ])
    expect(seen.reduce((a, b) => a + b)).toBe(
      Buffer.concat([osmHeader(), osmNodes(nodes), osmWays([street])]).length,
    )
  })

  it.each([
    ['plain nodes', osmNodes(nodes, { dense: false })],
    [
      'a granularity and offsets',
      osmNodes(nodes, { granularity: 1000, latOffset: -5_000_000_000, lonOffset: 3_000_000 }),
    ],
    ['blocks that are not packed', osmNodes(nodes, {}, { packed: false })],
  ])('is read with %s', async (_, block) => {
    const [road] = await read(osmHeader(), block, osmWays([street], { packed: false }))
    expect(road?.line).toEqual(streetLine)
  })

  it('is read whatever the order of its blocks and nodes', async () => {
    const mixed = [nodes[2], nodes[0], nodes[1]] as OsmNode[]
    const [road] = await read(osmHeader(), osmWays([street]), osmNodes(mixed))
    expect(road?.line).toEqual(streetLine)
  })

  it('gives the pieces of a way whose nodes are partly missing', async () => {
    const way = { ...street, nodes: [11, 12, 999, 12, 12_000_000_000, 998, 11] }
    const roads = await read(osmHeader(), osmNodes(nodes), osmWays([way]))
    expect(roads.map(({ line }) => line)).toEqual([streetLine.slice(0, 2), streetLine.slice(1)])
  })

  it('passes over blocks and fields that it does not know', async () => {
    const strange = osmBlob('OSMFuture', Buffer.from('whatever'))
    expect(await read(osmHeader(), strange, osmNodes(nodes), osmWays([street]))).toHaveLength(1)
  })
})

describe('an OpenStreetMap file that is not sound', () => {
  const blocks = [osmHeader(), osmNodes(nodes), osmWays([street]), osmWays([{ ...street, id: 9 }])]
  const whole = Buffer.concat(blocks)

  it('is refused with the byte when it is cut a byte beside any block', async () => {
    let start = 0
    for (const { length } of blocks) {
      for (const at of [start + 1, start + length - 1]) {
        const message = await refusal(whole.subarray(0, at))
        expect(message).toContain(
          `ends at byte ${at}, inside the block that begins at byte ${start}`,
        )
      }
      start += length
    }
  })

  it('is refused when it ends before its ways, and read as it is when it ends between two blocks of them', async () => {
    for (const count of [1, 2])
      expect(await refusal(...blocks.slice(0, count))).toBe(
        'roads.osm.pbf holds no way: is it cut?',
      )
    expect(await read(...blocks.slice(0, 3))).toHaveLength(1)
  })

  it.each([
    ['too little', { rawSize: 10 }, 'unpacks to more than the 10 bytes that it says'],
    ['too much', { rawSize: 100_000 }, 'not the 100000 that it says'],
    [
      'more than is allowed',
      { rawSize: 33 << 20 },
      'says that it unpacks to 34603008 bytes: 33554432 are allowed',
    ],
    ['LZ4', { field: 6 }, 'is packed as LZ4: only zlib is read'],
    ['Zstandard', { field: 7 }, 'is packed as Zstandard: only zlib is read'],
    ['an unknown way', { field: 9 }, 'holds no data'],
  ])('is refused when a block says %s of itself', async (_, lie, words) => {
    const message = await refusal(osmHeader(), osmNodes(nodes, {}, lie), osmWays([street]))
    expect(message).toContain(`roads.osm.pbf, block at byte ${osmHeader().length}, `)
    expect(message).toContain(words)
  })

  it('is refused when it unpacks to burst', async () => {
    const bomb = new Message().number(2, 1 << 20).bytes(3, deflateSync(Buffer.alloc(48 << 20)))
    const head = new Message().bytes(1, 'OSMData').number(3, bomb.done().length).done()
    const size = Buffer.alloc(4)
    size.writeUInt32BE(head.length)
    const message = await refusal(osmHeader(), size, head, bomb.done())
    expect(message).toContain('unpacks to more than the 1048576 bytes that it says')
  })

  it('is refused when a head or a block is larger than the format allows', async () => {
    const large = Buffer.from([0, 2, 0, 0])
    expect(await refusal(osmHeader(), large)).toContain(
      'the head of a block cannot have 131072 bytes',
    )
    expect(await refusal(large)).toBe('roads.osm.pbf is not an OpenStreetMap file (.osm.pbf)')
    const head = new Message()
      .bytes(1, 'OSMData')
      .number(3, 40 << 20)
      .done()
    const size = Buffer.from([0, 0, 0, head.length])
    expect(await refusal(osmHeader(), size, head)).toContain(
      'a block says that it has 41943040 bytes',
    )
  })

  it('is refused when it needs what is not known, has no header, is empty or is not there', async () => {
    const history = osmHeader(['OsmSchema-V0.6', 'HistoricalInformation'])
    expect(await refusal(history)).toContain('needs a reader that knows "HistoricalInformation"')
    expect(await refusal(osmWays([street]))).toContain(
      'does not begin as an OpenStreetMap file does',
    )
    expect(await refusal(Buffer.alloc(0))).toBe('the file roads.osm.pbf is empty')
    const missing = readOsmRoads(join(folder, 'none.osm.pbf'), { name: 'none.osm.pbf' })
    await expect(missing.next()).rejects.toThrow('the file none.osm.pbf is missing')
  })

  it('is read or refused in words when any byte of it is another', async () => {
    const plain = [
      osmHeader(undefined, { packed: false }),
      osmNodes(nodes, {}, { packed: false }),
      osmWays([street, house], { packed: false }),
    ]
    const bytes = Buffer.concat(plain)
    let refused = 0
    for (let at = 0; at < bytes.length; at++)
      for (const other of [0xff, (bytes[at] as number) ^ 1]) {
        const changed = Buffer.from(bytes)
        changed[at] = other
        await read(changed).catch((error: unknown) => {
          if (!(error instanceof ReadError)) throw error
          refused++
        })
      }
    expect(refused).toBeGreaterThan(bytes.length / 2)
  })
})
