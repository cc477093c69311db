// The thread that walks the roads: one question after the other, each until it is told to stop.
import { parentPort, workerData } from 'node:worker_threads'
import { unpackGraph } from '../../geodata/roads/graph/pack-graph.ts'
import type { NoWayReason } from '../../geodata/model/roads/road-answers.ts'
import { answerReach } from '../../geodata/roads/reach/reach-answer.ts'
import { RoadNetwork } from '../../geodata/roads/reach/road-network.ts'
import { answerAround } from '../../geodata/roads/ways/way-around.ts'
import { answerWays } from '../../geodata/roads/ways/way-answer.ts'
import type { FromWorker, RoadAnswers, ToWorker, WorkerData } from './road-messages.ts'

const { flags } = workerData as WorkerData
const port = parentPort!
let network: RoadNetwork | undefined
let turn = Promise.resolve()

port.on('message', (message: ToWorker) => {
  turn = turn.then(() => (message.say === 'roads' ? makeReady(message) : answer(message)))
})

async function makeReady({ arrays, rows }: ToWorker & { say: 'roads' }): Promise<void> {
  let fault: string | undefined
  try {
    const graph = await unpackGraph((name) =>
      Promise.resolve(arrays.find((one) => one.name === name)?.data),
    )
    network = new RoadNetwork(graph, rows)
  } catch (error) {
    fault = textOf(error)
  }
  say({ say: 'ready', fault })
}

function answer({ id, slot, versioned, question }: ToWorker & { say: 'ask' }): void {
  const isStopped = () => Atomics.load(flags, slot) !== 0
  if (isStopped()) return say({ say: 'stopped', id, settled: 0 })
  try {
    if (!network) throw new Error('a question came before the roads')
    const found = find(network)
    const settled = network.ways.settledCount
    if (found === undefined) return say({ say: 'stopped', id, settled })
    if (typeof found === 'string') return say({ say: 'reason', id, reason: found })
    const json = new TextEncoder().encode(JSON.stringify(found))
    port.postMessage({ say: 'answer', id, json, settled } satisfies FromWorker, [json.buffer])
  } catch (error) {
    say({ say: 'fault', id, fault: textOf(error) })
  }

  function find(on: RoadNetwork): RoadAnswers[keyof RoadAnswers] | NoWayReason | undefined {
    if (question.of === 'reach') return answerReach(on, question, versioned, isStopped)
    if (question.of === 'ways') return answerWays(on, question, versioned, isStopped)
    return answerAround(on, question, versioned, isStopped)
  }
}

const say = (message: FromWorker): void => port.postMessage(message)
const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
