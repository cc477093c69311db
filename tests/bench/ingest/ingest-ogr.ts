// The same file by ogr2ogr (GDAL) as well as it can: COPY, three fields, no index while loading; then the same check,
// the same mending and the same index, in SQL.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import postgres from 'postgres'
import { MOST_MENDED } from '../../../geodata/ingest/shape-source.ts'
import type { Loaded } from '../ingest-loaded.ts'
import { watchProcess } from '../process-use.ts'

/** Loads `path` into the table `parcelles` of a fresh database. Throws with ogr2ogr's own words. */
export async function loadByOgr(path: string, databaseUrl: string): Promise<Loaded> {
  const { hostname, port, username, pathname } = new URL(databaseUrl)
  const started = performance.now()
  const child = spawn(
    'ogr2ogr',
    [
      ...['-f', 'PostgreSQL'],
      `PG:host=${hostname} port=${port} user=${username} dbname=${pathname.slice(1)}`,
      ...[path, '-nln', 'parcelles', '-select', 'id,commune,contenance'],
      ...['-t_srs', 'EPSG:2154', '-nlt', 'PROMOTE_TO_MULTI', '-gt', '100000'],
      ...['-lco', 'SPATIAL_INDEX=NONE', '-lco', 'GEOMETRY_NAME=geom'],
      ...['--config', 'PG_USE_COPY', 'YES'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const watch = watchProcess(child.pid ?? 0)
  const [code] = (await once(child, 'exit')) as [number | null]
  const use = watch.stop()
  if (code !== 0) throw new Error(`ogr2ogr ended with code ${code}: ${words}`)
  const loaded = performance.now()
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    const [checked] = await checkAndMend(sql)
    const mended = performance.now()
    await sql`create index on parcelles using gist (geom)`
    const ended = performance.now()
    const [row] = await sql<{ rows: number; hectares: number }[]>`
      select count(*)::int as rows, sum(ST_Area(geom)) / 10000 as hectares from parcelles`
    return {
      steps: {
        ogr2ogr: (loaded - started) / 1000,
        'check, mend': (mended - loaded) / 1000,
        index: (ended - mended) / 1000,
      },
      seconds: (ended - started) / 1000,
      mended: checked?.mended ?? 0,
      ...use,
      ...(row ?? { rows: 0, hectares: 0 }),
    }
  } finally {
    await sql.end()
  }
}

/** The rule of geodata/ingest/shape-source.ts. */
const checkAndMend = (sql: postgres.Sql) => sql<{ mended: number }[]>`
  with mended as materialized (
    select ogc_fid, ST_Area(geom) as before_m2, ST_Multi(ST_CollectionExtract(ST_MakeValid(geom), 3)) as geom
    from parcelles where not ST_IsValid(geom)),
  judged as (
    select ogc_fid, geom,
      not ST_IsEmpty(geom) and abs(ST_Area(geom) - before_m2) < ${MOST_MENDED} * ST_Area(geom) as good
    from mended),
  gone as (
    delete from parcelles using judged where parcelles.ogc_fid = judged.ogc_fid and not judged.good),
  kept as (
    update parcelles set geom = judged.geom from judged
    where parcelles.ogc_fid = judged.ogc_fid and judged.good returning 1)
  select count(*)::int as mended from kept`
