// Brings the schema `explorer` up to date. Each file runs once, in order, and may not change afterwards.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { DatabaseError } from './database-error.ts'
import type { Sql } from './open-database.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** Runs the migrations that are missing. Two processes may call it at once: the second waits on the table's lock. */
export async function migrate(sql: Sql): Promise<void> {
  await createMigrationTable(sql)
  await sql.begin(async (tx) => {
    await tx`lock table explorer.migration in exclusive mode`
    const done = await tx<
      { file: string; checksum: string }[]
    >`select file, checksum from explorer.migration`
    const checksums = new Map(done.map((row) => [row.file, row.checksum]))
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
    for (const file of files) {
      const text = await readFile(new URL(file, FOLDER), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      const before = checksums.get(file)
      if (before === checksum) continue
      if (before !== undefined)
        throw new DatabaseError('refused', `the migration ${file} has changed since it was applied`)
      // eslint-disable-next-line no-restricted-syntax -- the text is a file of this project
      await tx.unsafe(text).simple()
      await tx`insert into explorer.migration (file, checksum) values (${file}, ${checksum})`
    }
  })
}

async function createMigrationTable(sql: Sql): Promise<void> {
  try {
    await sql`create schema if not exists explorer`
    await sql`create table if not exists explorer.migration (
      file text primary key, checksum text not null, applied_at timestamptz not null default now())`
  } catch (error) {
    // Two processes at once: the other has just made it.
    if (!['23505', '42P07', '42P06'].includes((error as { code?: string }).code ?? '')) throw error
  }
}
