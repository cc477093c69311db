// Starts the process of a run ahead of time, so that its loading is not part of what is waited for.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { RunNews, RunOrder } from './steps.ts'

export type RunProcess = {
  pid: number
  /** Begins the run; resolves once its database is open. */
  go(order: RunOrder): Promise<void>
  /** SIGKILL; nothing when the process has ended. */
  kill(): void
  /** What it said after it began, when it has ended. */
  ended: Promise<RunNews[]>
}

const CHILD = fileURLToPath(new URL('./run-child.ts', import.meta.url))

/** A process that waits to be told its run. */
export async function spawnRun(): Promise<RunProcess> {
  const child = fork(CHILD, [], { execArgv: ['--import', 'tsx'], stdio: 'inherit' })
  const news: RunNews[] = []
  const ended = once(child, 'close').then(() => news)
  const said = (wanted: RunNews) =>
    Promise.race([
      new Promise<void>((resolve) => {
        child.on('message', (one: RunNews) => {
          if (one === wanted) resolve()
        })
      }),
      ended.then(() => {}),
    ])
  await said('ready')
  child.on('message', (one: RunNews) => void news.push(one))
  return {
    pid: child.pid ?? 0,
    go: (order) => {
      const begun = said('begun')
      child.send(order)
      return begun
    },
    kill: () => void child.kill('SIGKILL'),
    ended,
  }
}
