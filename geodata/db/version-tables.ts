// The tables of a data version, made from our own numbered files.
import type { DataVersion } from './data-version.ts'
import { addKinds } from './add-kinds.ts'
import type { Sql } from './open-database.ts'
import { runSqlFile, runStatements } from './run-sql-file.ts'
import { VERSION_FILES, versionFile } from './version-structure.ts'

/** Creates every table of a version in its schema. */
export async function createVersionTables(sql: Sql, version: DataVersion): Promise<void> {
  for (const name of VERSION_FILES) await runSqlFile(sql, versionFile(name), version.schema)
  await addKinds(sql, version)
}

/** The indexes that the list and the area words need, once the plots are derived. */
export async function indexPlots(sql: Sql, version: DataVersion): Promise<void> {
  await runStatements(sql, versionFile('0008_plot_index.sql'), version.schema)
}
