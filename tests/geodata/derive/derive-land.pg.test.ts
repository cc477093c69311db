import { beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { beginVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { GRID_M } from '../../../geodata/db/union-m2.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { derivePlots } from '../../../geodata/derive/derive-plots.ts'
import { isArtificialised, landUseName } from '../../../geodata/model/plans/land-use.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'

const [X, Y] = [650_000, 6_870_000]
const box = (x: number, y: number, wide: number, high = wide) =>
  `SRID=2154;MULTIPOLYGON(((${X + x} ${Y + y},${X + x + wide} ${Y + y},${X + x + wide} ${Y + y + high},${X + x} ${Y + y + high},${X + x} ${Y + y})))`
const dataset = (id: string, serves: string[], coverage: string | null) => ({
  id,
  title: id,
  producer: 'Les essais',
  licence: 'MIT',
  synthetic: false,
  serves,
  coverage,
})

/** Land use over 2 × 2 km in squares of 100 m; a quarter of the classes are natural, agricultural or forest land. */
const next = numbersFrom(3)
const CODES = [1, 6, 7, 18, 24, 27, 28, 38, 40, 74, 75, 79]
const landUse = Array.from({ length: 400 }, (_, i) => ({
  id: i,
  code: CODES[Math.floor(next() * CODES.length)]!,
  source: 'mos',
  geom: box((i % 20) * 100, Math.floor(i / 20) * 100, 100),
}))
const scattered = Array.from({ length: 120 }, (_, i) => ({
  id: `p${String(i).padStart(3, '0')}`,
  source: 'plots',
  geom: box(next() * 2100, next() * 2100, 20 + next() * 250, 20 + next() * 250),
}))
/** Beyond the land use: one whose source declares its land, two on SDRIF-E items, one of them in a site. */
const apart = [
  { id: 'q1', source: 'plots', land: 'natural', natural_m2: 77, geom: box(3000, 0, 100) },
  { id: 'q2', source: 'plots', geom: box(4000, 0, 100) },
  { id: 'q3', source: 'plots', geom: box(5000, 0, 100) },
]

describeOnEngines('the land of plots', (t) => {
  let v: DataVersion
  const table = (name: string) => tableOf(t.sql, v, name)

  beforeAll(async () => {
    v = await beginVersion(t.sql, { demonstration: false })
    await createVersionTables(t.sql, v)
    const insert = (name: string, rows: Record<string, unknown>[]) =>
      insertRows(t.sql, v, name, rows)
    await insert('dataset', [
      dataset('plots', ['plot', 'site', 'sdrif_e'], null),
      dataset('mos', ['land_use'], box(0, 0, 2000)),
      dataset('far', ['base'], box(90_000, 0, 10)),
    ])
    await insert('departement', [
      { code: '95', name: 'Val-d’Oise', geom: box(0, 0, 1000, 2000) },
      { code: '78', name: 'Yvelines', geom: box(1000, 0, 4000, 2000) },
    ])
    await insert('site', [
      {
        id: 'S',
        category: 'existing_economic',
        surface_m2: 40_000,
        source: 'plots',
        geom: box(4950, -50, 200),
      },
    ])
    const item = (id: string, category: string | null, geom: string) => ({
      id,
      map: 'M2',
      item: id,
      category,
      source: 'plots',
      geom,
    })
    await insert('sdrif_e', [
      item('a', 'productive_regional', box(3990, 0, 80, 100)), // 70 % of q2
      item('b', 'commercial_mutate', box(4070, 0, 80, 100)), // 30 % of q2
      item('c', null, box(3900, -100, 300)),
      item('d', 'productive_regional', box(4900, -100, 300)), // q3, which is in a site
    ])
    await insert('land_use', landUse)
    await insert('plot', [...scattered, ...apart])
    await derivePlots(t.sql, v)
  })

  it('is measured as a plain intersection does, where land use covers the plot', async () => {
    const rows = await t.sql<
      {
        id: string
        land: string | null
        natural_m2: number | null
        m2: number
        green: number
        whole: number
      }[]
    >`
      select plot.id, plot.land, plot.natural_m2, ST_Area(plot.geom) as whole,
        coalesce(sum(ST_Area(ST_Intersection(plot.geom, land_use.geom, ${GRID_M}::float8))), 0) as m2,
        coalesce(sum(ST_Area(ST_Intersection(plot.geom, land_use.geom, ${GRID_M}::float8)))
          filter (where code in (1, 6, 7)), 0) as green
      from ${table('plot')} left join ${table('land_use')} on ST_Intersects(land_use.geom, plot.geom)
      where plot.id like 'p%' group by plot.id`
    const known = rows.filter(({ m2, whole }) => m2 >= 0.99 * whole)
    expect(known.length).toBeGreaterThan(80)
    expect(rows.length - known.length).toBeGreaterThan(10)
    for (const { id, land, natural_m2, m2, green, whole } of rows)
      if (m2 < 0.99 * whole) expect([id, land, natural_m2]).toEqual([id, null, null])
      else {
        expect(natural_m2).toBe(Math.round(green))
        expect([id, land]).toEqual([id, 2 * green > whole ? 'natural' : 'artificialised'])
      }
    expect(new Set(known.map(({ land }) => land)).size).toBe(2)
  })

  it('stays as declared, or unknown, beyond the land use', async () => {
    const rows = await t.sql`
      select id, land, natural_m2 from ${table('plot')} where id like 'q%' order by id`
    expect([...rows]).toEqual([
      { id: 'q1', land: 'natural', natural_m2: 77 },
      { id: 'q2', land: null, natural_m2: null },
      { id: 'q3', land: null, natural_m2: null },
    ])
  })

  it('goes with a category: of the site, else of the SDRIF-E item with the largest share', async () => {
    const rows = await t.sql`
      select id, category, site_id from ${table('plot')} where id like 'q%' order by id`
    expect([...rows]).toEqual([
      { id: 'q1', category: null, site_id: null },
      { id: 'q2', category: 'productive_regional', site_id: null },
      { id: 'q3', category: 'existing_economic', site_id: 'S' },
    ])
  })

  it('says in words where each dataset can be relied on', async () => {
    const rows = await t.sql`select id, covers, covers_part from ${table('dataset')} order by id`
    expect([...rows]).toEqual([
      { id: 'far', covers: [], covers_part: [] },
      { id: 'mos', covers: ['95'], covers_part: ['78'] },
      { id: 'plots', covers: [], covers_part: [] },
    ])
  })
})

it('reads the published grouping, and names classes by what is known of them', () => {
  const codes = Array.from({ length: 79 }, (_, i) => i + 1).filter(isArtificialised)
  expect(codes).toEqual([18, 24, ...Array.from({ length: 52 }, (_, i) => i + 28)])
  expect(landUseName(40, 'fr')).toBe('Entrepôts logistiques (poste 40)')
  expect(landUseName(3, 'en')).toBe('Woods and natural land (class 3)')
  expect(landUseName(80, 'fr')).toBe('poste 80')
})
