// Whatever is sent about briefs and reports: an answer or the error shape, never a 500, never markup in a page.
import * as fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import type { CreatedBrief } from '../../../geodata/model/briefs/brief.ts'
import { draws } from '../../rig/draws.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import { ask, content, makeBrief } from './brief-client.ts'

const NASTY = [
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style><script>', ']]>'],
  ...['&lt;', '<?xml version="1.0"?>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '\u202e', '💥'],
  ...["'; drop table written.brief; --", '$1', '{}', '%00', '\u0000', '\ud800', '\u0007', '\uffff'],
  ...['x'.repeat(10_000), ' ', '__proto__', 'javascript:alert(1)', 'http://127.0.0.1/', '//a/b'],
  ...['sort=fit&weight_rail=0', 'q=%00', 'q=<b>', 'q=%ff', 'ids=P-0001', 'unknown=keep', 'limit=1'],
]
const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 40, unit: 'binary' }))
const anything = fc.oneof(text, fc.anything({ maxDepth: 2 }))
const sent = fc.oneof(
  fc.record({
    title: text,
    words: text,
    query: text,
    language: fc.constantFrom('fr', 'en', 'de'),
    webhook: fc.option(text),
    expires_on: fc.oneof(fc.constant(content().expires_on), text),
  }),
  fc.record({ title: anything, query: anything }).map((one) => ({ ...content(), ...one })),
  fc.record({ about: fc.constantFrom('other', 'x'), message: text, contact: fc.option(text) }),
  fc.record({ plot: text, briefs: fc.array(fc.record({ id: text, secret: text })) }),
  anything,
)
const body = fc.oneof(
  sent.map((value) => {
    try {
      return JSON.stringify(value) ?? ''
    } catch {
      return ''
    }
  }),
  text,
)

describeOnEngines('hostile input about briefs', (t) => {
  let app: ReturnType<typeof createApp>
  let brief: CreatedBrief
  const bugs: unknown[] = []

  beforeAll(async () => {
    app = createApp({ db: t.db, settings: { software: 'test 1', log: (bug) => bugs.push(bug) } })
    await publishSmallVersion(t.sql, { plots: 20 })
    brief = await makeBrief(app)
  })

  it('answers every body with what was asked or the error shape', async () => {
    const paths: [string, string][] = [
      ['POST', '/api/briefs'],
      ['POST', '/api/briefs/answered'],
      ['PUT', `/api/briefs/${brief.id}`],
      ['POST', '/api/plots/P-0001/reports'],
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), body, async ([method, path], given) => {
        const headers = { 'if-match': '"1"' }
        const { secret } = brief
        const response = await ask(app, path, { method, secret, headers, body: given })
        const told = await response.text()
        if (response.status >= 400) {
          expect(response.status).toBeLessThan(500)
          errorSchema.parse(JSON.parse(told))
        }
        if (path.endsWith('reports')) expect(told).not.toContain('message":"x')
      }),
      draws(40),
    )
    expect(bugs).toEqual([])
  })

  it('answers every path without a 500', async () => {
    const part = fc.oneof(text, fc.constantFrom(brief.id, 'x'.repeat(22), '..', '%2e%2e', '%'))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/b/', '/api/briefs/', '/api/plots/'),
        part,
        fc.constantFrom('', '/link', '/feed.atom', '/brief.json', '/reports', '/x'),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
        async (start, name, end, method) => {
          const path = `${start}${/^[\w.%-]*$/.test(name) ? name : encodeURIComponent(Buffer.from(name).toString())}${end}`
          if (!URL.canParse(path, 'http://explorer.test')) return
          const response = await ask(app, path, { method, secret: 'x'.repeat(43) })
          expect(response.status, path).not.toBe(500)
        },
      ),
      draws(40),
    )
    expect(bugs).toEqual([])
  })

  it('shows what was written as text, on the page and in the feed', async () => {
    for (const nasty of NASTY) {
      const words = nasty.slice(0, 100)
      const given = { title: words || 'x', words, query: `q=${encodeURIComponent('<i>&"')}` }
      const response = await ask(app, '/api/briefs', { method: 'POST', body: content(given) })
      expect([201, 400]).toContain(response.status)
      if (response.status !== 201) continue
      const { link } = (await response.json()) as CreatedBrief
      const page = await (await ask(app, link.path!)).text()
      expect(page).not.toMatch(/<(script|img|i|b)[\s>]|<!ENTITY/)
      expect(page.match(/<\/style>/g)).toHaveLength(1)
      const feed = await (await ask(app, link.feed!)).text()
      expect(XMLValidator.validate(feed)).toBe(true)
      expect(feed).not.toMatch(/<(script|img|!)/)
    }
    expect(bugs).toEqual([])
  })

  it('keeps a report for the operator, and tells its sender nothing', async () => {
    const report = { about: 'status', message: '<b>démoli</b>', contact: null }
    const send = (plot: string, given: object, from?: string) =>
      ask(app, `/api/plots/${plot}/reports`, {
        method: 'POST',
        body: { ...report, ...given },
        ...(from && { from }),
      })
    const kept = await send('P-0001', {})
    expect([kept.status, await kept.text()]).toEqual([201, ''])
    const rows = await t.sql`select * from written.report where message = ${report.message}`
    expect(rows).toMatchObject([
      { plot_id: 'P-0001', data_version: 1, about: 'status', contact: null, handled_at: null },
    ])
    expect((await send('none', {})).status).toBe(404)
    expect((await send('P-0001', { message: '' })).status).toBe(400)
    expect((await send('P-0001', { message: 'x'.repeat(4001) })).status).toBe(400)
    expect((await send('P-0001', { about: 'all' })).status).toBe(400)
    expect((await send('P-0001', { message: 'x'.repeat(20_000) })).status).toBe(413)
    const statuses: number[] = []
    for (let i = 0; i < 8; i++) statuses.push((await send('P-0001', {}, 'often')).status)
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 429, 429])
  })
})
