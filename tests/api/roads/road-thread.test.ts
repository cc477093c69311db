// The thread that answers about ways: what it answers, and that it stops for whoever has left or waits too long.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { RoadQuestion } from '../../../api/roads/road-messages.ts'
import type { ThreadLimits } from '../../../api/roads/road-thread.ts'
import { RoadThread } from '../../../api/roads/road-thread.ts'
import { reachSchema } from '../../../geodata/model/roads/road-answers.ts'
import { buildGraph } from '../../../geodata/roads/graph/build-graph.ts'
import type { PackedArray } from '../../../geodata/roads/graph/pack-graph.ts'
import { packGraph } from '../../../geodata/roads/graph/pack-graph.ts'
import { answerReach } from '../../../geodata/roads/reach/reach-answer.ts'
import { RoadNetwork } from '../../../geodata/roads/reach/road-network.ts'
import type { RoadGraph } from '../../../geodata/roads/graph/road-graph.ts'
import { roadThrough } from '../../rig/land/road-lines.ts'

const [WEST, SOUTH, SIDE, COUNT] = [640_000, 6_860_000, 200, 120]
const rows = { coverage: null, points: [], communes: [] }
const versioned = { version: 1, demonstration: true }
const question: RoadQuestion = {
  of: 'reach',
  origin: { x: WEST + 50 * SIDE, y: SOUTH + 50 * SIDE },
  minutes: [15, 60],
  mode: 'car',
  direction: 'from',
}

vi.setConfig({ testTimeout: 30_000 })

let graph: RoadGraph
const arrays: PackedArray[] = []
const threads: RoadThread[] = []

beforeAll(async () => {
  const places = Array.from({ length: COUNT }, (_, i) => SIDE * i)
  graph = buildGraph(
    places.flatMap((at, i) => [
      roadThrough(
        places.map((x) => [WEST + x, SOUTH + at] as const),
        { id: 2 * i },
      ),
      roadThrough(
        places.map((y) => [WEST + at, SOUTH + y] as const),
        { id: 2 * i + 1 },
      ),
    ]),
  )
  for await (const array of packGraph(graph)) arrays.push(array)
})
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.end()
})
/** With the usual patience, for those tests that leave it as it was. */
let usual: RoadThread | undefined
const startUsual = async () => {
  usual ??= await start()
  threads.splice(0)
  return usual
}
afterAll(() => arrays.splice(0))

async function start(limits: Partial<ThreadLimits> = {}, onEnd = () => {}): Promise<RoadThread> {
  const thread = new RoadThread({ deadlineMs: 60_000, mostWaiting: 24, ...limits }, onEnd)
  threads.push(thread)
  await thread.makeReady({ arrays, rows })
  return thread
}

/** What became of each, as its code or "answered". */
const fates = async (asked: Promise<unknown>[]) =>
  (await Promise.allSettled(asked)).map((one) =>
    one.status === 'fulfilled' ? 'answered' : (one.reason as { code?: string }).code,
  )

it('answers what the ground answers, as bytes of JSON', async () => {
  const thread = await startUsual()
  const json = (await thread.ask(question, versioned)) as Uint8Array
  const answered = reachSchema.parse(JSON.parse(Buffer.from(json).toString()))
  const network = new RoadNetwork(graph, rows)
  expect(answered).toEqual(answerReach(network, question, versioned, () => false))
  expect(answered.features.map(({ properties }) => properties.minutes)).toEqual([60, 15])
})

it('stops a question whose client has left, while it waits its turn', async () => {
  const thread = await startUsual()
  const client = new AbortController()
  const before = Array.from({ length: 5 }, () => thread.ask(question, versioned))
  const gone = thread.ask(question, versioned, client.signal)
  const after = thread.ask(question, versioned)
  client.abort()
  expect(await fates([...before, gone, after])).toEqual([
    ...Array(5).fill('answered'),
    'left',
    'answered',
  ])
  expect([thread.stopped, thread.settledInVain]).toEqual([1, 0])
  expect(() => thread.ask(question, versioned, client.signal)).toThrow('The client has left')
  expect(await thread.ask(question, versioned)).toBeInstanceOf(Uint8Array)
})

it('leaves a search in its middle when it is told to stop', () => {
  const network = new RoadNetwork(graph, rows)
  let asked = 0
  expect(answerReach(network, question, versioned, () => ++asked > 1)).toBeUndefined()
  expect(network.ways.settledCount).toBeGreaterThan(0)
  expect(network.ways.settledCount).toBeLessThan(COUNT * COUNT)
  // What follows is not the poorer for it.
  expect(answerReach(network, question, versioned, () => false)).toEqual(
    answerReach(new RoadNetwork(graph, rows), question, versioned, () => false),
  )
})

it('gives up what takes longer than its limit, and goes on with what follows', async () => {
  const thread = await start({ deadlineMs: 1 })
  const asked = Array.from({ length: 24 }, () => thread.ask(question, versioned))
  const became = await fates(asked)
  expect(became.at(-1)).toBe('too_slow')
  expect(new Set(became)).not.toContain(undefined)
})

it('refuses more questions than may wait', async () => {
  const thread = await start({ mostWaiting: 2 })
  const asked = [thread.ask(question, versioned), thread.ask(question, versioned)]
  expect(() => thread.ask(question, versioned)).toThrow(/Too many questions/)
  expect(await fates(asked)).toEqual(['answered', 'answered'])
  expect(await thread.ask(question, versioned)).toBeInstanceOf(Uint8Array)
})

it('tells those who wait when it ends', async () => {
  let ended = 0
  const thread = await start({}, () => ended++)
  const asked = [1, 2, 3].map(() => thread.ask(question, versioned))
  const became = fates(asked)
  await thread.end()
  expect((await became).at(-1)).toBe('roads_unavailable')
  expect(() => thread.ask(question, versioned)).toThrow(/being made ready/)
  expect(ended).toBe(1)
})

it('answers what waits before it retires', async () => {
  const thread = await startUsual()
  const asked = [1, 2, 3].map(() => thread.ask(question, versioned))
  thread.retire()
  expect(await fates(asked)).toEqual(['answered', 'answered', 'answered'])
})

it('says that roads cannot be read', async () => {
  const thread = new RoadThread({ deadlineMs: 1000, mostWaiting: 1 }, () => {})
  threads.push(thread)
  await expect(thread.makeReady({ arrays: arrays.slice(1), rows })).rejects.toThrow(
    /lacks its array/,
  )
})
