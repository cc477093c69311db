// Few answers at once, clients in turn, and what goes ahead.
import { expect, it } from 'vitest'
import { goesAhead } from '../../../api/http/ahead.ts'
import { createLines } from '../../../api/http/lines.ts'

const stays = () => false
const turn = () => new Promise((done) => setImmediate(done))

it('gives each client its turn, however much one of them asks', async () => {
  const lines = createLines({ atOnce: 1, waiting: 100 })
  const done: string[] = []
  const ask = (client: string) => lines.take(client, stays, async () => void done.push(client))
  await Promise.all([
    ...Array.from({ length: 6 }, () => ask('greedy')),
    ask('person'),
    ask('third'),
  ])
  expect(done.join(' ')).toBe('greedy person third greedy greedy greedy greedy greedy')
})

it('has few in hand, and lets others come in between', async () => {
  const lines = createLines({ atOnce: 3, waiting: 100 })
  let [now, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++now)
    await turn()
    now--
  }
  await Promise.all(Array.from({ length: 40 }, (_, i) => lines.take(`c${i % 7}`, stays, work)))
  expect([most, now]).toEqual([3, 0])
})

it('refuses what is too much, and does not begin for who has left', async () => {
  const lines = createLines({ atOnce: 1, waiting: 2 })
  const begun: string[] = []
  const ask = (name: string, isGone = false) =>
    lines
      .take(
        name,
        () => isGone,
        async () => void begun.push(name),
      )
      .catch((e: Error) => e.message)
  const told = await Promise.all([ask('a', true), ask('b'), ask('c')])
  expect(begun).toEqual(['b'])
  expect(told).toEqual([
    'Nobody waits for this answer any more',
    undefined,
    'Too much is being asked at the moment: please try again soon',
  ])
})

it('hands its place on after a fault', async () => {
  const lines = createLines({ atOnce: 1, waiting: 9 })
  const fails = lines.take('a', stays, () => Promise.reject(new Error('broken')))
  await expect(fails).rejects.toThrow('broken')
  expect(await lines.take('b', stays, () => 7)).toBe(7)
})

it('takes back the place of who has left, though the work never ends', async () => {
  const lines = createLines({ atOnce: 1, waiting: 9 })
  let leave = () => {}
  const endless = lines.take(
    'a',
    stays,
    () => new Promise(() => {}),
    (free) => (leave = free),
  )
  endless.catch(() => {})
  const next = lines.take('b', stays, () => 7)
  await turn()
  leave()
  leave() // once
  expect(await next).toBe(7)
})

it('knows what a person waits for', () => {
  const ahead = ['/api/health', '/api/offers', '/api/offers/1/link', '/api/briefs', '/api/briefs/9']
  for (const path of [...ahead, '/api/plots/P-1/reports', '/o/x/plots.csv', '/b/x'])
    expect(goesAhead(path), path).toBe(true)
  const others = [
    '/api/plots',
    '/api/healthy',
    '/api/briefs/answered',
    '/',
    '/ogc/api',
    '/api/areas',
  ]
  for (const path of [...others, '/api/offersx', '/o', '/api/plots/P-1'])
    expect(goesAhead(path), path).toBe(false)
})
