// Queries of a question whose client leaves: what waits is not asked, and what runs is let end.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createPlaces } from '../../../api/http/places.ts'
import { untilGone } from '../../../api/http/until-gone.ts'
import type { Sql } from '../../../geodata/db/open-database.ts'

type Asked = { text: string; cancelled: number; answer(): void }

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
    let settle = { resolve: (_: unknown): void => {} }
    const query = new Query((resolve) => (settle = { resolve }))
    Promise.prototype.then.call(query, undefined, () => {})
    const one: Asked = {
      text: strings.join(''),
      cancelled: 0,
      answer: () => settle.resolve([one.text]),
    }
    const then = (...given: Parameters<typeof query.then>) => {
      if (!asked.includes(one)) asked.push(one)
      return Promise.prototype.then.apply(query, given)
    }
    return Object.assign(query, { cancel: () => void one.cancelled++, then })
  }
  return { asked, sql: sql as unknown as Sql }
}

const stepsOf = (atOnce: number) =>
  createPlaces({ atOnce, waiting: 99, patienceMs: 10_000, busy: 'later' })

it('asks one after the other, and nothing more of who has left', async () => {
  const { asked, sql } = fakeClient()
  const left = new AbortController()
  const mine = untilGone(sql, stepsOf(1), left.signal)
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
