// One way to a database for everyone: the embedded engine by default, a server by its URL. The same client for both.
import { statfsSync } from 'node:fs'
import postgres from 'postgres'
import { DatabaseError } from './database-error.ts'
import { spareLostConnections } from './lost-transaction.ts'
import { APPLICATION_NAME, APPLICATION_NAME_AHEAD } from './application-name.ts'
import { reachEngine } from './engine/start-engine.ts'
import { checkServer } from './check-server.ts'

export type Sql = postgres.Sql
/** A client, or a transaction of one. */
export type Transaction = Sql | postgres.TransactionSql
export type Database = {
  sql: Sql
  /**
   * Connections of their own for what a person waits for: a server gives them to nobody else, the embedded engine serves
   * them before all others.
   */
  ahead: Sql
  engine: 'embedded' | 'server'
  /**
   * Of a server: connections of its own for questions that cost much, so that what is quick stands behind none of them, and a
   * cancel that comes late ends none but theirs.
   */
  heavy?: { sql: Sql; connections: number }
  /** Ends this process's connections. The embedded engine ends by itself once nobody is connected. */
  close(): Promise<void>
  /** Of the disk of the embedded engine. */
  freeBytes?: () => number
}

export type DatabaseOptions = {
  dataDir: string
  databaseUrl?: string | undefined
  /** Connections at most. */
  max?: number
  onProgress?: (sentence: string) => void
}

const MOST_AHEAD = 2
/** Opened when they are first needed. */
const HEAVY_CONNECTIONS = 3

const CLIENT = {
  onnotice: () => {},
  connect_timeout: 10,
  idle_timeout: 0,
  max_lifetime: null,
  // Seconds before the next try to connect. The client's own grows to 20: an embedded engine that was started again would
  // have ended for want of clients by then, and whoever asks would wait instead of being told.
  backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 0.25),
  connection: { application_name: APPLICATION_NAME },
  types: {
    int8: { to: 20, from: [20], serialize: String, parse: Number },
    // Dates stay as written: a date of a plan has no time zone.
    date: { to: 1082, from: [1082], serialize: String, parse: String },
  },
}

/**
 * Opens the database of a data folder, or the server at `databaseUrl` (PostgreSQL ≥ 15 with PostGIS ≥ 3.3).
 * Throws a DatabaseError with one sentence when it cannot be used.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { dataDir, databaseUrl, max = 4, onProgress = () => {} } = options
  if (databaseUrl) {
    const connect = (options: object) =>
      postgres(databaseUrl, { ...CLIENT, ...options } as unknown as postgres.Options<
        Record<string, never>
      >) as unknown as Sql
    const sql = connect({ max })
    try {
      await checkServer(sql, databaseUrl)
    } catch (error) {
      await sql.end({ timeout: 1 })
      throw error
    }
    const heavy = connect({ max: HEAVY_CONNECTIONS })
    return {
      engine: 'server',
      ...clients(sql, connect(AHEAD), heavy),
      heavy: { sql: heavy, connections: HEAVY_CONNECTIONS },
    }
  }
  const { sql, ahead } = await connectEngine(dataDir, max, onProgress)
  return {
    engine: 'embedded',
    ...clients(sql, ahead),
    freeBytes: () => {
      const { bavail, bsize } = statfsSync(dataDir)
      return bavail * bsize
    },
  }
}

const AHEAD = { max: MOST_AHEAD, connection: { application_name: APPLICATION_NAME_AHEAD } }

/** All but the first connect when they are first asked. */
const clients = (sql: Sql, ahead: Sql, ...others: readonly Sql[]) => ({
  sql: spareLostConnections(sql),
  ahead: spareLostConnections(ahead),
  close: async () => {
    await Promise.all([sql, ahead, ...others].map((one) => one.end({ timeout: 5 })))
  },
})

/** The engine may end, or be killed, between its answer to the knock and the first question: then it is reached again. */
const MOST_REACHED = 5

async function connectEngine(
  dataDir: string,
  max: number,
  onProgress: (sentence: string) => void,
): Promise<{ sql: Sql; ahead: Sql }> {
  for (let turn = 1; ; turn++) {
    const path = await socketOf(dataDir, onProgress)
    const of = { ...CLIENT, path, user: 'postgres', database: 'postgres' }
    const connect = (options: object) =>
      postgres({ ...of, ...options } as unknown as postgres.Options<
        Record<string, never>
      >) as unknown as Sql
    const sql = connect({ max })
    try {
      await sql`select 1`
      return { sql, ahead: connect(AHEAD) }
    } catch (error) {
      await sql.end({ timeout: 1 })
      const { code = '' } = error as { code?: string }
      if (turn === MOST_REACHED || !/^(E[A-Z]+|CONNECTION_\w+)$/.test(code)) throw error
    }
  }
}

async function socketOf(dataDir: string, onProgress: (sentence: string) => void): Promise<string> {
  try {
    return await reachEngine(dataDir, () => onProgress('starting the embedded database'))
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new DatabaseError('folder', `the data folder ${dataDir} cannot be written`, cause)
    if (code === 'ENOSPC')
      throw new DatabaseError('folder', `the disk of the data folder ${dataDir} is full`, cause)
    if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOENT')
      throw new DatabaseError(
        'folder',
        `the data folder ${dataDir} is not a folder, and cannot be made one`,
        cause,
      )
    throw new DatabaseError('unreachable', message, cause)
  }
}
