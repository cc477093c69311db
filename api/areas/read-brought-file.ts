// Files that people bring are read by processes of their own, at most two at once. One is kept ready, because a process takes
// most of a second to begin; one that has read quickly is kept, one that had much to do is not.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { busyFault } from '../http/api-fault.ts'
import { createPlaces } from '../http/places.ts'
import { unwritable } from '../http/unwritable.ts'
import { AreaFaultError, refuse } from './area-fault.ts'
import type { AreaFault } from './area-fault.ts'
import type { Ended } from './brought-process.ts'
import { BroughtProcess } from './brought-process.ts'
import type { Brought } from './read-polygons.ts'

const BUSY = 'Other files are being read: try again in a few seconds'
const SPARE_MS = 2 * 60_000

type Answer = { brought: Brought } | { fault: AreaFault } | Record<string, never>

class BroughtFiles {
  readonly #places = createPlaces({ atOnce: 2, waiting: 8, patienceMs: 10_000, busy: BUSY })
  #spare: BroughtProcess | undefined
  #dismissal: NodeJS.Timeout | undefined

  /**
   * The polygons in the file (EPSG:2154). Throws an AreaFaultError that says what is wrong with it, and an ApiFault 503
   * when too many files are being read.
   */
  read(bytes: Uint8Array, name: string, layer?: string, signal?: AbortSignal): Promise<Brought> {
    return this.#places.run(() => this.#read(bytes, name, layer), signal)
  }

  async #read(bytes: Uint8Array, name: string, layer: string | undefined): Promise<Brought> {
    const folder = await mkdtemp(join(tmpdir(), 'sdrif-e-brought-')).catch((error: unknown) => {
      throw unwritable(error) ?? error
    })
    const reader = this.#take()
    try {
      const path = join(folder, randomUUID())
      await writeFile(path, bytes)
      const got = await reader.ask({ path, name, layer })
      if ('ended' in got) throw endedEarly(got.ended, got.told)
      const answer = got.answer as Answer
      if ('fault' in answer) throw new AreaFaultError(answer.fault)
      if (!('brought' in answer)) throw endedEarly('fault', '')
      return answer.brought
    } finally {
      this.#keepOneReady(reader)
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** Ends the spare: for the end of the service, and of tests. */
  close(): void {
    clearTimeout(this.#dismissal)
    this.#spare?.stop()
    this.#spare = undefined
  }

  #take(): BroughtProcess {
    const ready = this.#spare?.isReady ? this.#spare : new BroughtProcess()
    this.#spare = undefined
    return ready
  }

  /** Who brings one file brings another, or nobody does for long. */
  #keepOneReady(reader: BroughtProcess): void {
    clearTimeout(this.#dismissal)
    if (!this.#spare?.isReady) this.#spare = reader.isReady ? reader : new BroughtProcess()
    if (this.#spare !== reader) reader.stop()
    this.#dismissal = setTimeout(() => this.close(), SPARE_MS).unref()
  }
}

/** Those of this process: a machine has so many cores, however many doors. */
export const broughtFiles = new BroughtFiles()

function endedEarly(why: Ended, told: string): Error {
  // It had no turn: that says nothing of the file.
  if (why === 'time') return busyFault(BUSY)
  if (why === 'fault') {
    console.error(`A file could not be read: ${told.trim().split('\n').at(-1) ?? ''}`)
    return refuse(
      422,
      'unreadable',
      'Le fichier n’a pas pu être lu jusqu’au bout.',
      'The file could not be read to its end.',
    )
  }
  return refuse(
    422,
    'too_heavy',
    'La lecture de ce fichier demande trop de calcul ou de mémoire : il est refusé. Enregistrez une couche simple, avec le seul périmètre.',
    'Reading this file takes too much computing or memory: it is refused. Save a simple layer with the outline alone.',
  )
}
