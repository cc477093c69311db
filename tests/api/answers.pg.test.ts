// Every answer has the shape that the model promises, and says what was put in.
import { beforeAll, expect, it } from 'vitest'
import * as answers from '../../geodata/model/answers.ts'
import { plotSheetSchema } from '../../geodata/model/plots/plot.ts'
import { createApp } from '../../api/app.ts'
import { describeOnEngines } from '../rig/database.ts'
import type { SmallVersion } from '../rig/land/small-version.ts'
import { publishSmallVersion, SMALL_TILE } from '../rig/land/small-version.ts'

describeOnEngines('the answers of the API', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.request(path, { headers })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: () => JSON.parse(text),
    }
  }

  beforeAll(async () => {
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  it('says not_ready before the first version, and is healthy all the same', async () => {
    const answer = await get('/api/plots')
    expect(answer.status).toBe(503)
    expect(answers.errorSchema.parse(answer.json()).error.code).toBe('not_ready')
    const health = answers.healthSchema.parse((await get('/api/health')).json())
    expect(health).toMatchObject({ status: 'ok', engine: t.engine, data_version: null })
    small = await publishSmallVersion(t.sql)
  })

  it('lists plots with totals, largest first', async () => {
    const list = answers.plotListSchema.parse((await get('/api/plots?limit=7')).json())
    expect(list).toMatchObject({ version: 1, demonstration: true, matched: 200 })
    const largest = [...small.plots].sort(
      (a, b) => b.surface_m2 - a.surface_m2 || a.ordinal - b.ordinal,
    )
    expect(list.plots.map(({ id }) => id)).toEqual(largest.slice(0, 7).map(({ id }) => id))
    const sum = small.plots.reduce((all, plot) => all + plot.surface_m2, 0)
    expect(list.surface_ha).toBe(sum / 10_000)
  })

  it('gives the sheet of a plot with rules, geometry and provenance', async () => {
    const plot = small.plots.find((one) => one.zone === 'U' && one.site_id)!
    const answer = await get(`/api/plots/${plot.id}`)
    const sheet = plotSheetSchema.parse(answer.json())
    expect(sheet).toMatchObject({ id: plot.id, surface_ha: plot.surface_m2 / 10_000, version: 1 })
    expect(sheet.zones).toEqual([
      expect.objectContaining({ libelle: 'UX', share: 1, approved_on: '2024-03-01' }),
    ])
    expect(sheet.use_rules[0]).toEqual({
      use: 'industry',
      answer: 'conditional',
      rule: 'ux-activity',
      confidence: 'read',
    })
    expect(sheet.sdrif_e).toEqual([expect.objectContaining({ item: 'polarity', map: 'M1' })])
    expect(sheet.provenance.identity).toMatchObject({ dataset: 'made', synthetic: true })
    expect(sheet.provenance.zone_urba?.dataset).toBe('rules')
    expect(sheet.geometry.coordinates[0]?.[0]).toHaveLength(5)
    expect(sheet.bbox[0]).toBeLessThan(sheet.centre[0])
    expect(sheet.centre[1]).toBeGreaterThan(48.5)
    expect((await get('/api/plots/P-9999')).status).toBe(404)
  })

  it('gives facets, bits, envelope, datasets and territories in their shapes', async () => {
    const facets = answers.facetsSchema.parse((await get('/api/facets?zone=U')).json())
    expect(facets.total).toBe(200)
    expect(facets.dropping).toEqual([
      { criterion: 'zone', matched: 200, surface_ha: facets.total_ha },
    ])
    const bits = answers.plotBitsSchema.parse((await get('/api/plots/bits?zone=U')).json())
    expect(bits.matched).toBe(facets.matched)
    const envelope = answers.envelopeSchema.parse((await get('/api/envelope')).json())
    expect(envelope.categories.map((one) => one.surface_ha)).toEqual([10, 20, 30, 40, 50])
    expect(envelope.headlines.map((one) => one.finer_ha)).toEqual([27_537, 895])
    const { datasets } = answers.datasetsSchema.parse((await get('/api/datasets')).json())
    expect(datasets.find(({ id }) => id === 'made')).toMatchObject({ rows_read: 210 })
    expect(datasets.find(({ id }) => id === 'rules')?.coverage_bbox).toBeNull()
  })

  it('names territories and sites by code', async () => {
    const answer = await get('/api/territories?commune=95018,94038&epci=200058477&site=S-1')
    const { territories } = answers.territoriesSchema.parse(answer.json())
    expect(territories.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'epci 200058477',
      'commune 94038',
      'commune 95018',
      'site S-1',
    ])
    expect((await get('/api/territories')).status).toBe(400)
  })

  it('serves tiles that never change, gzipped or not, and says what is absent', async () => {
    const tileJson = (await get('http://plots.example/api/tiles/plot.json')).json()
    expect(tileJson).toMatchObject({ tilejson: '3.0.0', minzoom: 6, maxzoom: 14, data_version: 1 })
    expect(tileJson.tiles[0]).toMatch(
      /^http:\/\/plots\.example\/api\/tiles\/plot\/1\/\{z\}\/\{x\}\/\{y\}\.pbf\?of=/,
    )
    const address = `/api/tiles/plot/1/${SMALL_TILE.z}/${SMALL_TILE.x}/${SMALL_TILE.y}.pbf`
    const plain = await get(address)
    expect(plain.text).toBe('a tile')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(plain.headers.get('cache-control')).toContain('immutable')
    const zipped = await app.request(address, { headers: { 'accept-encoding': 'br, gzip' } })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(new Uint8Array(await zipped.arrayBuffer()).slice(0, 2)).toEqual(
      Uint8Array.of(0x1f, 0x8b),
    )
    const etag = zipped.headers.get('etag') ?? ''
    expect((await get(address, { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/api/tiles/plot/1/11/0/0.pbf')).status).toBe(204)
    for (const absent of ['nothing/1/11/0/0', 'plot/1/3/0/0', 'plot/1/11/2048/0', 'plot/2/11/0/0'])
      expect((await get(`/api/tiles/${absent}.pbf`)).status, absent).toBe(404)
  })

  it('does not compute again what a client holds', async () => {
    const first = await get('/api/facets?zone=U,A')
    const held = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await get('/api/facets?zone=A,U', held)).status).toBe(304)
    expect((await get('/api/facets?zone=U', held)).status).toBe(200)
  })

  it('goes over to a new version whole; an older cursor or tile is gone', async () => {
    const { next } = (await get('/api/plots?limit=5')).json()
    await publishSmallVersion(t.sql, { plots: 40, demonstration: false })
    await get('/api/facets')
    await expect.poll(async () => (await get('/api/facets')).json().version).toBe(2)
    const list = (await get('/api/plots')).json()
    expect(list).toMatchObject({ version: 2, demonstration: false, matched: 40 })
    const stale = await get(`/api/plots?limit=5&cursor=${next}`)
    expect(stale.status).toBe(410)
    expect(stale.json().error).toMatchObject({ code: 'version_gone', version: 2 })
    const old = `/api/tiles/plot/1/${SMALL_TILE.z}/${SMALL_TILE.x}/${SMALL_TILE.y}.pbf`
    expect((await get(old)).status).toBe(200)
    await t.sql`update explorer.data_version set status = 'dropped' where version = 1`
    await expect.poll(async () => (await get(old)).status, { timeout: 8000 }).toBe(410)
  })
})
