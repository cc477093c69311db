import { expect, it } from 'vitest'
import { createPlaces } from '../../../api/http/places.ts'

const rules = { atOnce: 1, waiting: 3, patienceMs: 10_000, busy: 'later' }
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))
/** Work that ends when it is told to. */
function work() {
  let end = (): void => {}
  const done = new Promise<void>((resolve) => (end = resolve))
  return { end: () => end(), work: () => done }
}

it('lets so many in at once, and the others in their order', async () => {
  const places = createPlaces({ ...rules, atOnce: 2 })
  const entered: number[] = []
  const works = [1, 2, 3, 4].map(() => work())
  const all = works.map((one, n) =>
    places.run(() => {
      entered.push(n)
      return one.work()
    }),
  )
  await soon()
  expect(entered).toEqual([0, 1])
  works[1]?.end()
  await soon()
  expect(entered).toEqual([0, 1, 2])
  for (const one of works) one.end()
  await Promise.all(all)
  expect(entered).toEqual([0, 1, 2, 3])
})

it('gives up the place in line of who leaves, and never its place to nobody', async () => {
  const places = createPlaces(rules)
  const first = work()
  const doing = places.run(first.work)
  const left = new AbortController()
  const waiting = places.run(() => Promise.resolve('never'), left.signal)
  const next = places.run(() => Promise.resolve('next'))
  left.abort()
  await expect(waiting).rejects.toMatchObject({ status: 503, code: 'gone' })
  first.end()
  await doing
  expect(await next).toBe('next')
  await expect(places.run(() => Promise.resolve(1), left.signal)).rejects.toMatchObject({
    code: 'gone',
  })
  expect(await places.run(() => Promise.resolve(1))).toBe(1)
})

it('asks for patience when too many wait, or the turn does not come', async () => {
  const places = createPlaces({ ...rules, patienceMs: 30 })
  const first = work()
  const doing = places.run(first.work)
  const waiting = [1, 2, 3].map(() => places.run(() => Promise.resolve()))
  const told = { status: 503, code: 'busy', message: 'later' }
  await expect(places.run(() => Promise.resolve())).rejects.toMatchObject(told)
  for (const one of waiting) await expect(one).rejects.toMatchObject(told)
  first.end()
  await doing
})

it('gives its place up when the work fails', async () => {
  const places = createPlaces(rules)
  for (let n = 0; n < 3; n++)
    await expect(places.run(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(await places.run(() => Promise.resolve(1))).toBe(1)
})
