// npm run dev: the API, begun anew when api/, geodata/ or scripts/ change, and the page with hot reload, at one address,
// on a small demonstration of its own. Ctrl-C ends all of it.
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Database } from '../geodata/db/open-database.ts'
import { openDatabase } from '../geodata/db/open-database.ts'
import { startApiProcess } from './dev/api-process.ts'
import type { ViteDevServer } from 'vite'
import { startPageServer } from './dev/page-server.ts'
import { failPlainly } from './plain-failure.ts'
import { devEnvironment, readSettings } from './settings.ts'

type Ending = () => Promise<unknown>

const endings: Ending[] = []
let stopping = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0))

try {
  await dev()
} catch (error) {
  failPlainly(error)
  await stop(1)
}

async function dev(): Promise<void> {
  const env = devEnvironment(process.env)
  const { host, port, dataDir, databaseUrl } = readSettings(env)
  let held: Database | undefined
  const hold = async () => {
    // The embedded engine ends with its last client: this one stays while the API begins anew.
    if (!databaseUrl) held ??= await openDatabase({ dataDir, max: 1 })
  }
  const apiPort = await freePort()
  const api = startApiProcess({
    port: apiPort,
    env,
    onReady: () => {
      // Whichever of the two is up first.
      page.then((up) => say(`SDRIF-E explorer ready: ${addressOf(up)}`)).catch(failPlainly)
      hold().catch(failPlainly)
    },
    onEnd: () => {
      if (!stopping) say('The API has ended; it begins again when its sources change.')
    },
  })
  endings.push(() => api.stop())
  const page = startPageServer({
    host,
    port,
    apiPort,
    api,
    onChange: (file) => {
      say(`${file} has changed: the API begins anew.`)
      api.restart()
    },
  })
  endings.push(async () => (await page).close())
  endings.push(async () => held?.close())
  say(`The page: ${addressOf(await page)}`)
}

function addressOf(page: ViteDevServer): string {
  return (page.resolvedUrls?.local[0] ?? '').replace(/\/$/, '')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  await Promise.allSettled(endings.map((end) => end()))
  process.exit(code)
}
