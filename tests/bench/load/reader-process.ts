// Readers in a process of their own: keep-alive connections, each from an address of its own, each asking again as soon as it
// has been answered. Reads its task from the standard input and prints what came of it.
import { Agent } from 'node:http'
import { text } from 'node:stream/consumers'
import { ask } from './ask.ts'

export type ReaderTask = { url: string; paths: string[]; readers: number; seconds: number }
export type ReaderTally = { answers: number; bytes: number; faults: string[]; times: number[] }

const MOST_FAULTS = 20

const { url, paths, readers, seconds } = JSON.parse(await text(process.stdin)) as ReaderTask
const until = performance.now() + seconds * 1000
const tally: ReaderTally = { answers: 0, bytes: 0, faults: [], times: [] }
const fault = (text: string) => void (tally.faults.length < MOST_FAULTS && tally.faults.push(text))

await Promise.all(Array.from({ length: readers }, (_, i) => read(i)))
process.stdout.write(JSON.stringify(tally))

async function read(number: number): Promise<void> {
  const localAddress = `127.1.${Math.floor(number / 250)}.${(number % 250) + 1}`
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress })
  for (let at = number * 37; performance.now() < until; at++) {
    const path = paths[at % paths.length]!
    const begun = performance.now()
    try {
      const { status, bytes } = await ask(agent, `${url}${path}`)
      tally.times.push(performance.now() - begun)
      tally.answers++
      tally.bytes += bytes
      if (status >= 400) fault(`${status} for ${path}`)
    } catch (error) {
      fault(`${(error as Error).message} for ${path}`)
    }
  }
  agent.destroy()
}
