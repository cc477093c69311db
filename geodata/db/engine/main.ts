// The engine's process: PGlite with PostGIS over one data folder, behind its socket, until its last client has left.
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { chmodSync, constants, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { openDoor } from './door.ts'
import { releaseLock, takeLock } from './engine-lock.ts'
import { enginePlace } from './engine-place.ts'
import { LINGER_MS } from './linger.ts'
import { postgisFrom } from './postgis-alone.ts'
import { rememberExports } from './remember-exports.ts'
import { findPrepared, INSTALLED, reachPrepared } from './prepared-engine.ts'

/** Many commands in a row may want more. */
const lingerMs = Number(process.env.ENGINE_LINGER_MS) || LINGER_MS
/** How long the engine waits for its first client. */
const FIRST_CLIENT_MS = 60_000

const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } })
const place = enginePlace(values['data-dir'] ?? '.data')
/** Where a prepared engine may stand: with the packages; in the data folder when those cannot be written. */
const PREPARED = [INSTALLED, dirname(place.folder)]

const lock = takeLock(place.lock)
if (!lock.taken) process.exit(0) // another engine serves this folder, or is about to

let exitCode = 0
rememberExports()
try {
  await beginFolder()
  const prepared = findPrepared(PREPARED)
  const engine = await PGlite.create({
    dataDir: place.folder,
    extensions: { postgis: prepared ? postgisFrom(prepared.postgis) : postgis },
  })
  await engine.exec('create extension if not exists postgis')
  rmSync(place.making, { force: true })

  let stop: () => void = () => {}
  const stopped = new Promise<void>((resolve) => (stop = resolve))
  let timer = setTimeout(stop, FIRST_CLIENT_MS)
  const door = openDoor(engine, (clients) => {
    clearTimeout(timer)
    if (clients === 0) timer = setTimeout(stop, lingerMs)
  })
  if (existsSync(place.socket)) rmSync(place.socket)
  door.server.listen(place.socket)
  await once(door.server, 'listening')
  chmodSync(place.socket, 0o600)
  // Ctrl-C reaches the terminal's whole group; the engine ends when its last client has left.
  process.on('SIGINT', () => {})
  process.on('SIGHUP', () => {})
  process.on('SIGTERM', stop)

  await stopped
  rmSync(place.socket, { force: true }) // whoever comes now starts the next engine, which waits for the lock
  await door.close()
  await engine.close()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exitCode = 1
} finally {
  releaseLock(place.lock)
}
process.exit(exitCode)

/** A new folder begins as a copy of the prepared one. One whose making was interrupted is made again: nobody has been connected to it. */
async function beginFolder(): Promise<void> {
  if (existsSync(place.making)) rmSync(place.folder, { recursive: true, force: true })
  if (existsSync(join(place.folder, 'PG_VERSION'))) return
  writeFileSync(place.making, '')
  const { dataDir } = await reachPrepared(PREPARED)
  const from = join(dataDir, 'engine', 'pg')
  cpSync(from, place.folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
}
