// OGC API – Features, Parts 1 to 3: boxes, CRS and queryables. What filters select is in filter.pg.test.ts.
import proj4 from 'proj4'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { COLLECTIONS } from '../../../api/ogc/collections.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import type { Document } from './ask-ogc.ts'
import { askOgc, epsg, featuresOf, root } from './ask-ogc.ts'

describeOnEngines('/ogc', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  const { ask, read } = askOgc(() => app)

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  it('takes bbox in four and six numbers and in each CRS, and datetime', async () => {
    const ids = async (words: string) =>
      featuresOf(await read(`/collections/plots/items?limit=1000&${words}`)).map(({ id }) => id)
    const wanted = small.plots
      .filter(
        ({ corner: [x, y], side }) =>
          x <= 643_000 && x + side >= 641_000 && y <= 6_873_000 && y + side >= 6_871_000,
      )
      .map(({ id }) => id)
    expect(wanted.length).toBeGreaterThan(10)
    expect(await ids(`bbox=641000,6871000,643000,6873000&bbox-crs=${epsg(2154)}`)).toEqual(wanted)
    expect(await ids(`bbox=641000,6871000,-50,643000,6873000,900&bbox-crs=${epsg(2154)}`)).toEqual(
      wanted,
    )
    const degrees = await ids('bbox=2.19,48.93,2.23,48.96')
    expect(degrees.length).toBeGreaterThan(5)
    expect(await ids(`bbox=48.93,2.19,48.96,2.23&bbox-crs=${epsg(4326)}`)).toEqual(degrees)
    expect(await ids('bbox=-180,-90,180,90')).toHaveLength(200)
    expect(await ids('bbox=0,0,1,1')).toEqual([])
    expect(await ids('datetime=2024-01-01T00:00:00Z/..')).toHaveLength(200)
    expect(await ids('zone=U&status=friche')).toEqual(
      small.plots
        .filter(({ zone, status }) => zone === 'U' && status === 'friche')
        .map(({ id }) => id),
    )
  })

  it('answers in each CRS, with its header and its order of axes (Part 2)', async () => {
    const point = async (crs?: string) => {
      const words = crs ? `&crs=${encodeURIComponent(crs)}` : ''
      const response = await ask(`/collections/access_points/items?limit=1${words}`)
      const [feature] = featuresOf((await response.json()) as Document)
      return [response.headers.get('content-crs'), feature?.geometry?.coordinates as unknown]
    }
    const [crs84, [lon, lat]] = (await point()) as [string, [number, number]]
    expect(crs84).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>')
    const lambert =
      '+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m'
    const [x, y] = proj4(lambert, 'WGS84', [640_000, 6_870_000])
    expect([lon, lat]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)])
    expect(await point(epsg(4326))).toEqual([`<${epsg(4326)}>`, [lat, lon]])
    expect(await point(epsg(2154))).toEqual([`<${epsg(2154)}>`, [640_000, 6_870_000]])
    const mercator = [
      (lon * 20037508.342789244) / 180,
      expect.closeTo(
        (Math.log(Math.tan(((90 + lat) * Math.PI) / 360)) * 20037508.342789244) / Math.PI,
        0,
      ),
    ]
    expect(await point(epsg(3857))).toEqual([
      `<${epsg(3857)}>`,
      [expect.closeTo(mercator[0] as number, 0), mercator[1]],
    ])
  })

  it('lists queryables as JSON Schema, each of which can be asked for (Part 3)', async () => {
    for (const { id } of COLLECTIONS) {
      const response = await ask(`/collections/${id}/queryables`)
      expect(response.headers.get('content-type')).toBe('application/schema+json')
      const schema = (await response.json()) as {
        $id: string
        type: string
        properties: Record<string, { type?: string; format?: string }>
      }
      expect(schema).toMatchObject({ $id: `${root}/collections/${id}/queryables`, type: 'object' })
      const stored = (await read(`/collections/${id}/items?limit=1`)).numberMatched
      for (const [name, { type, format }] of Object.entries(schema.properties)) {
        const filtered = async (filter: string) => {
          const words = new URLSearchParams({ filter, limit: '1' })
          return (await read(`/collections/${id}/items?${words}`)).numberMatched
        }
        expect(await filtered(`"${name}" IS NULL or ${name} is not null`), name).toBe(stored)
        if (type === undefined || type === 'array') continue
        const text = format === 'date' ? "DATE('2022-04-14')" : "'foo'"
        const value = type === 'string' ? text : type === 'boolean' ? 'true' : '3'
        const both = (one: string, other: string) =>
          `(${name} ${one} ${value} AND ${name} ${other} ${value})`
        expect(
          await filtered([both('=', '<>'), both('>', '<='), both('<', '>=')].join(' OR ')),
          name,
        ).toBe(0)
      }
    }
    const { functions } = (await read('/functions')) as unknown as {
      functions: { name: string; returns: string[] }[]
    }
    expect(functions).toMatchObject([{ name: 's_dwithin', returns: ['boolean'] }])
  }, 120_000)
})
