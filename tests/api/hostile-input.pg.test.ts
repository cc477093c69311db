// Whatever a client sends: an answer or the error shape, never a 500, never SQL.
import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { errorSchema } from '../../geodata/model/answers.ts'
import { WORDS as FILTER_WORDS } from '../../geodata/model/filter/plot-filter.ts'
import { draws } from '../rig/draws.ts'
import { describeOnEngines } from '../rig/database.ts'
import { publishSmallVersion } from '../rig/land/small-version.ts'

const PATHS = [
  'references',
  'exports/geojson',
  ...['plots', 'plots/bits', 'facets', 'territories', 'envelope', 'datasets', 'health'],
  'assemblies',
  'ledger',
  'ledger/history',
  'inventories',
  'reach',
  'plots/P-0001/ways',
  'plots/P-0001/around',
]
const WORDS = [
  ...FILTER_WORDS.map(({ name }) => name),
  ...[
    'sort',
    'limit',
    'cursor',
    'most_plots',
    'surface_wish',
    'weight_rail',
    'at',
    'minutes',
    'mode',
    'direction',
    'by',
    'what_if',
    'format',
  ],
  ...['constructor', '__proto__', 'toString', '', 'zone[]', 'weight_a'],
]
const NASTY = [
  ...["'", "U'--", "'; drop table plot; --", '%', '%00', '\u0000', '\ud800', '💥', 'NaN', '1e400'],
  ...['-1', '0', '999999999', '1.5', 'U,U,U', ',', ',,', 'null', '$1', '{}', '[]', '../../etc'],
  ...['2,48,3,49', '3,48,2,49', '180,90,-180,-90', '-180,-90,180,90', 'NaN,0,1,1', '0,0,0,0'],
  ...[
    'WzEsMSwiIiwxLDFd',
    'x'.repeat(5000),
    '١٢',
    'é'.repeat(300),
    'lot % _',
    '\\',
    'a b c d e f g h i',
  ],
  ...['keep', 'drop', '-surface', 'fit', 'name', '95018', 'P-0001', '1000', '1001', '0x10', ' 1 '],
  ...[
    '120x250',
    '5x5',
    '99999x1',
    'circle:2.3,48.9,500',
    `area:${'0'.repeat(32)}`,
    'polygon:gA.gA',
  ],
]

const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.double().map(String),
)
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 })), value), {
    maxLength: 4,
  })
  .map((pairs) => pairs.map(([word, text]) => `${encode(word)}=${encode(text)}`).join('&'))
const rawPath = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'api',
        'plots',
        'tiles',
        'plot',
        '1',
        '11',
        '%2e%2e',
        '%ff',
        '..',
        '.json',
        '9.pbf',
        '-1',
        '1e3',
        'P-0001',
        '%00',
      ),
      fc.webSegment(),
    ),
    { maxLength: 7 },
  )
  .map((parts) => `/${parts.join('/')}`)

/** Percent-encodes what is valid Unicode; the rest goes as a broken sequence. */
function encode(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80%'
  }
}

describeOnEngines('hostile input', (t) => {
  let app: ReturnType<typeof createApp>
  const bugs: unknown[] = []

  beforeAll(async () => {
    await publishSmallVersion(t.sql, { plots: 60 })
    app = createApp({ db: t.db, settings: { software: 'test 1', log: (bug) => bugs.push(bug) } })
  })

  async function survives(address: string, method = 'GET'): Promise<number> {
    const url = new URL(`http://localhost${address}`) // `/api/%2e%2e` is `/`
    const response = await app.request(url.href, { method })
    const text = await response.text()
    expect(response.status, `${address}: ${String(bugs[0])}`).not.toBe(500)
    if (response.status >= 400 && url.pathname.startsWith('/api/') && method !== 'HEAD') {
      const { error } = errorSchema.parse(JSON.parse(text))
      expect(error.message).not.toMatch(/select |syntax|relation|v000/i)
      expect([400, 404, 405, 410, 413, 422, 503]).toContain(response.status)
    }
    return response.status
  }

  it('answers any query string without a 500', async () => {
    const seen = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), query, async (path, words) => {
        const status = await survives(`/api/${path}?${words}`)
        seen.set(status, (seen.get(status) ?? 0) + 1)
      }),
      draws(400, 4),
    )
    expect(seen.get(400)).toBeGreaterThan(80)
    expect(seen.get(200)).toBeGreaterThan(15)
    expect(bugs).toEqual([])
  })

  it('answers any path and method without a 500', async () => {
    const methods = fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PATCH')
    await fc.assert(
      fc.asyncProperty(rawPath, methods, async (path, method) => {
        await survives(path, method)
      }),
      draws(250, 5),
    )
    expect(bugs).toEqual([])
  })

  it('refuses with the word and what it takes', async () => {
    const refused = async (path: string) => {
      const response = await app.request(path)
      const { error } = errorSchema.parse(await response.json())
      return [response.status, error.code, error.issues?.[0]?.word]
    }
    expect(await refused('/api/plots?colour=red')).toEqual([400, 'unknown_word', 'colour'])
    expect(await refused('/api/plots?zone=X')).toEqual([400, 'malformed', 'zone'])
    expect(await refused('/api/plots?zone=U&zone=A')).toEqual([400, 'malformed', 'zone'])
    expect(await refused('/api/plots?limit=0')).toEqual([400, 'malformed', 'limit'])
    expect(await refused('/api/plots?sort=colour')).toEqual([400, 'malformed', 'sort'])
    expect(await refused('/api/plots?cursor=abc')).toEqual([400, 'malformed', 'cursor'])
    expect(await refused('/api/plots?sort=-rail_km')).toEqual([400, 'malformed', 'sort'])
    expect(await refused('/api/plots?rail_km=-1')).toEqual([400, 'malformed', 'rail_km'])
    expect(await refused('/api/plots?rail_min=601')).toEqual([400, 'malformed', 'rail_min'])
    expect(await refused('/api/plots?usable_min=much')).toEqual([400, 'malformed', 'usable_min'])
    expect(await refused('/api/plots?fits=0x0')).toEqual([422, 'impossible', 'fits'])
    expect(await refused('/api/plots?fits=120')).toEqual([400, 'malformed', 'fits'])
    expect(await refused('/api/facets?within=circle:2.3,48.9,0')).toEqual([
      422,
      'impossible',
      'within',
    ])
    expect(await refused('/api/facets?within=polygon:%27')).toEqual([400, 'malformed', 'within'])
    expect(await refused('/api/plots?bbox=3,48,2,49')).toEqual([422, 'impossible', 'bbox'])
    expect(await refused('/api/facets?sort=name')).toEqual([400, 'unknown_word', 'sort'])
    expect(await refused('/api/health?x=1')).toEqual([400, 'unknown_word', 'x'])
    expect(await refused(`/api/plots?q=${'x'.repeat(50_000)}`)).toEqual([
      413,
      'too_long',
      undefined,
    ])
    expect(await refused('/api/nothing')).toEqual([404, 'not_found', undefined])
  })

  it('refuses a cursor of another filter, of another order, or one made up', async () => {
    const { next } = (await (await app.request('/api/plots?limit=5')).json()) as { next: string }
    const forged = Buffer.from(
      Buffer.from(next, 'base64url')
        .toString()
        .replace(/,\d+\]$/, ',"x"]'),
    ).toString('base64url')
    for (const words of [`zone=U&cursor=${next}`, `sort=name&cursor=${next}`, `cursor=${forged}`])
      expect((await app.request(`/api/plots?limit=5&${words}`)).status, words).toBe(400)
    expect((await app.request(`/api/plots?limit=5&cursor=${next}`)).status).toBe(200)
  })

  it('takes GET, HEAD and OPTIONS only', async () => {
    const post = await app.request('/api/plots', { method: 'POST' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect((await app.request('/api/nothing', { method: 'POST' })).status).toBe(404)
    expect((await app.request('/api/plots', { method: 'OPTIONS' })).status).toBe(204)
    const head = await app.request('/api/plots', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('does not put a forged host into its answers', async () => {
    const tiles = async (host: string) => {
      const response = await app.request('/api/tiles/plot.json', { headers: { host } })
      return ((await response.json()) as { tiles: string[] }).tiles[0]
    }
    // Without a connection the address of the request stands for it.
    for (const host of ['plots.example:8080', 'evil.example/x?'])
      expect(await tiles(host)).toMatch(/^http:\/\/localhost\/api\/tiles\//)
  })
})
