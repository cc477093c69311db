// A brief as the holder of its link is told it: page, feed and JSON say the same.
import { ROAD_KINDS } from '../../geodata/model/access/access-kinds.ts'
import type { SharedBrief } from '../../geodata/model/briefs/brief.ts'
import { BRIEF_LIMITS } from '../../geodata/model/briefs/brief.ts'
import type { Plot } from '../../geodata/model/plots/plot.ts'
import type { Explorer } from '../explorer.ts'
import { hashOf, isToken } from '../offers/secrets.ts'
import { answerBrief, listBest } from './answer-brief.ts'
import type { BriefRow } from './brief-rows.ts'
import { getLinkedBrief, listAnswers } from './brief-rows.ts'
import { criteriaOf, tellAnswer } from './tell-brief.ts'

/** The brief of a link, or undefined: wrong, revoked, erased and expired are all the same. */
export const findByLink = async ({ db }: Explorer, token: string): Promise<BriefRow | undefined> =>
  isToken(token) ? getLinkedBrief(db.sql, hashOf(token)) : undefined

export async function shareBrief(explorer: Explorer, row: BriefRow): Promise<SharedBrief> {
  const { title, words, language, query } = row.content
  const answer = await answerBrief(explorer, row.content)
  const [plots, answers, criteria] = await Promise.all([
    listBest(explorer, answer, BRIEF_LIMITS.shown),
    listAnswers(explorer.db.sql, row.id),
    criteriaOf(explorer, row.content),
  ])
  const { version, demonstration } = answer.columns.served
  return {
    title,
    words,
    language,
    query,
    criteria,
    data_version: version,
    demonstration,
    matched: answer.matched,
    plots: plots.map((plot, at) => ({ rank: at + 1, ...tellPlot(plot) })),
    answers: answers.map(tellAnswer),
  }
}

const tellPlot = (plot: Plot): Omit<SharedBrief['plots'][number], 'rank'> => ({
  id: plot.id,
  name: plot.name,
  site: plot.site_name,
  commune: plot.commune,
  surface_ha: plot.surface_ha,
  usable_ha: plot.usable_ha,
  zone: plot.zone,
  category: plot.category,
  access_min: Object.fromEntries(ROAD_KINDS.map((kind) => [kind, plot.access[kind]?.min ?? null])),
  fit: plot.fit ?? null,
})
