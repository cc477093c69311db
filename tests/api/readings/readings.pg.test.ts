// A reading through its address: what it tells, what it does not know, what it refuses, and the same on both engines.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { ApiError } from '../../../geodata/model/answers.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'
import { READING_LIMITS, readingSchema } from '../../../geodata/model/plans/reading.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { LAND, layRandomLand } from '../../rig/land/random-land.ts'
import { publishRandomLand } from '../../rig/land/publish-land.ts'

const land = layRandomLand(11, 60)
const plots = land.areas.filter(({ small }) => small).map(({ id }) => id)
/** By engine, what it read of the same land. */
const readBy = new Map<string, Reading[]>()

describeOnEngines('readings', (t) => {
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    await publishRandomLand(t.sql, land)
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  const ask = (of: string) => app.request(`/api/readings?of=${encodeURIComponent(of)}`)
  const read = async (of: string): Promise<Reading> => {
    const response = await ask(of)
    const answer = (await response.json()) as Reading
    expect(response.status, JSON.stringify(answer).slice(0, 300)).toBe(200)
    return answer
  }
  /** A circle in the middle of the land, or at a place of it in metres. */
  const circle = async (radius: number, x = LAND.side / 2, y = LAND.side / 2) => {
    const [row] = await t.sql<{ lon: number; lat: number }[]>`
      select ST_X(at) as lon, ST_Y(at) as lat from ST_Transform(ST_SetSRID(ST_MakePoint(
        ${LAND.x + x}::float8, ${LAND.y + y}::float8), 2154), 4326) as at`
    return `circle:${row!.lon.toFixed(5)},${row!.lat.toFixed(5)},${radius}`
  }

  it('answers in the shape that is promised, and shares make 1 in every layer', async () => {
    const readings = []
    for (const of of [...plots.map((id) => `plot:${id}`), await circle(1262), await circle(2500)])
      readings.push(await read(of))
    for (const one of readings) {
      expect(readingSchema.strict().safeParse(one).error).toBeUndefined()
      const layers = [
        [one.communes, one.communes_balance],
        [one.zones, one.zones_balance],
        [one.prescriptions ?? [], one.prescriptions_balance],
        [one.land?.classes ?? [], one.land?.balance],
        ...one.constraints.map(({ areas, balance }) => [areas, balance] as const),
      ] as const
      for (const [parts, balance] of layers) {
        const sum = parts.reduce((total, { share }) => total + share, 0)
        const { uncovered_share = 1, overlap_share = 0 } = balance ?? {}
        expect(Math.abs(sum + uncovered_share - overlap_share - 1), one.of).toBeLessThan(1e-4)
      }
      const sources = [one.zones, one.prescriptions ?? [], one.constraints.flatMap((c) => c.areas)]
      for (const { source } of sources.flat()) expect(one.provenance).toHaveProperty([source])
    }
    readBy.set(t.engine, readings)
    const [first, second] = [...readBy.values()]
    if (second)
      for (const [i, reading] of second.entries()) expectNear(reading, first![i], reading.of)
  })

  it('tells the same of a parcel as of the plot that it is, and of a plot by its parcel', async () => {
    const plot = await read(`plot:${plots[0]}`)
    const parcel = await read('parcel:95018 AB 12')
    expect(await read('parcel:Argenteuil, section AB n° 12')).toEqual(parcel)
    expect(parcel).toMatchObject({
      kind: 'parcel',
      ids: ['95018000AB0012'],
      of: 'parcel:95018000AB0012',
    })
    expect(parcel.zones).toEqual(plot.zones)
    const held = await read('parcel:95018ZZ0002')
    expect(held).toMatchObject({ kind: 'plot', of: 'plot:A-2' })
  })

  it('joins plots, and counts land that two of them share once', async () => {
    const group = await read('plot:A-4+A-2')
    expect(group).toMatchObject({ kind: 'group', ids: ['A-2', 'A-4'], of: 'plot:A-2+A-4' })
    const alone = (await read('plot:A-2')).surface_m2 + (await read('plot:A-4')).surface_m2
    expect(group.surface_m2).toBeLessThanOrEqual(alone + 0.2)
    const response = await app.request('/api/readings?of=plot:A-2+A-4')
    expect(((await response.json()) as Reading).of).toBe('plot:A-2+A-4')
  })

  it('reads the SDRIF-E by its tolerance, and gives a rule only where it is known', async () => {
    const items = async (of: string) => {
      const { sdrif_e } = await read(of)
      expect(sdrif_e).toMatchObject({ tolerance_m: 150, scale: 150_000, approved_on: '2025-06-10' })
      return Object.fromEntries(sdrif_e.items.map((one) => [one.item, one]))
    }
    // Two polygons that adjoin hold together what neither holds alone.
    const across = await items(await circle(400, 3000, 1500))
    expect(across.polarity).toMatchObject({
      position: 'inside',
      maps: ['M1', 'M2'],
      rule: 'to_supply',
    })
    const near = await items(await circle(100, 1500, 3200))
    expect(near.polarity).toMatchObject({ position: 'edge', distance_m: null })
    const beyond = await items(await circle(100, 1500, 4000))
    expect(beyond.polarity).toMatchObject({ position: 'outside', distance_m: 900 })
    const on = await items(await circle(100, 1000, 1000))
    expect(on.industrial_development).toMatchObject({
      position: 'symbol',
      distance_m: 0,
      rule: 'read',
      number: null,
    })
    expect(on['Sites multimodaux SDRIF-E']).toMatchObject({
      position: 'symbol',
      rule: 'to_supply',
      maps: [],
      title: 'Sites multimodaux SDRIF-E',
    })
    expect(on.station_perimeter_2km).toMatchObject({
      position: 'outside',
      rule: 'read',
      number: 'OR 92 bis',
    })
    // No layer covers the place, or none is known at all.
    const far = await items(await circle(100, 5000, 5000))
    expect(far.station_perimeter_2km?.position).toBe('unknown')
    expect(far.flood_risk_zone?.position).toBe('unknown')
    expect(far.green_framework).toMatchObject({ position: 'unknown', rule: 'to_supply', maps: [] })
  })

  it('says where constraints cannot be known, whole or in part', async () => {
    const of = async (x: number) =>
      (await read(await circle(100, x, 1500))).constraints.find(({ kind }) => kind === 'biotope')
    expect((await of(1500))?.known).toBe('known')
    expect(await of(3000)).toMatchObject({ known: 'partly' })
    expect((await of(3000))?.balance.unknown_share).toBeCloseTo(0.5, 2)
    const outside = await of(5000)
    expect(outside?.known).toBe(outside?.areas.length ? 'partly' : 'unknown')
  })

  it('puts the document of the highest rank first, and no row for a SCoT that nobody knows', async () => {
    const { chain, zones } = await read(await circle(2000))
    expect(chain[0]).toMatchObject({ level: 'sdrif_e', rank: 1, approved_on: '2025-06-10' })
    expect(chain.map(({ rank }) => rank)).toEqual(chain.map(({ rank }) => rank).sort())
    expect(chain.slice(1).every(({ level, document }) => level === 'plu' && document)).toBe(true)
    expect(chain.length).toBeGreaterThan(1)
    for (const { approved_on, older } of zones)
      expect(older).toBe(approved_on === null ? null : approved_on === '2019-03-12')
  })

  it('reports slivers as such and says what communes consumed', async () => {
    const { prescriptions, consumption } = await read(await circle(2500))
    const slivers = prescriptions?.filter(({ sliver }) => sliver) ?? []
    expect(slivers.length).toBeGreaterThan(0)
    expect(prescriptions!.length).toBeGreaterThan(slivers.length)
    expect(consumption).toEqual([
      {
        code_insee: '95018',
        name: 'Commune 1',
        from_year: 2019,
        to_year: 2020,
        total_ha: 4,
        activity_ha: null,
        source: 'whole',
      },
    ])
  })

  it.each([
    ['', 400, 'malformed'],
    ['nonsense', 400, 'malformed'],
    ['plot:', 400, 'malformed'],
    ["plot:'; drop table plot; --", 400, 'malformed'],
    [`plot:${Array.from({ length: 13 }, (_, i) => `P-${i}`).join('+')}`, 400, 'malformed'],
    ['plot:no-such-plot', 404, 'not_found'],
    ['parcel:AB 12', 400, 'malformed'],
    ['parcel:95018 AB 9999', 404, 'not_found'],
    ['parcel:13055 AB 12', 422, 'impossible'],
    ['parcel:Marolles-en-Brie AB 12', 422, 'impossible'],
    ['circle:2.3,48.9', 400, 'malformed'],
    ['circle:5.37,43.29,500', 422, 'impossible'],
    ['circle:1.2,48.2,500', 422, 'elsewhere'],
    ['circle:2.3,48.9,30000', 422, 'too_large'],
    ['polygon:%%%', 400, 'malformed'],
    [`area:${'0'.repeat(32)}`, 404, 'not_found'],
    ['area:../../etc/passwd', 400, 'malformed'],
  ])('refuses %j with %i %s', async (of, status, code) => {
    const response = await ask(of)
    const { error } = (await response.json()) as ApiError
    expect([response.status, error.code]).toEqual([status, code])
    expect(error.message).toMatch(/^[\w].{5,}$/)
  })

  it('refuses other words, and says the limit of what is too large', async () => {
    expect((await app.request('/api/readings?of=plot:A-2&limit=-1')).status).toBe(400)
    expect((await app.request('/api/readings')).status).toBe(400)
    const { error } = (await (await ask('circle:2.3,48.9,3000')).json()) as ApiError
    expect(error.message).toContain(String(READING_LIMITS.ha))
    const corners = Array.from({ length: READING_LIMITS.vertices + 1 }, (_, i) => {
      const turn = (i / READING_LIMITS.vertices) * 2 * Math.PI
      return [2.2 + 0.02 * Math.cos(turn), 48.94 + 0.01 * Math.sin(turn)]
    })
    corners[corners.length - 1] = corners[0]!
    const body = JSON.stringify({ type: 'Polygon', coordinates: [corners] })
    const kept = await app.request('/api/areas?name=a.geojson', { method: 'POST', body })
    const refused = await ask(((await kept.json()) as { within: string }).within)
    expect(refused.status).toBe(422)
    expect(((await refused.json()) as ApiError).error.message).toContain('vertices')
  })

  it('asks for patience after many outlines in a row, and goes on reading plots', async () => {
    const own = createApp({ db: t.db, settings: { software: 'test 1' } })
    const unknown = `/api/readings?of=area:${'0'.repeat(32)}`
    const answers = await Promise.all(Array.from({ length: 31 }, () => own.request(unknown)))
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(30)
    expect(Number(answers.find(({ status }) => status === 429)?.headers.get('retry-after'))).toBe(1)
    expect((await own.request('/api/readings?of=plot:A-2')).status).toBe(200)
    for (const path of ['readings', 'search', 'search/addresses'])
      expect((await own.request(`/api/${path}`, { method: 'DELETE' })).status).toBe(405)
  })

  it('is not sent again to who holds it', async () => {
    const etag = (await ask('plot:A-2')).headers.get('etag') ?? ''
    const headers = { 'if-none-match': etag }
    expect((await app.request('/api/readings?of=plot:A-2', { headers })).status).toBe(304)
  })
})

/** The same, but for the last digit of a number. */
function expectNear(ours: unknown, theirs: unknown, where: string): void {
  if (typeof ours === 'number' && typeof theirs === 'number')
    return expect(Math.abs(ours - theirs), where).toBeLessThanOrEqual(0.2 + 1e-9 * Math.abs(ours))
  if (ours === null || typeof ours !== 'object') return expect(ours, where).toBe(theirs)
  expect(Object.keys(ours), where).toEqual(Object.keys(theirs as object))
  for (const [key, value] of Object.entries(ours))
    expectNear(value, (theirs as Record<string, unknown>)[key], `${where} ${key}`)
}
