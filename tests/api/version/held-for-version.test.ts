// What is held is of one version: of its number and of its edition, for a new data folder counts from one again.
import { expect, it } from 'vitest'
import { oncePerVersion } from '../../../api/version/once-per-version.ts'
import type { ServedVersion } from '../../../api/version/served-version.ts'

const served = (version: number, edition: string): ServedVersion => ({
  ...{ version, schema: `v00000${version}`, demonstration: true },
  ...{ edition, publishedAt: '2026-01-01T00:00:00Z' },
})

function counted(fails = 0) {
  const read: string[] = []
  const held = oncePerVersion(async ({ version, edition }) => {
    read.push(`${version}${edition}`)
    if (read.length <= fails) throw new Error('away')
    return read.length
  })
  return { held, read }
}

it('is read once a version, also by those who ask at once', async () => {
  const { held, read } = counted()
  const one = served(1, 'a')
  expect(await Promise.all([held(one), held({ ...one }), held(one)])).toEqual([1, 1, 1])
  expect(read).toEqual(['1a'])
})

it('is read anew for another version, and for another edition of the same number', async () => {
  const { held, read } = counted()
  for (const one of [served(1, 'a'), served(2, 'a'), served(2, 'b'), served(2, 'b')])
    await held(one)
  expect(read).toEqual(['1a', '2a', '2b'])
})

it('is read again after it has failed', async () => {
  const { held, read } = counted(1)
  await expect(held(served(1, 'a'))).rejects.toThrow('away')
  expect(await held(served(1, 'a'))).toBe(2)
  expect(read).toHaveLength(2)
})
