// OGC API – Features, Part 1: paths, links and pages, as far as the conformance classes are claimed.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { COLLECTIONS } from '../../../api/ogc/collections.ts'
import { CONFORMANCE } from '../../../api/ogc/conformance.ts'
import { OFFERED_CRS } from '../../../api/ogc/crs.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import type { Document } from './ask-ogc.ts'
import { askOgc, epsg, featuresOf, linkOf, root } from './ask-ogc.ts'

describeOnEngines('/ogc', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  const { ask, read, statusOf } = askOgc(() => app)

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  it('leads from the landing page to everything (Part 1 core)', async () => {
    const landing = await read('')
    expect(landing).toMatchObject({ synthetic: true, data_version: small.version })
    expect(String(landing.description)).toContain('Donnée fictive')
    expect((await read(linkOf(landing, 'service-desc'))).openapi).toBe('3.0.3')
    expect((await read(linkOf(landing, 'conformance'))).conformsTo).toEqual(CONFORMANCE)
    expect((await read(linkOf(landing, 'data'))).collections).toHaveLength(8)
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
      expect(String(alone.description)).toContain('Donnée fictive de démonstration')
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
