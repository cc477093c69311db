// Each conformance class that /ogc claims, path by path. What filters select is in filter.pg.test.ts.
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { gzipSync } from 'node:zlib'
import proj4 from 'proj4'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { COLLECTIONS } from '../../../api/ogc/collections.ts'
import { CONFORMANCE } from '../../../api/ogc/conformance.ts'
import { OFFERED_CRS } from '../../../api/ogc/crs.ts'
import { splitTile } from '../../../api/ogc/tile-bytes.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/small-version.ts'
import { publishSmallVersion, SMALL_TILE } from '../../rig/small-version.ts'

type Link = { href: string; rel: string; type?: string; templated?: boolean }
type Document = Record<string, never> & { links: Link[] }

const root = 'http://localhost/ogc'
const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`

/** A layer of a vector tile that holds nothing but its name. */
const layerNamed = (name: string) =>
  Buffer.from([0x1a, name.length + 2, 0x0a, name.length, ...Buffer.from(name)])

describeOnEngines('/ogc', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    const data = gzipSync(
      Buffer.concat([
        layerNamed('zone_urba'),
        layerNamed('sdrif_e'),
        layerNamed('plot'),
        layerNamed('plot_label'),
      ]),
    )
    await t.sql`update ${tableOf(t.sql, small, 'tile')} set data = ${data}`
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  const ask = (address: string, headers: Record<string, string> = {}) =>
    app.request(address.startsWith('http') ? address : `${root}${address}`, { headers })
  async function read(address: string): Promise<Document> {
    const response = await ask(address)
    const text = await response.text()
    expect(response.status, `${address} ${text.slice(0, 200)}`).toBe(200)
    return JSON.parse(text) as Document
  }
  const linkOf = ({ links }: Document, rel: string, type?: string): string => {
    const found = links.find((one) => one.rel === rel && (type === undefined || one.type === type))
    expect(found, `${rel} ${type ?? ''}`).toBeDefined()
    return found?.href ?? ''
  }
  const featuresOf = (document: Document) =>
    document.features as unknown as {
      id: string
      geometry: { coordinates: never } | null
      properties: Record<string, unknown>
    }[]
  const statusOf = async (address: string) => (await ask(address)).status

  it('leads from the landing page to everything (Part 1 core)', async () => {
    const landing = await read('')
    expect(landing).toMatchObject({ synthetic: true, data_version: small.version })
    expect(String(landing.description)).toContain('Données fictives')
    expect((await read(linkOf(landing, 'service-desc'))).openapi).toBe('3.0.3')
    expect((await read(linkOf(landing, 'conformance'))).conformsTo).toEqual(CONFORMANCE)
    expect((await read(linkOf(landing, 'data'))).collections).toHaveLength(7)
    expect(await statusOf(linkOf(landing, 'service-doc'))).toBe(200)
    for (const { href } of landing.links) expect(await statusOf(href), href).toBe(200)
    expect(await statusOf('/')).toBe(200)
  })

  it('describes each collection, the same in the list and alone, and every link of it answers', async () => {
    const list = (await read('/collections')).collections as unknown as (Document & {
      id: string
    })[]
    for (const { id } of COLLECTIONS) {
      const alone = await read(`/collections/${id}`)
      expect(list.find((one) => one.id === id)).toEqual(alone)
      expect(alone).toMatchObject({
        id,
        itemType: 'feature',
        storageCrs: epsg(2154),
        synthetic: true,
      })
      expect(alone.crs).toEqual(OFFERED_CRS.map(({ uri }) => uri))
      expect(String(alone.description)).toContain('Données fictives de démonstration')
      for (const { href } of alone.links)
        if (!href.endsWith('/datasets')) expect(await statusOf(href), href).toBe(200)
      const [west, south, east, north] = (
        alone.extent as unknown as { spatial: { bbox: number[][] } }
      ).spatial.bbox[0] as [number, number, number, number]
      for (const { geometry } of featuresOf(await read(`/collections/${id}/items?limit=1000`))) {
        const flat = geometry ? (geometry.coordinates as unknown as number[]).flat(4) : []
        for (let at = 0; at < flat.length; at += 2) {
          const [x, y] = [flat[at] as number, flat[at + 1] as number]
          expect(
            x >= west - 1e-6 && x <= east + 1e-6 && y >= south - 1e-6 && y <= north + 1e-6,
            `${id} ${x} ${y}`,
          ).toBe(true)
        }
      }
    }
    expect((await read('/collections/plots')).attribution).toBe('Les essais (MIT)')
  })

  it('pages through every feature of every collection, each once, in a stable order', async () => {
    for (const { id, table, key } of COLLECTIONS) {
      const stored = await t.sql<
        { id: string }[]
      >`select ${t.sql(key)} as id from ${tableOf(t.sql, small, table)} order by 1`
      const seen: string[] = []
      for (let next: string | undefined = `/collections/${id}/items?limit=3`; next;) {
        const page = await read(next)
        const ids = featuresOf(page).map((one) => one.id)
        expect(page).toMatchObject({
          type: 'FeatureCollection',
          numberMatched: stored.length,
          numberReturned: ids.length,
        })
        expect(Date.parse(page.timeStamp as unknown as string)).toBeGreaterThan(0)
        seen.push(...ids)
        next = page.links.find(({ rel }) => rel === 'next')?.href
      }
      expect(seen, id).toEqual(stored.map((one) => one.id))
    }
  }, 120_000)

  it('gives one feature by its identifier as it stands in the list', async () => {
    const [listed] = featuresOf(await read('/collections/plots/items?limit=1'))
    const alone = await ask(`/collections/plots/items/${listed?.id}`)
    expect(alone.headers.get('content-type')).toBe('application/geo+json')
    const document = (await alone.json()) as Document
    expect(document).toMatchObject({ type: 'Feature', ...listed })
    expect(linkOf(document, 'collection')).toBe(`${root}/collections/plots`)
    for (const address of [
      '/collections/plots/items/none',
      '/collections/plots/items/%00',
      '/collections/none',
      '/collections/none/items',
      '/nothing',
      '/styles/none',
    ])
      expect(await statusOf(address), address).toBe(404)
  })

  it('limits, and refuses what is no limit; more than the most is the most', async () => {
    expect((await read('/collections/plots/items')).numberReturned).toBe(100)
    expect((await read('/collections/plots/items?limit=99999')).numberReturned).toBe(200)
    for (const words of [
      'limit=0',
      'limit=-1',
      'limit=x',
      'limit=',
      'limit=1&limit=2',
      'colour=red',
      'f=xml',
      'cursor=abc',
      'bbox=1,2,3',
      'bbox=a,b,c,d',
      'bbox=3,49,2,48',
      'bbox=1,2,3,4,5',
      'bbox=200,0,300,1',
      'crs=EPSG:4326',
      'bbox-crs=x',
      'datetime=yesterday',
      'datetime=../..',
      'proxy=1',
      'surface_ha=x',
    ])
      expect(await statusOf(`/collections/plots/items?${words}`), words).toBe(400)
    expect(await statusOf('?colour=red')).toBe(400)
    expect(await statusOf('/collections?limit=1')).toBe(400)
  })

  it('takes bbox in four and six numbers and in each CRS, and datetime', async () => {
    const ids = async (words: string) =>
      featuresOf(await read(`/collections/plots/items?limit=1000&${words}`)).map(({ id }) => id)
    const wanted = small.plots
      .filter(
        ({ corner: [x, y], side }) =>
          x <= 643_000 && x + side >= 641_000 && y <= 6_873_000 && y + side >= 6_871_000,
      )
      .map(({ id }) => id)
    expect(wanted.length).toBeGreaterThan(10)
    expect(await ids(`bbox=641000,6871000,643000,6873000&bbox-crs=${epsg(2154)}`)).toEqual(wanted)
    expect(await ids(`bbox=641000,6871000,-50,643000,6873000,900&bbox-crs=${epsg(2154)}`)).toEqual(
      wanted,
    )
    const degrees = await ids('bbox=2.19,48.93,2.23,48.96')
    expect(degrees.length).toBeGreaterThan(5)
    expect(await ids(`bbox=48.93,2.19,48.96,2.23&bbox-crs=${epsg(4326)}`)).toEqual(degrees)
    expect(await ids('bbox=-180,-90,180,90')).toHaveLength(200)
    expect(await ids('bbox=0,0,1,1')).toEqual([])
    expect(await ids('datetime=2024-01-01T00:00:00Z/..')).toHaveLength(200)
    expect(await ids('zone=U&status=friche')).toEqual(
      small.plots
        .filter(({ zone, status }) => zone === 'U' && status === 'friche')
        .map(({ id }) => id),
    )
  })

  it('answers in each CRS, with its header and its order of axes (Part 2)', async () => {
    const point = async (crs?: string) => {
      const words = crs ? `&crs=${encodeURIComponent(crs)}` : ''
      const response = await ask(`/collections/access_points/items?limit=1${words}`)
      const [feature] = featuresOf((await response.json()) as Document)
      return [response.headers.get('content-crs'), feature?.geometry?.coordinates as unknown]
    }
    const [crs84, [lon, lat]] = (await point()) as [string, [number, number]]
    expect(crs84).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>')
    const lambert =
      '+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m'
    const [x, y] = proj4(lambert, 'WGS84', [640_000, 6_870_000])
    expect([lon, lat]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)])
    expect(await point(epsg(4326))).toEqual([`<${epsg(4326)}>`, [lat, lon]])
    expect(await point(epsg(2154))).toEqual([`<${epsg(2154)}>`, [640_000, 6_870_000]])
    const mercator = [
      (lon * 20037508.342789244) / 180,
      expect.closeTo(
        (Math.log(Math.tan(((90 + lat) * Math.PI) / 360)) * 20037508.342789244) / Math.PI,
        0,
      ),
    ]
    expect(await point(epsg(3857))).toEqual([
      `<${epsg(3857)}>`,
      [expect.closeTo(mercator[0] as number, 0), mercator[1]],
    ])
  })

  it('lists queryables as JSON Schema, each of which can be asked for (Part 3)', async () => {
    for (const { id } of COLLECTIONS) {
      const response = await ask(`/collections/${id}/queryables`)
      expect(response.headers.get('content-type')).toBe('application/schema+json')
      const schema = (await response.json()) as {
        $id: string
        type: string
        properties: Record<string, { type?: string; format?: string }>
      }
      expect(schema).toMatchObject({ $id: `${root}/collections/${id}/queryables`, type: 'object' })
      const stored = (await read(`/collections/${id}/items?limit=1`)).numberMatched
      for (const [name, { type, format }] of Object.entries(schema.properties)) {
        const filtered = async (filter: string) => {
          const words = new URLSearchParams({ filter, limit: '1' })
          return (await read(`/collections/${id}/items?${words}`)).numberMatched
        }
        expect(await filtered(`"${name}" IS NULL or ${name} is not null`), name).toBe(stored)
        if (type === undefined || type === 'array') continue
        const text = format === 'date' ? "DATE('2022-04-14')" : "'foo'"
        const value = type === 'string' ? text : type === 'boolean' ? 'true' : '3'
        const both = (one: string, other: string) =>
          `(${name} ${one} ${value} AND ${name} ${other} ${value})`
        expect(
          await filtered([both('=', '<>'), both('>', '<='), both('<', '>=')].join(' OR ')),
          name,
        ).toBe(0)
      }
    }
    const { functions } = (await read('/functions')) as unknown as {
      functions: { name: string; returns: string[] }[]
    }
    expect(functions).toMatchObject([{ name: 's_dwithin', returns: ['boolean'] }])
  }, 120_000)

  it('describes every path in OpenAPI 3.0, with the draft name of the filter language that GDAL looks for', async () => {
    const response = await ask('/api')
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.oai.openapi+json;version=3.0',
    )
    const api = (await response.json()) as {
      servers: { url: string }[]
      paths: Record<
        string,
        { get: { operationId: string; parameters: { $ref?: string; name?: string }[] } }
      >
      components: { parameters: Record<string, { schema: { enum: string[] } }> }
    }
    expect(api.servers).toEqual([{ url: root }])
    expect(api.components.parameters['filter-lang']?.schema.enum).toEqual([
      'cql-text',
      'cql2-text',
      'cql2-json',
    ])
    const given: Record<string, string> = {
      item: 'P-0000',
      style: 'plots',
      collection: 'plots',
      tileMatrix: '11',
      tileRow: '704',
      tileCol: '1037',
    }
    const operations = Object.entries(api.paths)
    expect(new Set(operations.map(([, { get }]) => get.operationId)).size).toBe(operations.length)
    for (const [path] of operations) {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? name)
      expect([200, 404], path).toContain(
        await statusOf(path.includes('{item}') && !path.includes('plots') ? path : address),
      )
      if (!path.includes('{item}') || path.includes('plots'))
        expect(await statusOf(address), path).toBe(200)
    }
    const names = api.paths['/collections/plots/items']?.get.parameters.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['surface_ha', 'zone', 'junction_min']))
  })

  it('shows each document as a page to a browser, escaped (Part 1 html)', async () => {
    await t.sql`update ${tableOf(t.sql, small, 'plot')} set name = '<script>alert(1)</script>' where id = 'P-0000'`
    const paths = [
      '',
      '/conformance',
      '/api',
      '/collections',
      '/collections/plots',
      '/collections/plots/items',
      '/collections/plots/items/P-0000',
      '/collections/plots/queryables',
      '/collections/plots/schema',
      '/functions',
      '/tileMatrixSets',
      '/tileMatrixSets/WebMercatorQuad',
      '/tiles',
      '/tiles/WebMercatorQuad',
      '/collections/plots/tiles',
      '/collections/plots/tiles/WebMercatorQuad',
      '/styles',
    ]
    for (const path of paths) {
      const response = await ask(path, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
      const html = await response.text()
      expect([response.status, response.headers.get('content-type')], path).toEqual([
        200,
        'text/html; charset=utf-8',
      ])
      expect(html, path).toMatch(/^<!doctype html>/)
      expect(html, path).not.toContain('<script')
      expect((await ask(`${path}?f=html`)).headers.get('content-type')).toContain('text/html')
      expect(
        (await ask(path, { accept: 'application/json' })).headers.get('content-type'),
        path,
      ).toContain('json')
    }
    expect(await (await ask('/collections/plots/items?f=html&limit=1')).text()).toContain(
      '&#60;script&#62;',
    )
    const english = await (await ask('', { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.1' })).text()
    expect(english).toContain('Synthetic demonstration data')
  })

  it('serves tiles of everything and of each collection alone (Tiles)', async () => {
    const { z, x, y } = SMALL_TILE
    const set = await read('/tileMatrixSets/WebMercatorQuad')
    expect((set.tileMatrices as unknown as object[])[11]).toMatchObject({
      id: '11',
      matrixWidth: 2048,
      cellSize: expect.closeTo(76.437, 3),
      scaleDenominator: expect.closeTo(272989.387, 3),
    })
    for (const { id, tiles } of COLLECTIONS) {
      const list = await read(`/collections/${id}/tiles`)
      const [tileset] = list.tilesets as unknown as Document[]
      const described = await read(linkOf(tileset as Document, 'self'))
      expect(described).toMatchObject({
        dataType: 'vector',
        crs: epsg(3857),
        layers: [{ id: tiles.layer }],
      })
      const template = linkOf(described, 'item', 'application/vnd.mapbox-vector-tile')
      const response = await ask(
        template
          .replace('{tileMatrix}', String(z))
          .replace('{tileRow}', String(y))
          .replace('{tileCol}', String(x)),
        { 'accept-encoding': 'gzip' },
      )
      const has = ['zone_urba', 'sdrif_e', 'plot'].includes(tiles.layer)
      expect(response.status, id).toBe(has ? 200 : 204)
      if (has)
        expect([...splitTile(new Uint8Array(await response.arrayBuffer())).keys()]).toEqual([
          tiles.layer,
        ])
      const etag = response.headers.get('etag') ?? ''
      expect(
        (
          await ask(
            template
              .replace('{tileMatrix}', String(z))
              .replace('{tileRow}', String(y))
              .replace('{tileCol}', String(x)),
            { 'if-none-match': etag },
          )
        ).status,
      ).toBe(304)
      expect(await read(`/collections/${id}/tiles/WebMercatorQuad/tilejson`)).toMatchObject({
        tilejson: '3.0.0',
      })
    }
    const all = await ask(`/tiles/WebMercatorQuad/${z}/${y}/${x}`, { 'accept-encoding': 'gzip' })
    expect([...splitTile(new Uint8Array(await all.arrayBuffer())).keys()]).toEqual([
      'plot',
      'zone_urba',
      'sdrif_e',
    ])
    for (const place of ['3/0/0', '15/0/0', '11/2048/0', '11/-1/0', '11/01/0', 'x/0/0'])
      expect(await statusOf(`/collections/plots/tiles/WebMercatorQuad/${place}`), place).toBe(404)
    expect(await statusOf('/tiles/WorldCRS84Quad')).toBe(404)
  })

  it('gives a style of QGIS for each collection, well formed, with a rule for every code', async () => {
    for (const { id } of COLLECTIONS) {
      const text = await (await ask(`/styles/${id}`)).text()
      expect(XMLValidator.validate(text), id).toBe(true)
      const { qgis } = new XMLParser({ ignoreAttributes: false }).parse(text) as {
        qgis: { 'renderer-v2': Record<string, never> }
      }
      expect(qgis['renderer-v2']['@_attr'] ?? 'none').toBe(
        {
          plots: 'category',
          sites: 'category',
          zones: 'zone',
          sdrif_e: 'item',
          constraints: 'kind',
          access_points: 'kind',
          communes: 'none',
        }[id],
      )
    }
  })

  it('keeps the pages of a crawl to the version that it began with, and says 410 once that is gone', async () => {
    const first = await read('/collections/plots/items?limit=150')
    const next = linkOf(first, 'next')
    const asked = `/collections/plots/items?limit=150&zone=U&${new URL(next).searchParams}`
    expect(await statusOf(asked)).toBe(400)
    await publishSmallVersion(t.sql, { plots: 40 })
    expect((await read('/collections/plots/items')).numberMatched).toBe(40)
    expect(await read(next)).toMatchObject({
      numberMatched: 200,
      numberReturned: 50,
      data_version: small.version,
    })
    await t.sql`update explorer.data_version set status = 'dropped' where version = ${small.version}`
    await expect.poll(() => statusOf(next), { timeout: 8000 }).toBe(410)
  })
})
