// Eight connections on one embedded engine: six read, one is in transactions, one derives the plots of a version that is
// being built. Each answer is known beforehand, so that a wrong or an empty one is seen.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { beginVersion, getCurrentVersion, tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import type { Database, Sql } from '../../geodata/db/open-database.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { createVersionTables } from '../../geodata/db/version-tables.ts'
import { buildDemonstration, DEFAULT_SEED } from '../../geodata/demo/build-demonstration.ts'
import { inBatches } from '../../geodata/derive/batches.ts'
import { derivePlots } from '../../geodata/derive/derive-plots.ts'
import { smallRegion } from '../rig/land/small-region.ts'
import type { SmallPlot } from '../rig/land/small-version.ts'
import { publishSmallVersion } from '../rig/land/small-version.ts'
import { watchStatements } from './kill/watch-statements.ts'

const READERS = 6

export type Eight = {
  connections: Sql[]
  /** What the readers read, and what must come. */
  read: readonly SmallPlot[]
  /** What is derived, over and over. */
  building: DataVersion
  /** How many plots it has. */
  plots: number
  remove(): Promise<void>
}

export type EightTally = {
  /** Of the readers, ms each. */
  waits: number[]
  transactions: number
  derivations: number
  faults: string[]
  /** The longest waits, with what the derivation had last written down. */
  longest: { ms: number; statement: string }[]
}

/** A fresh engine with a small published version and one of `plots` plots that is being built. */
export async function prepareEight({
  plots,
  template,
}: {
  plots: number
  template?: string
}): Promise<Eight> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-eight-'))
  if (template) cpSync(template, dataDir, { recursive: true })
  const open: Database[] = []
  for (let i = 0; i < READERS + 2; i++) open.push(await openDatabase({ dataDir, max: 1 }))
  const [first] = open as [Database]
  await migrate(first.sql)
  await first.sql`create table explorer.soak (id integer primary key, step text not null)`
  const { plots: read } = await publishSmallVersion(first.sql, { plots: 200 })
  const building = await beginVersion(first.sql, { demonstration: true })
  await createVersionTables(first.sql, building)
  await buildDemonstration(first.sql, building, { region: smallRegion(DEFAULT_SEED, plots) })
  const [made] = await first.sql<{ count: number }[]>`
    select count(*)::int as count from ${tableOf(first.sql, building, 'plot')}`
  return {
    connections: open.map(({ sql }) => sql),
    read,
    building,
    plots: made?.count ?? 0,
    remove: async () => {
      await Promise.all(open.map((db) => db.close()))
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
    },
  }
}

/** Reads until `reads` answers have come, or, when given, for at least `derivations` whole derivations. */
export async function readWhileDeriving(
  { connections, read, building, plots }: Eight,
  { reads, derivations = 1 }: { reads: number; derivations?: number },
): Promise<EightTally> {
  const tally: EightTally = {
    waits: [],
    transactions: 0,
    derivations: 0,
    faults: [],
    longest: [],
  }
  const goesOn = () =>
    tally.faults.length === 0 && (tally.waits.length < reads || tally.derivations < derivations)
  const fault = (text: string) => void tally.faults.push(text)
  let statement = ''

  async function reader(sql: Sql): Promise<void> {
    while (goesOn()) {
      const asked = Math.floor(Math.random() * read.length)
      const padding = 'é'.repeat(asked * 5)
      const started = performance.now()
      const version = await getCurrentVersion(sql)
      const between = performance.now()
      const rows = await sql<{ id: string; surface_m2: number; n: number; padding: string }[]>`
        select id, surface_m2, ${asked}::int as n, ${padding}::text as padding
        from ${tableOf(sql, version ?? building, 'plot')} where ordinal = ${asked}`
      for (const ms of [between - started, performance.now() - between]) {
        tally.waits.push(ms)
        if (ms > 300) tally.longest.push({ ms, statement })
      }
      const [row] = rows
      const plot = read[asked]
      if (
        row?.id !== plot?.id ||
        row?.surface_m2 !== plot?.surface_m2 ||
        row?.n !== asked ||
        row.padding !== padding
      )
        fault(`asked for plot ${asked}, came ${JSON.stringify(rows).slice(0, 200)}`)
    }
  }

  async function transactions(sql: Sql): Promise<void> {
    for (let i = 1; goesOn(); i++) {
      const keeps = i % 3 !== 0
      await sql
        .begin(async (tx) => {
          await tx`insert into explorer.soak values (${i}, 'in')`
          await tx`update explorer.soak set step = 'on' where id = ${i}`
          const [row] = await tx<{ step: string }[]>`select step from explorer.soak where id = ${i}`
          if (row?.step !== 'on') fault(`transaction ${i} reads ${row?.step}`)
          if (!keeps) throw new Error('left')
        })
        .catch((error: Error) => {
          if (error.message !== 'left') fault(`transaction ${i}: ${error.message}`)
        })
      const kept = await sql`select from explorer.soak where id = ${i}`
      if (kept.length !== (keeps ? 1 : 0)) fault(`transaction ${i} left ${kept.length} rows`)
      tally.transactions++
    }
  }

  async function derivation(plain: Sql): Promise<void> {
    const sql = watchStatements(plain, (text) => (statement = text))
    while (goesOn()) {
      await derivePlots(sql, building)
      await inBatches(plots, async (from, to) => {
        const [row] = await sql<{ known: number }[]>`
          select count(surface_m2)::int as known from ${tableOf(sql, building, 'plot')}
          where ordinal >= ${from} and ordinal < ${to}`
        if (row?.known !== to - from) fault(`derived ${row?.known} of ${to - from} plots`)
      })
      tally.derivations++
    }
  }

  const [first, second, ...others] = connections as [Sql, Sql, ...Sql[]]
  await Promise.all([derivation(first), transactions(second), ...others.map(reader)])
  return tally
}
