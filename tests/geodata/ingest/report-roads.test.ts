import { expect, it } from 'vitest'
import { BanCounter } from '../../../geodata/roads/graph/describe-bans.ts'
import { describeGraph } from '../../../geodata/roads/graph/describe-graph.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import { describeRoads } from '../../../geodata/ingest/report-roads.ts'
import { roadThrough } from '../../rig/land/road-lines.ts'

const line = [
  [0, 0],
  [1000, 0],
] as const

it('tells each ban with its roads, and what is said but does not close', () => {
  const roads = [
    roadThrough(line, { maxWeightT: 3.5, truck: false }),
    roadThrough(line, { maxHeightM: 4.1 }),
    roadThrough(line, { maxLengthM: 12 }),
    roadThrough(line, { maxAxleT: 10, atHours: true }),
    roadThrough(line, { atHours: true }),
    roadThrough(line, { unread: true }),
    roadThrough(line, { class: 'path', truck: false }),
  ]
  const counter = new BanCounter()
  for (const road of roads) counter.add(road)
  const facts = {
    ...describeGraph(buildGraph(roads)),
    roads: roads.length,
    roadsWithoutDirection: 0,
    bans: counter.finish(),
    turns: { kept: 4, away: 1, unclear: 0, hours: 2, unread: 0 },
  }
  expect(describeRoads(facts)).toEqual([
    'roads closed to the 40 t lorry: 3 of 7, 3 km (by weight 1, axle 1, length 1, hgv 1)',
    '    open though banned at certain hours 1, open for their limit cannot be read 1',
    'turns banned or ordered: 4 honoured; left out 2 at certain hours only, 1 of roads that do not meet',
  ])
  expect(describeRoads(undefined)).toEqual([])
})
