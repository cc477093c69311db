// The tables of a data version, made from our own numbered files.
import type { DataVersion } from './data-version.ts'
import type { Sql } from './open-database.ts'
import { runSqlFile, runStatements } from './run-sql-file.ts'

const FILES = [
  '0001_dataset.sql',
  '0002_territory.sql',
  '0003_site.sql',
  '0004_zoning.sql',
  '0005_access.sql',
  '0006_plot.sql',
  '0007_tile.sql',
  '0009_plot_change.sql',
  '0010_land.sql',
  '0012_dataset_reading.sql',
  '0013_neighbour.sql',
  '0014_road.sql',
]

/** Creates every table of a version in its schema. */
export async function createVersionTables(sql: Sql, version: DataVersion): Promise<void> {
  for (const file of FILES)
    await runSqlFile(sql, new URL(`./version/${file}`, import.meta.url), version.schema)
}

/** The indexes that the list and the area words need, once the plots are derived. */
export async function indexPlots(sql: Sql, version: DataVersion): Promise<void> {
  await runStatements(
    sql,
    new URL('./version/0008_plot_index.sql', import.meta.url),
    version.schema,
  )
}
