// Pages of a server without an order overlap while their counts add up: what came twice tells that something is missing.
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Address } from '../../../geodata/sources/source.ts'
import { openFetchFolder } from '../../rig/fetch-once.ts'
import { feature, point } from '../../rig/files/mirror.ts'
import type { Answer, Service } from '../../rig/service.ts'
import { json, startService } from '../../rig/service.ts'

const SIZE = 3
const one = (n: number) => feature({ cle: `C${n}`, n }, point(2 + n / 100, 49), `fid--${n}`)
const RIGHT = [1, 2, 3, 4, 5].map(one)
/** Five features, as said, but 3 comes again and 5 never. */
const OVERLAPPING = [1, 2, 3, 3, 4].map((n, i) => ({ ...one(n), id: `fid--${i + 10}` }))

let service: Service
let folder: ReturnType<typeof openFetchFolder>
let served: object[]
beforeEach(() => {
  folder = openFetchFolder()
  served = RIGHT
})
afterEach(async () => {
  await service.close()
  folder.remove()
})

const collection = (features: object[]) => ({ type: 'FeatureCollection', features })
const wfs: Answer = (url, response, request) => {
  const start = Number(url.searchParams.get('STARTINDEX'))
  const features = served.slice(start, start + Number(url.searchParams.get('COUNT')))
  json({ ...collection(features), numberMatched: served.length })(url, response, request)
}
const arcgis: Answer = (url, response, request) => {
  const answer = (body: object) => json(body)(url, response, request)
  if (url.pathname === '/a') return answer({ layers: [{ id: 0, name: 'L' }] })
  if (url.pathname === '/a/0') return answer({ objectIdField: 'cle', maxRecordCount: SIZE })
  if (url.searchParams.has('returnCountOnly')) return answer({ count: served.length })
  const start = Number(url.searchParams.get('resultOffset'))
  return answer(collection(served.slice(start, start + SIZE)))
}
const pages: Answer = (url, response, request) => {
  const start = (Number(url.searchParams.get('page')) - 1) * SIZE
  const rows = served
    .slice(start, start + SIZE)
    .map((row) => (row as ReturnType<typeof one>).properties)
  json({ results: served.length, data: rows })(url, response, request)
}
const portal: Answer = (url, response, request) =>
  json(
    url.pathname.endsWith('/exports/geojson')
      ? collection(served)
      : { metas: { default: { records_count: served.length } } },
  )(url, response, request)

const PROTOCOLS: Record<string, { usual: Answer; address: () => Address }> = {
  wfs: {
    usual: wfs,
    address: () => ({
      protocol: 'wfs',
      url: `${service.origin}/wfs`,
      typeName: 'a:l',
      sortBy: 'cle',
      page: SIZE,
      rename: { cle: 'id' },
    }),
  },
  arcgis: {
    usual: arcgis,
    address: () => ({ protocol: 'arcgis', url: `${service.origin}/a`, layer: 'L' }),
  },
  'json-pages': { usual: pages, address: () => jsonPages([{}]) },
  opendatasoft: {
    usual: portal,
    address: () => ({
      protocol: 'opendatasoft',
      portal: service.origin,
      dataset: 'd',
      key: 'cle',
    }),
  },
}
const jsonPages = (parts: Record<string, string>[]): Address => ({
  protocol: 'json-pages',
  url: `${service.origin}/list`,
  parts,
  page: { word: 'page', from: 1, sizeWord: 'size', size: SIZE },
  rows: 'data',
  total: 'results',
  key: 'cle',
  place: 'none',
})

it.each(Object.keys(PROTOCOLS))(
  '%s refuses an id that comes twice, keeps the file that was there, and begins anew',
  async (name) => {
    const { usual, address } = PROTOCOLS[name] ?? PROTOCOLS.wfs!
    service = await startService(usual)
    served = OVERLAPPING
    const refusal =
      /^layer: (cle|id) C3 comes twice: the pages of its server overlap, so others are missing$/
    await expect(folder.fetch(address())).rejects.toThrow(refusal)
    expect(existsSync(folder.path)).toBe(false)
    served = RIGHT
    await folder.fetch(address())
    expect(folder.features().map(({ properties }) => properties.n)).toEqual([1, 2, 3, 4, 5])
    served = OVERLAPPING
    await expect(folder.fetch(address())).rejects.toThrow(refusal)
    expect(folder.features()).toHaveLength(5)
  },
)

it('takes an id again in another series: a site may stand in two départements', async () => {
  service = await startService(pages)
  await folder.fetch(jsonPages([{ departement: '75' }, { departement: '92' }]))
  expect(folder.features()).toHaveLength(10)
})

it('sees an overlap with pages that came before the run was cut', async () => {
  service = await startService(wfs)
  served = OVERLAPPING
  service.next(wfs, json({}, 500), json({}, 500))
  const { address } = PROTOCOLS.wfs!
  await expect(folder.fetch(address())).rejects.toThrow('after 2 tries')
  await expect(folder.fetch(address())).rejects.toThrow('id C3 comes twice')
})
