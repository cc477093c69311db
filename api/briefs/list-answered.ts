// Which of some briefs a plot answers today: for the sheet of a plot, to who holds their secrets.
import type * as z from 'zod'
import type { AnsweredBriefs, askedBriefsSchema } from '../../geodata/model/briefs/brief.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { answerBrief } from './answer-brief.ts'
import { getOwnBrief } from './author.ts'
import { rankOf } from './rank-of.ts'

/**
 * Wrong secrets are left out, and told to `onWrong`; so are briefs whose area is gone. Throws 404 when there is no such plot.
 */
export async function listAnswered(
  explorer: Explorer,
  asked: z.infer<typeof askedBriefsSchema>,
  onWrong: (id: string) => void,
): Promise<AnsweredBriefs> {
  const { served, ordinalOf } = await explorer.columns.get()
  if (!ordinalOf.has(asked.plot))
    throw new ApiFault(404, 'not_found', 'There is no plot with this id')
  const briefs: AnsweredBriefs['briefs'] = []
  for (const { id, secret } of asked.briefs) {
    const brief = await getOwnBrief(explorer.db.sql, id, secret)
    if (!brief) {
      onWrong(id)
      continue
    }
    const answer = await answerBrief(explorer, brief.content)
    const ordinal = answer.columns.ordinalOf.get(asked.plot)
    const rank = ordinal === undefined ? undefined : await rankOf(explorer, answer, ordinal)
    if (rank !== undefined)
      briefs.push({ id, title: brief.content.title, rank, matched: answer.matched })
  }
  return { version: served.version, demonstration: served.demonstration, plot: asked.plot, briefs }
}
