// Attacks by the bytes of a request: each is refused, or means one thing alone.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnEngines } from '../../../rig/database.ts'
import type { Served } from './served.ts'
import { serve } from './served.ts'

const END = '\r\nConnection: close\r\n\r\n'
const get = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: a${more}${END}`
const HEALTH = '/api/health'
/** An answer of this status, the first, and no second beside it. */
const one = (status: number) => new RegExp(`^HTTP/1\\.1 ${status} (?![^]*HTTP/1\\.1 )`)

type Attack = { name: string; sent: string | Buffer; comes: RegExp; never?: RegExp }

const ATTACKS: readonly Attack[] = [
  {
    name: 'a length and chunks, so that two readers end it at two places',
    sent: `POST /api/offers HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET ${HEALTH} HTTP/1.1\r\nHost: a${END}`,
    comes: one(400),
  },
  {
    name: 'two lengths',
    sent: `POST /api/offers HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 30\r\n\r\nGET ${HEALTH} HTTP/1.1\r\nHost: a${END}`,
    comes: one(400),
  },
  {
    name: 'chunks under a name that is nearly theirs',
    sent: `POST /api/offers HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET ${HEALTH} HTTP/1.1\r\nHost: a${END}`,
    comes: one(400),
  },
  {
    name: 'a size of a chunk beyond all numbers',
    sent: `POST /api/offers HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFFF\r\n`,
    comes: one(400),
  },
  {
    name: 'a length below nothing',
    sent: `POST /api/offers HTTP/1.1\r\nHost: a\r\nContent-Length: -1${END}`,
    comes: one(400),
  },
  {
    name: 'a line of a header folded over two',
    sent: get(HEALTH, '\r\nX-Forwarded-For: 1.2.3.4\r\n , 5.6.7.8'),
    comes: /^HTTP\/1\.1 (200|400) /,
  },
  {
    name: 'a blank before the colon of a header',
    sent: get(HEALTH, '\r\nContent-Length : 5'),
    comes: one(400),
  },
  {
    name: 'two hosts',
    sent: get(HEALTH, '\r\nHost: b'),
    comes: one(400),
  },
  {
    name: 'a host in the target and another in the header',
    sent: get('http://evil.example/api/tiles/plot.json'),
    comes: one(200),
    never: /evil\.example/,
  },
  {
    name: 'a host that is no name, echoed into a link',
    sent: `GET /api/tiles/plot.json HTTP/1.1\r\nHost: evil.example/x?"><script>${END}`,
    comes: /^HTTP\/1\.1 (200|400) /,
    never: /evil\.example|<script/,
  },
  {
    name: 'a host that a proxy would send elsewhere',
    sent: `GET /ogc?f=json HTTP/1.1\r\nHost: evil.example@127.0.0.1${END}`,
    comes: /^HTTP\/1\.1 (200|400) /,
    never: /evil\.example/,
  },
  {
    name: 'a target of another scheme',
    sent: get('file:///etc/passwd'),
    comes: /^HTTP\/1\.1 (400|404) /,
    never: /root:/,
  },
  {
    name: 'a tunnel to another machine',
    sent: `CONNECT 169.254.169.254:80 HTTP/1.1\r\nHost: a\r\n\r\n`,
    comes: /^$|^HTTP\/1\.1 4\d\d /,
  },
  {
    name: 'an echo of the request (TRACE)',
    sent: `TRACE ${HEALTH} HTTP/1.1\r\nHost: a\r\nX-Secret: s3cret${END}`,
    comes: /^HTTP\/1\.1 (400|404|405|501) /,
    never: /s3cret/,
  },
  {
    name: 'a method of no standard',
    sent: `FROBNICATE ${HEALTH} HTTP/1.1\r\nHost: a${END}`,
    comes: one(400),
  },
  {
    name: 'a method that is known and not taken',
    sent: `PROPFIND ${HEALTH} HTTP/1.1\r\nHost: a${END}`,
    comes: one(405),
  },
  {
    name: 'another method by a header',
    sent: get(
      '/api/offers/000000000000',
      '\r\nX-HTTP-Method-Override: DELETE\r\nX-Method-Override: DELETE',
    ),
    comes: one(404),
  },
  { name: 'a zero byte in the target', sent: get('/api/\0health'), comes: one(400) },
  {
    name: 'a line break in a header',
    sent: get(HEALTH, '\r\nX: a\nSet-Cookie: b=1'),
    comes: /^HTTP\/1\.1 (200|400) /,
    never: /set-cookie/i,
  },
  {
    name: 'headers beyond all length',
    sent: get(HEALTH, `\r\nX: ${'x'.repeat(70_000)}`),
    comes: one(431),
  },
  {
    name: 'a flood of short headers',
    sent: get(HEALTH, '\r\nA: b'.repeat(20_000)),
    comes: one(431),
  },
  {
    name: 'a target beyond all length',
    sent: get(`/api/plots?q=${'x'.repeat(50_000)}`),
    comes: one(413),
  },
  {
    name: 'TLS where none is spoken',
    sent: Buffer.from('16030100a5010000a10303', 'hex'),
    comes: /^HTTP\/1\.1 400 |^$/,
  },
  {
    name: 'the greeting of HTTP/2',
    sent: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    comes: /^HTTP\/1\.1 4\d\d |^$/,
  },
  {
    name: 'another protocol asked for',
    sent: get(HEALTH, '\r\nUpgrade: h2c\r\nHTTP2-Settings: AAAA'),
    comes: /^HTTP\/1\.1 200 /,
  },
  {
    name: 'a hundred requests in one packet',
    sent: `${`GET ${HEALTH} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(99)}${get(HEALTH)}`,
    comes: /^(?:HTTP\/1\.1 200 (?:(?!HTTP\/1\.1 )[^])*){100}$/,
  },
  {
    name: 'a body behind a question that has none',
    sent: `GET ${HEALTH} HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nGET /${get(HEALTH)}`,
    comes: /^HTTP\/1\.1 200 [^]*HTTP\/1\.1 200 /,
  },
  {
    name: 'a range of bytes without end',
    sent: get('/api/plots?limit=5', `\r\nRange: bytes=${'0-,'.repeat(2000)}0-`),
    comes: one(200),
  },
  {
    name: 'an encoding that no one speaks',
    sent: get('/api/plots?limit=5', '\r\nAccept-Encoding: zstd;q=NaN, ;;, *;q=1e400'),
    comes: one(200),
  },
  {
    name: 'a body promised and not sent',
    sent: 'POST /api/offers HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 999999999\r\n\r\n',
    comes: /HTTP\/1\.1 413 /,
  },
]

describeOnEngines('attacks by the bytes of a request', (t) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(t)
  })
  afterAll(() => served.close())

  it.each(ATTACKS)('$name', async ({ sent, comes, never }) => {
    const heard = await served.send(sent)
    expect(heard).toMatch(comes)
    if (never) expect(heard).not.toMatch(never)
    await served.isSound(heard)
  })

  it('a body that comes drop by drop keeps nobody else waiting', async () => {
    const slow = Array.from({ length: 100 }, () =>
      served.send('POST /api/offers HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{', 50),
    )
    await served.isSound('')
    await Promise.all(slow)
  })
})
