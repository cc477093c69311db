// What the holder of an edit link is told of an offer.
import type { Sql } from '../../geodata/db/open-database.ts'
import type { Offer, OfferPhotograph, OfferVersion } from '../../geodata/model/offers/offer.ts'
import { plotName } from '../../geodata/model/plots/plot-name.ts'
import { ApiFault } from '../http/api-fault.ts'
import type { Explorer } from '../explorer.ts'
import { noSuchOffer } from './offer-fault.ts'
import type { Offered } from './offer-news.ts'
import { getOfferNews } from './offer-news.ts'
import { getOfferRow, getOfferVersion } from './offer-row.ts'
import { listPhotographs, withoutErased } from './photographs/photographs.ts'
import { linkToken } from './secrets.ts'

type OfferedFacts = Offered &
  Omit<OfferVersion['plots'][number], 'plot'> & { site_name: string | null }

/** The last version, with news, openings, versions and photographs. Throws an ApiFault 404 when the offer is gone. */
export async function tellOffer(
  { db: { sql }, versions, offerAccess }: Explorer,
  id: string,
  secret: string,
): Promise<Offer> {
  const row = await getOfferRow(sql, { id })
  if (!row) throw noSuchOffer()
  const { version, offered, photographs } = await readVersion(sql, id, row.version)
  const [days, listed, news] = await Promise.all([
    offerAccess.openings.list(id),
    listVersions(sql, id),
    versions
      .current()
      .then((served) => getOfferNews(sql, served, offered, version.content.language))
      .catch(noneWithoutData),
  ])
  return {
    ...version,
    news,
    client: {
      path: row.link_hash === null ? null : `/o/${linkToken(secret, row.link_number)}`,
      openings: days.reduce((sum, day) => sum + day.openings, 0),
      days,
    },
    versions: listed,
    photographs,
  }
}

/** One version by its number. Throws an ApiFault 404 when there is none. */
export const tellVersion = async (sql: Sql, id: string, version: number): Promise<OfferVersion> =>
  (await readVersion(sql, id, version)).version

async function readVersion(
  sql: Sql,
  id: string,
  number: number,
): Promise<{ version: OfferVersion; offered: OfferedFacts[]; photographs: OfferPhotograph[] }> {
  const row = await getOfferVersion(sql, id, number)
  if (!row) throw new ApiFault(404, 'not_found', `The offer has no version ${number}`)
  const [photographs, facts] = await Promise.all([
    listPhotographs(sql, id),
    sql<OfferedFacts[]>`
      select key, whole.published_at, sheet ->> 'name' as name, sheet ->> 'site_name' as site_name,
        sheet ->> 'commune' as commune,
        (sheet ->> 'surface_ha')::float8 as surface_ha, whole.version as data_version, whole.demonstration
      from written.fact,
        -- Unpacked once, not once a field.
        jsonb_to_record(facts) as whole (published_at text, version integer, demonstration boolean, sheet jsonb)
      where key = any (${row.fact_keys}::text[])`,
  ])
  const factsOf = new Map(facts.map((one) => [one.key, one]))
  const offered = row.content.items.map(({ plot }, at) => {
    const one = factsOf.get(row.fact_keys[at]!)
    if (!one) throw new Error(`the facts of plot ${plot} of offer ${id} are not there`)
    return { ...one, plot }
  })
  return {
    version: {
      id,
      version: row.version,
      saved_at: row.saved_at,
      content: withoutErased(row.content, photographs),
      plots: offered.map(
        ({ plot, commune, surface_ha, data_version, demonstration, ...named }) => ({
          plot,
          name: plotName({ ...named, commune }).title,
          commune,
          surface_ha,
          data_version,
          demonstration,
        }),
      ),
    },
    offered,
    photographs,
  }
}

async function listVersions(sql: Sql, id: string): Promise<Offer['versions']> {
  const rows = await sql<{ version: number; saved_at: Date; title: string }[]>`
    select version, saved_at, content ->> 'title' as title from written.offer_version
    where offer_id = ${id} order by version desc`
  return rows.map((row) => ({ ...row, saved_at: row.saved_at.toISOString() }))
}

/** While there is no data, an offer can be read all the same. */
function noneWithoutData(error: unknown): null {
  if (error instanceof ApiFault && error.code === 'not_ready') return null
  throw error
}
