// Whether what people wrote is of real data: then no demonstration may be laid beneath it unasked.
import { getCurrentVersion, getForeignVersion } from '../db/data-version.ts'
import type { Transaction } from '../db/open-database.ts'

/**
 * Whether anything is written that is not known to be of the demonstration: an offer with a plot of real data or without any,
 * a brief that was last answered by real data or never, a report (which does not say).
 */
async function isWrittenOfRealData(sql: Transaction): Promise<boolean> {
  const found = await sql`
    select from written.offer
    where not exists (
      select from written.offer_version as version
      where version.offer_id = offer.id and version.version = offer.version and fact_keys <> '{}'
        and not exists (
          select from written.fact
          where key = any (fact_keys) and facts -> 'demonstration' is distinct from 'true'))
    union all
    select from written.brief
    where not coalesce((
      select demonstration from written.brief_answer as answer
      where answer.brief_id = brief.id order by answered_at desc limit 1), false)
    union all
    select from written.report
    limit 1`
  return found.length > 0
}

/** Whether the data of what is written has to be ingested first: no version was ever published here. */
export async function lacksItsData(sql: Transaction): Promise<boolean> {
  if ((await getCurrentVersion(sql)) || (await getForeignVersion(sql))) return false
  return isWrittenOfRealData(sql)
}
