// Room for exports that are being made: few at a time, each with a folder on disk that goes away with it.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { busyFault } from '../http/api-fault.ts'
import { unwritable } from '../http/unwritable.ts'
import { isAlive } from '../../geodata/db/is-alive.ts'

/** Each takes a good part of a core while it runs; those who wait for the map must still be answered. */
const MOST_AT_ONCE = 2
const RETRY_S = 20

export type ExportPlace = {
  /** A folder of its own, made when it is first asked for. */
  folder(): Promise<string>
  /** Gives the place up and removes the folder. Twice is once. */
  leave(): Promise<void>
}

export type ExportSlots = {
  /** Throws an ApiFault 503 when as many exports as may be are being made. */
  enter(): ExportPlace
}

/** Spools under `<dataDir>/exports`, or the system's folder for temporary files. */
export function createExportSlots(dataDir: string = tmpdir()): ExportSlots {
  const root = join(dataDir, 'exports')
  let inside = 0
  let isSwept = false

  async function makeFolder(): Promise<string> {
    try {
      mkdirSync(root, { recursive: true })
      if (!isSwept) sweep(root)
      isSwept = true
      return await mkdtemp(join(root, `${process.pid}-`))
    } catch (error) {
      throw unwritable(error) ?? error
    }
  }

  return {
    enter() {
      if (inside >= MOST_AT_ONCE)
        throw busyFault(
          `${MOST_AT_ONCE} exports are being made already: please try again in a moment`,
          RETRY_S,
        )
      inside++
      let made: Promise<string> | undefined
      let left: Promise<void> | undefined
      const leave = async () => {
        inside--
        const folder = await made?.catch(() => undefined)
        if (folder !== undefined) await rm(folder, { recursive: true, force: true })
      }
      return {
        folder: () => (made ??= makeFolder()),
        leave: () => (left ??= leave()),
      }
    },
  }
}

/** Removes what a process that was killed has left. */
function sweep(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = Number(/^(\d+)-/.exec(name)?.[1])
    if (pid && pid !== process.pid && !isAlive(pid))
      rmSync(join(root, name), { recursive: true, force: true })
  }
}
