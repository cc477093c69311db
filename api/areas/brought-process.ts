// A process that reads files that somebody brings, and may be ended at any time: the service does not read such a file
// itself. Its processor time, its memory and what it answers are limited; it knows nothing of the service's settings.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Of processor time for one file. */
const MOST_CPU_MS = 5000
/** What a process may have used before it is given a file: all that it did is counted against the system's own limit. */
const MOST_CPU_BEFORE_MS = 4000
const LIMIT_CPU_S = 10
const MOST_BYTES = 512 << 20
const MOST_BYTES_BEFORE = 256 << 20
const MOST_ANSWER = 16 << 20
/** On a machine with much else to do so much processor time takes longer. */
const MOST_MS = 60_000
const LOOK_MS = 50
const PAGE_BYTES = 4096
const TICK_MS = 10
/** A third of the turns of those who answer; much lower, it would hardly begin on a busy machine. */
const NICE = 5

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const CHILD = fileURLToPath(new URL('./brought-child.ts', import.meta.url))
/** Limits that a process sets itself hold for all that it becomes: the shell becomes Node. No word of a client is in it. */
const LIMITED = `ulimit -c 0; ulimit -t ${LIMIT_CPU_S}; exec "$@"`

/** Why a process has given no answer. */
export type Ended = 'processor' | 'memory' | 'answer' | 'time' | 'fault'
export type Asked = { answer: unknown } | { ended: Ended; told: string }

export class BroughtProcess {
  readonly #child: ChildProcess
  #heard = ''
  #told = ''
  #why: Ended | undefined
  #settle: ((asked: Asked) => void) | undefined
  #isTired = false
  #bytes = 0
  /** Processor time when it was last without a task; infinite until it has begun. */
  #cpuMs = Infinity

  /** Begins at once: what it needs to read files is loaded before there is one. */
  constructor() {
    const { PATH = '', TMPDIR } = process.env
    const node = [process.execPath, '--max-old-space-size=400', '--import', TSX, CHILD]
    const child = spawn('/bin/sh', ['-c', LIMITED, 'sh', ...node], {
      env: { PATH, ...(TMPDIR && { TMPDIR }) },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    this.#child = child
    if (child.pid !== undefined) lowerPriority(child.pid)
    child.stdin.on('error', () => {}) // it may have ended before it is told anything
    child.stdout.setEncoding('utf8').on('data', (piece: string) => this.#hear(piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      this.#told = (this.#told + piece).slice(-2000)
    })
    child.on('error', () => this.#end('fault'))
    child.on('close', (_, signal) => this.#close(signal))
    this.#letGo()
  }

  /** Whether it can take a task: it is there, has no other one, and has most of its time and memory left. */
  get isReady(): boolean {
    const { exitCode, signalCode } = this.#child
    return exitCode === null && signalCode === null && !this.#why && !this.#settle && !this.#isTired
  }

  /** Sends the task and waits for the answer, or for why there is none. */
  async ask(task: unknown): Promise<Asked> {
    for (const one of [this.#child, ...this.#pipes]) one.ref()
    const late = setTimeout(() => this.#end('time'), MOST_MS)
    const watch = setInterval(() => void this.#look(), LOOK_MS)
    const asked = await new Promise<Asked>((resolve) => {
      const { exitCode, signalCode } = this.#child
      if (exitCode !== null || signalCode !== null)
        return resolve({ ended: 'fault', told: this.#told })
      this.#settle = resolve
      this.#child.stdin?.write(`${JSON.stringify(task)}\n`)
    })
    clearTimeout(late)
    clearInterval(watch)
    this.#settle = undefined
    this.#letGo()
    return asked
  }

  /** Ends it, whatever it does. */
  stop(): void {
    this.#child.kill('SIGKILL')
  }

  get #pipes() {
    const { stdin, stdout, stderr } = this.#child
    return [stdin, stdout, stderr] as unknown as { ref(): void; unref(): void }[]
  }

  /** While it has nothing to do it does not keep the service alive. */
  #letGo(): void {
    for (const one of [this.#child, ...this.#pipes]) one.unref()
  }

  #hear(piece: string): void {
    this.#heard += piece
    if (this.#heard.length > MOST_ANSWER) return this.#end('answer')
    const lines = this.#heard.split('\n')
    this.#heard = lines.pop() ?? ''
    for (const line of lines) {
      const { answer, cpuMs } = JSON.parse(line) as { answer?: unknown; cpuMs: number }
      this.#cpuMs = cpuMs
      this.#isTired = cpuMs > MOST_CPU_BEFORE_MS || this.#bytes > MOST_BYTES_BEFORE
      if (answer !== undefined) this.#settle?.({ answer })
    }
  }

  #close(signal: NodeJS.Signals | null): void {
    const isKilled = signal === 'SIGXCPU' || signal === 'SIGKILL'
    // V8 says so in its last words when its own limit is met.
    const byItself = /heap|out of memory/i.test(this.#told) ? 'memory' : 'fault'
    this.#why ??= isKilled ? 'processor' : byItself
    this.#settle?.({ ended: this.#why, told: this.#told })
  }

  #end(why: Ended): void {
    this.#why ??= why
    this.stop()
  }

  async #look(): Promise<void> {
    const text = await readFile(`/proc/${this.#child.pid}/stat`, 'latin1').catch(() => '')
    // After the name, which may hold anything: the state is the third field, times are the 14th and 15th, pages the 24th.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    this.#bytes = (fields[21] ?? 0) * PAGE_BYTES
    if (this.#bytes > MOST_BYTES) this.#end('memory')
    const cpuMs = ((fields[11] ?? 0) + (fields[12] ?? 0)) * TICK_MS
    if (cpuMs - this.#cpuMs > MOST_CPU_MS) this.#end('processor')
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, NICE)
  } catch {
    // It has ended already, or the system does not let us.
  }
}
