// A database that goes away is a 503 with a plain sentence, and answers come back with it.
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { once } from 'node:events'
import { connect } from 'node:net'
import postgres from 'postgres'
import { expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { Database } from '../../../geodata/db/open-database.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('a database that goes away', (t) => {
  it('is a 503, heals by itself, and is told to whoever can start it again', async () => {
    await publishSmallVersion(t.sql, { plots: 20 })
    const door = await openDoor(t.db)
    const sql = postgres({
      host: '127.0.0.1',
      port: door.port,
      ...userOf(t.db),
      max: 2,
      backoff: () => 0.05,
    })
    let told = 0
    const db = { ...t.db, sql } as unknown as Database
    const app = createApp({ db, settings: { software: 'test 1', onAway: () => told++ } })
    const status = async () => (await app.request('/api/plots')).status
    expect(await status()).toBe(200)

    await door.shut()
    const away = await app.request('/api/datasets')
    expect(away.status).toBe(503)
    expect(away.headers.get('retry-after')).toBe('2')
    const { error } = (await away.json()) as { error: { code: string; message: string } }
    expect(error.code).toBe('database_unavailable')
    expect(error.message).not.toMatch(/ECONN|CONNECTION/)
    expect(told).toBe(1)

    await door.open()
    await expect.poll(status, { timeout: 10_000 }).toBe(200)
    await sql.end({ timeout: 1 })
    await door.shut()
  })
})

type Options = {
  path?: string | undefined
  host: string[]
  port: number[]
  user: string
  pass: string | null
  database: string
}
const optionsOf = (db: Database) => db.sql.options as unknown as Options
const userOf = (db: Database) => {
  const { user, pass, database } = optionsOf(db)
  return { user, database, ...(pass ? { password: pass } : {}) }
}

/** A door to the database that can be shut: a plain relay. */
async function openDoor(db: Database) {
  const { path, host, port } = optionsOf(db)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const behind = path ? connect(path) : connect(port[0]!, host[0]!)
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = (server.address() as AddressInfo).port
  return {
    port: bound,
    async shut() {
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      if (server.listening) {
        server.close()
        await once(server, 'close')
      }
    },
    async open() {
      server.listen(bound, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}
