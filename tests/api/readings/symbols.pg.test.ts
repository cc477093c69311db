// Two hundred readings of symbols drawn near plots: their distance as the map bears it, never inside or outside, and in
// accord with the plot's own category. What they say is listed in tests/.output/symbol-readings.txt, for a person to read.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { beginVersion, publishVersion } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'
import { readingSchema } from '../../../geodata/model/plans/reading.ts'
import { sayCategory } from '../../../geodata/model/plans/say-category.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { legendName, sayPosition } from '../../../web/panels/reading/reading-words.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url))
const [X, Y] = [600_000, 6_820_000]
const SIDE = 200
const next = numbersFrom(20)
const ITEMS = [
  'industrial_development',
  'preferential_urbanisation',
  'station_development',
  'ecological_connection',
  'green_front',
  'Sites multimodaux SDRIF-E',
] as const
const LAYERS = ['polarity', 'productive_site', ...ITEMS.slice(0, 5)]

/** Each alone within 5 km: a square, and one symbol so many metres east of its edge. */
const plots = Array.from({ length: 200 }, (_, i) => ({
  id: `p${i}`,
  corner: [X + (i % 20) * 5000, Y + Math.floor(i / 20) * 5000] as const,
  item: ITEMS[i % ITEMS.length]!,
  metres: Math.round(10 * (i < 12 ? 40 * i : 2400 * next())) / 10,
}))
const square = ([x, y]: readonly [number, number], side: number) =>
  `SRID=2154;MULTIPOLYGON(((${x} ${y},${x + side} ${y},${x + side} ${y + side},${x} ${y + side},${x} ${y})))`

/** The rule in plain words. */
function expected(metres: number): number | null {
  if (metres > 2000) return null
  if (metres <= 150) return 0
  return metres < 1000 ? Math.round(metres / 100) * 100 : Math.round(metres / 500) * 500
}

describeOnEngines('symbols of the SDRIF-E', (t) => {
  let app: ReturnType<typeof createApp>
  const ask = async <Answer>(path: string) => {
    const response = await app.request(path)
    expect(response.status, path).toBe(200)
    return (await response.json()) as Answer
  }
  const read = async (id: string) =>
    readingSchema.parse(await ask<Reading>(`/api/readings?of=plot:${id}`))

  beforeAll(async () => {
    const v = await beginVersion(t.sql, { demonstration: false })
    await createVersionTables(t.sql, v)
    const insert = (table: string, rows: Record<string, unknown>[]) =>
      insertRows(t.sql, v, table, rows)
    await insert('dataset', [
      {
        ...{ id: 'map', title: 'Cartes', producer: 'Les essais', licence: 'MIT', synthetic: false },
        serves: ['plot', 'site', 'sdrif_e', ...LAYERS.map((item) => `sdrif_e.${item}`)],
        coverage: square([X - 20_000, Y - 20_000], 200_000),
      },
    ])
    // Every industrial plot lies in a site of its category, as in the demonstration.
    await insert(
      'site',
      ['industrial_regional', 'productive_regional'].map((category, i) => ({
        ...{ id: `s${i}`, name: `Site ${i}`, category, surface_m2: 1, source: 'map' },
        geom: square([X, Y - 8000], 10),
      })),
    )
    await insert(
      'plot',
      plots.map(({ id, corner, item }) => ({
        ...{ id, source: 'map', surface_m2: SIDE * SIDE, geom: square(corner, SIDE) },
        ...(item === 'industrial_development'
          ? { site_id: 's0', category: 'industrial_regional' }
          : {}),
        ...(id === 'p1' ? { site_id: 's1', category: 'productive_regional' } : {}),
      })),
    )
    await insert('sdrif_e', [
      ...plots.map(({ id, corner: [x, y], item, metres }) => {
        const [east, middle] = [x + SIDE + metres, y + SIDE / 2]
        return {
          ...{ id: `e-${id}`, map: 'M2', item, name: null, source: 'map' },
          confirmed: !item.startsWith('Sites'),
          geom:
            item === 'green_front'
              ? `SRID=2154;LINESTRING(${east} ${middle},${east + 90} ${middle + 40})`
              : `SRID=2154;POINT(${east} ${middle})`,
        }
      }),
      // An area of the category of p1, but 600 m away: its plot has the category from its site.
      {
        ...{ id: 'a-1', map: 'M2', item: 'productive_site', name: 'Loin', source: 'map' },
        ...{ category: 'productive_regional', confirmed: true },
        geom: square([plots[1]!.corner[0] + SIDE + 600, plots[1]!.corner[1]], 300),
      },
    ])
    await publishVersion(t.sql, v)
    app = createApp({ db: t.db, settings: { software: 'test 1', dataDir: t.dataDir } })
  })

  it('reads two hundred of them by their distance, and lists what it says', async () => {
    const lines: string[] = []
    for (const { id, item, metres } of plots) {
      const reading = await read(id)
      const { items, categories = [] } = reading.sdrif_e
      const one = items.find((told) => told.item === item)
      const near = expected(metres)
      const isOwn = item === 'industrial_development'
      if (near === null && item.startsWith('Sites')) expect(one).toBeUndefined()
      // "None within 2 km" would contradict the category.
      else if (near === null && isOwn) expect(one?.position, id).toBe('unknown')
      else expect(one, id).toMatchObject({ position: 'symbol', distance_m: near, tolerance_m: 150 })
      // No other symbol stands near: none is said to be outside either.
      for (const told of items)
        if (told.geometry !== 'area' && !(told === one && isOwn))
          expect(told.position, `${id} ${told.item}`).toBe('symbol')
      const sheet = await ask<PlotSheet>(`/api/plots/${id}`)
      const row = sheet.sdrif_e.find((told) => told.item === item)
      if (near === null) expect(row).toBeUndefined()
      else expect(row).toMatchObject({ position: 'symbol', distance_m: near })
      for (const language of ['fr', 'en'] as const)
        lines.push(
          [
            `${id} ${language} ${metres} m`,
            one ? `${legendName(one, language)}: ${sayPosition(one, language)}` : '(not listed)',
            ...categories.map((told) => sayCategory(told, 'Cartes')[language]),
          ].join(' | '),
        )
    }
    mkdirSync(OUTPUT, { recursive: true })
    writeFileSync(`${OUTPUT}symbol-readings.txt`, `${lines.join('\n')}\n`)
    expect(lines).toHaveLength(400)
  }, 120_000)

  it('never contradicts the category of a plot, and names where it came from', async () => {
    for (const { id } of plots
      .filter(({ item }) => item === 'industrial_development')
      .slice(0, 12)) {
      const { sdrif_e, provenance } = await read(id)
      expect(sdrif_e.categories).toEqual([
        { category: 'industrial_regional', plots: 1, basis: 'site', name: 'Site 0', source: 'map' },
      ])
      expect(provenance.map?.title).toBe('Cartes')
      const own = sdrif_e.items.find(({ item }) => item === 'industrial_development')
      expect(['symbol', 'unknown']).toContain(own?.position)
    }
    const { sdrif_e } = await read('p1')
    expect(sdrif_e.categories).toMatchObject([{ category: 'productive_regional', name: 'Site 1' }])
    const own = (list: { item: string; position: string }[]) =>
      list.find(({ item }) => item === 'productive_site')?.position
    expect(own(sdrif_e.items)).toBe('unknown')
    expect(own((await ask<PlotSheet>('/api/plots/p1')).sdrif_e)).toBeUndefined()
    // Of another plot, which has no category, it is outside as any area.
    expect(own((await read('p7')).sdrif_e.items)).toBe('outside')
  })

  it('tells several plots together by their nearest symbol and each category', async () => {
    const { sdrif_e } = await read('p0+p1'.replace('+', '%2B'))
    expect(sdrif_e.categories?.map(({ category }) => category).sort()).toEqual([
      'industrial_regional',
      'productive_regional',
    ])
  })
})
