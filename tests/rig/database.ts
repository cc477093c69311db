// A fresh database on each engine for a `.pg.test.ts` file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { migrate } from '../../geodata/db/migrate.ts'
import type { Database } from '../../geodata/db/open-database.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { takeEngine } from './engine-pool.ts'

export const ENGINES = ['embedded', 'server'] as const
export type Engine = (typeof ENGINES)[number]

export type TestDatabase = {
  engine: Engine
  /** Available from the first `beforeAll` on. */
  readonly db: Database
  readonly sql: Database['sql']
  readonly dataDir: string
  readonly databaseUrl: string | undefined
}

/**
 * Runs a group of tests on the embedded engine and on a server, each with a fresh, migrated database.
 * `describeOnEngines('plots', (t) => { it('lists', async () => { await t.sql`select 1` }) })`
 */
export function describeOnEngines(title: string, define: (t: TestDatabase) => void): void {
  describe.each(ENGINES)(`${title} (%s)`, (engine) => {
    let opened: Opened | undefined
    const get = (): Opened => {
      if (!opened) throw new Error('the database is there from beforeAll on')
      return opened
    }
    beforeAll(async () => {
      opened = await openFresh(engine)
      await migrate(opened.db.sql)
    }, 90_000)
    afterAll(async () => opened?.remove(), 30_000)
    define({
      engine,
      get db() {
        return get().db
      },
      get sql() {
        return get().db.sql
      },
      get dataDir() {
        return get().dataDir
      },
      get databaseUrl() {
        return get().databaseUrl
      },
    })
  })
}

type Opened = {
  db: Database
  dataDir: string
  databaseUrl: string | undefined
  remove(): Promise<void>
}

/** A fresh database, not migrated; `remove` closes and erases it. */
export async function openFresh(engine: Engine): Promise<Opened> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-test-'))
  const removeFolder = () =>
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  if (engine === 'embedded') {
    const { db, leave } = await takeEngine(dataDir, inject('embeddedTemplate'))
    return {
      db,
      dataDir,
      databaseUrl: undefined,
      remove: async () => {
        await db.close()
        leave()
        removeFolder()
      },
    }
  }
  const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
  const name = `fresh_${process.pid}_${Math.random().toString(36).slice(2)}`
  await admin`create database ${admin(name)}`
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${name}`
  const db = await openDatabase({ dataDir, databaseUrl: url.href })
  return {
    db,
    dataDir,
    databaseUrl: url.href,
    remove: async () => {
      await db.close()
      await admin`drop database if exists ${admin(name)} with (force)`
      await admin.end({ timeout: 1 })
      removeFolder()
    },
  }
}
