// Several sources in one go: a server that fails costs its own dataset, not the others'.
import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fetchSources } from '../../../geodata/fetch/fetch-sources.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import type { Source } from '../../../geodata/sources/source.ts'
import { QUICK } from '../../rig/fetch-once.ts'
import { collection, feature, point } from '../../rig/files/mirror.ts'
import type { Answer, Service } from '../../rig/service.ts'
import { startService, status } from '../../rig/service.ts'

let service: Service
let folder: string
let registry: Source[]
const one: Answer = (_url, response) => response.end(collection([feature({ n: 1 }, point(2, 49))]))
const run = (always: string[] = []) => fetchSources(registry, { folder, manners: QUICK, always })

beforeEach(async () => {
  service = await startService(one)
  folder = mkdtempSync(join(tmpdir(), 'sdrif-e-fetch-'))
  registry = SOURCES.filter(({ id }) => ['departements', 'qpv', 'znieff1'].includes(id)).map(
    (source) => ({
      ...source,
      smallest: 'half' as const,
      address: { protocol: 'download', url: `${service.origin}/${source.id}` },
    }),
  )
})
afterEach(async () => {
  await service.close()
  rmSync(folder, { recursive: true, force: true })
})

it('leaves out a dataset whose server fails, and fetches those after it', async () => {
  service.next(one, status(404))
  expect(await run()).toEqual([
    'departements fetched',
    'znieff1: its server answers 404: left out',
    'qpv fetched',
    'what has changed at these addresses: npm run sources -- --probe znieff1',
  ])
})

it('takes a dataset as it was when it is due and its server fails', async () => {
  await run()
  const old = new Date(0)
  utimesSync(join(folder, 'env/znieff1-95.geojson'), old, old)
  rmSync(join(folder, 'env/znieff1-95.geojson.note.json'))
  service.next(status(404))
  expect(await run()).toEqual([
    'znieff1: its server answers 404: taken as it was',
    'what has changed at these addresses: npm run sources -- --probe znieff1',
  ])
})

it('fails when the dataset was asked for by name, or nothing can stand without it', async () => {
  service.next(status(404))
  await expect(run()).rejects.toThrow('departements: its server answers 404')
  await run()
  service.next(status(404))
  await expect(run(['qpv'])).rejects.toThrow('qpv: its server answers 404')
})

it('leaves out a dataset whose answer is smaller than it can be, and keeps the one that was there', async () => {
  registry = registry.map((source) =>
    source.id === 'znieff1' ? { ...source, smallest: 2 } : source,
  )
  const two: Answer = (_url, response) =>
    response.end(collection([1, 2].map((n) => feature({ n }, point(2, 49)))))
  service.next(one, two)
  expect(await run()).toEqual(['departements fetched', 'znieff1 fetched', 'qpv fetched'])
  const path = join(folder, 'env/znieff1-95.geojson')
  const before = readFileSync(path, 'utf8')
  utimesSync(path, new Date(0), new Date(0))
  rmSync(`${path}.note.json`)
  expect(await run()).toEqual([
    'znieff1: 1 feature came, where its whole answer has 2 at least: see what has changed by npm run sources -- --probe znieff1: taken as it was',
    'what has changed at these addresses: npm run sources -- --probe znieff1',
  ])
  expect(readFileSync(path, 'utf8')).toBe(before)
})

it('says which addresses name one edition, so that a newer one may exist', async () => {
  await run()
  const dated =
    'https://static.data.gouv.fr/resources/quartiers-prioritaires/20250206-161839/qp.geojson'
  registry = registry.map((source) =>
    source.id === 'qpv' ? { ...source, address: { protocol: 'download', url: dated } } : source,
  )
  expect(await run()).toEqual(['addresses of one edition, a newer one may exist: qpv (2025-02-06)'])
})
