// A brief as its author is told it.
import type { Brief, BriefContent } from '../../geodata/model/briefs/brief.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import { sentences } from '../../geodata/model/filter/sentence.ts'
import type { Explorer } from '../explorer.ts'
import { linkToken } from '../offers/secrets.ts'
import type { AnswerRow, BriefRow } from './brief-rows.ts'
import { listAnswers, listDeliveries } from './brief-rows.ts'

export async function tellBrief(explorer: Explorer, row: BriefRow, secret: string): Promise<Brief> {
  const { sql } = explorer.db
  const { area: _, ...content } = row.content
  const [answers, deliveries, criteria] = await Promise.all([
    listAnswers(sql, row.id),
    listDeliveries(sql, row.id),
    criteriaOf(explorer, content),
  ])
  const path = row.link_hash === null ? null : `/b/${linkToken(secret, row.link_number)}`
  return {
    id: row.id,
    version: row.version,
    saved_at: row.saved_at,
    content,
    criteria,
    link: { path, feed: path && `${path}/feed.atom` },
    answers: answers.map(tellAnswer),
    signing_key: content.webhook === null ? null : row.signing_key,
    deliveries: deliveries.map(({ data_version, state, attempts, last_fault }) => ({
      data_version,
      state,
      attempts,
      last_fault,
    })),
  }
}

export const tellAnswer = ({
  data_version,
  demonstration,
  answered_at,
  matched,
  news,
}: AnswerRow) => ({
  data_version,
  demonstration,
  answered_at,
  matched,
  news,
})

/** The need as sentences in the brief's language, with the names of territories as the served version has them. */
export async function criteriaOf(
  { versions, territories }: Explorer,
  { query, language }: Pick<BriefContent, 'query' | 'language'>,
): Promise<string[]> {
  const index = await territories.index(await versions.current())
  // Words that a later version of the software no longer reads do not keep their author from changing them.
  const { filter } = readFilter(new URLSearchParams(query))
  const said = sentences(filter, language, (kind, code) => territories.name(index, kind, code))
  return said.map(({ text }) => text)
}
