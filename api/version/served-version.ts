// Which data version an answer is of. Read once for each answer; every table is then named with it.
import type { Database } from '../../geodata/db/open-database.ts'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { getCurrentVersion, getForeignVersion, getVersion } from '../../geodata/db/data-version.ts'
import { ApiFault } from '../http/api-fault.ts'
import { shortHash } from '../http/short-hash.ts'
import type { Sightings } from './sightings.ts'
import { createSightings } from './sightings.ts'

/** `edition` tells two versions of the same number apart (a data folder made anew): it stands in ETags and tile addresses. */
export type ServedVersion = DataVersion & { edition: string; publishedAt: string }

export type ServedVersions = {
  /** The current version. Throws 503 `not_ready` while there is none. */
  current(): Promise<ServedVersion>
  /**
   * A version by its number, asked of the database at most every two seconds, or now if `fresh`. Throws 410 with the
   * current version when it is no longer kept, 404 when it never was.
   */
  numbered(version: number, fresh?: boolean): Promise<ServedVersion>
  /** What `numbered` would answer without asking the database; undefined when it has to be asked. */
  known(version: number): ServedVersion | undefined
  /** What any question has found to be served: health, which asks for itself, tells nothing older. */
  seen: Sightings<DataVersion | undefined>
}

/** `progress` says what is being prepared, for the time before the first version. */
export function createServedVersions({ sql }: Database, progress?: () => string | undefined) {
  const seen = createSightings<DataVersion | undefined>(
    (one, than) => (one?.version ?? 0) > (than?.version ?? 0),
  )
  const recent = new Map<number, { served: ServedVersion; until: number }>()

  async function withEdition(version: DataVersion): Promise<ServedVersion> {
    const [row] = await sql<{ published_at: string }[]>`
      select to_char(published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as published_at
      from explorer.data_version where version = ${version.version}`
    const publishedAt = row?.published_at ?? ''
    return { ...version, publishedAt, edition: shortHash(publishedAt).slice(0, 8) }
  }

  async function notReady(): Promise<ApiFault> {
    if (await getForeignVersion(sql))
      return new ApiFault(
        503,
        'not_ready',
        'The data was laid by another version of this software. Please tell the operator: this one has to be started again.',
      )
    const sentence = progress?.() ?? 'The data is being prepared. This takes less than a minute.'
    return new ApiFault(503, 'not_ready', sentence)
  }

  let last: ServedVersion | undefined
  async function current(): Promise<ServedVersion> {
    const askedAt = performance.now()
    const version = seen.see(await getCurrentVersion(sql), askedAt)
    if (!version) throw await notReady()
    if (last?.version !== version.version) last = await withEdition(version)
    return last
  }

  function known(version: number): ServedVersion | undefined {
    const one = recent.get(version)
    return one && one.until > Date.now() ? one.served : undefined
  }

  async function numbered(version: number, fresh = false): Promise<ServedVersion> {
    const one = fresh ? undefined : known(version)
    if (one) return one
    const askedAt = performance.now()
    const found = await getVersion(sql, version)
    // Published in one moment with its becoming the current one.
    if (found && found.version > (seen.last()?.found?.version ?? 0)) seen.see(found, askedAt)
    if (!found) {
      const newest = await current()
      if (version > newest.version || version < 1)
        throw new ApiFault(404, 'not_found', 'There is no such data version')
      throw new ApiFault(410, 'version_gone', 'This data version is no longer kept', {
        version: newest.version,
      })
    }
    const served = await withEdition(found)
    recent.set(version, { served, until: Date.now() + 2000 })
    return served
  }

  return { current, numbered, known, seen } satisfies ServedVersions
}
