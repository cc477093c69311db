// Makes, changes and erases a brief, with the first answer to its question in the same write.
import type { BriefContent } from '../../geodata/model/briefs/brief.ts'
import { BRIEF_LIMITS } from '../../geodata/model/briefs/brief.ts'
import { eraseBrief } from '../../geodata/written/erase.ts'
import type { Change } from '../../geodata/written/written.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { expectKeptDay } from '../offers/region-day.ts'
import { hashOf, linkToken, newId, newSecret } from '../offers/secrets.ts'
import { AddressRefused, checkAddress } from './webhooks/check-address.ts'
import { newSigningKey } from './webhooks/sign-webhook.ts'
import type { BriefAnswer } from './answer-brief.ts'
import { answerBrief, matchesOf } from './answer-brief.ts'
import { getOwnBrief, noBrief } from './author.ts'
import { outlineOf } from './brief-area.ts'
import { answerRow, laterThan } from './brief-scheduler.ts'
import type { AnswerRow, BriefRow } from './brief-rows.ts'
import { getLastAnswer, listDeliveries } from './brief-rows.ts'
import { FIRST_NEWS } from './compare-answers.ts'

type Own = { id: string; secret: string }

/** Makes a brief with a first link; its secret is told here and kept nowhere. */
export async function createBrief(explorer: Explorer, given: BriefContent): Promise<Own> {
  const { answer, content } = await prepare(explorer, given)
  const now = new Date()
  const own = { id: newId(), secret: newSecret() }
  const row: BriefRow = {
    id: own.id,
    edit_hash: hashOf(own.secret),
    link_number: 1,
    link_hash: hashOf(linkToken(own.secret, 1)),
    version: 1,
    created_at: now.toISOString(),
    saved_at: now.toISOString(),
    expires_on: content.expires_on,
    content,
    signing_key: newSigningKey(),
  }
  await explorer.written.write(async (change) => {
    await change.put('brief', row)
    await change.put('brief_answer', answerRow(row, answer, matchesOf(answer), FIRST_NEWS, now))
  })
  return own
}

/** Saves another content over version `version`. Throws 412 when the brief has another one by now. */
export async function editBrief(
  explorer: Explorer,
  own: Own,
  version: number,
  given: BriefContent,
): Promise<void> {
  const { answer, content } = await prepare(explorer, given)
  const now = new Date()
  await change(explorer, own, async ({ put, drop, sql }, row) => {
    if (row.version !== version) throw savedMeanwhile(row.version)
    const next = {
      ...row,
      version: row.version + 1,
      saved_at: now.toISOString(),
      expires_on: content.expires_on,
      content,
    }
    await put('brief', next)
    if (row.content.query === content.query) return
    // Another question: what it found before is not compared with what it finds now.
    const last = await getLastAnswer(sql, row.id)
    const base = answerRow(next, answer, matchesOf(answer), FIRST_NEWS, laterThan(last, now))
    if (last) await put('brief_answer', { ...last, plots: {} })
    // What is dropped makes the journal be written anew: nothing is dropped in vain.
    const posted = await listDeliveries(sql, row.id)
    if (posted.some(({ data_version }) => data_version === base.data_version))
      await drop('delivery', { brief_id: row.id, data_version: base.data_version })
    await put('brief_answer', base satisfies AnswerRow)
  })
}

/** Makes a link that has not been before, or takes the link away: the one that was there opens nothing any more. */
export function changeLink(explorer: Explorer, own: Own, to: 'new' | 'none'): Promise<void> {
  return change(explorer, own, async ({ put }, row) => {
    const number = to === 'new' ? row.link_number + 1 : row.link_number
    const hash = to === 'new' ? hashOf(linkToken(own.secret, number)) : null
    await put('brief', { ...row, link_number: number, link_hash: hash })
  })
}

export const eraseOwnBrief = (explorer: Explorer, own: Own): Promise<void> =>
  change(explorer, own, (one, { id }) => eraseBrief(one, id))

const savedMeanwhile = (version: number) =>
  new ApiFault(
    412,
    'saved_meanwhile',
    `Version ${version} of this brief was saved meanwhile: nothing was overwritten`,
    { version },
  )

/** Under the lock of writes the secret is compared again: the brief may have gone. */
function change(
  { written }: Explorer,
  { id, secret }: Own,
  work: (change: Change, row: BriefRow) => Promise<void>,
): Promise<void> {
  return written.write(async (one) => {
    const row = await getOwnBrief(one.sql, id, secret)
    if (!row) throw noBrief()
    await work(one, row)
  })
}

async function prepare(
  explorer: Explorer,
  given: BriefContent,
): Promise<{ answer: BriefAnswer; content: BriefRow['content'] }> {
  expectKeptDay(given.expires_on, BRIEF_LIMITS.days, 'a brief')
  const answer = await answerBrief(explorer, given)
  if (answer.matched > BRIEF_LIMITS.plots)
    throw new ApiFault(
      422,
      'too_broad',
      `${answer.matched} plots match: a brief follows ${BRIEF_LIMITS.plots} at most`,
    )
  const webhook = given.webhook === null ? null : await checkWebhook(explorer, given.webhook)
  const area = await outlineOf(explorer.db.sql, answer.query.filter)
  const content = { ...given, webhook, query: answer.query.text, ...(area && { area }) }
  return { answer, content }
}

/** The address as it is kept. Throws 422 when it may not be posted to. */
async function checkWebhook({ settings }: Explorer, text: string): Promise<string> {
  try {
    const rules = { allow: settings.webhookAllow, lookup: settings.webhookLookup }
    return (await checkAddress(text, rules)).url.href
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error
    throw new ApiFault(422, 'webhook_refused', error.message, {
      issues: [{ word: 'webhook', code: 'impossible', message: error.message }],
    })
  }
}
