// Has dossiers set in a process of its own: twenty plots are a second of typst, in which the server would answer nobody.
// A process, not a thread: on Node 20 a thread does not take the loader of `tsx` from its options.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { DossierFiles } from './compile-dossier.ts'
import { DossierError } from './dossier-error.ts'
import type { PressAnswer, PressTask } from './dossier-child.ts'

/** A dossier of 40 plots with photographs takes a tenth of it; what takes longer is ended. */
const MOST_MS = 30_000
/** The process is let go after so long without work: it holds about 150 MB. */
const IDLE_MS = 300_000
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const CHILD = fileURLToPath(new URL('./dossier-child.ts', import.meta.url))

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }

let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/** Sets a dossier; several wait their turn. Rejects with a DossierError when it cannot be set, or not in time. */
export function pressDossier(files: DossierFiles): Promise<Uint8Array> {
  clearTimeout(idle)
  const press = (child ??= begin())
  const id = (lastId += 1)
  return new Promise<Uint8Array>((resolve, reject) => {
    const late = setTimeout(
      () => end(press, `the dossier was not ready within ${MOST_MS / 1000} s`),
      MOST_MS * (waiting.size + 1),
    )
    const done = () => {
      clearTimeout(late)
      waiting.delete(id)
      if (waiting.size === 0) idle = setTimeout(() => end(press, ''), IDLE_MS).unref()
    }
    waiting.set(id, {
      resolve: (pdf) => (done(), resolve(pdf)),
      reject: (error) => (done(), reject(error)),
    })
    const task: PressTask = { id, files: [...files] }
    press.send(task, (error) => error && end(press, 'the process that sets dossiers has ended'))
  })
}

function begin(): ChildProcess {
  const begun = fork(CHILD, [], {
    execArgv: ['--import', TSX],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  begun.on('message', ({ id, pdf, fault }: PressAnswer) => {
    const one = waiting.get(id)
    if (pdf) one?.resolve(pdf)
    else one?.reject(new DossierError(fault ?? 'the dossier could not be set'))
  })
  begun.on('error', () => end(begun, 'the process that sets dossiers could not be started'))
  begun.on('exit', () => end(begun, 'the process that sets dossiers has ended'))
  // It must not keep the server alive: work that is waited for has a timer that does.
  begun.unref()
  begun.channel?.unref()
  return begun
}

/** What is still waited for is rejected; the next dossier begins a process anew. */
function end(press: ChildProcess, why: string): void {
  if (child !== press) return
  child = undefined
  press.kill('SIGKILL')
  for (const one of [...waiting.values()]) one.reject(new DossierError(why))
}
