// The one place where the text of a file is run as SQL: our own files, never anything that a person can influence.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Sql } from './open-database.ts'

/** Runs one of our .sql files in a transaction, its tables in `schema`. */
export async function runSqlFile(sql: Sql, file: URL, schema?: string): Promise<void> {
  const text = await readFile(fileURLToPath(file), 'utf8')
  await sql.begin(async (tx) => {
    if (schema !== undefined)
      await tx`select set_config('search_path', ${`${schema}, public`}, true)`
    // eslint-disable-next-line no-restricted-syntax -- the text is a file of this project
    await tx.unsafe(text).simple()
  })
}
