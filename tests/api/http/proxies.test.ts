// Who asks, and where from, with and without proxies before the service.
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { askedBy, NO_PROXIES, readProxies, tellAsker } from '../../../api/http/proxies.ts'

type Headers = Record<string, string>

async function ask(trusted: string, socket: object, headers: Headers) {
  const app = new Hono()
    .use(tellAsker(trusted ? readProxies(trusted) : NO_PROXIES))
    .get('/', (c) => c.json(askedBy(c)))
  const env = { incoming: { socket } }
  const answer = await app.request('http://evil.example/', { headers }, env)
  return (await answer.json()) as { address: string; origin?: string }
}
const local = { localAddress: '127.0.0.1', localPort: 8080 }
const from = (remoteAddress: string) => ({ ...local, remoteAddress })

it.each<[string, string, string, Headers, string]>([
  ['no proxy is trusted', '', '10.0.0.9', { 'x-forwarded-for': '1.2.3.4' }, '10.0.0.9'],
  [
    'another proxy is trusted',
    '10.0.0.1',
    '10.0.0.9',
    { 'x-forwarded-for': '1.2.3.4' },
    '10.0.0.9',
  ],
  ['the proxy is trusted', '10.0.0.0/8', '10.0.0.9', { 'x-forwarded-for': '1.2.3.4' }, '1.2.3.4'],
  [
    'a client adds its own',
    '10.0.0.0/8',
    '10.0.0.9',
    { 'x-forwarded-for': '9.9.9.9, 1.2.3.4' },
    '1.2.3.4',
  ],
  [
    'two proxies stand in a row',
    '10.0.0.0/8',
    '10.0.0.9',
    { 'x-forwarded-for': '1.2.3.4, 10.0.0.8' },
    '1.2.3.4',
  ],
  [
    'all are proxies',
    '10.0.0.0/8',
    '10.0.0.9',
    { 'x-forwarded-for': '10.0.0.7, 10.0.0.8' },
    '10.0.0.7',
  ],
  [
    'what is told is no address',
    '10.0.0.0/8',
    '10.0.0.9',
    { 'x-forwarded-for': "' or 1=1" },
    '10.0.0.9',
  ],
  ['nothing is told', '10.0.0.0/8', '10.0.0.9', {}, '10.0.0.9'],
  [
    'Forwarded tells',
    '10.0.0.0/8',
    '10.0.0.9',
    { forwarded: 'for="[2001:db8::1]:443";proto=https' },
    '2001:db8::1',
  ],
  [
    'it comes as IPv6',
    '10.0.0.0/8',
    '::ffff:10.0.0.9',
    { 'x-forwarded-for': '::ffff:1.2.3.4' },
    '1.2.3.4',
  ],
  [
    'the port is told too',
    '10.0.0.0/8',
    '10.0.0.9',
    { 'x-forwarded-for': '1.2.3.4:5678' },
    '1.2.3.4',
  ],
])('knows the client where %s', async (_, trusted, near, headers, address) => {
  expect((await ask(trusted, from(near), headers)).address).toBe(address)
})

it.each<[string, string, Headers, string]>([
  ['its own address', '', { host: '127.0.0.1:8080' }, 'http://127.0.0.1:8080'],
  ['localhost', '', { host: 'localhost:8080' }, 'http://localhost:8080'],
  ['a host of the client’s choosing', '', { host: 'evil.example' }, 'http://127.0.0.1:8080'],
  [
    'a forwarded host of the client’s choosing',
    '',
    { host: 'localhost:8080', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    'http://localhost:8080',
  ],
  [
    'what a trusted proxy says',
    '127.0.0.1',
    { host: 'a:1', 'x-forwarded-host': 'sdrif.example', 'x-forwarded-proto': 'https' },
    'https://sdrif.example',
  ],
  [
    'the host that a trusted proxy passes on',
    '127.0.0.1',
    { host: 'sdrif.example', 'x-forwarded-proto': 'https' },
    'https://sdrif.example',
  ],
  [
    'no host with a path in it',
    '127.0.0.1',
    { 'x-forwarded-host': 'a.example/x?y', host: 'b"c' },
    'http://127.0.0.1:8080',
  ],
])('builds addresses on %s', async (_, trusted, headers, origin) => {
  expect((await ask(trusted, from('127.0.0.1'), headers)).origin).toBe(origin)
})

it('refuses a list that is none', () => {
  for (const text of ['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '1.2.3'])
    expect(() => readProxies(text)).toThrow(text)
  expect(readProxies('fd00::/8, 127.0.0.1').trusts('fd12::1')).toBe(true)
})
