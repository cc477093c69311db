// A prepared engine: a data folder in which PostGIS stands and no plot, and PostGIS without what is not used here. New data
// folders begin as a copy of it: 4 s of a core in place of 18.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export type PreparedEngine = {
  /** Laid out as a data folder, to copy from: `engine/pg`. */
  dataDir: string
  /** The extension's files, as PGlite takes them. */
  postgis: string
}

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url))
/** Beside the packages that it is made of: it goes with them. */
export const INSTALLED = join(MODULES, '.cache')
const PACKAGES = ['pglite', 'pglite-postgis', 'pglite-prepopulatedfs']
/** To be raised when something else is prepared of the same packages. */
const EDITION = 1
const MAKE = fileURLToPath(new URL('./prepare-engine.ts', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

export const PREFIX = 'engine-'

/** The name of what is prepared of the installed packages. */
export function preparedName(): string {
  const hash = createHash('sha256').update(String(EDITION))
  for (const name of PACKAGES) {
    const manifest = join(MODULES, '@electric-sql', name, 'package.json')
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    hash.update(`\0${name}@${version}`)
  }
  return PREFIX + hash.digest('hex').slice(0, 16)
}

/** The first that stands in one of the places. */
export function findPrepared(places: readonly string[]): PreparedEngine | undefined {
  const name = preparedName()
  const folder = places.map((place) => join(place, name)).find((path) => existsSync(path))
  return folder === undefined ? undefined : preparedAt(folder)
}

export const preparedAt = (folder: string): PreparedEngine => ({
  dataDir: join(folder, 'data'),
  postgis: join(folder, 'postgis.tar.gz'),
})

/** The one that stands, else one that is made now, in the first place that can be written. Throws why it could not be made. */
export async function reachPrepared(places: readonly string[]): Promise<PreparedEngine> {
  let why = new Error('no place to prepare an engine can be written')
  for (const place of places) {
    const found = findPrepared(places)
    if (found) return found
    if (!canWrite(place)) continue
    try {
      await makeIn(place)
    } catch (error) {
      why = error as Error // a full disk, say: the next place may be on another
    }
  }
  const made = findPrepared(places)
  if (!made) throw why
  return made
}

/** In a process of its own, whose memory goes with it. */
async function makeIn(place: string): Promise<void> {
  const args = ['--import', TSX, MAKE, place]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(said.trim().split('\n').at(-1) || 'no engine could be prepared')
}

function canWrite(place: string): boolean {
  try {
    mkdirSync(place, { recursive: true })
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}
