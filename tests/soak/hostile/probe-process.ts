// Asks for health every 100 ms, from a process of its own: what whoever attacks waits for itself is not counted. Ends when its
// standard input does, and prints what it waited for.
import { ask } from '../../bench/load/ask.ts'
import { Agent } from 'node:http'

export type Probed = { times: number[]; faults: string[] }

const BEAT_MS = 100
const agent = new Agent({ keepAlive: true, maxSockets: 50, localAddress: '127.0.0.9' })
const [url = ''] = process.argv.slice(2)
const probed: Probed = { times: [], faults: [] }
const open = new Set<Promise<void>>()

const timer = setInterval(() => {
  const probing = probe().finally(() => open.delete(probing))
  open.add(probing)
}, BEAT_MS)
process.stdin.resume().once('end', () => {
  clearInterval(timer)
  void Promise.all(open).then(() => {
    agent.destroy()
    process.stdout.write(JSON.stringify(probed))
  })
})

async function probe(): Promise<void> {
  const begun = performance.now()
  try {
    const { status } = await ask(agent, `${url}/api/health`)
    if (status !== 200) probed.faults.push(`health answered ${status}`)
  } catch (error) {
    probed.faults.push(`health: ${String(error)}`)
  }
  probed.times.push(performance.now() - begun)
}
