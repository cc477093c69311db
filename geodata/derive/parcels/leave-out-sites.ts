// Sites that are no land to settle on: airports, railways, motorways, water, cemeteries by their own name or kind, and those
// that the operator leaves out.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import { insertRows } from '../../db/insert-rows.ts'
import type { Sql } from '../../db/open-database.ts'
import type { OutOfPlay } from '../../model/plans/ground-out-of-play.ts'
import { outOfPlayOf } from '../../model/plans/ground-out-of-play.ts'
import { normaliseText } from '../../model/text/normalise-text.ts'

/** What the operator says of sites, by id: why one is left out, or `false` for one that stays whatever its name says. */
export type SiteWords = Readonly<Record<string, string | false>>

export type LeftSite = { id: string; name: string; reason: OutOfPlay | 'operator'; said: string }

/** Fills `derive_left_site`, and answers its sites by id. */
export async function leaveOutSites(
  sql: Sql,
  version: DataVersion,
  words: SiteWords,
): Promise<LeftSite[]> {
  const sites = await sql<{ id: string; name: string; kind: string }[]>`
    select id, coalesce(name, '') as name, coalesce(kind, '') as kind
    from ${tableOf(sql, version, 'site')} order by id collate "C"`
  const left = sites.flatMap(({ id, name, kind }): LeftSite[] => {
    const word = Object.hasOwn(words, id) ? words[id] : undefined
    if (word === false) return []
    if (word !== undefined) return [{ id, name, reason: 'operator', said: word }]
    const reason = outOfPlayOf(normaliseText(name), normaliseText(kind))
    return reason ? [{ id, name, reason, said: name || kind }] : []
  })
  await insertRows(
    sql,
    version,
    'derive_left_site',
    left.map(({ id, reason, said }) => ({ site_id: id, reason, said })),
  )
  return left
}

/** Sites that the operator names and the version does not have: a slip, or a site that has gone. */
export async function listStrange(
  sql: Sql,
  version: DataVersion,
  words: SiteWords,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from unnest(${Object.keys(words)}::text[]) as named (id)
    where not exists (select from ${tableOf(sql, version, 'site')} as site where site.id = named.id) order by id`
  return rows.map(({ id }) => id)
}
