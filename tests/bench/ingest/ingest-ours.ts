// Run by the ingest benchmark in a process of its own: one file of parcels by our way, from stage to publish, and the
// seconds of each step as JSON. Arguments: the folder, the file in it, the database's address.
import { beginVersion, publishVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { migrate } from '../../../geodata/db/migrate.ts'
import { openDatabase } from '../../../geodata/db/open-database.ts'
import { runSqlFile } from '../../../geodata/db/run-sql-file.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { ingestSource } from '../../../geodata/ingest/ingest-source.ts'
import { parcelles } from '../../../geodata/sources/parcelles/source.ts'

const INGEST_SQL = new URL('../../../geodata/ingest/sql/', import.meta.url)

const [folder = '', file = '', databaseUrl = ''] = process.argv.slice(2)
const db = await openDatabase({
  dataDir: folder,
  ...(databaseUrl === 'embedded' ? {} : { databaseUrl }),
})
await migrate(db.sql)
const version = await beginVersion(db.sql, { demonstration: false })
await createVersionTables(db.sql, version)
await runSqlFile(db.sql, new URL('0001_staging.sql', INGEST_SQL), version.schema)

const started = performance.now()
let before = started
const steps: Record<string, number> = {}
const step = (name: string) => {
  const now = performance.now()
  steps[name] = (now - before) / 1000
  before = now
}
// `prepare` runs between the shape and clean.sql: it tells the steps apart.
const source = {
  ...parcelles,
  file,
  prepare: async () => step('read, stage, shape'),
}
const { read, kept, mended, rejected } = await ingestSource(
  db.sql,
  version,
  source,
  folder,
  () => {},
)
step('clean, index')
await runSqlFile(db.sql, new URL('0002_sweep.sql', INGEST_SQL), version.schema)
await publishVersion(db.sql, version)
step('publish')
const [row] = await db.sql<{ rows: number; hectares: number }[]>`
  select count(*)::int as rows, sum(ST_Area(geom)) / 10000 as hectares
  from ${tableOf(db.sql, version, 'parcel')}`
console.log(
  JSON.stringify({
    steps,
    seconds: (before - started) / 1000,
    read,
    kept,
    mended: Object.values(mended).reduce((sum, { count }) => sum + count, 0),
    rejected: Object.values(rejected).reduce((sum, { count }) => sum + count, 0),
    ...row,
  }),
)
await db.close()
