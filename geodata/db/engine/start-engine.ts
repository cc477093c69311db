// Finds the engine of a data folder by its socket, or starts it. Several commands may do so at once.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { EnginePlace } from './engine-place.ts'
import { enginePlace } from './engine-place.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const GIVE_UP_MS = 120_000

/** The path of a socket that answers. Throws one sentence when the engine cannot start. */
export async function reachEngine(
  dataDir: string,
  onStart: () => void = () => {},
): Promise<string> {
  const place = enginePlace(dataDir)
  const deadline = Date.now() + GIVE_UP_MS
  let child: ReturnType<typeof spawnEngine> | undefined
  let told = false
  while (Date.now() < deadline) {
    if (await answers(place.socket)) return place.socket
    if (!child || child.ended) {
      if (child?.failed)
        throw new Error(`the embedded database did not start: ${lastLine(place.log)}`)
      child = spawnEngine(dataDir, place)
      if (!told) onStart()
      told = true
    }
    await sleep(40)
  }
  throw new Error(`the embedded database did not answer within ${GIVE_UP_MS / 1000} s`)
}

function spawnEngine(dataDir: string, place: EnginePlace): { ended: boolean; failed: boolean } {
  const log = openSync(place.log, 'w')
  const child = spawn(process.execPath, ['--import', TSX, MAIN, '--data-dir', dataDir], {
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const state = { ended: false, failed: false }
  child.on('error', () => Object.assign(state, { ended: true, failed: true }))
  child.on('exit', (code) => Object.assign(state, { ended: true, failed: code !== 0 }))
  return state
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(socket)
    probe.on('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.on('error', () => resolve(false))
  })
}

function lastLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').at(-1) || 'it said nothing'
  } catch {
    return 'it said nothing'
  }
}
