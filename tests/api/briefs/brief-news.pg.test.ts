// What data versions change for briefs: told once, the same in JSON, feed and page, and posted to who asked for it.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { createBriefScheduler } from '../../../api/briefs/brief-scheduler.ts'
import type { ApiSettings } from '../../../api/explorer.ts'
import { createExplorer } from '../../../api/explorer.ts'
import { PAUSES_MS } from '../../../api/briefs/webhooks/deliver-due.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import type { Brief, CreatedBrief } from '../../../geodata/model/briefs/brief.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { status } from '../../rig/service.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import type { Received, Receiver } from './webhooks/receiver.ts'
import { startReceiver } from './webhooks/receiver.ts'
import { ask, makeBrief } from './brief-client.ts'
import { expectFeed } from './expect-feed.ts'
import { lateWriter } from './late-writer.ts'
import { plainMatches, plainNews, told } from './plain-news.ts'
import { publishCopy } from './publish-copy.ts'

describeOnEngines('the news of briefs', (t) => {
  let app: ReturnType<typeof createApp>
  let receiver: Receiver
  let settings: ApiSettings
  let brief: CreatedBrief
  const versions: DataVersion[] = []

  const isWanted = (row: { zone?: unknown; surface_m2: number }) =>
    row.surface_m2 >= 10_000 && (row.zone === 'U' || row.zone === 'AUc')
  const get = async (path: string, secret?: string) =>
    (await ask(app, path, secret === undefined ? {} : { secret })).json()
  const read = ({ id, secret }: CreatedBrief): Promise<Brief> => get(`/api/briefs/${id}`, secret)
  /** Until the app has made its copy of a new version, it answers from the one before. */
  async function publish(change: Parameters<typeof publishCopy>[1], demonstration = true) {
    const version = await publishCopy(t.sql, change, demonstration)
    versions.push(version)
    await vi.waitFor(async () =>
      expect((await get('/api/plots?limit=1')).version).toBe(version.version),
    )
  }
  /** A process of its own, at a time of its own. */
  const processAt = (now: Date) => createBriefScheduler(createExplorer(t.db, settings), () => now)
  const expected = async (from: number, to: number) =>
    plainNews(
      await plainMatches(t.sql, versions[from]!, isWanted),
      await plainMatches(t.sql, versions[to]!, isWanted),
    )

  beforeAll(async () => {
    receiver = await startReceiver()
    settings = {
      software: 'test 1',
      webhookAllow: receiver.host,
      // Long enough for an answer on a machine that is busy.
      webhookWithinMs: 1000,
    }
    app = createApp({ db: t.db, settings })
    versions.push(await publishSmallVersion(t.sql))
    brief = await makeBrief(app, {
      title: 'Usine <b>&</b> quai',
      query: 'surface_min=1&zone=U,AUc',
      webhook: `${receiver.origin}/hook`,
    })
  })
  afterAll(() => receiver.close())

  it('names what appeared, went and changed, as rows compared plainly', async () => {
    const [first] = versions
    const matching = [...(await plainMatches(t.sql, first!, isWanted)).keys()].sort()
    const [a, b, c, d, e] = matching as [string, string, string, string, string]
    await publish(async (plot) => {
      await t.sql`update ${plot} set status = 'friche', junction_road_s = 61, use_admitted = '{industry}' where id = ${a}`
      await t.sql`delete from ${plot} where id = ${b}`
      await t.sql`update ${plot} set surface_m2 = 100 where id = ${c}`
      await t.sql`update ${plot} set id = 'P-9000', replaces = id, stage = 'vendu' where id = ${d}`
      await t.sql`update ${plot} set surface_m2 = surface_m2 + 1 where id = ${e}`
      await t.sql`update ${plot} set zone = 'U' where zone = 'A' and surface_m2 >= 10000`
    })
    // A second process has worked out the same, and comes to write it when the first has posted it.
    const { late, arrived, release } = lateWriter(t.db)
    const second = createBriefScheduler(createExplorer(t.db, settings, late)).check()
    await arrived
    await processAt(new Date()).check()
    expect(receiver.received).toHaveLength(1)
    release()
    await second
    const { answers } = await read(brief)
    expect(answers.map(({ data_version }) => data_version)).toEqual([2, 1])
    const { news, matched } = answers[0]!
    const plain = await expected(0, 1)
    expect(told(news)).toEqual(plain)
    expect(Object.keys(plain.changed)).toEqual(expect.arrayContaining([a, 'P-9000']))
    expect(plain.changed).not.toHaveProperty(e)
    expect(plain.went).toEqual([b, c])
    expect(plain.appeared.length).toBeGreaterThan(0)
    expect(news.counts).toEqual({
      appeared: plain.appeared.length,
      went: 2,
      changed: Object.keys(plain.changed).length,
    })
    expect(matched).toBe((await plainMatches(t.sql, versions[1]!, isWanted)).size)
  })

  it('posts the news once, signed, though several processes look', async () => {
    const now = new Date(Date.now() + 1000)
    await Promise.all([processAt(now).check(), processAt(now).check()])
    expect(receiver.received).toHaveLength(1)
    const [{ headers, body }] = receiver.received as [Received]
    const { signing_key: key, answers, deliveries } = await read(brief)
    const secret = Buffer.from(key!.replace('whsec_', ''), 'base64')
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const mac = createHmac('sha256', secret).update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${mac}`)
    expect(JSON.parse(body)).toMatchObject({
      type: 'brief.answered',
      data: {
        brief: brief.id,
        data_version: 2,
        matched: answers[0]!.matched,
        news: answers[0]!.news,
      },
    })
    expect(body).not.toContain(brief.secret)
    expect(body).not.toContain(brief.link.path!.slice(3))
    expect(deliveries).toEqual([
      { data_version: 2, state: 'delivered', attempts: 1, last_fault: null },
    ])
  })

  it('tries a receiver that fails again after 1, 5 and 30 minutes, 2 and 12 hours, then tells its author', async () => {
    await publish((plot) => t.sql`update ${plot} set zone = 'AUc' where zone = 'N'`)
    receiver.received.length = 0
    let now = Date.now() + 10_000
    const faults = [status(500), () => {}, status(302, { location: receiver.origin })]
    const seen: unknown[] = []
    for (const [at, pause] of [...PAUSES_MS, undefined].entries()) {
      receiver.next(faults[at % faults.length]!)
      const before = receiver.asked.length
      await processAt(new Date(now)).check()
      // Looked at again before its time, by another process: nothing is posted.
      await processAt(new Date(now + (pause ?? 0) - 1000)).check()
      expect(receiver.asked.length - before).toBe(1)
      const [{ state, attempts, last_fault }] = (await read(brief)).deliveries as [
        Brief['deliveries'][number],
      ]
      seen.push([state, attempts, last_fault])
      now += pause ?? 0
    }
    expect(PAUSES_MS.map((ms) => ms / 60_000)).toEqual([1, 5, 30, 120, 720])
    expect(seen).toEqual([
      ['waiting', 1, 'status 500'],
      ['waiting', 2, 'timeout'],
      ['waiting', 3, 'redirect'],
      ['waiting', 4, 'status 500'],
      ['waiting', 5, 'timeout'],
      ['given_up', 6, 'redirect'],
    ])
    await processAt(new Date(now + 86_400_000)).check()
    expect(receiver.received).toEqual([])
  })

  it('says the same as a feed that readers of feeds can read', async () => {
    const { answers } = await read(brief)
    const response = await ask(app, `${brief.link.path}/feed.atom`)
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const text = await response.text()
    const feed = expectFeed(text, brief.link.path!)
    expect(feed.title).toContain('Usine <b>&</b> quai')
    expect(feed.entry.map(({ updated }) => updated)).toEqual(
      answers.map(({ answered_at }) => answered_at),
    )
    for (const [at, { title, content }] of feed.entry.entries()) {
      expect(title).toContain(`version ${answers[at]!.data_version}`)
      for (const id of answers[at]!.news.appeared)
        expect(content['#text']).toContain(`http://explorer.test/?plot=${id}`)
    }
    const again = await (await ask(app, `${brief.link.path}/feed.atom`)).text()
    expect(again).toBe(text)
  })

  it('stands on a page without script that no other page may hold and no engine may index', async () => {
    const response = await ask(app, brief.link.path!)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-robots-tag': expect.stringContaining('noindex'),
      'referrer-policy': 'no-referrer',
      'cache-control': expect.stringContaining('no-store'),
    })
    const page = await response.text()
    expect(page).toContain('<html lang="fr">')
    expect(page).toContain('Usine &lt;b&gt;&amp;&lt;/b&gt; quai')
    expect(page).not.toContain('<script')
    const { answers } = await read(brief)
    for (const { news } of answers)
      for (const id of [...news.appeared, ...news.went, ...news.changed.map(({ plot }) => plot)])
        expect(page).toContain(id)
  })

  it('begins anew when another question is asked', async () => {
    const { id, secret, content } = brief
    const saved = await ask(app, `/api/briefs/${id}`, {
      method: 'PUT',
      secret,
      headers: { 'if-match': '"1"' },
      body: { ...content, query: 'zone=N', language: 'en' },
    })
    const { answers } = (await saved.json()) as Brief
    expect(answers[0]).toMatchObject({ data_version: 3, news: { first: true, appeared: [] } })
    await publish((plot) => t.sql`update ${plot} set zone = 'N' where zone = 'Zc'`)
    const isNatural = (row: { zone?: unknown; surface_m2: number }) => row.zone === 'N'
    const plain = plainNews(
      await plainMatches(t.sql, versions[2]!, isNatural),
      await plainMatches(t.sql, versions[3]!, isNatural),
    )
    const { answers: now } = await read(brief)
    expect(told(now[0]!.news)).toEqual(plain)
    expect(plain.appeared.length).toBeGreaterThan(0)
    expect(await (await ask(app, brief.link.path!)).text()).toContain('<html lang="en">')
  })

  it('compares nothing when data of another kind takes the place of the data', async () => {
    await publish(async () => {}, false)
    const { answers } = await read(brief)
    expect(answers[0]!.news).toEqual({
      first: false,
      replaced: true,
      counts: { appeared: 0, went: 0, changed: 0 },
      appeared: [],
      went: [],
      changed: [],
    })
  })

  it('goes on from its last answer when the data folder was made anew and versions count from one', async () => {
    await t.sql`update written.brief_answer set edition = 'former'`
    const { answers } = await read(brief)
    expect(answers).toHaveLength(5)
    expect(answers[0]).toMatchObject({
      data_version: 5,
      news: { first: false, replaced: false, counts: { appeared: 0, went: 0, changed: 0 } },
    })
  })
})
