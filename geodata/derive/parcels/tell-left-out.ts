// Parcels that were left out, by reason, as the row of their dataset says it.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import type { OutOfPlay } from '../../model/plans/ground-out-of-play.ts'
import { OUT_OF_PLAY_NAMES } from '../../model/plans/ground-out-of-play.ts'
import type { LeftSite } from './leave-out-sites.ts'

/** Counts by sentence: a sentence a site that was left out, and one a reason for parcels of other sites. */
export async function tellLeftOut(
  sql: Sql,
  version: DataVersion,
  leftSites: readonly LeftSite[],
): Promise<Record<string, number>> {
  const rows = await sql<{ site: string | null; reason: OutOfPlay; count: number }[]>`
    select left_site.site_id as site, chosen.left_out as reason, count(*)::integer as count
    from ${tableOf(sql, version, 'derive_chosen')} as chosen
    left join ${tableOf(sql, version, 'derive_left_site')} as left_site using (site_id)
    where chosen.left_out is not null group by 1, 2 order by count(*) desc, 1, 2`
  const sites = new Map(leftSites.map((one) => [one.id, one]))
  return Object.fromEntries(
    rows.map(({ site, reason, count }) => {
      const left = site === null ? undefined : sites.get(site)
      return [
        left ? sentenceOf(left) : `parcelles sur une emprise : ${OUT_OF_PLAY_NAMES[reason]}`,
        count,
      ]
    }),
  )
}

const sentenceOf = ({ id, name, reason, said }: LeftSite): string =>
  reason === 'operator'
    ? `parcelles du site ${name || id}, écarté par l’exploitant : ${said}`
    : `parcelles du site ${name || id}, écarté par son nom ou son type : ${OUT_OF_PLAY_NAMES[reason]}`
