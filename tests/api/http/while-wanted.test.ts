import { expect, it } from 'vitest'
import { whileWanted } from '../../../api/http/while-wanted.ts'

/** Work that ends with its signal, or when it is told to. */
function work() {
  let end = (): void => {}
  const begun = whileWanted<string>(
    (signal) =>
      new Promise((resolve, reject) => {
        end = () => resolve('done')
        signal.addEventListener('abort', () => reject(new Error('ended')))
      }),
  )
  begun.done.catch(() => {})
  return { begun, end: () => end() }
}

it('goes on while one waits, and ends with the last', async () => {
  const { begun } = work()
  const [first, second] = [new AbortController(), new AbortController()]
  const waiting = Promise.allSettled([begun.wait(first.signal), begun.wait(second.signal)])
  first.abort()
  expect(begun.isOver).toBe(false)
  second.abort()
  expect(begun.isOver).toBe(true)
  expect(await waiting).toMatchObject([{ reason: { code: 'gone' } }, { reason: { code: 'gone' } }])
  await expect(begun.done).rejects.toThrow('ended')
})

it('goes on for who cannot leave, and serves who comes late', async () => {
  const { begun, end } = work()
  const left = new AbortController()
  const [staying, leaving] = [begun.wait(), begun.wait(left.signal)]
  left.abort()
  await expect(leaving).rejects.toMatchObject({ code: 'gone' })
  end()
  expect(await staying).toBe('done')
  await expect(begun.wait(left.signal)).rejects.toMatchObject({ code: 'gone' })
  expect(begun.isOver).toBe(false)
  expect(await begun.wait()).toBe('done')
})
