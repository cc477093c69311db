// Answers every brief once for each data version that is served, and sees that the news are posted. Several processes may do
// this at once: what one has written, the others leave.
import { setImmediate as breathe } from 'node:timers/promises'
import { getCurrentVersion, tableOf } from '../../geodata/db/data-version.ts'
import { isAway } from '../../geodata/db/is-away.ts'
import type { Transaction } from '../../geodata/db/open-database.ts'
import type { BriefNews } from '../../geodata/model/briefs/brief.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import type { ServedVersion } from '../version/served-version.ts'
import { deliverDue } from './webhooks/deliver-due.ts'
import type { BriefAnswer } from './answer-brief.ts'
import { answerBrief, matchesOf } from './answer-brief.ts'
import type { AnswerRow, BriefRow } from './brief-rows.ts'
import {
  getBrief,
  getLastAnswer,
  isAnswered,
  listUnanswered,
  matchesOfPlots,
  plotsOfMatches,
} from './brief-rows.ts'
import type { Matches } from './compare-answers.ts'
import { compareAnswers, FIRST_NEWS, isNews, NO_NEWS } from './compare-answers.ts'

export type BriefScheduler = {
  /** Looks for a new data version and for deliveries that are due, now and every five seconds. */
  start(): void
  /** The same once. Throws when the database is away. */
  check(): Promise<void>
  /** Answers one brief for the version served, if nobody has. */
  answer(id: string): Promise<void>
}

const EVERY_MS = 5000
const AT_ONCE = 100

export function createBriefScheduler(
  explorer: Explorer,
  clock: () => Date = () => new Date(),
): BriefScheduler {
  const { db, versions, settings } = explorer
  const log = settings.log ?? console.error
  /** Briefs whose question cannot be answered on this edition: told once. */
  const failed = new Set<string>()

  async function answerAll(served: ServedVersion): Promise<void> {
    for (;;) {
      const ids = await listUnanswered(db.sql, served, AT_ONCE + failed.size)
      const open = ids.filter((id) => !failed.has(`${served.edition}/${id}`))
      for (const id of open) {
        await answerOne(id, served)
        await breathe()
      }
      if (open.length < AT_ONCE) return
    }
  }

  /** What cannot be answered costs its own brief only. */
  async function answerOne(id: string, served: ServedVersion): Promise<void> {
    try {
      await answerFor(explorer, id, served, clock())
    } catch (error) {
      if (isAway(error)) throw error
      failed.add(`${served.edition}/${id}`)
      log(error)
    }
  }

  async function check(): Promise<void> {
    const served = await versions.current()
    // While the copy of a new version is being made, the one before still answers: the next look finds it.
    if (isSame((await explorer.columns.get()).served, served)) await answerAll(served)
    await deliverDue(explorer, clock())
  }

  async function watch(): Promise<void> {
    try {
      await check()
    } catch (error) {
      // Without a database, or without data, there is nothing to answer yet: the next look may find it.
      if (!isAway(error) && !(error instanceof ApiFault)) log(error)
    }
    setTimeout(() => void watch(), EVERY_MS).unref()
  }

  return {
    start: () => void watch(),
    check,
    answer: async (id) => answerOne(id, await versions.current()),
  }
}

/** Nothing is written when somebody was quicker, or when the copy that answers is not of `served` yet. */
async function answerFor(
  explorer: Explorer,
  id: string,
  served: ServedVersion,
  now: Date,
): Promise<void> {
  const { sql } = explorer.db
  // Asked whenever a brief is read: the last answer, with all its plots, is read only to be compared.
  if (await isAnswered(sql, id, served)) return
  const [brief, last] = await Promise.all([getBrief(sql, id), getLastAnswer(sql, id)])
  if (!brief) return
  const answer = await answerBrief(explorer, brief.content)
  if (!isSame(answer.columns.served, served)) return
  const matches = matchesOf(answer)
  const news = last ? await newsSince(sql, served, last, matches) : FIRST_NEWS
  const row = answerRow(brief, answer, matches, news, laterThan(last, now))
  await explorer.written.write(async (change) => {
    const today = await getBrief(change.sql, id)
    const newest = await getLastAnswer(change.sql, id)
    const current = await getCurrentVersion(change.sql)
    if (today?.version !== brief.version || current?.version !== served.version) return
    if (newest?.data_version !== last?.data_version || newest?.edition !== last?.edition) return
    if (last) await change.put('brief_answer', { ...last, plots: {} })
    await change.put('brief_answer', row)
    if (brief.content.webhook !== null && isNews(news))
      await change.put('delivery', {
        brief_id: id,
        data_version: served.version,
        state: 'waiting',
        attempts: 0,
        next_at: now.toISOString(),
        last_fault: null,
      })
  })
}

/** The last answer is known by its time: clocks of two processes may differ. */
export const laterThan = (last: AnswerRow | undefined, now: Date): Date =>
  new Date(Math.max(now.getTime(), last ? Date.parse(last.answered_at) + 1 : 0))

/** The row of an answer; the first one of a question has no news. */
export const answerRow = (
  { id, version }: Pick<BriefRow, 'id' | 'version'>,
  { columns: { served }, matched }: BriefAnswer,
  matches: Matches,
  news: BriefNews,
  now: Date,
): AnswerRow => ({
  brief_id: id,
  data_version: served.version,
  edition: served.edition,
  demonstration: served.demonstration,
  brief_version: version,
  answered_at: now.toISOString(),
  matched,
  plots: plotsOfMatches(matches),
  news,
})

const isSame = (one: ServedVersion, other: ServedVersion): boolean =>
  one.version === other.version && one.edition === other.edition

async function newsSince(
  sql: Transaction,
  served: ServedVersion,
  last: AnswerRow,
  current: Matches,
): Promise<BriefNews> {
  if (last.demonstration !== served.demonstration) return { ...NO_NEWS, replaced: true }
  const before = matchesOfPlots(last.plots)
  const gone = [...before.keys()].filter((id) => !current.has(id))
  return compareAnswers(before, current, await successorsOf(sql, served, gone))
}

/** Of each id that is gone, the plots that say they replace it. */
async function successorsOf(
  sql: Transaction,
  served: ServedVersion,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const successors = new Map<string, string[]>()
  if (ids.length === 0) return successors
  const rows = await sql<{ id: string; replaces: string }[]>`
    select id, replaces from ${tableOf(sql, served, 'plot')}
    where replaces = any (${[...ids]}::text[])
      and not exists (select from ${tableOf(sql, served, 'plot')} as there where there.id = plot.replaces)`
  for (const { id, replaces } of rows)
    successors.set(replaces, [...(successors.get(replaces) ?? []), id])
  return successors
}
