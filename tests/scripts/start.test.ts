// What npm start says when it cannot: one sentence, exit code 1, no stack.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function start(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, DEBUG: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said: said.replace('Building the page\n', '') }
}

it('says that a port is in use', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, said } = await start({ PORT: String(port) })
  server.close()
  expect(code).toBe(1)
  expect(said).toMatch(new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is in use .*\\.\\n$`))
}, 30_000)

it('says what a setting takes', async () => {
  const { code, said } = await start({ PORT: 'many' })
  expect([code, said]).toEqual([1, 'PORT takes a whole number from 0 to 65535, not "many".\n'])
}, 30_000)

it('says that a database cannot be reached, without its password', async () => {
  const { code, said } = await start({
    PORT: '0',
    DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/plots',
  })
  expect(code).toBe(1)
  expect(said).toMatch(/^No PostgreSQL server answers[^\n]*\n$/)
  expect(said).not.toContain('secret')
}, 30_000)
