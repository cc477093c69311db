import { expect, it } from 'vitest'
import { createHeavySlots } from '../../../api/http/heavy-slots.ts'

const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

it('lets so many in at once, and the others in their order', async () => {
  const slots = createHeavySlots()
  const entered: number[] = []
  const leaves: (() => void)[] = []
  const all = [1, 2, 3, 4].map(async (n) => {
    leaves[n] = await slots.enter('items')
    entered.push(n)
  })
  await soon()
  expect(entered).toEqual([1, 2])
  leaves[1]?.()
  leaves[1]?.() // twice is once
  await soon()
  expect(entered).toEqual([1, 2, 3])
  // Another kind has room of its own.
  await slots.enter('readings')
  leaves[2]?.()
  await Promise.all(all)
  expect(entered).toEqual([1, 2, 3, 4])
})

it('gives up the place in line of who leaves, and never its place to nobody', async () => {
  const slots = createHeavySlots()
  const leave = await slots.enter('groups')
  const left = new AbortController()
  const waiting = slots.enter('groups', left.signal)
  const next = slots.enter('groups')
  left.abort()
  await expect(waiting).rejects.toMatchObject({ status: 503, code: 'gone' })
  leave()
  const out = await next
  out()
  await slots.run('groups', undefined, () => Promise.resolve())
  await expect(slots.enter('groups', left.signal)).rejects.toMatchObject({ code: 'gone' })
})

it('asks for patience when too many wait, or the turn does not come', async () => {
  const slots = createHeavySlots(30)
  await slots.enter('groups')
  const waiting = Array.from({ length: 64 }, () => slots.enter('groups'))
  await expect(slots.enter('groups')).rejects.toMatchObject({ status: 503, code: 'busy' })
  for (const one of waiting) await expect(one).rejects.toMatchObject({ code: 'busy' })
})

it('gives its place up when the work fails', async () => {
  const slots = createHeavySlots(30)
  for (let n = 0; n < 3; n++)
    await expect(
      slots.run('groups', undefined, () => Promise.reject(new Error('x'))),
    ).rejects.toThrow('x')
  expect(await slots.run('groups', undefined, () => Promise.resolve(1))).toBe(1)
})
