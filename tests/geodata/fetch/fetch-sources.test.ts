// Several sources in one go: a server that fails costs its own dataset, not the others'.
import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fetchSources } from '../../../geodata/fetch/fetch-sources.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import type { Source } from '../../../geodata/sources/source.ts'
import { QUICK } from '../../rig/fetch-once.ts'
import { collection, feature, point } from '../../rig/files/mirror.ts'
import type { Service } from '../../rig/service.ts'
import { startService, status } from '../../rig/service.ts'

let service: Service
let folder: string
let registry: Source[]
const run = (always: string[] = []) => fetchSources(registry, { folder, manners: QUICK, always })

beforeEach(async () => {
  service = await startService((_url, response) => {
    response.end(collection([feature({}, point(2, 49))]))
  })
  folder = mkdtempSync(join(tmpdir(), 'sdrif-e-fetch-'))
  registry = SOURCES.filter(({ id }) => ['departements', 'qpv', 'znieff1'].includes(id)).map(
    (source) => ({
      ...source,
      address: { protocol: 'download', url: `${service.origin}/${source.id}` },
    }),
  )
})
afterEach(async () => {
  await service.close()
  rmSync(folder, { recursive: true, force: true })
})

it('leaves out a dataset whose server fails, and fetches those after it', async () => {
  service.next((_url, response) => response.end(collection([])), status(404))
  expect(await run()).toEqual([
    'departements fetched',
    'znieff1: its server answers 404: left out',
    'qpv fetched',
  ])
})

it('takes a dataset as it was when it is due and its server fails', async () => {
  await run()
  const old = new Date(0)
  utimesSync(join(folder, 'env/znieff1-95.geojson'), old, old)
  rmSync(join(folder, 'env/znieff1-95.geojson.note.json'))
  service.next(status(404))
  expect(await run()).toEqual(['znieff1: its server answers 404: taken as it was'])
})

it('fails when the dataset was asked for by name, or nothing can stand without it', async () => {
  service.next(status(404))
  await expect(run()).rejects.toThrow('departements: its server answers 404')
  await run()
  service.next(status(404))
  await expect(run(['qpv'])).rejects.toThrow('qpv: its server answers 404')
})
