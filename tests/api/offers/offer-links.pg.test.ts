// Who may see an offer: the holders of its links, and nobody else. All ways of not being one are answered alike.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { findByToken, loadOffer } from '../../../api/offers/load-offer.ts'
import { createOpenings } from '../../../api/offers/openings.ts'
import { regionDay } from '../../../api/offers/region-day.ts'
import { newSecret } from '../../../api/offers/secrets.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import { OFFER_LIMITS } from '../../../geodata/model/offers/offer.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { WRITTEN_TABLES } from '../../../geodata/written/written-tables.ts'
import { draws } from '../../rig/draws.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import { authorOf, contentOf, postOffer, told } from './an-offer.ts'

const NO_ID = '000000000000'

describeOnEngines('links of offers', (t) => {
  let app: ReturnType<typeof createApp>
  const bugs: unknown[] = []
  beforeAll(async () => {
    await publishSmallVersion(t.sql, { plots: 20 })
  })
  // Each with rates of its own.
  beforeEach(() => {
    bugs.length = 0
    const settings = {
      software: 'test 1',
      dataDir: t.dataDir,
      log: (bug: unknown) => bugs.push(bug),
    }
    app = createApp({ db: t.db, settings })
  })

  it('answers a wrong secret, a wrong id, an ended and an erased offer alike', async () => {
    const { offer } = await postOffer(app, contentOf(['P-0001']))
    const ended = await postOffer(app, contentOf(['P-0001']))
    await t.sql`update written.offer set expires_on = ${regionDay(-1)} where id = ${ended.offer.id}`
    const erased = await postOffer(app, contentOf(['P-0001']))
    expect((await erased.ask('', { method: 'DELETE' })).status).toBe(204)
    const asks = [
      authorOf(app, offer.id, newSecret()),
      authorOf(app, offer.id, ''),
      authorOf(app, NO_ID, offer.secret),
      authorOf(app, "x'--", offer.secret),
      ended.ask,
      erased.ask,
    ]
    const answers = []
    for (const ask of asks) {
      const { status, body } = await ask('')
      answers.push({ status, body })
    }
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
    expect(await loadOffer(t.sql, ended.offer.id)).toBeUndefined()
  })

  it('opens every path of an offer to its secret alone', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001']))
    const wrong = authorOf(app, offer.id, newSecret())
    const body = contentOf(['P-0002'])
    const statuses = [
      await wrong('', { method: 'PUT', body, ifMatch: 1 }),
      await wrong('', { method: 'DELETE' }),
      await wrong('/versions/1'),
      await wrong('/refresh', { method: 'POST', ifMatch: 1 }),
      await wrong('/link', { method: 'POST' }),
      await wrong('/link', { method: 'DELETE' }),
      await wrong('/photographs', { method: 'POST', raw: 'x' }),
      await wrong(`/photographs/${NO_ID}.jpg`),
      await wrong(`/photographs/${NO_ID}.jpg`, { method: 'DELETE' }),
    ].map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([404]))
    expect(told(await ask('')).version).toBe(1)
  })

  it('makes, renews and ends the link of the client', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001']))
    expect(offer.client.path).toBeNull()
    const tokenOf = (path: string | null) =>
      /^\/o\/([A-Za-z0-9_-]{22})$/.exec(path ?? '')?.[1] ?? ''
    const first = tokenOf(told(await ask('/link', { method: 'POST' })).client.path)
    expect((await findByToken(t.sql, first))?.id).toBe(offer.id)
    const second = tokenOf(told(await ask('/link', { method: 'POST' })).client.path)
    expect(await findByToken(t.sql, first)).toBeUndefined()
    expect((await findByToken(t.sql, second))?.id).toBe(offer.id)
    expect(tokenOf(told(await ask('')).client.path)).toBe(second)
    expect(told(await ask('/link', { method: 'DELETE' })).client.path).toBeNull()
    expect(await findByToken(t.sql, second)).toBeUndefined()
    const third = tokenOf(told(await ask('/link', { method: 'POST' })).client.path)
    expect(new Set([first, second, third]).size).toBe(3)
    await t.sql`update written.offer set expires_on = ${regionDay(-1)} where id = ${offer.id}`
    expect(await findByToken(t.sql, third)).toBeUndefined()
  })

  it('keeps neither a secret nor a token: nothing that is stored opens a link', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001']))
    const { client } = told(await ask('/link', { method: 'POST' }))
    const token = client.path!.slice('/o/'.length)
    const texts: string[] = []
    for (const table of Object.keys(WRITTEN_TABLES))
      for (const { row } of await t.sql<{ row: string }[]>`
        select to_jsonb(one)::text as row from ${t.sql(`written.${table}`)} as one`)
        texts.push(row)
    expect(texts.join()).toContain(offer.id)
    if (t.engine === 'embedded') {
      const folder = join(t.dataDir, 'kept')
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      const kept = files
        .filter((file) => file.isFile())
        .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
      expect(kept.join()).toContain(offer.id)
      texts.push(...kept)
    }
    for (const told_ of [offer.secret, token])
      for (const form of [
        told_,
        Buffer.from(told_).toString('hex'),
        Buffer.from(told_, 'base64url').toString('hex'),
      ])
        expect(texts.some((text) => text.includes(form))).toBe(false)
  })

  it('lets nobody guess on and on, and lets the holder of the secret be as quick as they like', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001']))
    for (let n = 0; n < 40; n++) expect((await ask('')).status).toBe(200)
    const wrong = authorOf(app, offer.id, newSecret())
    const statuses: number[] = []
    for (let n = 0; n < 25; n++) statuses.push((await wrong('')).status)
    expect(statuses.filter((status) => status === 404).length).toBe(20)
    const last = await wrong('')
    expect(last.status).toBe(429)
    expect(Number(last.response.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('counts openings by people, by day, and none by programs that only look', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001']))
    const openings = createOpenings(t.sql, openWritten(t.db, { dataDir: t.dataDir }), (bug) =>
      bugs.push(bug),
    )
    const open = (init: RequestInit = {}) =>
      openings.count(offer.id, new Request('http://x/o/t', init))
    const agent = (name: string) => ({ headers: { 'user-agent': name } })
    open(agent('Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0'))
    open(agent('Mozilla/5.0 (Linux; Android 10; CUBOT NOTE 20) Chrome/120 Mobile'))
    open({ method: 'HEAD' })
    open({ headers: { 'sec-purpose': 'prefetch;prerender' } })
    open(agent('Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'))
    open(agent('WhatsApp/2.23'))
    open(agent('Mozilla/5.0 SkypeUriPreview Preview/0.5'))
    expect(await openings.list(offer.id)).toEqual([{ day: regionDay(), openings: 2 }])
    await openings.settle()
    open()
    await openings.settle()
    openings.count('gone00000000', new Request('http://x/'))
    await openings.settle()
    const { client } = told(await ask(''))
    expect(client).toMatchObject({ openings: 3, days: [{ day: regionDay(), openings: 3 }] })
    const rows = await t.sql`select * from written.opening`
    expect(rows.map((row) => Object.keys(row))).toEqual([['offer_id', 'day', 'openings']])
  })

  it('keeps the largest offer that can be written', async () => {
    const plots = Array.from({ length: 20 }, (_, at) => `P-${String(at).padStart(4, '0')}`)
    const content = contentOf([], {
      introduction: 'é'.repeat(OFFER_LIMITS.introduction),
      items: plots.map((plot) => ({ plot, note: '"'.repeat(OFFER_LIMITS.note), photographs: [] })),
    })
    const { ask } = await postOffer(app, content)
    expect(told(await ask('')).content).toEqual(content)
  })

  it('answers anything that is thrown at it, and is never the one to fail', async () => {
    const { offer } = await postOffer(app, contentOf(['P-0001']))
    const word = fc.oneof(
      fc.constantFrom(
        offer.id,
        NO_ID,
        'link',
        'refresh',
        'versions',
        'photographs',
        '1',
        '-1',
        'a.jpg',
      ),
      fc
        .string({ maxLength: 20, unit: 'binary' })
        .map((text) => encodeURIComponent(Buffer.from(text).toString())),
    )
    const body = fc.oneof(
      fc.json(),
      fc.constantFrom('', 'null', '{}', '[]', '"', '\u0000', JSON.stringify(contentOf(['P-0001']))),
      fc.record({ title: fc.string(), items: fc.array(fc.anything()) }).map((one) => {
        try {
          return JSON.stringify({ ...contentOf([]), ...one })
        } catch {
          return '{}'
        }
      }),
    )
    const request = fc.record({
      path: fc.array(word, { maxLength: 4 }).map((words) => ['/api/offers', ...words].join('/')),
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'),
      body,
      ifMatch: fc.constantFrom('"1"', '"2"', '1', '"99999999999"', '*', ''),
      isAuthor: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ path, method, body: sent, ifMatch, isAuthor }) => {
        app = createApp({
          db: t.db,
          settings: { software: 'test 1', log: (bug) => bugs.push(bug) },
        })
        const response = await app.request(path, {
          method,
          headers: {
            'if-match': ifMatch,
            ...(isAuthor ? { authorization: `Bearer ${offer.secret}` } : {}),
          },
          ...(method === 'GET' || method === 'HEAD' ? {} : { body: sent }),
        })
        expect(response.status, `${method} ${path} ${sent}`).toBeLessThan(500)
        expect(response.status).not.toBe(401)
        if (response.status < 400 || method === 'HEAD') return
        expect(errorSchema.safeParse(await response.json()).error).toBeUndefined()
      }),
      draws(40),
    )
    expect(bugs).toEqual([])
  })
})
