// Where an engine lives: its data folder, its lock, its socket.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'

/** A Unix socket's address holds 107 bytes. */
const LONGEST_SOCKET = 100

export type EnginePlace = {
  folder: string
  /** There while the folder is being made: what it holds is not whole. */
  making: string
  lock: string
  socket: string
  log: string
}

/** The place of the engine of a data folder, which is created if absent. Throws when it cannot be written. */
export function enginePlace(dataDir: string): EnginePlace {
  const engine = join(dataDir, 'engine')
  makeFolder(engine)
  const real = realpathSync(engine)
  let socket = join(real, 'socket')
  if (Buffer.byteLength(socket) > LONGEST_SOCKET) {
    const hash = createHash('sha256').update(real).digest('hex').slice(0, 16)
    const folder = join(tmpdir(), `sdrif-e-${userInfo().uid}`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    socket = join(folder, `${hash}.socket`)
  }
  return {
    folder: join(real, 'pg'),
    making: join(real, 'pg.making'),
    lock: join(real, 'lock'),
    socket,
    log: join(real, 'engine.log'),
  }
}

/** Makes a folder and those above it. (`recursive` of Node 20 never ends where a folder cannot be made, as under /proc.) */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
