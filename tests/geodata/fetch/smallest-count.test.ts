// A service that answers well, but little, has changed: what it gave before stays.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkCount } from '../../../geodata/fetch/smallest-count.ts'
import type { Address } from '../../../geodata/sources/source.ts'
import { openFetchFolder } from '../../rig/fetch-once.ts'
import { collection, feature, point } from '../../rig/files/mirror.ts'
import type { Service } from '../../rig/service.ts'
import { json, startService } from '../../rig/service.ts'

let service: Service
let folder: ReturnType<typeof openFetchFolder>
let count: number
const features = () =>
  Array.from({ length: count }, (_, n) => feature({ n }, point(2 + n / 100, 49), `l.${n}`))
beforeEach(async () => {
  folder = openFetchFolder()
  service = await startService((url, response, request) =>
    json({ ...JSON.parse(collection(features())), numberMatched: count })(url, response, request),
  )
})
afterEach(async () => {
  await service.close()
  folder.remove()
})

it.each<[string, () => Address]>([
  ['wfs', () => ({ protocol: 'wfs', url: `${service.origin}/w`, typeName: 'l', sortBy: 'n' })],
  ['download', () => ({ protocol: 'download', url: `${service.origin}/l.geojson` })],
  [
    'downloads',
    () => ({ protocol: 'downloads', parts: [{ name: 'a', url: `${service.origin}/a` }] }),
  ],
])('%s keeps what came where less than half of it comes', async (_, address) => {
  count = 9
  await folder.fetch(address())
  count = 4
  await expect(folder.fetch(address())).rejects.toThrow(
    'layer: 4 features came, less than half of the 9 of the last run: see what has changed by npm run sources -- --probe layer',
  )
  expect(folder.features()).toHaveLength(9)
  count = 5
  await folder.fetch(address())
  expect(folder.features()).toHaveLength(5)
})

it('holds an answer to the count that the entry states, and never takes an empty one', () => {
  const check = (smallest: number | 'half', came: number, before?: number) => () =>
    checkCount({ id: 'a', smallest }, came, before)
  expect(check(8, 8)).not.toThrow()
  expect(check(8, 7)).toThrow('a: 7 features came, where its whole answer has 8 at least')
  expect(check(8, 7, 1)).toThrow('where its whole answer has 8 at least')
  expect(check('half', 1)).not.toThrow()
  expect(check('half', 0)).toThrow('a: no feature came: see what has changed')
  expect(check('half', 0, 1)).toThrow('less than half of the 1')
})
