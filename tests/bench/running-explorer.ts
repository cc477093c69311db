// Starts the explorer as a user would, in a process of its own, and says how long it took to be ready.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type RunningExplorer = {
  url: string
  readyMs: number
  stop: () => Promise<void>
  child: ChildProcess
}

/** Runs a script that serves with these settings and waits for its ready line. Throws with its output when it ends before. */
export async function startExplorer(
  env: Record<string, string>,
  { script = 'scripts/start.ts', timeoutMs = 300_000, root = ROOT } = {},
): Promise<RunningExplorer> {
  const started = performance.now()
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`not ready after ${timeoutMs} ms\n${output}`))
    }, timeoutMs)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /ready: (http:\S+)/.exec(output)
      if (!ready?.[1]) return
      clearTimeout(timer)
      resolve(ready[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`start ended with code ${code}\n${output}`))
    })
  })
  const readyMs = performance.now() - started
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, readyMs, stop, child }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
