// The look at the database that probes share.
import { expect, it } from 'vitest'
import { createLook } from '../../../api/version/look.ts'
import { createSightings } from '../../../api/version/sightings.ts'

const sightings = () => createSightings<number>((one, than) => one > than)

function finding() {
  const open: { resolve: (n: number) => void; reject: (e: Error) => void }[] = []
  const find = () => new Promise<number>((resolve, reject) => open.push({ resolve, reject }))
  return { open, find }
}

it('is one look for all who ask meanwhile, and a new one afterwards', async () => {
  const { open, find } = finding()
  const look = createLook(find, sightings())
  const both = [look(), look()]
  open[0]?.resolve(1)
  expect(await Promise.all(both)).toEqual([1, 1])
  const next = look()
  open[1]?.resolve(2)
  expect(await next).toBe(2)
  expect(open).toHaveLength(2)
})

it('answers what the last one found while a look takes long, but not what is old', async () => {
  const { open, find } = finding()
  const look = createLook(find, sightings(), { patienceMs: 5, mostAgeMs: 300 })
  const first = look()
  open[0]?.resolve(1)
  await first
  expect(await look()).toBe(1)
  await new Promise((done) => setTimeout(done, 310))
  const late = look()
  open[1]?.resolve(2)
  expect(await late).toBe(2)
})

it('tells a fault, and believes nothing of before it', async () => {
  const { open, find } = finding()
  const look = createLook(find, sightings(), { patienceMs: 5 })
  const first = look()
  open[0]?.resolve(1)
  await first
  const second = look()
  open[1]?.reject(new Error('away'))
  await expect(second).rejects.toThrow('away')
  const third = look()
  open[2]?.resolve(3)
  expect(await third).toBe(3)
})
