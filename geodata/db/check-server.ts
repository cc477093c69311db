// Whether a PostgreSQL server can hold the explorer, said in one sentence when it cannot.
import type { Sql } from 'postgres'
import { DatabaseError } from './database-error.ts'

const LEAST_POSTGRES = 150_000
const LEAST_POSTGIS = [3, 3] as const

/** Checks reachability, versions and PostGIS, creating the extension where the role may. */
export async function checkServer(sql: Sql, url: string): Promise<void> {
  const place = describe(url)
  let number: number
  try {
    const [row] = await sql<
      { number: string }[]
    >`select current_setting('server_version_num') as number`
    number = Number(row?.number)
  } catch (cause) {
    throw connectionError(cause, place)
  }
  if (number < LEAST_POSTGRES)
    throw new DatabaseError(
      'too_old',
      `PostgreSQL ${Math.floor(number / 10_000)} at ${place} is too old: 15 is the least`,
    )
  const version = (await postgisVersion(sql)) ?? (await createPostgis(sql, place))
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < LEAST_POSTGIS[0] || (major === LEAST_POSTGIS[0] && minor < LEAST_POSTGIS[1]))
    throw new DatabaseError(
      'too_old',
      `PostGIS ${version} at ${place} is too old: 3.3 is the least`,
    )
}

async function postgisVersion(sql: Sql): Promise<string | undefined> {
  const [row] = await sql<
    { version: string }[]
  >`select extversion as version from pg_extension where extname = 'postgis'`
  return row?.version
}

async function createPostgis(sql: Sql, place: string): Promise<string> {
  try {
    await sql`create extension postgis`
  } catch (cause) {
    throw new DatabaseError(
      'extension_missing',
      `the database at ${place} has no PostGIS; an administrator has to run: create extension postgis`,
      cause,
    )
  }
  return (await postgisVersion(sql)) ?? '0'
}

function connectionError(cause: unknown, place: string): DatabaseError {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === '28P01' || code === '28000')
    return new DatabaseError(
      'refused',
      `the server at ${place} refuses this user and password`,
      cause,
    )
  if (code === '3D000')
    return new DatabaseError('refused', `there is no such database at ${place}`, cause)
  return new DatabaseError(
    'unreachable',
    `no PostgreSQL server answers at ${place} (${code ?? message})`,
    cause,
  )
}

/** Host and database of a connection address, never its password. */
function describe(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'the address in DATABASE_URL'
  }
}
