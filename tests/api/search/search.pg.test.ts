// One search over territories, sites, plots and parcels, on both engines; addresses fail without it.
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { errorSchema, territoriesSchema } from '../../../geodata/model/answers.ts'
import { addressesSchema, searchSchema } from '../../../geodata/model/search-answers.ts'
import { draws } from '../../rig/draws.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { Service } from '../../rig/service.ts'
import { startService, status } from '../../rig/service.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('the search', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  let geocoder: Service
  const bugs: unknown[] = []
  let clients = 0
  /** From a new client each time, whom no limit holds back. */
  const ask = (path: string, client = String(clients++)) =>
    app.request(path, {}, { incoming: { socket: { remoteAddress: client } } })
  const find = async (q: string, limit = 12) => {
    const response = await ask(`/api/search?q=${encodeURIComponent(q)}&limit=${limit}`)
    return searchSchema.parse(await response.json()).places
  }
  const ids = async (q: string) => (await find(q)).map(({ kind, id }) => `${kind} ${id}`)

  beforeAll(async () => {
    geocoder = await startService(status(500))
    small = await publishSmallVersion(t.sql, { plots: 120 })
    await t.sql`
      insert into ${tableOf(t.sql, small, 'parcel')} (id, code_insee, source, geom)
      values ('95018000ZA0007', '95018', 'made',
        ST_Multi(ST_MakeEnvelope(641000, 6871000, 641100, 6871100, 2154)))`
    app = createApp({
      db: t.db,
      settings: {
        software: 'test 1',
        geocoderUrl: geocoder.origin,
        log: (bug) => bugs.push(bug),
      },
    })
  })
  afterAll(() => geocoder.close())

  it('finds each kind, the exact one first', async () => {
    expect((await ids('arg'))[0]).toBe('commune 95018')
    expect((await ids('L’HAY LES ROSES'))[0]).toBe('commune 94038')
    expect((await ids('st-leu'))[0]).toBe('commune 95563')
    expect((await ids('VAL'))[0]).toBe('departement 95')
    expect((await ids('val par'))[0]).toBe('epci 200058477')
    expect((await ids('200058477'))[0]).toBe('epci 200058477')
    expect((await ids('oeill'))[0]).toBe('site S-1')
    expect((await ids('95563'))[0]).toBe('commune 95563')
    expect((await ids('p-0012'))[0]).toBe('plot P-0012')
    expect((await ids('ile de fr'))[0]).toBe('region 11')
    expect(await ids('genteuil')).toEqual([])
  })

  it('tells where a place lies', async () => {
    const [commune] = await find('Saint-Leu-la-Forêt')
    expect(commune).toMatchObject({ label: 'Saint-Leu-la-Forêt', detail: 'Val-d’Oise' })
    expect(commune!.bbox![0]).toBeLessThan(commune!.lon!)
    expect(commune!.lat).toBeCloseTo(48.97, 1)
    const [hay] = await find('94038')
    expect([hay!.lon, hay!.bbox]).toEqual([null, null])
    const one = small.plots.find((plot) => plot.name && plot.code_insee === '95018')!
    const [plot] = await find(one.id)
    expect(plot).toMatchObject({ kind: 'plot', label: one.name, plots: 1 })
    expect(plot!.detail).toContain('Argenteuil (95)')
  })

  it('finds a parcel as people write it, with the plot that holds it', async () => {
    const one = small.plots.find((plot) => plot.code_insee === '95018' && plot.ordinal > 9)!
    const reference = (one.cadastral_refs as string[])[0]!
    const number = Number(reference.slice(-4))
    const ways = [
      `section AB n° ${number} Argenteuil`,
      `95100 AB ${number}`,
      `AB${number} argenteuil`,
    ]
    for (const q of [reference, `95018 AB ${number}`, `argenteuil ab ${number}`, ...ways]) {
      const [parcel] = await find(q)
      expect(parcel, q).toMatchObject({ kind: 'parcel', id: reference, plot: one.id })
    }
    const begun = (await find('95018 A')).filter(({ kind }) => kind === 'parcel')
    expect(begun.length).toBeGreaterThan(3)
    expect(begun.every(({ id }) => id.startsWith('95018000AB'))).toBe(true)
  })

  it('finds the present commune by what it was called, and says so', async () => {
    const told = async (q: string) => {
      const answer = await ask(`/api/search?q=${encodeURIComponent(q)}`)
      const { places, remarks } = searchSchema.parse(await answer.json())
      return [places[0]?.kind, places[0]?.id, remarks.map(({ en }) => en).join(' ')]
    }
    // Plots of the small version lie in few communes: one of them by its code of before 1968, and by its postal code.
    expect(await told('95100')).toEqual([
      ...['commune', '95018', '95100 is a postal code, read as Argenteuil (95018).'],
    ])
    expect((await told('93059'))[2]).toBe(
      '93059 (Pierrefitte-sur-Seine) is now Saint-Denis (93066).',
    )
    expect((await told('Fourqueux'))[2]).toBe('Fourqueux is now Saint-Germain-en-Laye (78551).')
    expect(await told('Argenteuil')).toEqual(['commune', '95018', ''])
  })

  it('takes a commune of the filter by name and by postal code, and says what it took', async () => {
    const answer = await ask('/api/plots?commune=Argenteuil&limit=3')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-location')).toBe('/api/plots?commune=95018&limit=3')
    const counted = async (commune: string) => {
      const facets = await ask(`/api/facets?commune=${encodeURIComponent(commune)}`)
      return ((await facets.json()) as { total: { plots: number } }).total
    }
    const meant = await counted('95018')
    for (const commune of ['95100', 'argenteuil', '95018,95100'])
      expect(await counted(commune), commune).toEqual(meant)
    const names = await ask('/api/territories?commune=95100')
    const { territories, remarks } = territoriesSchema.parse(await names.json())
    expect([territories[0]?.code, remarks[0]?.code]).toEqual(['95018', 'postal'])
    const refused = await ask('/api/plots?commune=Atlantis')
    expect(refused.status).toBe(400)
    expect(errorSchema.parse(await refused.json()).error.message).toContain(
      '“Atlantis” is no commune',
    )
    expect((await ask('/api/plots?commune=99999')).status).toBe(200)
  })

  it('finds a parcel that no plot holds, with its own shape', async () => {
    const [parcel] = await find('argenteuil za 7')
    expect(parcel).toMatchObject({
      ...{ kind: 'parcel', id: '95018000ZA0007', plot: null, plots: 0 },
      ...{ label: '95018 000 ZA 0007', detail: 'Argenteuil (95)' },
    })
    expect(parcel!.bbox![2]! - parcel!.bbox![0]!).toBeCloseTo(0.00137, 4)
  })

  it('gives as many as asked, of several kinds', async () => {
    expect(await find('95', 3)).toHaveLength(3)
    const kinds = new Set((await find('95')).map(({ kind }) => kind))
    expect([...kinds]).toEqual(['departement', 'commune'])
    expect(new Set((await find('lot', 50)).map(({ kind }) => kind))).toEqual(new Set(['plot']))
  })

  it('answers places when the geocoder fails, and says so apart', async () => {
    expect((await ids('argenteuil'))[0]).toBe('commune 95018')
    const answer = await ask('/api/search/addresses?q=argenteuil')
    expect(answer.status).toBe(200)
    expect(addressesSchema.parse(await answer.json())).toMatchObject({
      state: 'unavailable',
      message: 'The national geocoder answers 500',
    })
  })

  it.each(['search', 'search/addresses'])(
    'refuses what %s cannot read, by its word',
    async (path) => {
      const refused = async (query: string) => {
        const response = await ask(`/api/${path}?${query}`)
        const { error } = errorSchema.parse(await response.json())
        return `${response.status} ${error.code} ${error.issues?.[0]?.word}`
      }
      const long = 'a'.repeat(10_000)
      for (const q of ['', 'a', '%25_%5C', 'ab%00', 'ab%07', '%F0%9F%92%A5', 'a%F0%9F%92%A5'])
        expect(await refused(`q=${q}`), q).toBe('400 malformed q')
      expect(await refused(`q=${long.slice(0, 201)}`)).toBe('400 malformed q')
      expect(await refused(`q=${long}`)).toBe('400 malformed q')
      expect(await refused('limit=3')).toBe('400 malformed q')
      expect(await refused('q=ab&q=cd')).toBe('400 malformed q')
      for (const limit of ['-1', '0', '51', '1e1', '']) {
        expect(await refused(`q=ab&limit=${limit}`), limit).toBe('400 malformed limit')
      }
      expect(await refused('q=ab&zone=U')).toBe('400 unknown_word zone')
    },
  )

  it('answers whatever is typed without a bug', async () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 40, unit: 'binary' }),
      fc.stringMatching(/^9(5018|5) ?[0A-Z]{0,3} ?\d{0,5}$/),
      fc.constantFrom("lot' or 1=1 --", '95018 ()', 'st', '95018_', '$1 lot', '{ab}', '"ab",'),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        const sent = new URLSearchParams({ q }).toString()
        expect([200, 400]).toContain((await ask(`/api/search?${sent}`)).status)
      }),
      draws(50, 3),
    )
    expect(bugs).toEqual([])
  })

  it('holds back a client that asks without end, and no other', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 25; i++)
      statuses.push((await ask('/api/search/addresses?q=12345', 'eager')).status)
    expect(statuses.slice(0, 20)).toEqual(new Array(20).fill(200))
    expect(statuses.at(-1)).toBe(429)
    expect((await ask('/api/search/addresses?q=12345')).status).toBe(200)
    // At once: what comes back meanwhile, ten a second, is for one or two.
    const places = await Promise.all(
      Array.from({ length: 80 }, () => ask('/api/search?q=lot', 'hasty')),
    )
    const answered = places.filter((answer) => answer.status === 200).length
    expect(answered).toBeGreaterThanOrEqual(60)
    expect(answered).toBeLessThan(75)
  })
})
