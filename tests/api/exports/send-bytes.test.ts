// The body of an export: a broken one is never taken for a whole one, and nobody holds a place for nothing.
import { expect, it, vi } from 'vitest'
import { bodyOf } from '../../../api/exports/send-bytes.ts'

function watched(pieces: number, failing = false) {
  const told = { onEnd: vi.fn(), onError: vi.fn(), returned: vi.fn() }
  async function* bytes() {
    try {
      for (let i = 0; i < pieces; i++) yield Buffer.from('a')
      if (failing) throw new Error('the database is away')
    } finally {
      told.returned()
    }
  }
  return { told, bytes: bytes() }
}

it('ends once, when all is taken', async () => {
  const { told, bytes } = watched(3)
  expect(await new Response(bodyOf(bytes, told)).text()).toBe('aaa')
  expect(told.onEnd).toHaveBeenCalledOnce()
  expect(told.onError).not.toHaveBeenCalled()
})

it('breaks off with the error of what is written', async () => {
  const { told, bytes } = watched(2, true)
  await expect(new Response(bodyOf(bytes, told)).text()).rejects.toThrow('the database is away')
  expect(told.onEnd).toHaveBeenCalledOnce()
  expect(told.onError).toHaveBeenCalledOnce()
})

it('gives up when the client leaves', async () => {
  const { told, bytes } = watched(1000)
  const reader = bodyOf(bytes, told).getReader()
  await reader.read()
  await reader.cancel()
  expect(told.returned).toHaveBeenCalledOnce()
  expect(told.onEnd).toHaveBeenCalledOnce()
})

it('gives up when the client takes nothing', async () => {
  const { told, bytes } = watched(1000)
  const reader = bodyOf(bytes, told, 20).getReader()
  await reader.read()
  await expect.poll(() => told.returned.mock.calls.length).toBe(1)
  expect(told.onEnd).toHaveBeenCalledOnce()
  await expect(reader.read()).rejects.toThrow('takes nothing')
})
