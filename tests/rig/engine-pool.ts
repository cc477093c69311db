// Embedded engines that stay from one file of tests to the next, as many as run at once: opening one takes four seconds of
// a core, emptying its database next to none.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../geodata/db/open-database.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'

const PREFIX = 'sdrif-e-pool-'
const CLAIM = 'claimed'
/** A test that leaves somebody behind in a transaction would keep the next one waiting. */
const EMPTY_MS = 10_000

let taken = false

/**
 * Makes `dataDir` lead to an engine with an empty database; one that is in use, or does not come to itself, is left and
 * another begun from the template.
 */
export async function takeEngine(
  dataDir: string,
  template: string,
): Promise<{ db: Database; leave: () => void }> {
  if (taken) {
    cpSync(template, dataDir, { recursive: true })
    return { db: await openDatabase({ dataDir }), leave: () => {} }
  }
  taken = true
  for (let number = 0; ; number++) {
    const folder = join(poolFolder(), String(number))
    if (!claim(folder)) continue
    if (!existsSync(join(folder, 'engine'))) cpSync(template, folder, { recursive: true })
    rmSync(join(dataDir, 'engine'), { force: true })
    symlinkSync(join(folder, 'engine'), join(dataDir, 'engine'))
    const db = await openLingering(dataDir)
    const leave = () => {
      taken = false
      rmSync(join(folder, CLAIM), { recursive: true, force: true })
    }
    if (await isEmptied(db)) return { db, leave }
    void db.close() // and it stays claimed
  }
}

/** Whether the engine of this folder is ours from now on: workers say nothing of each other, and a folder is made by one. */
function claim(folder: string): boolean {
  mkdirSync(folder, { recursive: true })
  try {
    mkdirSync(join(folder, CLAIM))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Engines that tests open otherwise end as they do for a person. */
async function openLingering(dataDir: string): Promise<Database> {
  process.env.ENGINE_LINGER_MS = '20000'
  try {
    return await openDatabase({ dataDir })
  } finally {
    delete process.env.ENGINE_LINGER_MS
  }
}

/** Whether nothing of the test before is left. */
async function isEmptied({ sql }: Database): Promise<boolean> {
  const emptying = sql
    .begin(async (tx) => {
      const schemas = await tx<{ name: string }[]>`
        select nspname as name from pg_namespace where nspname !~ '^pg_|^information_schema$|^public$'`
      for (const { name } of schemas) await tx`drop schema ${tx(name)} cascade`
      const tables = await tx<{ name: string }[]>`
        select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not exists (
          select from pg_depend where objid = pg_class.oid and deptype = 'e')`
      for (const { name } of tables) await tx`drop table public.${tx(name)} cascade`
    })
    .then(() => sql`discard plans`)
    .then(
      () => true,
      () => false,
    )
  const late = new Promise<false>((resolve) => setTimeout(resolve, EMPTY_MS, false).unref())
  return Promise.race([emptying, late])
}

const poolFolder = (): string => join(tmpdir(), `${PREFIX}${process.env.ENGINE_POOL ?? 'none'}`)

/** Before the tests: says where engines of this run are. Answers how to end them. */
export function openEnginePool(): () => Promise<void> {
  process.env.ENGINE_POOL = String(process.pid)
  const folder = poolFolder()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return async () => {
    const locks = readdirSync(folder).map((name) => join(folder, name, 'engine', 'lock'))
    for (const lock of locks) endEngine(lock)
    for (let i = 0; i < 100 && locks.some((lock) => existsSync(lock)); i++) await sleep(50)
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

function endEngine(lock: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(lock, 'utf8')), 'SIGTERM')
  } catch {
    // It has ended by itself.
  }
}
