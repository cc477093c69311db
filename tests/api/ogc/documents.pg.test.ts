// The API document, pages for people, tiles and styles of /ogc, class by class.
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { COLLECTIONS } from '../../../api/ogc/collections.ts'
import { splitTile } from '../../../api/ogc/tile-bytes.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion, SMALL_TILE } from '../../rig/land/small-version.ts'
import type { Document } from './ask-ogc.ts'
import { askOgc, epsg, linkOf, root } from './ask-ogc.ts'

/** A layer of a vector tile that holds nothing but its name. */
const layerNamed = (name: string) =>
  Buffer.from([0x1a, name.length + 2, 0x0a, name.length, ...Buffer.from(name)])

describeOnEngines('/ogc', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  const { ask, read, statusOf } = askOgc(() => app)

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    const data = gzipSync(
      Buffer.concat(['zone_urba', 'sdrif_e', 'plot', 'plot_label'].map(layerNamed)),
    )
    await t.sql`update ${tableOf(t.sql, small, 'tile')} set data = ${data}`
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

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
          networks: 'kind',
          communes: 'none',
        }[id],
      )
    }
  })
})
