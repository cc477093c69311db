// An offer as a client is shown it: one version with the facts that it stands on.
import type { Sql } from '../../geodata/db/open-database.ts'
import type { OfferContent, OfferPhotograph } from '../../geodata/model/offers/offer.ts'
import type { OfferFacts } from '../../geodata/model/offers/offer-facts.ts'
import type { OfferRow } from './offer-row.ts'
import { getOfferRow, getOfferVersion } from './offer-row.ts'
import { listPhotographs, withoutErased } from './photographs/photographs.ts'
import { hashOf, isToken } from './secrets.ts'

export type LoadedOffer = {
  offer: OfferRow
  version: number
  savedAt: string
  /** Without photographs that were erased. */
  content: OfferContent
  /** In the order of `content.items`. */
  facts: OfferFacts[]
  photographs: OfferPhotograph[]
}

/** The offer of a client link, or undefined: wrong, revoked, erased and expired are all the same. */
export const findByToken = async (sql: Sql, token: string): Promise<OfferRow | undefined> =>
  isToken(token) ? getOfferRow(sql, { linkHash: hashOf(token) }) : undefined

/** A version of an offer, by default its last; undefined when it is not there. */
export async function loadOffer(
  sql: Sql,
  id: string,
  version?: number,
): Promise<LoadedOffer | undefined> {
  const offer = await getOfferRow(sql, { id })
  const row = offer && (await getOfferVersion(sql, id, version ?? offer.version))
  if (!row) return undefined
  const [photographs, kept] = await Promise.all([
    listPhotographs(sql, id),
    sql<{ key: string; facts: OfferFacts }[]>`
      select key, facts from written.fact where key = any (${row.fact_keys}::text[])`,
  ])
  const factsOf = new Map(kept.map(({ key, facts }) => [key, facts]))
  return {
    offer,
    version: row.version,
    savedAt: row.saved_at,
    content: withoutErased(row.content, photographs),
    facts: row.fact_keys.map((key) => {
      const facts = factsOf.get(key)
      if (!facts) throw new Error(`the facts ${key} of offer ${id} are not there`)
      return facts
    }),
    photographs,
  }
}
