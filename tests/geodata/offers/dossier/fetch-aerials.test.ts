import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aerialAddress, fetchAerials } from '../../../../geodata/offers/dossier/fetch-aerials.ts'
import type { Listening } from '../../../rig/listen.ts'
import { listenOn } from '../../../rig/listen.ts'

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])
const plot = (number: number) => ({
  number,
  map: {
    bounds: [640_000, 6_870_000, 641_600, 6_871_000] as const,
    width: 960,
    height: 600,
  },
})

describe('aerial photographs', () => {
  let server: Listening
  beforeAll(async () => {
    const jpeg = (body: Uint8Array, type = 'image/jpeg') =>
      new Response(Buffer.from(body), { headers: { 'content-type': type } })
    const app = new Hono()
      .get('/good', () => jpeg(JPEG))
      .get('/html', () => jpeg(Buffer.from('<ServiceException/>'), 'text/html'))
      .get('/cut', () => jpeg(JPEG.subarray(0, 6)))
      .get('/huge', () => jpeg(Buffer.concat([JPEG, Buffer.alloc(5 << 20), JPEG])))
      .get('/error', () => new Response('no', { status: 500 }))
      .get('/elsewhere', (c) => c.redirect('/good'))
      .get('/silent', () => new Promise<Response>(() => {}))
      .get('/slow', () => jpeg(JPEG))
    server = await listenOn(app as unknown as Parameters<typeof listenOn>[0])
  })
  afterAll(() => server.stop())
  const ask = (path: string, plots = [plot(1)]) =>
    fetchAerials(plots, { url: `${server.url}${path}`, withinMs: 300 })

  it('come for exactly what a map shows', async () => {
    const found = await ask('/good', [plot(1), plot(2)])
    expect(found?.get(1)).toEqual(JPEG)
    expect(found?.get(2)).toEqual(JPEG)
    const words = new URL(server.asked[0]!, server.url).searchParams
    expect(Object.fromEntries(words)).toEqual({
      SERVICE: 'WMS',
      VERSION: '1.3.0',
      REQUEST: 'GetMap',
      LAYERS: 'ORTHOIMAGERY.ORTHOPHOTOS',
      STYLES: '',
      CRS: 'EPSG:2154',
      BBOX: '640000,6870000,641600,6871000',
      WIDTH: '1440',
      HEIGHT: '900',
      FORMAT: 'image/jpeg',
    })
  })

  it.each(['/html', '/cut', '/huge', '/error', '/elsewhere', '/silent', '/not-there'])(
    'are none where the service answers as at %s',
    async (path) => {
      expect(await ask(path)).toEqual(new Map([[1, null]]))
    },
  )

  it('are not asked for again and again where there is no network', async () => {
    const before = server.asked.length
    const plots = Array.from({ length: 20 }, (_, at) => plot(at + 1))
    const found = await ask('/error', plots)
    expect([...found!.values()].filter(Boolean)).toEqual([])
    expect(server.asked.length - before).toBeLessThanOrEqual(4)
    expect(await fetchAerials([plot(1)], { url: 'http://127.0.0.1:9' })).toEqual(
      new Map([[1, null]]),
    )
  })

  it('are not asked for where the operator names no address', async () => {
    expect(await fetchAerials([plot(1)], { url: '' })).toBeUndefined()
  })

  it('keep the words that the address holds already', () => {
    const address = aerialAddress('https://example.org/wms?map=a', plot(1).map)
    expect(address.searchParams.get('map')).toBe('a')
  })
})
