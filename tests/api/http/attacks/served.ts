// The service as `npm start` serves it, for those who attack it: its port, what it took for faults of its own, and raw bytes.
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect } from 'vitest'
import { createApp } from '../../../../api/app.ts'
import type { ApiSettings } from '../../../../api/explorer.ts'
import { readProxies } from '../../../../api/http/proxies.ts'
import { openWritten } from '../../../../geodata/written/open-written.ts'
import { listen } from '../../../../scripts/start/listen.ts'
import type { TestDatabase } from '../../../rig/database.ts'
import { publishSmallVersion } from '../../../rig/land/small-version.ts'

export type Served = Awaited<ReturnType<typeof serve>>

/** What no answer may hold: SQL, a stack, a path of this machine. */
const INNER =
  /select .* from|syntax error|relation "|node_modules|\bat .*\.ts:\d|\/(work|tmp|etc)\//i

export async function serve(t: TestDatabase, settings: Partial<ApiSettings> = {}) {
  await publishSmallVersion(t.sql, { plots: 60 })
  const bugs: unknown[] = []
  const app = createApp({
    db: t.db,
    written: openWritten(t.db, { dataDir: t.dataDir }),
    settings: {
      software: 'test 1',
      dataDir: t.dataDir,
      proxies: readProxies('127.0.0.1'),
      log: (bug) => bugs.push(bug),
      ...settings,
    },
  })
  await app.warm()
  const listening = await listen('127.0.0.1', 0, app.fetch, { headersMs: 2000 })
  const { url } = listening
  const port = Number(new URL(url).port)
  let clients = 0

  /** All that comes back to these bytes, until the service closes or has been still for a while. */
  async function send(text: string | Buffer, stillMs = 400): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('error', () => {})
    await once(socket, 'connect')
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, 5000)
      socket.setEncoding('latin1').on('data', (piece: string) => {
        heard += piece
        clearTimeout(timer)
        timer = setTimeout(resolve, stillMs)
      })
      socket.on('close', () => resolve())
      socket.write(text)
    })
    socket.destroy()
    return heard
  }

  return {
    app,
    url,
    send,
    close: () => listening.close(),
    /** As another client each time. */
    fetch: (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      const n = ++clients
      if (!headers.has('x-forwarded-for'))
        headers.set('x-forwarded-for', `10.1.${n >> 8}.${n & 255}`)
      const ask = () => fetch(`${url}${path}`, { redirect: 'manual', ...init, headers })
      // The connection of an attack before may have been closed under it.
      return ask().catch(ask)
    },
    /** After an attack: nothing was a fault of the service's own, and it answers. */
    async isSound(told: string): Promise<void> {
      expect(told).not.toMatch(INNER)
      expect(bugs.map(String)).toEqual([])
      const ask = () => fetch(`${url}/api/health`)
      expect((await ask().catch(ask)).status).toBe(200)
    },
  }
}
