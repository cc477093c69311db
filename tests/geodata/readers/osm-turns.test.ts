import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { OsmMember } from '../../../geodata/readers/osm-turns.ts'
import { turnsOfRelation } from '../../../geodata/readers/osm-turns.ts'
import { readOsmRoads } from '../../../geodata/readers/read-osm-pbf.ts'
import { osmHeader, osmNodes, osmRelations, osmWays } from '../../rig/files/osm-pbf.ts'

const folder = mkdtempSync(join(tmpdir(), 'osm-turns-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const way = (role: string, id: number): OsmMember => ({ role, type: 'way', id })
const node = (id: number): OsmMember => ({ role: 'via', type: 'node', id })
const PLAIN = [way('from', 1), node(9), way('to', 2)]
const turns = (tags: Record<string, string>, members: readonly OsmMember[] = PLAIN) => {
  const all: Record<string, string> = { type: 'restriction', ...tags }
  return turnsOfRelation((key) => all[key], members)
}
const no = 'no_left_turn'

describe('a restriction of OpenStreetMap', () => {
  it('bans a turn from one way into another, at a node or by ways between them', () => {
    const turn = { from: 1, to: 2, only: false, truck: true, car: true, said: 'always' }
    expect(turns({ restriction: no })).toEqual([{ ...turn, via: { node: 9 } }])
    expect(turns({ restriction: 'only_straight_on' })).toMatchObject([{ only: true }])
    const by = [way('from', 1), way('via', 5), way('via', 6), way('to', 2)]
    expect(turns({ restriction: 'no_u_turn' }, by)).toEqual([{ ...turn, via: { ways: [5, 6] } }])
  })

  it.each([
    [{ restriction: no }, [[true, true]]],
    [{ restriction: no, except: 'psv;bicycle' }, [[true, true]]],
    [{ restriction: no, except: 'psv;hgv' }, [[false, true]]],
    [{ restriction: no, except: 'motorcar' }, [[true, false]]],
    [{ restriction: no, except: 'motor_vehicle' }, []],
    [{ 'restriction:hgv': no }, [[true, false]]],
    [{ 'restriction:motorcar': no }, [[false, true]]],
    [{ 'restriction:bus': no }, []],
    [{ 'restriction:conditional': `${no} @ (weight>3.5)` }, [[true, false]]],
    [{ 'restriction:conditional': `${no} @ (weight>44)` }, []],
    [
      { restriction: no, 'restriction:hgv': 'only_right_turn' },
      [
        [true, false],
        [false, true],
      ],
    ],
  ])('means by %o lorries and cars %o', (tags, whom) => {
    const found = turns(tags as Record<string, string>)
    expect(found.map(({ truck, car }) => [truck, car])).toEqual(whom)
  })

  it.each([
    [{ 'restriction:conditional': `${no} @ (Mo-Fr 07:00-09:00)` }],
    [{ restriction: no, hour_on: '07:00', hour_off: '09:00' }],
    [{ restriction: no, 'restriction:conditional': 'none @ (22:00-06:00)' }],
  ])('bans nothing with %o, which holds at certain hours, but is told', (tags) => {
    expect(turns(tags as Record<string, string>)).toMatchObject([
      { from: 1, truck: false, car: false, said: 'hours' },
    ])
  })

  it.each([
    ['an unknown word', { restriction: 'no_sense' }, PLAIN],
    ['no way out', { restriction: no }, PLAIN.slice(0, 2)],
    ['two ways in', { restriction: no }, [way('from', 3), ...PLAIN]],
    ['nothing between', { restriction: no }, [way('from', 1), way('to', 2)]],
    ['two nodes between', { restriction: no }, [...PLAIN, node(8)]],
  ])('with %s bans nothing, but is told', (_, tags, members) => {
    expect(turns(tags, members)).toMatchObject([{ truck: false, car: false, said: 'unread' }])
  })

  it('may mean several ways that do not enter, or that are not left by', () => {
    const entry = turns({ restriction: 'no_entry' }, [way('from', 3), ...PLAIN])
    expect(entry.map(({ from, to }) => [from, to])).toEqual([
      [3, 2],
      [1, 2],
    ])
    const exit = turns({ restriction: 'no_exit' }, [...PLAIN, way('to', 4)])
    expect(exit.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [1, 4],
    ])
  })
})

it('comes from a file with the way that it begins on, once, and with the place of its node', async () => {
  const path = join(folder, 'turns.osm.pbf')
  const tags = { highway: 'tertiary' }
  const blocks = [
    osmHeader(),
    osmNodes([
      { id: 8, lon: 2.3, lat: 48.8 },
      { id: 9, lon: 2.31, lat: 48.81 },
      { id: 10, lon: 2.32, lat: 48.8 },
    ]),
    // The first is cut in two by a node that the file lacks.
    osmWays([
      { id: 1, tags, nodes: [8, 9, 77, 8, 9] },
      { id: 2, tags, nodes: [9, 10] },
    ]),
    osmRelations([
      { id: 1, tags: { type: 'restriction', restriction: no }, members: PLAIN },
      { id: 2, tags: { type: 'route', route: 'bus' }, members: PLAIN },
      {
        id: 3,
        tags: { type: 'restriction', restriction: no },
        members: [way('from', 1), node(66), way('to', 2)],
      },
      {
        id: 4,
        tags: { type: 'restriction', restriction: no },
        members: [way('from', 5), node(9), way('to', 2)],
      },
    ]),
  ]
  for (const order of [
    [0, 1, 2, 3],
    [0, 3, 2, 1],
  ]) {
    writeFileSync(path, Buffer.concat(order.map((at) => blocks[at] as Buffer)))
    const found = []
    for await (const { way: id, turns: told } of readOsmRoads(path, { name: 'turns.osm.pbf' }))
      found.push([id, told.map(({ to, at, by, truck }) => ({ to, at, by, truck }))])
    expect(found).toEqual([
      [
        1,
        [
          { to: 2, at: [2.31, 48.81], by: null, truck: true },
          { to: 2, at: null, by: null, truck: true },
        ],
      ],
      [1, []],
      [2, []],
    ])
  }
})
