// Areas that people bring: formats told by their bytes, faults in plain words, one key for one content.
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { ApiError, PlotList } from '../../../geodata/model/answers.ts'
import type { References } from '../../../geodata/model/answers.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import { collection, feature, polygon, square } from '../../rig/files/mirror.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

type Kept = {
  notes: string[]
  within: string
  surface_ha: number
  name: string
  geometry: { type: string }
}

const here = square(2.17, 48.92, 0.03)
const geojson = collection([feature({}, polygon(here))])
const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><Placemark>
  <name>Emprise</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
  ${here.map(([lon, lat]) => `${lon},${lat},0`).join(' ')}
  </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>`

/** A GeoPackage in Lambert-93 with one square of 100 m. */
const geopackage = (): Uint8Array => {
  const [x, y] = [640_000, 6_870_000]
  const ring = [
    [x, y],
    [x + 100, y],
    [x + 100, y + 100],
    [x, y + 100],
    [x, y],
  ] as const
  return makeGeopackage([{ name: 'a', srid: 2154, rows: [{ properties: {}, shape: ring }] }])
}

describeOnEngines('areas that people bring', (t) => {
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    await publishSmallVersion(t.sql)
  })
  // Each with a rate of its own.
  beforeEach(() => {
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  const bring = (body: string | Uint8Array, name = '') =>
    app.request(`/api/areas${name && `?name=${encodeURIComponent(name)}`}`, {
      method: 'POST',
      body: body as BodyInit,
    })
  const kept = async (body: string | Uint8Array, name?: string): Promise<Kept> => {
    const response = await bring(body, name)
    const answer = (await response.json()) as Kept
    expect(response.status, JSON.stringify(answer)).toBe(201)
    return answer
  }

  it('keeps an area, answers it by its key, and filters by it as by the same frame', async () => {
    const area = await kept(geojson, 'emprise.geojson')
    expect(area.within).toMatch(/^area:[0-9a-f]{32}$/)
    expect(area.surface_ha).toBeGreaterThan(600)
    expect(area.geometry.type).toBe('MultiPolygon')
    const response = await app.request(`/api/areas/${area.within.slice(5)}`)
    const { notes, ...keptArea } = area
    expect(notes).toEqual([])
    expect(await response.json()).toEqual(keptArea)
    const list = async (words: string) =>
      ((await (await app.request(`/api/plots?${words}&limit=1000`)).json()) as PlotList).plots.map(
        ({ id }) => id,
      )
    const ids = await list(`within=${area.within}`)
    expect(ids.length).toBeGreaterThan(5)
    expect(ids).toEqual(await list('bbox=2.17,48.92,2.2,48.95'))
  })

  it('gives one content one key, whatever the format and the order of its vertices', async () => {
    const one = await kept(geojson)
    expect((await kept(kml, 'emprise.kml')).within).toBe(one.within)
    const turned = [...here.slice(2, -1), ...here.slice(0, 3)]
    expect((await kept(collection([feature({}, polygon(turned))]))).within).toBe(one.within)
    const alone = feature({}, polygon(here))
    expect((await kept(JSON.stringify(alone), 'a.geojson')).within).toBe(one.within)
    expect((await kept(JSON.stringify(polygon(here)))).within).toBe(one.within)
    const halves = [square(2.17, 48.92, 0.03), square(2.18, 48.93, 0.01)].map((ring) =>
      feature({}, polygon(ring)),
    )
    expect((await kept(collection(halves))).within).toBe(one.within)
  })

  it('reads a GeoPackage in Lambert-93', async () => {
    expect((await kept(geopackage(), 'a.gpkg')).surface_ha).toBeCloseTo(1, 3)
  })

  const far = collection([feature({}, polygon(square(5, 45, 0.1)))])
  const bowTie = collection([
    feature(
      {},
      polygon([
        [2.1, 48.9],
        [2.2, 49],
        [2.2, 48.9],
        [2.1, 49],
        [2.1, 48.9],
      ]),
    ),
  ])
  const wide = collection([feature({}, polygon(square(1.2, 47.8, 1.6)))])
  const many = collection([
    feature(
      {},
      polygon(
        Array.from({ length: 20_002 }, (_, i): [number, number] => {
          const turn = ((i % 20_001) / 20_001) * 2 * Math.PI
          return [2.3 + Math.cos(turn) / 10, 48.9 + Math.sin(turn) / 10]
        }),
      ),
    ),
  ])
  it.each([
    ['nothing', '', '', 400, /empty/],
    ['words', 'bonjour', '', 415, /neither GeoJSON, KML/],
    ['a file under a wrong name', geojson, 'emprise.kml', 415, /named \.kml and holds JSON/],
    ['a broken file', geojson.slice(0, -40), '', 422, /cut/],
    ['XML that is no KML', '<gml></gml>', 'a.kml', 422, /not KML/],
    ['a page', '<!doctype html><p>hello', '', 422, /KML|XML/],
    [
      'points',
      collection([feature({}, { type: 'Point', coordinates: [2.3, 48.9] })]),
      '',
      422,
      /no polygon/,
    ],
    ['another place', far, '', 422, /outside the region/],
    ['a bow-tie', bowTie, '', 422, /crosses itself/],
    ['more than the whole region', wide, '', 422, /larger than 1300000 ha/],
    ['too many vertices', many, '', 413, /more than 20000 vertices/],
    ['too many bytes', ' '.repeat(9 << 20), '', 413, /larger than 8 MB/],
  ])('refuses %s', async (_, body, name, status, message) => {
    const response = await bring(body, name)
    const answer = (await response.json()) as ApiError
    expect([response.status, answer.error.message]).toEqual([
      status,
      expect.stringMatching(message),
    ])
  })

  it('says that an area is not kept, and takes no other method', async () => {
    const gone = 'ab'.repeat(16)
    expect((await app.request(`/api/areas/${gone}`)).status).toBe(404)
    expect((await app.request('/api/areas/..%2F')).status).toBe(404)
    const facets = await app.request(`/api/facets?within=area:${gone}`)
    expect(facets.status).toBe(422)
    expect(((await facets.json()) as ApiError).error.issues?.[0]?.word).toBe('within')
    const put = await app.request('/api/areas', { method: 'PUT', body: '{}' })
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  })

  it('asks for patience after many files in a row', async () => {
    const statuses = []
    for (let i = 0; i < 25; i++) statuses.push((await bring('no')).status)
    expect(statuses).toContain(429)
  })

  it('finds plots by pasted references, as people write them', async () => {
    const list = encodeURIComponent(
      'P-0003,95018 000 ab 0007,nowhere\nArgenteuil, section AB, n° 7\n93059 AB 12|E 12',
    )
    const { resolved } = (await (await app.request(`/api/references?list=${list}`)).json()) as {
      resolved: References['resolved']
    }
    expect(resolved[0]).toMatchObject({ given: 'P-0003', ids: ['P-0003'] })
    expect(resolved[1]).toMatchObject({ reference: '95018000AB0007' })
    expect(resolved[2]).toMatchObject({ reference: null, ids: [] })
    expect(resolved[3]).toMatchObject({ reference: '95018000AB0007', ids: resolved[1]!.ids })
    expect(resolved[4]!.remarks[0]?.en).toBe(
      '93059 (Pierrefitte-sur-Seine) is now Saint-Denis (93066).',
    )
    expect(resolved.map(({ reason }) => reason?.code)).toEqual([
      ...[undefined, undefined, 'not_reference', undefined, 'not_held', 'no_commune'],
    ])
    expect(resolved[5]!.reason?.fr).toBe('Section E, n° 12 : il manque la commune.')
    const long = (await (await app.request(`/api/references?list=${'a'.repeat(200)}`)).json()) as {
      resolved: References['resolved']
    }
    expect(long.resolved[0]?.reason?.code).toBe('too_long')
    expect((await app.request('/api/references?list=')).status).toBe(400)
  })
})
