// The one place where the text of a file is run as SQL: our own files, never anything that a person can influence.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Sql } from './open-database.ts'

/** Values that a file reads as `current_setting('source.<word>')`: passed as parameters, never as its text. */
type Words = Readonly<Record<string, string>>

/**
 * Runs one of our .sql files in a transaction, its tables in `schema`. What `judge` throws of what the file did undoes it.
 */
export async function runSqlFile(
  sql: Sql,
  file: URL,
  schema?: string,
  words: Words = {},
  judge?: (tx: Sql) => Promise<void>,
): Promise<void> {
  await runText(sql, await readFile(fileURLToPath(file), 'utf8'), schema, words, judge)
}

/**
 * Runs one of our .sql files, its tables in `schema`, each statement in a transaction of its own: between two of them
 * readers of the embedded engine get their turn. For what is built aside and thrown away when a statement fails.
 */
export async function runStatements(sql: Sql, file: URL, schema: string): Promise<void> {
  for (const statement of statementsOf(await readFile(fileURLToPath(file), 'utf8')))
    await runText(sql, statement, schema)
}

async function runText(
  sql: Sql,
  text: string,
  schema: string | undefined,
  words: Words = {},
  judge?: (tx: Sql) => Promise<void>,
): Promise<void> {
  await sql.begin(async (tx) => {
    for (const [word, value] of Object.entries(words))
      await tx`select set_config(${`source.${word}`}, ${value}, true)`
    if (schema !== undefined)
      await tx`select set_config('search_path', ${`${schema}, public`}, true)`
    // eslint-disable-next-line no-restricted-syntax -- the text is a file of this project
    await tx.unsafe(text).simple()
    await judge?.(tx as unknown as Sql)
  })
}

/**
 * The statements of a file of ours, each with the comments above it. A statement ends with a semicolon at the end of its
 * line, and none of ours holds such a line within. Throws on a body in dollars, which would.
 */
export function statementsOf(text: string): string[] {
  if (text.includes('$$')) throw new Error('a file with a $$ body is not cut into statements')
  return text
    .split(/(?<=;)[ \t]*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/--.*$/gm, '').trim() !== '')
}
