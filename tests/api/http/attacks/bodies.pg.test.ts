// Attacks by what is sent: bodies, photographs, files, texts for others to read, addresses to post to.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CreatedOffer } from '../../../../geodata/model/offers/offer.ts'
import { describeOnEngines } from '../../../rig/database.ts'
import { contentOf } from '../../offers/an-offer.ts'
import { BODY_ATTACKS } from './body-attacks.ts'
import type { Served } from './served.ts'
import { serve } from './served.ts'

const json = (value: unknown) => JSON.stringify(value)
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'

describeOnEngines('attacks by what is sent', (t) => {
  let served: Served
  beforeAll(async () => {
    // A name with an open and an inner address: what a look-up says first is not what the next one says.
    const webhookLookup = (host: string) =>
      Promise.resolve(
        host === 'rebind.example'
          ? [
              { address: '93.184.216.34', family: 4 },
              { address: '127.0.0.1', family: 4 },
            ]
          : [],
      )
    served = await serve(t, { webhookLookup })
  })
  afterAll(() => served.close())

  it.each(BODY_ATTACKS)('$name', async ({ path, body, status, headers = {}, method = 'POST' }) => {
    const answer = await served.fetch(path, { method, headers, body })
    const told = await answer.text()
    expect(status, told.slice(0, 300)).toContain(answer.status)
    expect(told).not.toMatch(/root:x|isAdmin/)
    expect(({} as { isAdmin?: unknown; secret?: unknown }).secret).toBeUndefined()
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
    await served.isSound(told)
  })

  it.each([
    ['an SVG with a script', Buffer.from(SVG)],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a GIF that is a script too', Buffer.from('GIF89a/*\0\0*/=1;alert(1)//')],
    ['a PNG that is its first bytes and a page', Buffer.concat([PNG, Buffer.from(SVG)])],
    ['a JPEG that is its first bytes alone', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a file that is empty', Buffer.alloc(0)],
  ])('as a photograph %s', async (_, bytes) => {
    const made = await served.fetch('/api/offers', {
      method: 'POST',
      body: json(contentOf(['P-0001'])),
    })
    const { id, secret } = (await made.json()) as CreatedOffer
    const answer = await served.fetch(`/api/offers/${id}/photographs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'image/png' },
      body: bytes,
    })
    const told = await answer.text()
    expect([400, 415, 422], told).toContain(answer.status)
    await served.isSound(told)
  })

  it('in a text that others read: markup stays text, and a break ends no header', async () => {
    const hostile = '</title><script>alert(1)</script>\r\nSet-Cookie: a=b'
    const made = await served.fetch('/api/offers', {
      method: 'POST',
      body: json(contentOf(['P-0001'], { title: hostile, client: hostile })),
    })
    const { id, secret } = (await made.json()) as CreatedOffer
    const author = { authorization: `Bearer ${secret}` }
    const link = await served.fetch(`/api/offers/${id}/link`, { method: 'POST', headers: author })
    const { client } = (await link.json()) as { client: { path: string } }
    for (const path of [client.path, `${client.path}/offer.json`, `${client.path}/plots.xlsx`]) {
      const answer = await served.fetch(path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('set-cookie')).toBeNull()
      const told = await answer.text()
      if (path === client.path) expect(told).not.toContain('<script>alert')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
    await served.isSound('')
  })
})
