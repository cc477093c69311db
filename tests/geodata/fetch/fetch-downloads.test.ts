// Downloads in parts: each polite, continued, asked for only when new; joined into one file or not at all.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Address } from '../../../geodata/sources/source.ts'
import { openFetchFolder } from '../../rig/fetch-once.ts'
import { collection, feature, point } from '../../rig/files/mirror.ts'
import type { Answer, Service } from '../../rig/service.ts'
import { cut, json, startService, status } from '../../rig/service.ts'

const parcels = (...numbers: number[]) =>
  collection(numbers.map((n) => feature({ n }, point(2 + n / 100, 49))))
const PARTS: Record<string, Buffer> = {}
const usual: Answer = (url, response, request) => {
  const name = url.pathname.slice(1)
  const bytes = PARTS[name] ?? Buffer.alloc(0)
  const etag = `"${bytes.length}"`
  if (request.headers['if-none-match'] === etag) return status(304)(url, response, request)
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
  response.writeHead(from ? 206 : 200, {
    etag,
    'content-length': String(bytes.length - from),
    ...(from ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
  })
  return response.end(bytes.subarray(from))
}

let service: Service
let folder: ReturnType<typeof openFetchFolder>
const run = () => folder.fetch(address())
const address = (): Address => ({
  protocol: 'downloads',
  parts: ['75', '77', '95'].map((name) => ({ name, url: `${service.origin}/${name}` })),
})
const numbers = () => folder.features().map(({ properties }) => properties.n)

beforeEach(async () => {
  Object.assign(PARTS, {
    '75': Buffer.from(parcels(1, 2)),
    '77': gzipSync(parcels(3)),
    '95': Buffer.from(parcels(4, 5)),
  })
  service = await startService(usual)
  folder = openFetchFolder('cadastre.geojson.gz')
})
afterEach(async () => {
  await service.close()
  folder.remove()
})

it('joins the parts in their order, packed or not, into one packed file', async () => {
  expect(await run()).toBe('fetched')
  expect(numbers()).toEqual([1, 2, 3, 4, 5])
})

it('asks only for parts that are new, and joins again only then', async () => {
  await run()
  expect(await run()).toBe('unchanged')
  PARTS['77'] = gzipSync(parcels(3, 6))
  expect(await run()).toBe('fetched')
  expect(numbers()).toEqual([1, 2, 3, 6, 4, 5])
})

it('goes on with the part that failed, and keeps the file that was there', async () => {
  await run()
  const before = readFileSync(folder.path)
  PARTS['75'] = Buffer.from(parcels(1, 2, 7))
  service.next(usual, status(500), status(500))
  await expect(run()).rejects.toThrow('layer, part 77: its server answers 500, after 2 tries')
  expect(readFileSync(folder.path)).toEqual(before)
  await run()
  expect(numbers()).toEqual([1, 2, 7, 3, 4, 5])
})

it('continues a part that is cut', async () => {
  const { length } = PARTS['75'] as Buffer
  service.next(cut(parcels(1, 2).slice(0, 40), length, { etag: `"${length}"` }))
  await run()
  expect(numbers()).toEqual([1, 2, 3, 4, 5])
  expect(service.asked).toHaveLength(4)
})

it('never continues what was packed on the way', async () => {
  const many = parcels(...Array.from({ length: 3000 }, (_, n) => n))
  PARTS['75'] = Buffer.from(many)
  const packed = gzipSync(many)
  const ranges: (string | undefined)[] = []
  service.next(
    (_url, response, request) => {
      expect(request.headers['accept-encoding']).toBe('identity')
      response.writeHead(200, {
        'content-encoding': 'gzip',
        'content-length': String(packed.length),
        etag: '"packed"',
      })
      const half = packed.subarray(0, packed.length / 2)
      response.write(half, () => setTimeout(() => response.destroy(), 50))
    },
    (url, response, request) => {
      ranges.push(request.headers.range)
      usual(url, response, request)
    },
  )
  await run()
  expect(ranges).toEqual([undefined])
  expect(numbers()).toHaveLength(3003)
})

it.each<[string, Buffer | string, string]>([
  ['without features', collection([]), 'layer: part 77 holds no feature'],
  ['that tells an error', '{"error":"quota"}', 'layer: part 77 holds no feature'],
  ['cut by its producer', parcels(3).slice(0, -20), 'layer: part 77 is cut'],
  [
    'whose gzip stream is cut',
    gzipSync(parcels(3)).subarray(0, -12),
    'layer: part 77 is cut: its gzip stream does not end',
  ],
  ['that is a page', '<html>Maintenance</html>', 'layer, part 77: its server answers an HTML'],
  [
    'that is a bomb',
    gzipSync(Buffer.concat([Buffer.from('{"features":[{"a":"'), Buffer.alloc(100 << 20, ' ')])),
    'layer: part 77 unpacks to more than 200 times its size',
  ],
])('names a part %s, and keeps the file that was there', async (_, bytes, sentence) => {
  await run()
  const before = readFileSync(folder.path)
  PARTS['77'] = Buffer.from(bytes)
  await expect(run()).rejects.toThrow(sentence)
  expect(readFileSync(folder.path)).toEqual(before)
})

it('asks the origin of each part, and no other', async () => {
  const other = await startService(json({}))
  service.next(status(302, { location: `${other.origin}/75` }))
  await expect(run()).rejects.toThrow(`${other.origin} is not an address of the registry`)
  expect(other.asked).toEqual([])
  await other.close()
})
