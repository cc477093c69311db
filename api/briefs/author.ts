// Who may read and change a brief: the holder of its secret. A wrong secret, and a brief that is not there, are answered alike.
import type { Context } from 'hono'
import type { Transaction } from '../../geodata/db/open-database.ts'
import type { Guesses } from '../http/guesses.ts'
import { ApiFault } from '../http/api-fault.ts'
import { isId, isSecretOf } from '../offers/secrets.ts'
import type { BriefRow } from './brief-rows.ts'
import { getBrief } from './brief-rows.ts'

/** Wrong secrets and links of briefs. */
export const BRIEF_GUESSES = {
  client: { burst: 30, perMinute: 10 },
  target: { burst: 60, perMinute: 60 },
} as const

export const noBrief = () =>
  new ApiFault(404, 'not_found', 'There is no brief here, or this is not its secret')

/** The brief, or undefined; compares in any case. */
export async function getOwnBrief(
  sql: Transaction,
  id: string,
  secret: string,
): Promise<BriefRow | undefined> {
  const brief = isId(id) ? await getBrief(sql, id) : undefined
  return isSecretOf(secret, brief?.edit_hash) ? brief : undefined
}

/** Throws 404 for a wrong one, and 429 to whom has been wrong too often. */
export async function expectOwnBrief(
  c: Context,
  sql: Transaction,
  wrongs: Guesses,
  given: { id: string; secret: string },
): Promise<BriefRow> {
  const brief = await getOwnBrief(sql, given.id, given.secret)
  if (brief) return brief
  wrongs.wrong(c, given.id)
  throw noBrief()
}
