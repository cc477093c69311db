// A tile's address never changes what it answers: from the database the first time, from memory afterwards, alike.
import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion, SMALL_TILE } from '../../rig/land/small-version.ts'

const addressOf = (
  version: number,
  { z, x, y } = SMALL_TILE as { z: number; x: number; y: number },
) => `/api/tiles/plot/${version}/${z}/${x}/${y}.pbf`

describeOnEngines('tiles over HTTP', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  const gzip = { 'accept-encoding': 'gzip, deflate, br, zstd' }
  const ask = async (address: string, headers: Record<string, string> = gzip, method = 'GET') => {
    const response = await app.request(address, { headers, method })
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, bytes }
  }

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  it('sends the stored gzip as it is, the same the first time and from memory', async () => {
    const [stored] = await t.sql<{ data: Buffer }[]>`
      select data from ${tableOf(t.sql, small, 'tile')} where tileset = 'plot'`
    const first = await ask(addressOf(1))
    const again = await ask(addressOf(1))
    for (const answer of [first, again]) {
      expect(answer.status).toBe(200)
      expect(answer.bytes).toEqual(stored?.data)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/vnd.mapbox-vector-tile',
        'content-encoding': 'gzip',
        'content-length': String(stored?.data.length),
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
      })
    }
    expect(Object.fromEntries(first.headers)).toMatchObject(Object.fromEntries(again.headers))
    expect(gunzipSync(again.bytes)).toEqual(SMALL_TILE.bytes)
  })

  it('answers from memory without asking the database for the tile', async () => {
    const table = tableOf(t.sql, small, 'tile')
    await ask(addressOf(1))
    await t.sql`update ${table} set y = y + 1 where tileset = 'plot'`
    expect((await ask(addressOf(1))).bytes.length).toBeGreaterThan(0)
    const cold = createApp({ db: t.db, settings: { software: 'test 1' } })
    expect((await cold.request(addressOf(1), { headers: gzip })).status).toBe(204)
    await t.sql`update ${table} set y = y - 1 where tileset = 'plot'`
  })

  it('inflates for a client that does not take gzip', async () => {
    for (const accepts of ['br', 'identity', 'gzip;q=0', 'gzip;q=0.0, *']) {
      const { headers, bytes } = await ask(addressOf(1), { 'accept-encoding': accepts })
      expect(headers.get('content-encoding'), accepts).toBeNull()
      expect(bytes, accepts).toEqual(SMALL_TILE.bytes)
    }
    for (const accepts of ['*', 'br, GZIP;q=0.5'])
      expect(
        (await ask(addressOf(1), { 'accept-encoding': accepts })).headers.get('content-encoding'),
      ).toBe('gzip')
    expect((await ask(addressOf(1), {})).bytes).toEqual(SMALL_TILE.bytes)
  })

  it('sends nothing again that a client holds, also before the tile was ever read', async () => {
    const etag = (await ask(addressOf(1))).headers.get('etag') ?? ''
    const cold = createApp({ db: t.db, settings: { software: 'test 1' } })
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`])
      for (const one of [app, cold]) {
        const answer = await one.request(addressOf(1), {
          headers: { ...gzip, 'if-none-match': held },
        })
        expect(answer.status, held).toBe(304)
        expect(answer.headers.get('etag')).toBe(etag)
        expect(answer.headers.get('cache-control')).toContain('immutable')
        expect(await answer.text()).toBe('')
      }
    expect((await ask(addressOf(1), { ...gzip, 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('answers HEAD with the headers of GET and no body, first and from memory', async () => {
    const got = await ask(addressOf(1))
    const cold = createApp({ db: t.db, settings: { software: 'test 1' } })
    for (const one of [app, cold]) {
      const head = await one.request(addressOf(1), { method: 'HEAD', headers: gzip })
      expect(head.status).toBe(200)
      expect(await head.text()).toBe('')
      expect(head.headers.get('content-length')).toBe(String(got.bytes.length))
      expect(head.headers.get('etag')).toBe(got.headers.get('etag'))
    }
    expect((await ask(addressOf(1), gzip, 'POST')).status).toBe(405)
  })

  it('says 204 where a tileset has nothing, 404 where it cannot have anything', async () => {
    for (const time of ['first', 'again']) {
      const empty = await ask(addressOf(1, { z: 11, x: 0, y: 0 }))
      expect(empty.status, time).toBe(204)
      expect(empty.headers.get('cache-control')).toContain('immutable')
      expect(empty.bytes.length).toBe(0)
    }
    for (const path of [
      'nothing/1/11/0/0.pbf',
      'plot/1/3/0/0.pbf',
      'plot/1/15/0/0.pbf',
      'plot/1/11/2048/0.pbf',
      'plot/2/11/0/0.pbf',
      'plot/0/11/0/0.pbf',
      'plot/01/11/1037/704.pbf',
      'plot/1/11/1037/704.png',
      'plot/1/11/1037/0704.pbf',
    ])
      expect((await ask(`/api/tiles/${path}`)).status, path).toBe(404)
  })

  it('gives the next version another address, and says which is current once an old one is gone', async () => {
    const templateOf = async () =>
      ((await (await app.request('/api/tiles/plot.json')).json()) as { tiles: string[] }).tiles[0]
    const before = await templateOf()
    const old = await ask(addressOf(1))
    await publishSmallVersion(t.sql, { plots: 40 })
    expect(await templateOf()).not.toBe(before)
    expect(await templateOf()).toContain('/api/tiles/plot/2/')
    const now = await ask(addressOf(2))
    expect(now.status).toBe(200)
    expect(now.headers.get('etag')).not.toBe(old.headers.get('etag'))
    expect((await ask(addressOf(1))).bytes).toEqual(old.bytes)
    await t.sql`update explorer.data_version set status = 'dropped' where version = 1`
    await expect.poll(async () => (await ask(addressOf(1))).status, { timeout: 8000 }).toBe(410)
    const gone = JSON.parse((await ask(addressOf(1), {})).bytes.toString()) as unknown
    expect(gone).toMatchObject({ error: { code: 'version_gone', version: 2 } })
  })

  it('does not serve what another data folder had under the same number', async () => {
    await ask(addressOf(2))
    await t.sql`update explorer.data_version set published_at = now() - interval '1 day' where version = 2`
    await t.sql`
      update ${tableOf(t.sql, { ...small, schema: 'v000002' }, 'tile')} set data = '\\x1f8b00' where tileset = 'plot'`
    await expect
      .poll(async () => (await ask(addressOf(2))).bytes.toString('hex'), { timeout: 8000 })
      .toBe('1f8b00')
  })
})
