// One try to post: what a receiver gets, and what receivers can do about it.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { postWebhook } from '../../../../api/briefs/webhooks/post-webhook.ts'
import { status } from '../../../rig/service.ts'
import type { Received, Receiver } from './receiver.ts'
import { startReceiver } from './receiver.ts'

const AT = new Date('2026-11-25T08:00:00.700Z')
const WEBHOOK = {
  key: `whsec_${Buffer.from('a key of thirty-two bytes, or so').toString('base64')}`,
  id: 'msg_1',
  body: JSON.stringify({ title: 'Besoin d’un quai' }),
}

let receiver: Receiver
let inside: Receiver

beforeAll(async () => {
  receiver = await startReceiver()
  inside = await startReceiver()
})
beforeEach(() => void (receiver.received.length = 0))
afterAll(async () => {
  await receiver.close()
  await inside.close()
})

const post = (address = `${receiver.origin}/hook`, given = {}) =>
  postWebhook({ ...WEBHOOK, address }, AT, {
    software: 'sdrif-e-explorer 0.1.0',
    allow: receiver.host,
    ...given,
  })

it('posts a body that a receiver can check', async () => {
  expect(await post()).toBeUndefined()
  const [{ headers, body }] = receiver.received as [Received]
  expect(body).toBe(WEBHOOK.body)
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'sdrif-e-explorer/0.1.0',
    'webhook-id': 'msg_1',
    'webhook-timestamp': '1795593600',
  })
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const mac = createHmac('sha256', 'a key of thirty-two bytes, or so').update(signed, 'utf8')
  expect(headers['webhook-signature']).toBe(`v1,${mac.digest('base64')}`)
})

it('keeps nothing of an answer but its status', async () => {
  receiver.next(status(503), status(404), (_url, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    response.write('x'.repeat(100_000))
  })
  expect([await post(), await post(), await post()]).toEqual([
    'status 503',
    'status 404',
    undefined,
  ])
})

it('follows no redirect', async () => {
  for (const code of [301, 302, 303, 307, 308]) {
    receiver.next(status(code, { location: `${inside.origin}/secret` }))
    expect(await post()).toBe('redirect')
  }
  expect(inside.asked).toEqual([])
})

it('gives up on a receiver that never answers, and on one that is not there', async () => {
  receiver.next(() => {})
  expect(await post(undefined, { withinMs: 60 })).toBe('timeout')
  receiver.next((_url, response) => response.destroy())
  expect(await post()).toBe('unreachable')
})

it('gives up on a name that does not resolve in time', async () => {
  const lookup = () => new Promise<never>(() => {})
  expect(await post('https://example.org/', { lookup, withinMs: 30 })).toBe('timeout')
})

it('connects to nothing when the name points inside by now', async () => {
  const { port } = new URL(inside.origin)
  const lookup = async () => [{ address: '127.0.0.1', family: 4 }]
  expect(await post(`https://rebound.example:${port}/`, { lookup })).toBe('address')
  expect(await post(`http://127.0.0.1:${port}/`)).toBe('address')
  expect(inside.asked).toEqual([])
})

it('connects to the address that was checked, whatever the name stands for a moment later', async () => {
  const { port } = new URL(receiver.origin)
  let asked = 0
  // Checked once; were the name resolved again to connect, it would lead nowhere.
  const lookup = async () => [{ address: asked++ ? '127.0.0.9' : '127.0.0.1', family: 4 }]
  const allow = `pinned.example:${port}`
  expect(await post(`http://${allow}/hook`, { lookup, allow })).toBeUndefined()
  expect([asked, receiver.received.length]).toEqual([1, 1])
})
