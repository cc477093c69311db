// Data versions: a schema each, built aside, never renamed, published by one update.
import type { Sql, Transaction } from './open-database.ts'
import { refuseTakenOver } from './run-lock.ts'
import { STRUCTURE } from './version-structure.ts'

export type DataVersion = {
  version: number
  /** `v000042` */
  schema: string
  demonstration: boolean
}

export const schemaOf = (version: number): string => `v${String(version).padStart(6, '0')}`

/** A table of a version, quoted: `tableOf(sql, v, 'plot')` is `"v000042"."plot"`. */
export const tableOf = (sql: Transaction, version: DataVersion, table: string) =>
  sql(`${version.schema}.${table}`)

const toVersion = (row: { version: number; demonstration: boolean }): DataVersion => ({
  version: row.version,
  schema: schemaOf(row.version),
  demonstration: row.demonstration,
})

/** The version that is served now, or undefined: before the first publication, or while it is of another structure. */
export async function getCurrentVersion(sql: Transaction): Promise<DataVersion | undefined> {
  const [row] = await sql<{ version: number; demonstration: boolean }[]>`
    select version, demonstration
    from explorer.publication
    join explorer.data_version on version = current
    where structure = ${STRUCTURE}`
  return row && toVersion(row)
}

/** The published version when its tables are not those that this software reads: laid by an earlier or a later one. */
export async function getForeignVersion(sql: Transaction): Promise<DataVersion | undefined> {
  const [row] = await sql<{ version: number; demonstration: boolean }[]>`
    select version, demonstration
    from explorer.publication
    join explorer.data_version on version = current
    where structure is distinct from ${STRUCTURE}`
  return row && toVersion(row)
}

/** A version that was published, is still kept and has the tables that this software reads, or undefined. */
export async function getVersion(
  sql: Transaction,
  version: number,
): Promise<DataVersion | undefined> {
  const [row] = await sql<{ version: number; demonstration: boolean }[]>`
    select version, demonstration
    from explorer.data_version
    where version = ${version} and status = 'published' and structure = ${STRUCTURE}`
  return row && toVersion(row)
}

/**
 * The newest published version of real data that is kept: what a run of some sources takes the others over from.
 * `foreign` when its tables are not those of this software: only what both have may be read.
 */
export async function getLastRealVersion(
  sql: Transaction,
): Promise<(DataVersion & { foreign: boolean }) | undefined> {
  const [row] = await sql<{ version: number; demonstration: boolean; foreign: boolean }[]>`
    select version, demonstration, structure is distinct from ${STRUCTURE} as foreign
    from explorer.data_version
    where status = 'published' and not demonstration
    order by version desc limit 1`
  return row && { ...toVersion(row), foreign: row.foreign }
}

/**
 * Begins the next version aside: its number is the last published plus one, so a number is used again after a failed
 * build, whose leftover schema is dropped. To be called under the run lock.
 */
export async function beginVersion(
  sql: Sql,
  options: { demonstration: boolean },
): Promise<DataVersion> {
  const { demonstration } = options
  return sql.begin(async (tx) => {
    // A run that was killed may have sent its last commit: wait until the server has done with it.
    await tx`lock table explorer.data_version in share row exclusive mode`
    const [last] = await tx<{ version: number }[]>`
      select coalesce(max(version), 0)::int as version
      from explorer.data_version where status in ('published', 'dropped')`
    const version = toVersion({ version: (last?.version ?? 0) + 1, demonstration })
    await tx`drop schema if exists ${tx(version.schema)} cascade`
    await tx`
      insert into explorer.data_version (version, demonstration, status, structure)
      values (${version.version}, ${demonstration}, 'building', ${STRUCTURE})
      on conflict (version) do update
      set demonstration = excluded.demonstration, status = 'building', structure = excluded.structure,
        started_at = now(), note = null, changes_since = null`
    await tx`create schema ${tx(version.schema)}`
    return version
  }) as Promise<DataVersion>
}

/**
 * Serves this version from now on: one update, in one transaction with its status. Throws a DatabaseError `busy` when
 * another run has taken the lock over meanwhile, and an Error when the version is not being built.
 */
export async function publishVersion(sql: Sql, version: DataVersion): Promise<void> {
  await sql.begin(async (tx) => {
    await refuseTakenOver(tx)
    const { count } = await tx`
      update explorer.data_version set status = 'published', published_at = now()
      where version = ${version.version} and status = 'building'`
    if (count !== 1) throw new Error(`data version ${version.version} is not being built`)
    await tx`update explorer.publication set current = ${version.version}`
  })
}

/**
 * Gives a build up: its schema goes, what is served stays, also when that is this very version (its publication was
 * committed, but the answer to that got lost). What another run has taken over is left to it: `busy`.
 */
export async function failVersion(sql: Sql, version: DataVersion, note: string): Promise<void> {
  await sql.begin(async (tx) => {
    await refuseTakenOver(tx)
    const { count } = await tx`
      update explorer.data_version set status = 'failed', note = ${note}
      where version = ${version.version} and status = 'building'`
    if (count === 1) await tx`drop schema if exists ${tx(version.schema)} cascade`
  })
}

/**
 * Drops the published versions older than the last `keep`, never the current one. A version that a reader still holds
 * is left for the next time. Answers the numbers that were dropped.
 */
export async function dropOldVersions(sql: Sql, keep = 3): Promise<number[]> {
  const old = await sql<{ version: number }[]>`
    select version from explorer.data_version
    where status = 'published' and version is distinct from (select current from explorer.publication)
    order by version desc offset ${Math.max(0, keep - 1)}`
  const dropped: number[] = []
  for (const { version } of old) {
    try {
      await sql.begin(async (tx) => {
        await tx`set local lock_timeout = '2s'`
        // First out of sight, so that nobody begins to read what goes.
        await tx`update explorer.data_version set status = 'dropped' where version = ${version}`
        await tx`drop schema if exists ${tx(schemaOf(version))} cascade`
      })
      dropped.push(version)
    } catch (error) {
      if ((error as { code?: string }).code !== '55P03') throw error
    }
  }
  return dropped
}
