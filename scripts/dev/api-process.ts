// The API as a process of its own while it is written: begun anew when its sources change, one at a time.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const START = fileURLToPath(new URL('../start.ts', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const PROBE_MS = 50
/** An editor writes several files at once. */
const SETTLE_MS = 100
/** What does not end by then is ended. */
const PATIENCE_MS = 5000

export type ApiProcess = {
  /** Ends what runs, and begins it anew with the sources of now. */
  restart(): void
  /** Waits while it is being begun; whether somebody listens. */
  listens(): Promise<boolean>
  stop(): Promise<void>
}

export type ApiProcessOptions = {
  port: number
  env: NodeJS.ProcessEnv
  /** Called each time it is ready to answer with its data, not only to say that it is being prepared. */
  onReady(): void
  /** Called when it ends without having been told to. */
  onEnd(): void
}

export function startApiProcess({ port, env, onReady, onEnd }: ApiProcessOptions): ApiProcess {
  let child = begin()
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<void> = Promise.resolve()
  let stopped = false

  function begin(): ChildProcess {
    const begun = fork(START, ['--no-page'], {
      execArgv: ['--import', TSX],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...env, HOST: '127.0.0.1', PORT: String(port) },
    })
    begun.stdout?.on('data', (chunk: Buffer) => {
      const lines = chunk.toString().split(/(?<=\n)/)
      for (const line of lines)
        if (/ ready: http:/.test(line)) onReady()
        else process.stdout.write(line)
    })
    begun.on('exit', () => {
      if (begun === child && !begun.killed) onEnd()
    })
    return begun
  }

  async function anew(): Promise<void> {
    await end(child)
    if (!stopped) child = begin()
  }

  return {
    restart() {
      clearTimeout(timer)
      timer = setTimeout(() => (turn = turn.then(anew)), SETTLE_MS)
    },
    async listens() {
      for (;;) {
        await turn
        if (await answers(port)) return true
        if (hasEnded(child)) return false
        await sleep(PROBE_MS)
      }
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await turn
      await end(child)
    },
  }
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await ended
  clearTimeout(timer)
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1')
    probe.on('connect', () => resolve(true))
    probe.on('error', () => resolve(false))
    probe.on('connect', () => probe.destroy())
  })
}
