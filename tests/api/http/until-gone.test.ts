// Queries of a question whose client leaves: what waits is not asked, what runs is cancelled, and a cancel meant for another
// query is made good.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createPlaces } from '../../../api/http/places.ts'
import { untilGone } from '../../../api/http/until-gone.ts'
import type { Sql } from '../../../geodata/db/open-database.ts'

type Asked = { text: string; cancelled: number; active: boolean; answer(): void; cancel(): void }

/** Not quite a promise, as in postgres.js: who waits for it calls its `then`. */
class Query extends Promise<unknown> {
  static override get [Symbol.species]() {
    return Promise
  }
}

/** A client of a database that answers when the test says so. Like postgres.js it asks what is waited for, not before. */
function fakeClient() {
  const asked: Asked[] = []
  const sql = (strings: TemplateStringsArray): unknown => {
    let settle = { resolve: (_: unknown): void => {}, reject: (_: Error): void => {} }
    const query = new Query((resolve, reject) => (settle = { resolve, reject }))
    Promise.prototype.then.call(query, undefined, () => {})
    const one: Asked = {
      text: strings.join(''),
      cancelled: 0,
      active: true,
      answer: () => settle.resolve([one.text]),
      cancel: () => {
        one.cancelled++
        settle.reject(Object.assign(new Error('canceling statement'), { code: '57014' }))
      },
    }
    const then = (...given: Parameters<typeof query.then>) => {
      if (!asked.includes(one)) asked.push(one)
      return Promise.prototype.then.apply(query, given)
    }
    return Object.defineProperty(Object.assign(query, { cancel: one.cancel, then }), 'active', {
      get: () => one.active,
    })
  }
  return { asked, sql: sql as unknown as Sql }
}

const stepsOf = (atOnce: number) =>
  createPlaces({ atOnce, waiting: 99, patienceMs: 10_000, busy: 'later' })

it('asks one after the other, and nothing more of who has left', async () => {
  const { asked, sql } = fakeClient()
  const left = new AbortController()
  const mine = untilGone(sql, { steps: stepsOf(1), cancels: false }, left.signal)
  const all = Promise.allSettled([mine`a`, mine`b`, mine`c`])
  await sleep(1)
  expect(asked.map(({ text }) => text)).toEqual(['a'])
  left.abort()
  asked[0]?.answer()
  const [first, ...others] = await all
  expect(first).toMatchObject({ status: 'fulfilled', value: ['a'] })
  for (const one of others) expect(one).toMatchObject({ reason: { code: 'gone' } })
  expect(asked).toHaveLength(1)
  expect(asked[0]?.cancelled).toBe(0)
})

it('cancels what runs where that is right, once the database works on it', async () => {
  const { asked, sql } = fakeClient()
  const left = new AbortController()
  const mine = untilGone(sql, { steps: stepsOf(2), cancels: true }, left.signal)
  const ended = Promise.allSettled([mine`a`])
  await sleep(1)
  asked[0]!.active = false
  left.abort()
  await sleep(1)
  expect(asked[0]?.cancelled).toBe(0)
  asked[0]!.active = true
  expect(await ended).toMatchObject([{ reason: { code: '57014' } }])
  expect(asked[0]?.cancelled).toBe(1)
})

it('asks again for who still waits when the cancel was meant for another', async () => {
  const { asked, sql } = fakeClient()
  const mine = untilGone(sql, { steps: stepsOf(2), cancels: true }, new AbortController().signal)
  const answer = Promise.all([mine`a`])
  await sleep(1)
  asked[0]?.cancel()
  await sleep(1)
  asked[1]?.answer()
  expect(await answer).toEqual([['a']])
})
