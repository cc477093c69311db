// Offers: made, read back, saved on top of what was read, with every version and photograph kept.
import { beforeAll, beforeEach, expect, it } from 'vitest'
import sharp from 'sharp'
import { createApp } from '../../../api/app.ts'
import { loadOffer } from '../../../api/offers/load-offer.ts'
import { regionDay } from '../../../api/offers/region-day.ts'
import type { ApiError } from '../../../geodata/model/answers.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import type { Offer, OfferPhotograph } from '../../../geodata/model/offers/offer.ts'
import {
  createdOfferSchema,
  OFFER_LIMITS,
  offerSchema,
  offerVersionSchema,
} from '../../../geodata/model/offers/offer.ts'
import { offerFactsSchema } from '../../../geodata/model/offers/offer-facts.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import { contentOf, postOffer, told } from './an-offer.ts'

const HTML =
  '<script>alert("x")</script>&amp;<img src=x onerror=alert(1)>\n{{7*7}} ${1} %00 \\u0000 🏭'

describeOnEngines('offers', (t) => {
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    await publishSmallVersion(t.sql, { plots: 60 })
  })
  // Each with rates of its own.
  beforeEach(() => {
    app = createApp({ db: t.db, settings: { software: 'test 1', dataDir: t.dataDir } })
  })
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
      .jpeg()
      .toBuffer()

  it('makes an offer, tells its secret once, and reads it back with the facts of its plots', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0003', 'P-0002+P-0001']))
    expect(createdOfferSchema.strict().safeParse(offer).error).toBeUndefined()
    expect(offer.edit_path).toBe(`/offers/${offer.id}#${offer.secret}`)
    expect(offer.plots.map(({ plot }) => plot)).toEqual(['P-0003', 'P-0001+P-0002'])
    const { secret: _secret, edit_path: _path, ...rest } = offer
    const answer = await ask('')
    expect(answer.response.headers.get('etag')).toBe('"1"')
    expect(answer.response.headers.get('cache-control')).toContain('no-store')
    expect(told(answer)).toEqual(rest)
    expect(offerSchema.strict().safeParse(answer.body).error).toBeUndefined()
    const loaded = await loadOffer(t.sql, offer.id)
    expect(loaded?.facts.map(({ sheet }) => sheet.id)).toEqual(['P-0003', 'P-0001+P-0002'])
    expect(loaded?.facts.map(({ rows }) => rows.length)).toEqual([1, 2])
    for (const facts of loaded?.facts ?? [])
      expect(offerFactsSchema.strict().safeParse(facts).error).toBeUndefined()
  })

  it('makes the facts of a plot once for all offers of the same data', async () => {
    const first = await postOffer(app, contentOf(['P-0010']))
    // Made again, they would bear the hash of what they say.
    const key = '0'.repeat(64)
    await t.sql`update written.fact set key = ${key} where facts #>> '{sheet,id}' = 'P-0010'`
    await t.sql`
      update written.offer_version set fact_keys = ${[key]} where offer_id = ${first.offer.id}`
    const second = await postOffer(app, contentOf(['P-0010', 'P-0011']))
    const [row] = await t.sql<{ keys: string[] }[]>`
      select fact_keys as keys from written.offer_version where offer_id = ${second.offer.id}`
    expect(row?.keys.map((one) => one === key)).toEqual([true, false])
  })

  it('answers every text as it was sent', async () => {
    const line = HTML.slice(0, OFFER_LIMITS.line)
    const content = contentOf([], {
      title: line,
      client: line,
      introduction: HTML,
      contact: { name: line, organisation: line, email: line, phone: line },
      items: [{ plot: 'P-0001', note: HTML, photographs: [] }],
    })
    const { ask } = await postOffer(app, content)
    expect(told(await ask('')).content).toEqual(content)
  })

  it('saves on top of the version that was read, and reads every version again', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001', 'P-0002']))
    const titles = ['Deux terrains', 'Titre 2', 'Titre 3', 'Titre 4']
    for (let version = 1; version < titles.length; version++) {
      const content = contentOf(['P-0002', `P-000${version + 2}`], { title: titles[version]! })
      const saved = told(await ask('', { method: 'PUT', body: content, ifMatch: version }))
      expect([saved.version, saved.content]).toEqual([version + 1, content])
    }
    const { versions } = told(await ask(''))
    expect(versions.map(({ title }) => title)).toEqual(titles.toReversed())
    for (const [at, title] of titles.entries()) {
      const { body } = await ask(`/versions/${at + 1}`)
      const { data, error } = offerVersionSchema.strict().safeParse(body)
      expect(error).toBeUndefined()
      expect([data?.content.title, data?.plots.map(({ plot }) => plot)]).toEqual([
        title,
        data?.content.items.map(({ plot }) => plot),
      ])
      expect((await loadOffer(t.sql, offer.id, at + 1))?.content).toEqual(data?.content)
    }
    for (const none of ['5', '0', 'x', '1e1', '999999999', '99999999999999999999'])
      expect((await ask(`/versions/${none}`)).status, none).toBe(404)
  })

  it('adds no version when nothing is changed', async () => {
    const content = contentOf(['P-0001'])
    const { ask } = await postOffer(app, content)
    expect(told(await ask('', { method: 'PUT', body: content, ifMatch: 1 })).version).toBe(1)
    expect(told(await ask('/refresh', { method: 'POST', ifMatch: 1 })).version).toBe(1)
  })

  it('loses no save silently: of those that were made on one version, one is kept and the others are told', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001']))
    const acknowledged = [offer.content.title]
    for (let round = 1; round <= 4; round++) {
      const saves = await Promise.all(
        ['Anne', 'Bao', 'Chloé'].map(async (who) => {
          const title = `${who} ${round}`
          const body = contentOf(['P-0001'], { title })
          return { title, answer: await ask('', { method: 'PUT', body, ifMatch: round }) }
        }),
      )
      const won = saves.filter(({ answer }) => answer.status === 200)
      expect(won.length).toBe(1)
      acknowledged.push(won[0]!.title)
      for (const { answer } of saves.filter((one) => one !== won[0])) {
        expect(answer.status).toBe(412)
        const { error } = answer.body as ApiError
        expect([error.code, error.version]).toEqual(['saved_meanwhile', round + 1])
        expect(error.message).toContain(`/api/offers/${offer.id}/versions/${round + 1}`)
      }
    }
    const { versions } = told(await ask(''))
    expect(versions.map(({ title }) => title)).toEqual(acknowledged.toReversed())
  })

  it('takes a save only with the version that it was made on', async () => {
    const { ask } = await postOffer(app, contentOf(['P-0001']))
    const body = contentOf(['P-0001'], { title: 'Autre' })
    expect((await ask('', { method: 'PUT', body })).status).toBe(400)
    for (const ifMatch of ['*', '-1', '1", "2', 'x'])
      expect((await ask('', { method: 'PUT', body, ifMatch })).status, ifMatch).toBe(400)
    expect((await ask('', { method: 'PUT', body, ifMatch: 7 })).status).toBe(412)
    expect(told(await ask('')).version).toBe(1)
  })

  it('keeps photographs of an offer, and erases one from every version', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001']))
    const added = await ask('/photographs', {
      method: 'POST',
      raw: new Uint8Array(await picture()),
    })
    expect(added.status).toBe(201)
    const { id, ...size } = added.body as OfferPhotograph
    expect(size).toEqual({ width: 40, height: 30 })
    const items = [{ plot: 'P-0001', note: '', photographs: [{ id, caption: HTML.slice(0, 100) }] }]
    const saved = told(await ask('', { method: 'PUT', body: contentOf([], { items }), ifMatch: 1 }))
    expect([saved.content.items, saved.photographs]).toEqual([items, [{ id, ...size }]])
    const { response } = await ask(`/photographs/${id}.jpg`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const { format } = await sharp(new Uint8Array(await response.arrayBuffer())).metadata()
    expect(format).toBe('jpeg')
    const other = await postOffer(app, contentOf(['P-0001']))
    expect((await other.ask(`/photographs/${id}.jpg`)).status).toBe(404)
    expect((await other.ask(`/photographs/${id}.jpg`, { method: 'DELETE' })).status).toBe(404)
    const stolen = await other.ask('', {
      method: 'PUT',
      body: contentOf([], { items }),
      ifMatch: 1,
    })
    expect([stolen.status, (stolen.body as ApiError).error.issues?.[0]?.word]).toEqual([
      422,
      'items.0.photographs.0',
    ])
    expect((await ask(`/photographs/${id}.jpg`, { method: 'DELETE' })).status).toBe(204)
    expect((await ask(`/photographs/${id}.jpg`)).status).toBe(404)
    const left = (await ask('/versions/2')).body as Offer
    expect(left.content.items[0]?.photographs).toEqual([])
    expect((await loadOffer(t.sql, offer.id))?.content.items[0]?.photographs).toEqual([])
  })

  it('keeps no more photographs than an offer may have', async () => {
    const { offer, ask } = await postOffer(app, contentOf(['P-0001']))
    await t.sql`
      insert into written.photograph (id, offer_id, width, height, added_at, jpeg)
      select lpad(n::text, 12, '0'), ${offer.id}, 1, 1, now(), 'x'
      from generate_series(1, ${OFFER_LIMITS.photographs - 1}::integer) as n`
    const answers = await Promise.all(
      [1, 2, 3].map(async () =>
        ask('/photographs', { method: 'POST', raw: new Uint8Array(await picture()) }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
    expect(told(await ask('')).photographs.length).toBe(OFFER_LIMITS.photographs)
    await t.sql`delete from written.photograph where offer_id = ${offer.id}`
  })

  it('names every plot that is not there, or stands twice', async () => {
    const content = contentOf(['P-0001', 'X-1', 'P-0002+P-0003', 'P-0003+P-0002', 'P-0001+X-2'])
    const response = await app.request('/api/offers', {
      method: 'POST',
      body: JSON.stringify(content),
    })
    const { error } = (await response.json()) as ApiError
    expect(response.status).toBe(422)
    expect(error.issues?.map(({ word, code }) => `${word} ${code}`)).toEqual([
      'items.1.plot unknown_plot',
      'items.3.plot twice',
      'items.4.plot unknown_plot',
    ])
  })

  it('refuses what is no offer, and says where', async () => {
    const sound = contentOf(['P-0001'])
    const item = sound.items[0]!
    const wordsOf = async (body: unknown, status: number) => {
      const response = await app.request('/api/offers', {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const { error } = errorSchema.parse(await response.json())
      expect(response.status, JSON.stringify(error)).toBe(status)
      return error.issues?.map(({ word }) => word)
    }
    expect(await wordsOf({ ...sound, more: 1 }, 400)).toEqual(['body'])
    expect(await wordsOf({ ...sound, title: '' }, 400)).toEqual(['title'])
    expect(await wordsOf({ ...sound, title: 'a\u0000b' }, 400)).toEqual(['title'])
    expect(await wordsOf({ ...sound, client: '\ud800' }, 400)).toEqual(['client'])
    expect(await wordsOf({ ...sound, items: [{ ...item, note: 7 }] }, 400)).toEqual([
      'items.0.note',
    ])
    expect(await wordsOf({ ...sound, expires_on: regionDay(-1) }, 422)).toEqual(['expires_on'])
    expect(await wordsOf({ ...sound, expires_on: regionDay(OFFER_LIMITS.days + 1) }, 422)).toEqual([
      'expires_on',
    ])
    expect(await wordsOf({ ...sound, expires_on: '2026-02-30' }, 400)).toEqual(['expires_on'])
    expect(await wordsOf('{"__proto__":{"title":"x"}}', 400)).toContain('title')
    expect(await wordsOf('[', 400)).toBeUndefined()
    expect(await wordsOf('['.repeat(200_000), 400)).toBeUndefined()
    expect(await wordsOf(`${' '.repeat(256 << 10)}{}`, 413)).toBeUndefined()
    const many = Array.from({ length: OFFER_LIMITS.plots + 1 }, (_, at) => ({
      ...item,
      plot: `P-${at}`,
    }))
    expect(await wordsOf({ ...sound, items: many }, 400)).toEqual(['items'])
  })
})
