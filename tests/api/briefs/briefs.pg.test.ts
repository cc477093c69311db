// Making, reading, changing and erasing a brief, and the link that its readers have.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { createBriefScheduler } from '../../../api/briefs/brief-scheduler.ts'
import { createExplorer } from '../../../api/explorer.ts'
import {
  briefSchema,
  createdBriefSchema,
  sharedBriefSchema,
} from '../../../geodata/model/briefs/brief.ts'
import { WRITTEN_TABLES } from '../../../geodata/written/written-tables.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallPlot } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import type { Ask } from './brief-client.ts'
import { ask, content, day, makeBrief } from './brief-client.ts'

describeOnEngines('briefs', (t) => {
  let app: ReturnType<typeof createApp>
  let plots: SmallPlot[] = []
  const get = (path: string, given?: Ask) => ask(app, path, given)
  const json = async (path: string, given?: Ask) => (await get(path, given)).json()

  beforeAll(async () => {
    app = createApp({ db: t.db, settings: { software: 'test 1', log: () => {} } })
    plots = (await publishSmallVersion(t.sql)).plots
  })

  it('keeps a need in its one way of writing, with its first answer and a link', async () => {
    const brief = createdBriefSchema
      .strict()
      .parse(await makeBrief(app, { query: '?zone=U&surface_min=1.0&sort=fit&weight_rail=5' }))
    expect(brief.content.query).toBe('surface_min=1&zone=U&sort=fit&weight_rail=5')
    expect(brief.edit_path).toBe(`/briefs/${brief.id}#${brief.secret}`)
    const matching = plots.filter((one) => one.zone === 'U' && one.surface_m2 >= 10_000)
    expect(brief.answers).toHaveLength(1)
    expect(brief.answers[0]).toMatchObject({ matched: matching.length, news: { first: true } })
    expect(brief.criteria).toHaveLength(2)
    expect(brief.signing_key).toBeNull()
    const read = briefSchema
      .strict()
      .parse(await json(`/api/briefs/${brief.id}`, { secret: brief.secret }))
    expect(read).toEqual({ ...read, link: brief.link, content: brief.content })
    const shared = sharedBriefSchema.strict().parse(await json(`${brief.link.path}/brief.json`))
    expect(shared.matched).toBe(matching.length)
    expect(shared.plots.map(({ id }) => id).sort()).toEqual(matching.map(({ id }) => id).sort())
    const scores = shared.plots.map(({ fit }) => fit!.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('refuses what cannot be read or cannot be, and names the word', async () => {
    const refused: [object, number, string][] = [
      [{ query: 'surface_min=x' }, 400, 'surface_min'],
      [{ query: 'limit=3' }, 400, 'limit'],
      [{ query: 'cursor=abc' }, 400, 'cursor'],
      [{ query: 'sort=best' }, 400, 'sort'],
      [{ query: 'surface_min=9&surface_max=2' }, 422, 'surface_min'],
      [{ query: `within=area:${'0'.repeat(32)}` }, 422, 'within'],
      [{ expires_on: day(-2) }, 422, 'expires_on'],
      [{ expires_on: day(900) }, 422, 'expires_on'],
      [{ title: '' }, 400, 'title'],
      [{ title: 'x'.repeat(121) }, 400, 'title'],
      [{ words: 'a\u0000b' }, 400, 'words'],
      [{ other: 1 }, 400, 'body'],
    ]
    for (const [given, status, word] of refused) {
      const response = await get('/api/briefs', {
        method: 'POST',
        body: { ...content(), ...given },
      })
      const { error } = await response.json()
      expect([response.status, error.issues?.[0]?.word], JSON.stringify(given)).toEqual([
        status,
        word,
      ])
    }
  })

  it('answers wrong secrets, other briefs and none alike, and only so often', async () => {
    const [one, other] = [await makeBrief(app), await makeBrief(app)]
    const answers = await Promise.all(
      [
        get(`/api/briefs/${one.id}`, { secret: other.secret }),
        get(`/api/briefs/${one.id}`),
        get('/api/briefs/000000000000', { secret: one.secret }),
        get(`/api/briefs/${one.id}`, { method: 'DELETE', secret: other.secret }),
        get(`/api/briefs/${one.id}/link`, { method: 'POST', secret: other.secret }),
      ].map(async (response) => {
        const { status, text } = await response.then(async (r) => ({
          status: r.status,
          text: await r.text(),
        }))
        return `${status} ${text}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^404 /)
    const statuses: number[] = []
    for (let i = 0; i < 40; i++)
      statuses.push(
        (await get(`/api/briefs/${one.id}`, { secret: other.secret, from: 'g' })).status,
      )
    expect(statuses.filter((status) => status === 404)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
  })

  it('does not let two who edit overwrite each other unknowingly', async () => {
    const { id, secret } = await makeBrief(app)
    const put = (version: string | undefined, given: object) =>
      get(`/api/briefs/${id}`, {
        method: 'PUT',
        secret,
        body: { ...content(), ...given },
        headers: version === undefined ? {} : { 'if-match': version },
      })
    expect((await put(undefined, {})).status).toBe(400)
    const saved = await put('"1"', { title: 'Deux' })
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"'])
    const late = await put('"1"', { title: 'Trois' })
    expect(late.status).toBe(412)
    expect((await late.json()).error.version).toBe(2)
    expect((await json(`/api/briefs/${id}`, { secret })).content.title).toBe('Deux')
    const answered = await (await put('"2"', { query: 'zone=U' })).json()
    expect(answered.answers).toHaveLength(1)
    expect(answered.answers[0].matched).toBe(plots.filter(({ zone }) => zone === 'U').length)
  })

  it('opens nothing by a link that was renewed, taken away, has expired or was erased', async () => {
    const { id, secret, link } = await makeBrief(app)
    const own = `/api/briefs/${id}`
    const first = link.path!
    const gone = await (await get(`/b/${'x'.repeat(22)}`)).text()
    const opens = async (path: string) => {
      const paths = [path, `${path}/feed.atom`, `${path}/brief.json`]
      const answers = await Promise.all(paths.map((one) => get(one)))
      const [page] = answers
      if (page!.status === 404) expect(await page!.text()).toBe(gone)
      return answers.map(({ status }) => status)
    }
    expect(await opens(first)).toEqual([200, 200, 200])
    const renewed = await json(`${own}/link`, { method: 'POST', secret })
    expect(renewed.link.path).not.toBe(first)
    expect(await opens(first)).toEqual([404, 404, 404])
    expect(await opens(renewed.link.path)).toEqual([200, 200, 200])
    await t.sql`update written.brief set expires_on = current_date - 2 where id = ${id}`
    expect(await opens(renewed.link.path)).toEqual([404, 404, 404])
    expect((await get(own, { secret })).status).toBe(404)
    await t.sql`update written.brief set expires_on = current_date + 2 where id = ${id}`
    expect((await json(`${own}/link`, { method: 'DELETE', secret })).link).toEqual({
      path: null,
      feed: null,
    })
    expect(await opens(renewed.link.path)).toEqual([404, 404, 404])
    expect((await get(own, { method: 'DELETE', secret })).status).toBe(204)
    expect((await get(own, { secret })).status).toBe(404)
    const [left] = await t.sql`select count(*) from written.brief_answer where brief_id = ${id}`
    expect(left).toEqual({ count: 0 })
  })

  it('keeps no secret and no token in any table', async () => {
    const { id, secret, link } = await makeBrief(app, { title: 'Le secret' })
    const token = link.path!.split('/').at(-1)!
    let found = 0
    for (const table of Object.keys(WRITTEN_TABLES)) {
      const rows =
        await t.sql`select to_jsonb(one)::text as text from ${t.sql(`written.${table}`)} as one`
      for (const { text } of rows) {
        expect(text).not.toContain(secret)
        expect(text).not.toContain(token)
        if (text.includes(id)) found++
      }
    }
    expect(found).toBe(2)
  })

  it('tells for a plot which briefs it answers and at which rank, to who holds their secrets', async () => {
    const queries = [
      'surface_min=1',
      'sort=fit&surface_wish=2',
      'sort=name',
      'sort=junction_min',
      'sort=surface&zone=U',
    ]
    const made = await Promise.all(queries.map((query) => makeBrief(app, { query })))
    const ranks = await Promise.all(
      queries.map(async (query) => {
        const { plots: list } = await json(`/api/plots?${query}&limit=1000`)
        return (list as { id: string }[]).map(({ id }) => id)
      }),
    )
    for (const plot of ['P-0003', 'P-0100', 'P-0199']) {
      const asked = made.map(({ id, secret }) => ({ id, secret }))
      const wrong = { id: asked[0]!.id, secret: asked[1]!.secret }
      const body = { plot, briefs: [wrong, ...asked] }
      const { briefs } = await json('/api/briefs/answered', { method: 'POST', body })
      const expected = made.flatMap(({ id, content: { title } }, at) => {
        const rank = ranks[at]!.indexOf(plot) + 1
        return rank ? [{ id, title, rank, matched: ranks[at]!.length }] : []
      })
      expect(briefs).toEqual(expected)
    }
    const body = { plot: 'none', briefs: [] }
    expect((await get('/api/briefs/answered', { method: 'POST', body })).status).toBe(404)
  })

  it('holds its own area, and lays it back when the folder of the engine was removed', async () => {
    const ring = [
      [2.16, 48.92],
      [2.26, 48.92],
      [2.26, 48.97],
      [2.16, 48.97],
      [2.16, 48.92],
    ]
    const area = JSON.stringify({ type: 'Polygon', coordinates: [ring] })
    const { within } = await json('/api/areas?name=a.geojson', { method: 'POST', body: area })
    const brief = await makeBrief(app, { query: `within=${within}` })
    const { matched } = await json(`${brief.link.path}/brief.json`)
    expect(matched).toBeGreaterThan(0)
    await t.sql`delete from explorer.area`
    const fresh = createApp({ db: t.db, settings: { software: 'test 1' } })
    const again = await ask(fresh, `${brief.link.path}/brief.json`)
    expect((await again.json()).matched).toBe(matched)
    const saved = await get(`/api/briefs/${brief.id}`, {
      method: 'PUT',
      secret: brief.secret,
      headers: { 'if-match': '"1"' },
      body: { ...brief.content, title: 'Encore' },
    })
    expect(saved.status).toBe(200)
  })

  it('leaves a brief that cannot be answered, and answers the others', async () => {
    const broken = await makeBrief(app, { query: 'zone=A' })
    await t.sql`
      update written.brief set content = content || '{"query": "word_of_before=1"}' where id = ${broken.id}`
    const sound = await makeBrief(app, { query: 'zone=N' })
    await t.sql`delete from written.brief_answer where brief_id in (${broken.id}, ${sound.id})`
    const logged: unknown[] = []
    const settings = { software: 'test 1', log: (error: unknown) => logged.push(error) }
    const scheduler = createBriefScheduler(createExplorer(t.db, settings))
    await scheduler.check()
    await scheduler.check()
    expect(logged).toHaveLength(1)
    const { answers } = await json(`/api/briefs/${sound.id}`, { secret: sound.secret })
    expect(answers).toHaveLength(1)
    expect((await get(`/api/briefs/${broken.id}`, { secret: broken.secret })).status).toBe(200)
  })
})
