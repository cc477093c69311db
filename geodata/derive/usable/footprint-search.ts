// Hands usable surfaces to a process of its own, so that what fits is found while the database works on. A process, not
// a thread: on Node 20 a thread does not take the loader of `tsx` from its options.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { DescribedFootprint } from './describe-footprints.ts'
import { describeFootprints } from './describe-footprints.ts'

/** Surfaces as WKB (EPSG:2154), one after the other, and the bytes of each. */
export type FootprintTask = { bytes: Uint8Array; sizes: number[] }

/** So few surfaces are done before a process would be ready. */
const WORTH_A_PROCESS = 1000
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const CHILD = fileURLToPath(new URL('./footprint-child.ts', import.meta.url))

type Waiting = {
  resolve: (found: DescribedFootprint[]) => void
  reject: (error: Error) => void
}

export class FootprintSearch {
  #child: ChildProcess | undefined
  #waiting: Waiting[] = []
  #fault: Error | undefined

  /** Gets ready for so many surfaces in all. */
  begin(total: number): void {
    if (total < WORTH_A_PROCESS) return
    const child = fork(CHILD, [], {
      execArgv: ['--import', TSX],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child = child
    child.on('message', (found: DescribedFootprint[]) => this.#waiting.shift()?.resolve(found))
    child.on('error', (error) => this.#fail(error))
    child.on('exit', (code, signal) =>
      this.#fail(new Error(`the process that finds what fits has ended (${signal ?? code})`)),
    )
  }

  /** What fits in each surface (WKB, EPSG:2154), in their order. Rejects when the process fails. */
  find(surfaces: readonly Uint8Array[]): Promise<DescribedFootprint[]> {
    const task: FootprintTask = {
      bytes: Buffer.concat(surfaces),
      sizes: surfaces.map(({ length }) => length),
    }
    const child = this.#child
    if (!child) return Promise.resolve(describeFootprints(task.bytes, task.sizes))
    if (this.#fault) return Promise.reject(this.#fault)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      child.send(task, (error) => error && this.#fail(error))
    })
  }

  /** Ends the process; what is still waited for is rejected. */
  end(): void {
    this.#child?.kill('SIGKILL')
  }

  #fail(error: Error): void {
    this.#fault ??= error
    for (const { reject } of this.#waiting.splice(0)) reject(this.#fault)
  }
}
