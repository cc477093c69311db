// What becomes of an offer when the data moves on: its facts stay, the news say what changed, refreshing takes it over.
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { loadOffer } from '../../../api/offers/load-offer.ts'
import { offerNewsSchema } from '../../../geodata/model/offers/offer.ts'
import { eraseOffer } from '../../../geodata/written/erase.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import type { Written } from '../../../geodata/written/written.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import { contentOf, postOffer, told } from './an-offer.ts'

const PLOTS = { plots: 12 }

describeOnEngines('news of offers', (t) => {
  let app: ReturnType<typeof createApp>
  let first: SmallVersion
  beforeAll(async () => {
    first = await publishSmallVersion(t.sql, PLOTS)
    await t.sql`update ${tableOf(t.sql, first, 'plot')} set zone = 'U', surface_m2 = 84000`
  })
  beforeEach(() => {
    app = createApp({ db: t.db, settings: { software: 'test 1', dataDir: t.dataDir } })
  })

  /** So that these plots may go. */
  async function removeRules(version: SmallVersion, ids: string[]): Promise<void> {
    for (const table of ['plot_zone', 'plot_constraint', 'plot_access', 'plot_road'])
      await t.sql`delete from ${tableOf(t.sql, version, table)} where plot_id = any (${ids})`
  }

  it('follows the data: untouched, changed, replaced, gone, another kind', async () => {
    const plots = ['P-0001', 'P-0002', 'P-0003', 'P-0004', 'P-0005+P-0006']
    const { offer, ask } = await postOffer(app, contentOf(plots))
    const inEnglish = await postOffer(app, contentOf(['P-0002'], { language: 'en' }))
    expect(offer.news).toBeNull()
    const frozen = await loadOffer(t.sql, offer.id)

    // The same data published again differ in nothing.
    const same = await publishSmallVersion(t.sql, PLOTS)
    const plot = tableOf(t.sql, same, 'plot')
    await t.sql`update ${plot} set zone = 'U', surface_m2 = 84000`
    expect(told(await ask('')).news).toBeNull()

    await t.sql`update ${plot} set zone = 'N', surface_m2 = 84100, usable_m2 = null where id = 'P-0002'`
    await t.sql`update ${plot} set status = 'vendu' where id = 'P-0006'`
    await removeRules(same, ['P-0003', 'P-0004'])
    await t.sql`update ${plot} set id = 'Q-3', replaces = 'P-0003' where id = 'P-0003'`
    await t.sql`delete from ${plot} where id = 'P-0004'`

    const { news, ...rest } = told(await ask(''))
    expect(offerNewsSchema.strict().safeParse(news).error).toBeUndefined()
    expect([news?.data_version, news?.demonstration]).toEqual([same.version, true])
    const kinds = news?.plots.map((one) => [one.plot, one.kind, one.by])
    expect(kinds).toEqual([
      ['P-0002', 'changed', null],
      ['P-0003', 'replaced', 'Q-3'],
      ['P-0004', 'gone', null],
      ['P-0005+P-0006', 'changed', null],
    ])
    const figuresOf = (id: string) => news?.plots.find((one) => one.plot === id)?.figures
    // Rounded they would read alike.
    expect(figuresOf('P-0002')).toContainEqual({
      label: 'Surface SIG',
      before: '8,4',
      after: '8,41',
    })
    expect(figuresOf('P-0002')).toContainEqual({
      label: 'Zone du PLU',
      before: 'U · urbaine',
      after: 'N · naturelle',
    })
    expect(figuresOf('P-0005+P-0006')?.map(({ label }) => label)).toEqual(['P-0006 · Occupation'])
    const english = told(await inEnglish.ask('')).news?.plots[0]?.figures
    expect(english).toContainEqual({ label: 'PLU zone', before: 'U · urban', after: 'N · natural' })

    // What was offered has not changed by that.
    expect(rest.plots).toEqual(offer.plots)
    expect(await loadOffer(t.sql, offer.id)).toEqual(frozen)

    // A save keeps the facts of the plots that were there, and gives a new one those of today.
    const added = contentOf([...plots, 'P-0007'])
    const saved = told(await ask('', { method: 'PUT', body: added, ifMatch: 1 }))
    expect(saved.plots.map(({ data_version }) => data_version)).toEqual([
      ...plots.map(() => first.version),
      same.version,
    ])
    expect((await loadOffer(t.sql, offer.id))?.facts.slice(0, -1)).toEqual(frozen?.facts)

    const fresh = told(await ask('/refresh', { method: 'POST', ifMatch: 2 }))
    expect(fresh.plots.map((one) => [one.plot, one.data_version])).toEqual([
      ['P-0001', same.version],
      ['P-0002', same.version],
      ['Q-3', same.version],
      ['P-0004', first.version],
      ['P-0005+P-0006', same.version],
      ['P-0007', same.version],
    ])
    expect(fresh.news?.plots.map((one) => [one.plot, one.kind])).toEqual([['P-0004', 'gone']])
    expect(fresh.content.items.map((item) => item.plot)).toEqual(fresh.plots.map((one) => one.plot))
    const now = await loadOffer(t.sql, offer.id)
    expect(now?.facts[1]?.sheet).toMatchObject({ zone: 'N', surface_ha: 8.41 })
    expect(await loadOffer(t.sql, offer.id, 1)).toMatchObject({ facts: frozen?.facts })
    expect((await ask('/refresh', { method: 'POST', ifMatch: 2 })).status).toBe(412)

    // Real data have no plot of a demonstration, though an id may be the same.
    await publishSmallVersion(t.sql, { ...PLOTS, demonstration: false })
    const real = told(await ask('')).news
    expect([real?.demonstration, new Set(real?.plots.map(({ kind }) => kind))]).toEqual([
      false,
      new Set(['gone']),
    ])
  })

  it('keeps two plots apart of which the second takes the place of the first', async () => {
    await publishSmallVersion(t.sql, PLOTS)
    const { ask } = await postOffer(app, contentOf(['P-0008', 'P-0009']))
    const next = await publishSmallVersion(t.sql, PLOTS)
    const plot = tableOf(t.sql, next, 'plot')
    await removeRules(next, ['P-0008'])
    await t.sql`delete from ${plot} where id = 'P-0008'`
    await t.sql`update ${plot} set replaces = 'P-0008' where id = 'P-0009'`
    const fresh = told(await ask('/refresh', { method: 'POST', ifMatch: 1 }))
    expect(fresh.plots.map((one) => one.plot)).toEqual(['P-0008', 'P-0009'])
    expect(fresh.news?.plots.map(({ plot, kind, by }) => [plot, kind, by])).toEqual([
      ['P-0008', 'replaced', 'P-0009'],
    ])
  })

  it('makes facts anew that went with another offer while one was being made', async () => {
    await publishSmallVersion(t.sql, PLOTS)
    await postOffer(app, contentOf(['P-0010', 'P-0011']))
    const written = openWritten(t.db, { dataDir: t.dataDir })
    let writes = 0
    const racing: Written = {
      write: async (work) => {
        if (writes++ === 0)
          await written.write(async (change) => {
            for (const { id } of await change.sql<{ id: string }[]>`select id from written.offer`)
              await eraseOffer(change, id)
          })
        return written.write(work)
      },
    }
    const late = createApp({ db: t.db, written: racing, settings: { software: 'test 1' } })
    const { ask } = await postOffer(late, contentOf(['P-0010', 'P-0011']))
    expect(writes).toBe(2)
    expect(told(await ask('')).plots.map(({ plot }) => plot)).toEqual(['P-0010', 'P-0011'])
  })
})
