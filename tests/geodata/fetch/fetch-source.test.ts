// Every protocol against a server that speaks it, whole and with faults.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { isAsItCame } from '../../../geodata/fetch/fetch-note.ts'
import { fetchSource, standingOf } from '../../../geodata/fetch/fetch-source.ts'
import type { Address } from '../../../geodata/sources/source.ts'
import { pointSource } from '../../rig/fetch-once.ts'
import { collection, feature, point } from '../../rig/files/mirror.ts'
import type { Answer, Service } from '../../rig/service.ts'
import { cut, html, json, startService, status } from '../../rig/service.ts'

const QUICK = { pauseMs: 0, tries: 3, backoffMs: 5, silenceMs: 1000 }
const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-fetch-'))
const file = 'a/layer.geojson'
const path = join(folder, file)
let service: Service

const features = Array.from({ length: 2500 }, (_, n) =>
  feature({ n }, point(2 + n / 10_000, 49), `layer.${n}`),
)

const source = (address: Address) => pointSource(address, file)
const run = (address: Address) => fetchSource(source(address), { folder, manners: QUICK })
const fetchedNumbers = () =>
  (JSON.parse(readFileSync(path, 'utf8')).features as { properties: { n: number } }[]).map(
    ({ properties }) => properties.n,
  )
const all = features.map((_, n) => n)

const wfs: Answer = (url, response) => {
  const start = Number(url.searchParams.get('STARTINDEX'))
  const page = features.slice(start, start + Number(url.searchParams.get('COUNT')))
  json({
    type: 'FeatureCollection',
    numberMatched: features.length,
    numberReturned: page.length,
    features: page,
  })(url, response, undefined as never)
}
const arcgis: Answer = (url, response, request) => {
  const answer = (body: unknown) => json(body)(url, response, request)
  if (url.pathname === '/FeatureServer')
    return answer({
      layers: [
        { id: 4, name: 'Autre' },
        { id: 26, name: 'Couche' },
      ],
    })
  if (url.pathname === '/FeatureServer/26')
    return answer({ objectIdField: 'objectid', maxRecordCount: 700 })
  if (url.searchParams.has('returnCountOnly')) return answer({ count: features.length })
  const start = Number(url.searchParams.get('resultOffset'))
  return answer({
    type: 'FeatureCollection',
    features: features.slice(start, start + Number(url.searchParams.get('resultRecordCount'))),
  })
}
const text = collection(features)
const serve =
  (whole: Buffer): Answer =>
  (_url, response, request) => {
    if (request.headers['if-none-match'] === '"v1"') return status(304)(_url, response, request)
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const bytes = whole.subarray(from)
    response.writeHead(from ? 206 : 200, {
      etag: '"v1"',
      'content-length': String(bytes.length),
      ...(from
        ? { 'content-range': `bytes ${from}-${from + bytes.length - 1}/${from + bytes.length}` }
        : {}),
    })
    return response.end(bytes)
  }
const plain = serve(Buffer.from(text))
/** The second part is packed, as the cadastre's are. */
const PARTS = {
  '75': Buffer.from(collection(features.slice(0, 1000))),
  '95': gzipSync(collection(features.slice(1000))),
}
const inParts: Answer = (url, response, request) =>
  serve(PARTS[url.pathname.endsWith('75') ? '75' : '95'])(url, response, request)
const opendatasoft: Answer = (url, response, request) => {
  if (url.pathname.endsWith('/exports/geojson')) return plain(url, response, request)
  return json({
    dataset_id: 'couche',
    has_records: true,
    metas: { default: { records_count: features.length } },
  })(url, response, request)
}
const pages: Answer = (url, response, request) => {
  const mine = features.slice(...(url.searchParams.get('code') === '75' ? [0, 1000] : [1000, 2500]))
  const size = Number(url.searchParams.get('page_size'))
  const start = Number(url.searchParams.get('page')) * size
  return json({
    results: mine.length,
    data: mine.slice(start, start + size).map((one) => ({
      ...one.properties,
      longitude: (one.geometry as { coordinates: number[] }).coordinates[0],
      latitude: 49,
    })),
  })(url, response, request)
}

type Protocol = Exclude<Address['protocol'], 'file' | 'opendatasoft-search'>
const PROTOCOLS: Record<Protocol, { usual: Answer; address: () => Address; requests: number }> = {
  download: {
    usual: plain,
    address: () => ({ protocol: 'download', url: `${service.origin}/layer.geojson` }),
    requests: 1,
  },
  downloads: {
    usual: inParts,
    address: () => ({
      protocol: 'downloads',
      parts: ['75', '95'].map((name) => ({ name, url: `${service.origin}/parts/${name}` })),
    }),
    requests: 2,
  },
  opendatasoft: {
    usual: opendatasoft,
    address: () => ({ protocol: 'opendatasoft', portal: service.origin, dataset: 'couche' }),
    requests: 2,
  },
  wfs: {
    usual: wfs,
    address: () => ({
      protocol: 'wfs',
      url: `${service.origin}/wfs`,
      typeName: 'a:layer',
      sortBy: 'n',
    }),
    requests: 3,
  },
  arcgis: {
    usual: arcgis,
    address: () => ({
      protocol: 'arcgis',
      url: `${service.origin}/FeatureServer`,
      layer: 'Couche',
    }),
    requests: 7,
  },
  'json-pages': {
    usual: pages,
    address: () => ({
      protocol: 'json-pages',
      url: `${service.origin}/api`,
      parts: [{ code: '75' }, { code: '95' }],
      page: { word: 'page', from: 0, sizeWord: 'page_size', size: 1000 },
      rows: 'data',
      total: 'results',
      place: { x: 'longitude', y: 'latitude' },
    }),
    requests: 3,
  },
}
const names = Object.keys(PROTOCOLS) as Protocol[]
const begin = async (name: Protocol) => {
  service = await startService(PROTOCOLS[name].usual)
  return PROTOCOLS[name].address()
}

beforeEach(() => rmSync(join(folder, 'a'), { recursive: true, force: true }))
afterEach(() => service.close())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each(names)('%s brings every feature, once, in order', async (name) => {
  const address = await begin(name)
  expect(await run(address)).toBe('fetched')
  expect(fetchedNumbers()).toEqual(all)
  expect(service.asked).toHaveLength(PROTOCOLS[name].requests)
  expect(await standingOf(source(address), folder)).toMatchObject({ ageDays: 0, due: false })
  expect(
    await standingOf(source(address), folder, new Date(Date.now() + 31 * 86_400_000)),
  ).toMatchObject({
    ageDays: 31,
    due: true,
  })
})

it.each(names)('%s tries again when its server is busy or breaks the connection', async (name) => {
  const address = await begin(name)
  service.next(status(429, { 'retry-after': '0' }), (_url, response) => response.destroy())
  await run(address)
  expect(fetchedNumbers()).toEqual(all)
})

it.each(names)('%s gives up in one sentence, and keeps the file that was there', async (name) => {
  const address = await begin(name)
  await run(address)
  service.next(status(503), status(502), status(500))
  await expect(run(address)).rejects.toThrow(
    /^layer(, part 75)?: its server answers 500, after 3 tries$/,
  )
  service.next(status(404))
  await expect(run(address)).rejects.toThrow(/^layer(, part 75)?: its server answers 404$/)
  service.next(html)
  await expect(run(address)).rejects.toThrow(/^layer(, part 75)?: its server answers an HTML/)
  expect(fetchedNumbers()).toEqual(all)
})

it.each(names)('%s is never led to another origin', async (name) => {
  const address = await begin(name)
  service.next(status(302, { location: 'http://169.254.169.254/latest' }))
  await expect(run(address)).rejects.toThrow(
    'http://169.254.169.254 is not an address of the registry',
  )
  service.next(...Array.from({ length: 6 }, () => status(302, { location: '/again' })))
  await expect(run(address)).rejects.toThrow('its server redirects without end')
})

it('a server that says nothing is given up', async () => {
  const address = await begin('download')
  service.next(...[1, 2, 3].map((): Answer => () => {}))
  await expect(
    fetchSource(source(address), { folder, manners: { ...QUICK, silenceMs: 50 } }),
  ).rejects.toThrow('layer: its server does not answer, after 3 tries')
})

it('a page that calls itself JSON is not taken for a file', async () => {
  const address = await begin('download')
  await run(address)
  service.next((_url, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('\n<html>Maintenance</html>')
  })
  await expect(run(address)).rejects.toThrow('answers an HTML or XML page, not a file')
  expect(fetchedNumbers()).toEqual(all)
})

it('a download that is cut goes on from where it was, and is not taken for whole', async () => {
  const address = await begin('download')
  service.next(cut(text.slice(0, 5000), text.length, { etag: '"v1"' }))
  await run(address)
  expect(readFileSync(path, 'utf8')).toBe(text)
  expect(service.asked).toHaveLength(2)
})

it('a download whose file has changed since it was cut starts again', async () => {
  const address = await begin('download')
  // The tag of the part is not that of the file now: the server sends the whole again.
  service.next(cut('old old old', text.length, { etag: '"v0"' }), (url, response, request) => {
    delete request.headers.range
    plain(url, response, request)
  })
  await run(address)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

it('a download is not sent again while it is unchanged', async () => {
  const address = await begin('download')
  await run(address)
  expect(await run(address)).toBe('unchanged')
  expect(readFileSync(path, 'utf8')).toBe(text)
})

it.each(['download', 'downloads'] as const)(
  '%s is asked anew when the file is no more what came, and what came is known by its bytes',
  async (name) => {
    const address = await begin(name)
    await run(address)
    expect(await isAsItCame(source(address), path)).toBe(true)
    const came = readFileSync(path)
    writeFileSync(path, `${String(came)} `)
    expect(await isAsItCame(source(address), path)).toBe(false)
    expect(await run(address)).toBe('fetched')
    expect(readFileSync(path)).toEqual(came)
    expect(await isAsItCame(source({ protocol: 'download', url: 'https://other' }), path)).toBe(
      false,
    )
  },
)

it('a note of earlier software, which does not say of which bytes it is, makes a dataset due', async () => {
  const address = await begin('download')
  await run(address)
  const { sha256: _, ...note } = JSON.parse(readFileSync(`${path}.note.json`, 'utf8')) as object & {
    sha256: string
  }
  writeFileSync(`${path}.note.json`, JSON.stringify(note))
  expect((await standingOf(source(address), folder)).due).toBe(true)
})

it('a download cut again and again is left for the next run', async () => {
  const address = await begin('download')
  const cuts = Array.from({ length: 5 }, () => cut('{"type"', text.length, { etag: '"v1"' }))
  service.next(...cuts)
  await expect(run(address)).rejects.toThrow('run again to continue it')
  expect(existsSync(path)).toBe(false)
  await run(address)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

it.each([
  ['wfs', 1],
  ['arcgis', 5],
  ['json-pages', 1],
] as const)('%s goes on from its last page after a run that failed', async (name, good) => {
  const address = await begin(name)
  const usual = PROTOCOLS[name].usual
  service.next(...Array.from({ length: good }, () => usual), status(500), status(500), status(500))
  await expect(run(address)).rejects.toThrow('after 3 tries')
  expect(existsSync(path)).toBe(false)
  const before = service.asked.length
  await run(address)
  expect(fetchedNumbers()).toEqual(all)
  expect(service.asked.length - before).toBe(PROTOCOLS[name].requests - (name === 'arcgis' ? 2 : 1))
})

it('wfs does not believe a page that is shorter than it says, silent, or the same again', async () => {
  const address = await begin('wfs')
  const page = (from: number, to: number, more: object = {}) =>
    json({ numberMatched: 2500, features: features.slice(from, to), ...more })
  service.next(page(0, 1000, { numberReturned: 1001 }))
  await expect(run(address)).rejects.toThrow('says that it returned 1001 features, and sent 1000')
  service.next(page(0, 1000, { numberMatched: 'unknown' }))
  await expect(run(address)).rejects.toThrow('does not say how many features match')
  service.next(page(0, 1000), page(1000, 1000))
  await expect(run(address)).rejects.toThrow(
    '1000 of the 2500 features that its server matched came',
  )
  rmSync(join(folder, 'a'), { recursive: true })
  service.next(page(0, 1000), page(0, 1000))
  await expect(run(address)).rejects.toThrow('it does not page')
  rmSync(join(folder, 'a'), { recursive: true })
  service.next(page(0, 1000), page(1000, 2000, { numberMatched: 2499 }))
  await expect(run(address)).rejects.toThrow('the data moved')
})

it('arcgis finds its layer by name, and says what there is when it is gone', async () => {
  const address = await begin('arcgis')
  service.next(json({ layers: [{ id: 26, name: 'Mortalité' }] }))
  await expect(run(address)).rejects.toThrow('no layer named Couche: it has Mortalité')
  service.next(json({ error: { code: 400, message: 'Invalid URL' } }))
  await expect(run(address)).rejects.toThrow('its server says: Invalid URL')
  service.next(arcgis, arcgis, json({ count: 2600 }))
  await expect(run(address)).rejects.toThrow('2500 features came of the 2600')
})

it('opendatasoft compares what came with what its catalogue counts', async () => {
  const address = await begin('opendatasoft')
  service.next(json({ metas: { default: { records_count: 2501 } } }))
  await expect(run(address)).rejects.toThrow('2500 records came of the 2501')
  service.next(json({ metas: { default: {} } }))
  await expect(run(address)).rejects.toThrow('does not count the records')
  service.next(json({ has_records: false }))
  await expect(run(address)).rejects.toThrow('has only attachments')
})

it('a catalogue search takes the layers whose title is mapped, and says so when none is', async () => {
  const titles = {
    'front-vert-sdrif-e': 'Fronts verts - SDRIF-E',
    'autre-sdrif-e': 'Autre chose - SDRIF-E',
    'connexion-ecologique-sdrif-e': 'Fronts verts déjà connus',
  }
  service = await startService((url, response, request) => {
    if (url.pathname.endsWith('/exports/geojson'))
      return json(JSON.parse(text))(url, response, request)
    if (!url.searchParams.has('where'))
      return json({ metas: { default: { records_count: 2500 } } })(url, response, request)
    return json({
      total_count: 3,
      results: Object.entries(titles).map(([dataset_id, title]) => ({
        dataset_id,
        metas: { default: { title } },
      })),
    })(url, response, request)
  })
  const address = {
    protocol: 'opendatasoft-search',
    portal: service.origin,
    search: 'SDRIF-E',
  } as const
  const slugs = new Set(['connexion-ecologique-sdrif-e'])
  await fetchSource(source(address), { folder, manners: QUICK, slugs })
  expect(fetchedNumbers()).toEqual(all)
  expect(JSON.parse(readFileSync(path, 'utf8')).features[0].properties._slug).toBe(
    'front-vert-sdrif-e',
  )
  service.next(
    json({ total_count: 1, results: [{ dataset_id: 'x', metas: { default: { title: 'Rien' } } }] }),
  )
  await expect(fetchSource(source(address), { folder, manners: QUICK })).rejects.toThrow(
    'none of the 1 datasets',
  )
  service.next(json({ total_count: 1, results: [{ dataset_id: '../../x' }] }))
  await expect(fetchSource(source(address), { folder, manners: QUICK })).rejects.toThrow(
    'cannot be an address',
  )
})
