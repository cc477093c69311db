// Rows of briefs, as they are kept. Times come as ISO 8601.
import type { Transaction } from '../../geodata/db/open-database.ts'
import type { BriefContent, BriefNews } from '../../geodata/model/briefs/brief.ts'
import type { WrittenRows } from '../../geodata/written/written-tables.ts'
import { regionDay } from '../offers/region-day.ts'
import type { KeptOutline } from './brief-area.ts'
import type { Matches } from './compare-answers.ts'
import type { PlotFigures } from './plot-figures.ts'

export type BriefRow = Omit<WrittenRows['brief'], 'content'> & {
  content: BriefContent & { area?: KeptOutline }
}
export type AnswerRow = Omit<WrittenRows['brief_answer'], 'plots' | 'news'> & {
  plots: Record<string, PlotFigures>
  news: BriefNews
}

const iso = (sql: Transaction, column: string) =>
  sql`to_char(${sql(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${sql(column)}`

const briefColumns = (sql: Transaction) => sql`
  id, edit_hash, link_number, link_hash, version, ${iso(sql, 'created_at')}, ${iso(sql, 'saved_at')},
  expires_on, content, signing_key`

/** A brief that has not expired, or undefined. */
export async function getBrief(sql: Transaction, id: string): Promise<BriefRow | undefined> {
  const [row] = await sql<BriefRow[]>`
    select ${briefColumns(sql)} from written.brief
    where id = ${id} and expires_on >= ${regionDay()}::date`
  return row
}

/** The brief of a link by the hash of its token, or undefined. */
export async function getLinkedBrief(
  sql: Transaction,
  hash: string,
): Promise<BriefRow | undefined> {
  const [row] = await sql<BriefRow[]>`
    select ${briefColumns(sql)} from written.brief
    where link_hash = ${hash} and expires_on >= ${regionDay()}::date`
  return row
}

/** Of the answers of a brief, newest first, all but the plots. */
export async function listAnswers(sql: Transaction, id: string): Promise<AnswerRow[]> {
  return sql<AnswerRow[]>`
    select brief_id, data_version, edition, demonstration, brief_version, ${iso(sql, 'answered_at')},
      matched, '{}'::jsonb as plots, news
    from written.brief_answer where brief_id = ${id}
    order by brief_answer.answered_at desc, data_version desc`
}

/** The last answer of a brief, whole. */
export async function getLastAnswer(sql: Transaction, id: string): Promise<AnswerRow | undefined> {
  const [row] = await sql<AnswerRow[]>`
    select brief_id, data_version, edition, demonstration, brief_version, ${iso(sql, 'answered_at')},
      matched, plots, news
    from written.brief_answer where brief_id = ${id}
    order by brief_answer.answered_at desc, data_version desc limit 1`
  return row
}

/** Whether the brief has an answer of a data version. */
export async function isAnswered(
  sql: Transaction,
  id: string,
  { version, edition }: { version: number; edition: string },
): Promise<boolean> {
  const rows = await sql`
    select from written.brief_answer
    where brief_id = ${id} and data_version = ${version} and edition = ${edition}`
  return rows.length > 0
}

/** Some briefs without an answer of a data version. */
export async function listUnanswered(
  sql: Transaction,
  { version, edition }: { version: number; edition: string },
  limit: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from written.brief
    where expires_on >= ${regionDay()}::date and not exists (
      select from written.brief_answer
      where brief_id = id and data_version = ${version} and edition = ${edition})
    order by id limit ${limit}`
  return rows.map(({ id }) => id)
}

export async function listDeliveries(
  sql: Transaction,
  id: string,
): Promise<WrittenRows['delivery'][]> {
  return sql<WrittenRows['delivery'][]>`
    select brief_id, data_version, state, attempts, ${iso(sql, 'next_at')}, last_fault
    from written.delivery where brief_id = ${id} order by data_version desc`
}

export const plotsOfMatches = (matches: Matches): AnswerRow['plots'] => Object.fromEntries(matches)
export const matchesOfPlots = (plots: AnswerRow['plots']): Matches => new Map(Object.entries(plots))
