// A short run of the readers' part of `npm run soak -- hostile`.
import { expect, it } from 'vitest'
import { readMutated } from '../../soak/hostile-part.ts'

it('reads or refuses mutated files of every format, in words and in time', async () => {
  expect(await readMutated(400, 19)).toEqual([])
}, 60_000)
