import { expect, it, beforeAll } from 'vitest'
import { insertRows } from '../../../../geodata/db/insert-rows.ts'
import { offerFactsSchema } from '../../../../geodata/model/offers/offer-facts.ts'
import { drawPlotMap } from '../../../../geodata/offers/map/draw-plot-map.ts'
import { describeOnEngines } from '../../../rig/database.ts'
import type { SmallVersion } from '../../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../../rig/land/small-version.ts'

const HOSTILE = `</svg><script>alert("&")</script>`
/** Far from all that is drawn, beyond every commune. */
const EDGE = [700_000, 6_800_000] as const

describeOnEngines('the drawn map', (t) => {
  let version: SmallVersion
  const draw = (...ids: string[]) => drawPlotMap(t.sql, version, ids)

  beforeAll(async () => {
    version = await publishSmallVersion(t.sql, { plots: 40 })
    const insert = (table: string, rows: Record<string, unknown>[]) =>
      insertRows(t.sql, version, table, rows)
    const [x, y] = version.plots[0]!.corner
    const area = (west: number, south: number, width: number, height: number) =>
      `SRID=2154;MULTIPOLYGON(((${west} ${south},${west + width} ${south},${west + width} ${south + height},${west} ${south + height},${west} ${south})))`
    await insert('site', [
      {
        ...{ id: 'S-hostile', name: HOSTILE, category: null, surface_m2: 1, source: 'made' },
        geom: area(x + 40, y + 60, 300, 60),
      },
    ])
    await insert('base_feature', [
      {
        id: 1,
        kind: 'water',
        class: 'river',
        name: 'Oise',
        source: 'made',
        geom: area(x - 5000, y - 100, 20_000, 40),
      },
    ])
    // Many small streets: more than the drawing may hold.
    const street = (i: number) => {
      const [west, south] = [x - 3000 + (i % 90) * 66, y - 3000 + Math.floor(i / 90) * 70]
      return `SRID=2154;LINESTRING(${west} ${south},${west + 31} ${south + 13},${west + 40} ${south + 51},${west + 63} ${south + 7})`
    }
    await insert(
      'road',
      Array.from({ length: 8000 }, (_, i) => ({
        ...{ id: i, class: i % 2 ? 'tertiary' : 'residential', name: `rue ${i}`, source: 'made' },
        geom: street(i),
      })),
    )
    const plain = { ordinal: 0, search: '', source: 'made', surface_m2: 1, category: null }
    await insert('plot', [
      { ...plain, id: 'huge', ordinal: 9001, geom: area(x, y, 30_000, 30_000) },
      { ...plain, id: 'tiny', ordinal: 9002, geom: area(x + 20, y + 20, 1, 1) },
      { ...plain, id: 'edge', ordinal: 9003, geom: area(...EDGE, 200, 100) },
      { ...plain, id: 'wide', ordinal: 9004, geom: area(x, y, 2000, 1200) },
    ])
  })

  it('is the same twice, and as the contract says', async () => {
    const map = await draw('P-0000')
    expect(await draw('P-0000')).toEqual(map)
    expect(offerFactsSchema.shape.map.parse(map)).toEqual(map)
    const [west, south, east, north] = map.bounds
    expect((east - west) / (north - south)).toBeCloseTo(map.width / map.height, 3)
    expect(map.locator.path).not.toBe('')
  })

  it('escapes every name', async () => {
    for (const { svg } of [await draw('P-0000'), await draw('tiny')]) {
      expectWellFormed(svg)
      expect(svg).not.toContain('<script')
    }
    expect((await draw('tiny')).svg).toContain('&lt;/svg&gt;&lt;script&gt;')
  })

  it.each(['P-0000', 'P-0017', 'huge', 'tiny', 'edge', 'wide', 'P-0001+P-0002'])(
    'of %s lies in its frame, is under 60 kB and has a true bar',
    async (id) => {
      const map = await draw(...id.split('+'))
      expectWellFormed(map.svg)
      expect(map.svg.length).toBeLessThanOrEqual(60_000)
      for (const [x, y] of pointsOf(map.svg)) {
        expect(x).toBeGreaterThanOrEqual(-4.1)
        expect(x).toBeLessThanOrEqual(map.width + 4.1)
        expect(y).toBeGreaterThanOrEqual(-4.1)
        expect(y).toBeLessThanOrEqual(map.height + 4.1)
      }
      // Measured by PostGIS: the bar's length along the foot of the frame.
      const [west, south, east] = map.bounds
      const share = map.scale.units / map.width
      const [measured] = await t.sql<{ m: number }[]>`
        select ST_Distance(
          ST_SetSRID(ST_MakePoint(${west}::float8, ${south}::float8), 2154),
          ST_SetSRID(ST_MakePoint(${west + (east - west) * share}::float8, ${south}::float8), 2154)) as m`
      expect(Math.abs(measured!.m / map.scale.metres - 1)).toBeLessThan(0.001)
    },
  )

  it('draws a group whole, each plot in the colour of its category', async () => {
    const alone = await draw('P-0001')
    const group = await draw('P-0001', 'P-0005')
    expect(group.svg.split('stroke-width="2.4"')).toHaveLength(3)
    expect(alone.svg.split('stroke-width="2.4"')).toHaveLength(2)
    expect(group.bounds[2] - group.bounds[0]).toBeGreaterThan(alone.bounds[2] - alone.bounds[0])
    expect(group.legend.filter((key) => key.startsWith('plot.')).length).toBeGreaterThan(0)
  })

  it('names in its legend what is drawn, and nothing else', async () => {
    const { legend } = await draw('edge')
    expect(legend).toEqual(['plot.unknown'])
    expect((await draw('P-0000')).legend).toEqual(
      expect.arrayContaining(['plots', 'site', 'zone', 'constraint.flood', 'road', 'water']),
    )
  })

  it('is refused for plots that are not there', async () => {
    await expect(draw('not-there')).rejects.toThrow(
      `none of the plots not-there is in data version ${version.version}`,
    )
  })
})

/** Every element that is opened is closed, in order; no sign of markup stands in text. */
function expectWellFormed(svg: string): void {
  const open: string[] = []
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>([^<>]*)/g,
    (_, close, name, __, empty, text) => {
      if (close) expect(open.pop()).toBe(name)
      else if (!empty) open.push(name)
      expect(text).not.toMatch(/&(?!(amp|lt|gt|quot);)/)
      return ''
    },
  )
  expect([rest, open]).toEqual(['', []])
}

/** Every point of paths and texts, in units; a sign has a place of its own. */
function pointsOf(svg: string): [number, number][] {
  const points: [number, number][] = []
  for (const [, d] of svg.replaceAll(/<g transform[\s\S]*?<\/g>/g, '').matchAll(/ d="([^"]*)"/g)) {
    let [x, y] = [0, 0]
    for (const [, letter, text] of d!.matchAll(/([MLl])([^MLlz]*)/g)) {
      const numbers = text!.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)!.map(Number)
      for (let i = 0; i < numbers.length; i += 2) {
        const [dx, dy] = [numbers[i]!, numbers[i + 1]!]
        ;[x, y] = letter === 'l' ? [x + dx, y + dy] : [dx, dy]
        points.push([x, y])
      }
    }
  }
  for (const [, x, y] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g))
    points.push([Number(x), Number(y)])
  return points
}
