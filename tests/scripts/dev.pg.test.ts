// npm run dev: every address through the one of the page, an API that begins anew, an end that leaves nothing.
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import type { RunningExplorer } from '../bench/running-explorer.ts'
import { startExplorer } from '../bench/running-explorer.ts'
import { publishSmallVersion } from '../rig/land/small-version.ts'

const API_SOURCE = fileURLToPath(new URL('../../api/app.ts', import.meta.url))
const WAITS = { timeout: 20_000, interval: 50 }

const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-dev-'))
const lock = join(dataDir, 'engine', 'lock')
let dev: RunningExplorer | undefined

beforeAll(async () => {
  // An engine that nobody is connected to ends at once: one that stays has been held.
  process.env.ENGINE_LINGER_MS = '1'
  const db = await openDatabase({ dataDir })
  delete process.env.ENGINE_LINGER_MS
  await migrate(db.sql)
  await publishSmallVersion(db.sql, { plots: 20 })
  const env = { DATA_DIR: dataDir, DATABASE_URL: '', GEOCODER_URL: '', AERIAL_URL: '' }
  dev = await startExplorer(env, { script: 'scripts/dev.ts' })
  await db.close()
}, 180_000)

afterAll(async () => {
  await dev?.stop()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

const get = (path: string) => fetch(`${dev?.url}${path}`, { headers: { accept: 'text/html' } })

it('gives the page as vite reloads it, at each of its addresses', async () => {
  const documents = {
    '/': '/main.ts',
    '/legal': '/main.ts',
    '/?zone=U': '/main.ts',
    '/offers/0123456789ab': '/written.ts',
    '/briefs/0123456789ab': '/written.ts',
  }
  for (const [path, script] of Object.entries(documents)) {
    const answer = await get(path)
    expect(answer.status, path).toBe(200)
    const text = await answer.text()
    expect(text, path).toContain('/@vite/client')
    expect(text, path).toMatch(new RegExp(`src="\\.?${script}"`))
    expect((await get(script)).headers.get('content-type')).toContain('javascript')
  }
  expect((await get('/nothing')).status).toBe(404)
})

it('passes on to the API what is the API’s', async () => {
  const statuses = {
    '/api/health': 200,
    '/ogc': 200,
    '/o/nobody-has-this-link': 404,
    '/b/nobody-has-this-link': 404,
    '/fonts/ibm-plex-sans-latin-400.woff2': 200,
    '/robots.txt': 200,
  }
  for (const [path, status] of Object.entries(statuses)) {
    const answer = await get(path)
    expect(answer.status, path).toBe(status)
    // Vite sets none of its own.
    expect(answer.headers.get('content-security-policy'), path).toContain('default-src')
  }
})

it('begins the API anew when a source of it is written, on the same engine', async () => {
  const engine = readFileSync(lock, 'utf8')
  const again = new Promise<void>((resolve) => {
    let told = ''
    dev?.child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (/api\/app\.ts has changed.* ready: /s.test(told)) resolve()
    })
  })
  utimesSync(API_SOURCE, new Date(), new Date())
  await again
  expect((await get('/api/health')).status).toBe(200)
  expect(readFileSync(lock, 'utf8')).toBe(engine)
})

it('ends with all that it began', async () => {
  const api = apiOf(dev?.child.pid ?? 0)
  expect(isAlive(api)).toBe(true)
  dev?.child.kill('SIGINT')
  const [code] = await new Promise<unknown[]>((resolve) =>
    dev?.child.once('exit', (...told) => resolve(told)),
  )
  expect(code).toBe(0)
  expect(isAlive(api)).toBe(false)
  await expect(get('/')).rejects.toThrow()
  await vi.waitUntil(() => !existsSync(lock), WAITS)
})

/** The child of a process that runs scripts/start.ts. */
function apiOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ')
  const api = children.find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts/start.ts'),
  )
  return Number(api)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
