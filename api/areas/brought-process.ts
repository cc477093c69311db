// A process that reads one file that somebody brings, and may be ended at any time: the service does not read such a file
// itself. Its processor time, its memory and what it answers are limited; it knows nothing of the service's settings.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'

const MOST_CPU_S = 5
const MOST_BYTES = 512 << 20
const MOST_ANSWER = 16 << 20
/** On a machine with much else to do five seconds of processor time take longer. */
const MOST_MS = 20_000
const LOOK_MS = 50
const PAGE_BYTES = 4096

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const CHILD = fileURLToPath(new URL('./brought-child.ts', import.meta.url))
/** Limits that a process sets itself hold for all that it becomes: the shell becomes Node. No word of a client is in it. */
const LIMITED = `ulimit -c 0; ulimit -t ${MOST_CPU_S}; exec "$@"`

/** Why a process has given no answer. */
export type Ended = 'processor' | 'memory' | 'answer' | 'time' | 'fault'

export class BroughtProcess {
  readonly #child: ChildProcess
  #answer = ''
  #why: Ended | undefined
  #told = ''

  /** Begins at once: what it needs to read files is loaded before there is one. */
  constructor() {
    const { PATH = '', TMPDIR } = process.env
    this.#child = spawn(
      '/bin/sh',
      ['-c', LIMITED, 'sh', process.execPath, '--max-old-space-size=400', '--import', TSX, CHILD],
      { env: { PATH, ...(TMPDIR && { TMPDIR }) }, stdio: ['pipe', 'pipe', 'pipe'] },
    )
    const { pid, stdin, stdout, stderr } = this.#child
    if (pid !== undefined) lowerPriority(pid)
    stdin?.on('error', () => {}) // it may have ended before it is told anything
    stdout?.setEncoding('utf8').on('data', (piece: string) => {
      this.#answer += piece
      if (this.#answer.length > MOST_ANSWER) this.#end('answer')
    })
    stderr?.setEncoding('utf8').on('data', (piece: string) => {
      this.#told = (this.#told + piece).slice(-2000)
    })
    this.#child.on('error', () => (this.#why ??= 'fault'))
    // A spare does not keep the service alive.
    this.#child.unref()
  }

  /** Whether it is still there to take a task. */
  get isReady(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && !this.#why
  }

  /** Sends the task and waits for the answer, or for why there is none. Once. */
  async ask(task: unknown): Promise<{ answer: unknown } | { ended: Ended; told: string }> {
    const child = this.#child
    child.ref()
    const late = setTimeout(() => this.#end('time'), MOST_MS)
    const watch = setInterval(() => void this.#look(), LOOK_MS)
    const closed = new Promise<NodeJS.Signals | null>((resolve) => {
      if (!this.isReady) resolve(null)
      child.on('close', (_, signal) => resolve(signal))
    })
    child.stdin?.end(`${JSON.stringify(task)}\n`)
    const signal = await closed
    clearTimeout(late)
    clearInterval(watch)
    if (this.#why) return { ended: this.#why, told: this.#told }
    if (signal === 'SIGXCPU' || signal === 'SIGKILL') return { ended: 'processor', told: '' }
    try {
      return { answer: JSON.parse(this.#answer) as unknown }
    } catch {
      // V8 says so in its last words when its own limit is met.
      const ended = /heap|memory/i.test(this.#told) ? 'memory' : 'fault'
      return { ended, told: this.#told }
    }
  }

  /** Ends it, whatever it does. */
  stop(): void {
    this.#child.kill('SIGKILL')
  }

  #end(why: Ended): void {
    this.#why ??= why
    this.stop()
  }

  async #look(): Promise<void> {
    const pages = await readFile(`/proc/${this.#child.pid}/statm`, 'latin1').catch(() => '')
    if (Number(pages.split(' ')[1]) * PAGE_BYTES > MOST_BYTES) this.#end('memory')
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or the system does not let us.
  }
}
