import { expect, it } from 'vitest'
import { WriteQueue } from '../../../geodata/db/write-queue.ts'

/** Writes that end when told to, and what has begun. */
function makeWrites() {
  const begun: number[] = []
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = []
  const write = (number: number) => () => {
    begun.push(number)
    return new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))
  }
  return { begun, ends, write }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('writes one after the other, in order', async () => {
  const { begun, ends, write } = makeWrites()
  const queue = new WriteQueue(3)
  for (const number of [1, 2, 3]) await queue.add(write(number))
  await turn()
  expect(begun).toEqual([1])
  ends[0]?.resolve()
  await turn()
  expect(begun).toEqual([1, 2])
  ends[1]?.resolve()
  await turn()
  ends[2]?.resolve()
  await queue.done()
  expect(begun).toEqual([1, 2, 3])
})

it('lets no more wait than it was told', async () => {
  const { begun, ends, write } = makeWrites()
  const queue = new WriteQueue(2)
  await queue.add(write(1))
  await queue.add(write(2))
  let added = false
  const third = queue.add(write(3)).then(() => (added = true))
  await turn()
  expect(added).toBe(false)
  ends[0]?.resolve()
  await third
  expect(begun).toEqual([1, 2])
})

it('throws the first error where the next write is added, and at the end; begins none after it', async () => {
  const { begun, ends, write } = makeWrites()
  const queue = new WriteQueue(2)
  await queue.add(write(1))
  await queue.add(write(2))
  await turn()
  ends[0]?.reject(new Error('disk full'))
  await expect(queue.add(write(3))).rejects.toThrow('disk full')
  await expect(queue.done()).rejects.toThrow('disk full')
  expect(begun).toEqual([1])
})

it('waits for the write under way when it is abandoned, and begins no other', async () => {
  const { begun, ends, write } = makeWrites()
  const queue = new WriteQueue(3)
  for (const number of [1, 2, 3]) await queue.add(write(number))
  await turn()
  let left = false
  const leaving = queue.abandon().then(() => (left = true))
  await turn()
  expect(left).toBe(false)
  ends[0]?.resolve()
  await leaving
  await turn()
  expect(begun).toEqual([1])
})
