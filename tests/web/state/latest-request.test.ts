// One request in flight; of those asked for meanwhile only the last is made; late answers are ignored.
import { expect, it } from 'vitest'
import { LatestRequest } from '../../../web/state/page/latest-request.ts'

function rig() {
  const asked: { key: string; answer: (a: string) => void; fail: (e: Error) => void }[] = []
  const seen: string[] = []
  const latest = new LatestRequest<string, string>(
    (key) =>
      new Promise((answer, fail) => {
        asked.push({ key, answer, fail })
      }),
    (answer) => seen.push(answer),
    (error) => seen.push((error as Error).message),
  )
  return { asked, seen, latest }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

it('asks for the last of the keys that came while a request was in flight', async () => {
  const { asked, seen, latest } = rig()
  for (const key of ['a', 'b', 'c']) latest.request(key)
  expect(asked.map((each) => each.key)).toEqual(['a'])
  asked[0]?.answer('A')
  await settle()
  expect(asked.map((each) => each.key)).toEqual(['a', 'c'])
  asked[1]?.answer('C')
  await settle()
  expect(seen).toEqual(['A', 'C'])
  expect(latest.busy).toBe(false)
})

it('goes on after a failure', async () => {
  const { asked, seen, latest } = rig()
  latest.request('a')
  latest.request('b')
  asked[0]?.fail(new Error('down'))
  await settle()
  asked[1]?.answer('B')
  await settle()
  expect(seen).toEqual(['down', 'B'])
})

it('ignores the answer to a request that was given up', async () => {
  const { asked, seen, latest } = rig()
  latest.request('a')
  latest.cancel()
  latest.request('b')
  asked[1]?.answer('B')
  await settle()
  asked[0]?.answer('A')
  await settle()
  expect(seen).toEqual(['B'])
})
