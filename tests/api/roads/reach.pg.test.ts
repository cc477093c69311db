// Areas within reach, ways and what is around, by their addresses, on streets laid around the plots of a small version.
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { deriveRoadGraph } from '../../../geodata/derive/access/derive-road-graph.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import type { PlotAround, PlotWays, Reach } from '../../../geodata/model/roads/road-answers.ts'
import {
  plotAroundSchema,
  plotWaysSchema,
  reachSchema,
} from '../../../geodata/model/roads/road-answers.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

/** Just outside the corners of the plots. */
const [WEST, SOUTH, SPACING, COUNT] = [639_990, 6_869_990, 500, 24]
/** Streets east and north of each other, 500 m apart, one in four one-way; and an island far in the east. */
function streets(): Record<string, unknown>[] {
  const at = (i: number, j: number) => `${WEST + SPACING * i} ${SOUTH + SPACING * j}`
  const road = (name: string, oneway: number, points: string[]) => ({
    class: 'unclassified',
    name,
    oneway,
    source: 'made',
    geom: `SRID=2154;LINESTRING(${points.join(',')})`,
  })
  const steps = Array.from({ length: COUNT }, (_, i) => i)
  const roads = steps.flatMap((i) => [
    road(
      `Rue ${i}`,
      i % 4 === 1 ? 1 : 0,
      steps.map((j) => at(j, i)),
    ),
    road(
      `Avenue ${i}`,
      0,
      steps.map((j) => at(i, j)),
    ),
  ])
  roads.push(road('Île', 0, ['670000 6870000', '670200 6870000']))
  return roads.map((one, id) => ({ id, ...one }))
}

/** Longitude and latitude near the middle of the streets, on the island, and far from any road. */
const [MIDDLE, ISLAND, NOWHERE] = ['2.24,48.97', '2.5912,48.9287', '2.9,48.6']

describeOnEngines('ways by road', (t) => {
  let app: ReturnType<typeof createApp>
  let version: SmallVersion

  beforeAll(async () => {
    version = await publishSmallVersion(t.sql, { plots: 60 })
    await insertRows(t.sql, version, 'road', streets())
    const table = (name: string) => tableOf(t.sql, version, name)
    await t.sql`
      update ${table('commune')} set centre = ST_SetSRID(ST_MakePoint(
        case code_insee when '95018' then 643000 else 650000 end, 6872000), 2154)
      where code_insee <> '94038'`
    await t.sql`update ${table('dataset')} set serves = array_append(serves, 'road') where id = 'made'`
    await deriveRoadGraph(t.sql, version)
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  const get = (path: string, init?: RequestInit) =>
    app.request(`http://localhost/api/${path}`, init)
  const reachOf = async (words: string): Promise<Reach> => {
    let response = await get(`reach?${words}`)
    // The thread of the roads begins with the first question.
    while (response.status === 503) {
      await sleep(200)
      response = await get(`reach?${words}`)
    }
    expect(response.status, await response.clone().text()).toBe(200)
    return reachSchema.parse(await response.json())
  }

  it('answers areas, the largest first, each valid and within the one before', async () => {
    const { features, version: of } = await reachOf(`at=${MIDDLE}&minutes=4,2,9`)
    expect(of).toBe(version.version)
    expect(features.map(({ properties }) => properties.minutes)).toEqual([9, 4, 2])
    for (const { properties } of features)
      expect(properties).toMatchObject({
        mode: 'truck',
        direction: 'from',
        cell_m: 240,
        meets_edge: false,
      })
    const surfaces = features.map(({ properties }) => properties.surface_ha)
    expect(surfaces).toEqual([...surfaces].sort((a, b) => b - a))
    const [row] = await t.sql<{ valid: boolean; nested: boolean; ha: number }[]>`
      with area as (
        select at, ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(text), 4326), 2154) as geom
        from unnest(${features.map(({ geometry }) => JSON.stringify(geometry))}::text[])
          with ordinality as one(text, at))
      select (select bool_and(ST_IsValid(geom)) from area) as valid,
        (select bool_and(ST_Area(ST_Difference(shorter.geom, longer.geom)) < 1)
          from area as longer join area as shorter on shorter.at = longer.at + 1) as nested,
        (select ST_Area(geom) / 10000 from area where at = 1) as ha`
    expect(row).toMatchObject({ valid: true, nested: true })
    expect(row!.ha / surfaces[0]!).toBeCloseTo(1, 4)
  })

  it('begins at the edge of a plot, or of any plot of a group', async () => {
    const one = await reachOf('at=plot:P-0000&minutes=3')
    const both = await reachOf('at=plot:P-0000%2BP-0040&minutes=3')
    expect(both.features[0]!.properties.road_km).toBeGreaterThan(
      one.features[0]!.properties.road_km,
    )
    expect(one.features[0]!.properties.snap_m).toBe(10)
  })

  it('tells ways from a place from ways to it', async () => {
    const [from, to] = await Promise.all(
      ['from', 'to'].map((way) => reachOf(`at=${MIDDLE}&minutes=6&mode=car&direction=${way}`)),
    )
    expect(from!.features[0]!.geometry).not.toEqual(to!.features[0]!.geometry)
  })

  it('is not sent again to who holds it', async () => {
    const first = await get(`reach?at=${MIDDLE}&minutes=5`)
    const etag = first.headers.get('etag')!
    const again = await get(`reach?at=${MIDDLE}&minutes=5`, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await get(`reach?at=${MIDDLE}&minutes=6`, { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
  })

  it('can be kept as an area of the filter', async () => {
    const { features } = await reachOf(`at=${MIDDLE}&minutes=12`)
    const kept = await get('areas?name=reach.geojson', {
      method: 'POST',
      body: JSON.stringify({ type: 'FeatureCollection', features: features.slice(0, 1) }),
    })
    expect(kept.status).toBe(201)
    const { within } = (await kept.json()) as { within: string }
    const found = await get(`facets?within=${within}`)
    expect(((await found.json()) as { matched: number }).matched).toBeGreaterThan(10)
  })

  it('refuses with the word and the reason', async () => {
    const refused = async (words: string) => {
      const response = await get(`reach?${words}`)
      const { error } = errorSchema.parse(await response.json())
      return [response.status, error.code, error.issues?.[0]?.word]
    }
    const at = `at=${MIDDLE}`
    expect(await refused('minutes=15')).toEqual([400, 'malformed', 'at'])
    expect(await refused('at=here')).toEqual([400, 'malformed', 'at'])
    expect(await refused('at=2.4,48.9,5')).toEqual([400, 'malformed', 'at'])
    expect(await refused(`${at}&minutes=soon`)).toEqual([400, 'malformed', 'minutes'])
    expect(await refused(`${at}&minutes=1,2,3,4,5,6,7`)).toEqual([400, 'malformed', 'minutes'])
    expect(await refused(`${at}&mode=bicycle`)).toEqual([400, 'malformed', 'mode'])
    expect(await refused(`${at}&speed=9`)).toEqual([400, 'unknown_word', 'speed'])
    expect(await refused(`${at}&minutes=0`)).toEqual([422, 'impossible', 'minutes'])
    expect(await refused(`${at}&minutes=600`)).toEqual([422, 'impossible', 'minutes'])
    expect(await refused('at=-4.5,48.4')).toEqual([422, 'impossible', 'at'])
    expect(await refused('at=200,95')).toEqual([422, 'impossible', 'at'])
    expect(await refused('at=plot:P-9999')).toEqual([422, 'impossible', 'at'])
    expect(await refused(`at=${ISLAND}`)).toEqual([422, 'not_connected', 'at'])
    expect(await refused(`at=${NOWHERE}`)).toEqual([422, 'no_road', 'at'])
    expect((await get('plots/P-9999/ways')).status).toBe(404)
    expect((await get("plots/a'b/around")).status).toBe(404)
    expect((await get('plots/P-0001/around?minutes=0')).status).toBe(422)
  })

  it('draws the way to the point of each kind, with the roads it takes', async () => {
    const answered: PlotWays = plotWaysSchema.parse(await (await get('plots/P-0040/ways')).json())
    expect(answered.id).toBe('P-0040')
    for (const way of answered.ways) {
      expect(way).toMatchObject({ unknown: null, point: { id: `A-${way.kind}` } })
      expect(way.mode).toBe(way.kind === 'station' ? 'foot' : 'truck')
      // The points stand 14 m from the south-west crossing, P-0040 8 columns and 2 rows away from it.
      expect(way.km!).toBeGreaterThan(way.straight_km!)
      expect(way.km!).toBeLessThan(6)
      expect(way.roads.length).toBeGreaterThan(0)
      const [lon, lat] = way.line!.coordinates.at(-1)!
      expect([lon, lat]).toEqual([expect.closeTo(2.1814, 2), expect.closeTo(48.926, 2)])
    }
    const [row] = await t.sql<{ m: number }[]>`
      select ST_Length(ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(
        ${JSON.stringify(answered.ways[0]!.line)}::text), 4326), 2154)) as m`
    expect(row!.m / 1000).toBeCloseTo(answered.ways[0]!.km!, 2)
  })

  it('names the communes whose centre is reached, and says what it does not know of them', async () => {
    const response = await get('plots/P-0040/around?minutes=30,1')
    const answered: PlotAround = plotAroundSchema.parse(await response.json())
    expect(answered.within).toEqual([
      { minutes: 1, communes: 0, population: 0, population_unknown: 0 },
      { minutes: 30, communes: 2, population: 30_000, population_unknown: 0 },
    ])
    expect(answered.communes.map(({ code_insee }) => code_insee)).toEqual(['95018', '95563'])
    expect(answered.communes_unknown).toBe(1)
  })

  it('answers of the next version once it is there, and says when that has no roads', async () => {
    const next = await publishSmallVersion(t.sql, { plots: 3 })
    // The roads of the version before answer while those of the next are made ready.
    await expect.poll(async () => (await get(`reach?at=${MIDDLE}&minutes=5`)).status).toBe(422)
    const { error } = errorSchema.parse(await (await get(`reach?at=${MIDDLE}`)).json())
    expect(error.code).toBe('no_roads')
    expect(next.version).toBe(version.version + 1)
  })
})
