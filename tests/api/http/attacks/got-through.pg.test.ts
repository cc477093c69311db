// The four attacks that once got through, by way of the connection as they were: each fails now.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CreatedOffer } from '../../../../geodata/model/offers/offer.ts'
import { NO_PROXIES } from '../../../../api/http/proxies.ts'
import { describeOnEngines } from '../../../rig/database.ts'
import { contentOf } from '../../offers/an-offer.ts'
import type { Served } from './served.ts'
import { serve } from './served.ts'

describeOnEngines('attacks that once got through', (t) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(t, { proxies: NO_PROXIES })
  })
  afterAll(() => served.close())

  const health = async () => {
    const from = performance.now()
    expect((await fetch(`${served.url}/api/health`)).status).toBe(200)
    return performance.now() - from
  }

  it('sixty pages of items, asked for and left: health does not wait for them', async () => {
    const path = '/ogc/collections/plots/items?limit=10000'
    const from = performance.now()
    await (await fetch(`${served.url}${path}`)).text()
    const page = performance.now() - from
    const leaving = Array.from({ length: 60 }, () => {
      const left = new AbortController()
      const answer = fetch(`${served.url}${path}`, { signal: left.signal })
      setTimeout(() => left.abort(), 5)
      return answer.then((one) => one.text()).catch(() => undefined)
    })
    await Promise.all(leaving)
    // Sixty in a row would take sixty pages.
    expect(await health()).toBeLessThan(10 * page + 100)
    await served.isSound('')
  })

  it('others who guess: the holder of a secret comes in all the same', async () => {
    const made = await fetch(`${served.url}/api/offers`, {
      method: 'POST',
      body: JSON.stringify(contentOf(['P-0001'])),
    })
    const { id, secret } = (await made.json()) as CreatedOffer
    const ask = async (word: string) =>
      (
        await fetch(`${served.url}/api/offers/${id}`, {
          headers: { authorization: `Bearer ${word}` },
        })
      ).status
    const wrong: number[] = []
    for (let n = 0; n < 30; n++) wrong.push(await ask(`${'x'.repeat(40)}${n}`))
    expect(wrong).toContain(429)
    expect(await ask(secret)).toBe(200)
  })

  it('an address of one’s own choosing: it buys no second allowance', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 12; n++)
      statuses.push(
        (
          await fetch(`${served.url}/api/plots/P-0001/reports`, {
            method: 'POST',
            headers: { 'x-forwarded-for': `10.9.9.${n}`, forwarded: `for=10.9.8.${n}` },
            body: JSON.stringify({ about: 'other', message: 'x', contact: null }),
          })
        ).status,
      )
    expect(statuses).toContain(429)
  })

  it('a host of one’s own choosing: it stands in no answer', async () => {
    for (const path of [
      '/api/tiles/plot.json',
      '/ogc?f=json',
      '/ogc/collections?f=json',
      '/api/openapi.json',
    ]) {
      const heard = await served.send(
        `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example;proto=https\r\nConnection: close\r\n\r\n`,
      )
      expect(heard, path).toMatch(/^HTTP\/1\.1 (200|404) /)
      expect(heard, path).not.toContain('evil.example')
    }
  })
})
