// What zones admit on plots that they divide, against areas that PostGIS measures by itself.
import { beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { beginVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { checkVersion } from '../../../geodata/derive/check-version.ts'
import { derivePlots } from '../../../geodata/derive/derive-plots.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'

const [X, Y] = [650_000, 6_870_000]
const box = (x: number, y: number, wide: number, high = wide) =>
  `SRID=2154;MULTIPOLYGON(((${X + x} ${Y + y},${X + x + wide} ${Y + y},${X + x + wide} ${Y + y + high},${X + x} ${Y + y + high},${X + x} ${Y + y})))`

/** Strips of 300 m from west to east; what lies beyond them has no zone. */
const STRIPS = [
  { zone: 'U', libelle: 'UI', libelong: 'Zone industrielle', industry: 'yes' },
  { zone: 'N', libelle: 'N', libelong: 'Zone naturelle', industry: 'no' },
  { zone: 'U', libelle: 'UX', libelong: 'Activités économiques', industry: 'to_check' },
  { zone: 'RNU', libelle: 'RNU', libelong: null, industry: 'conditional' },
] as const
const next = numbersFrom(11)
const plots = Array.from({ length: 80 }, (_, i) => ({
  id: `p${String(i).padStart(3, '0')}`,
  source: 'plots',
  geom: box(next() * 1250, next() * 300, 40 + next() * 250, 40 + next() * 80),
}))

describeOnEngines('the uses of plots', (t) => {
  let v: DataVersion
  const table = (name: string) => tableOf(t.sql, v, name)

  beforeAll(async () => {
    v = await beginVersion(t.sql, { demonstration: false })
    await createVersionTables(t.sql, v)
    const dataset = (id: string, serves: string[]) => ({
      ...{ id, title: id, producer: 'Les essais', licence: 'MIT', synthetic: false, serves },
      coverage: box(-5000, -5000, 20_000),
    })
    await insertRows(t.sql, v, 'dataset', [
      dataset('plots', ['plot']),
      dataset('zones', ['zone_urba']),
    ])
    await insertRows(
      t.sql,
      v,
      'zone_urba',
      STRIPS.map(({ industry: _, ...zone }, i) => ({
        ...{ id: `z${i}`, typezone: zone.zone, source: 'zones', ...zone },
        geom: box(i * 300, -50, 300, 600),
      })),
    )
    await insertRows(t.sql, v, 'plot', plots)
    await derivePlots(t.sql, v)
  }, 120_000)

  it('share them by the square metres of the zones, to one', async () => {
    const rows = await t.sql<
      { surface_m2: number; told: number[]; measured: number[]; use_admitted: string[] }[]
    >`
      select surface_m2, use_admitted, array[use_industry_yes_m2, use_industry_conditional_m2,
          use_industry_to_check_m2, use_industry_unknown_m2] as told,
        (select array_agg(coalesce(ST_Area(ST_Intersection(plot.geom, zone.geom)), 0) order by zone.id)
          from ${table('zone_urba')} as zone) as measured
      from ${table('plot')} as plot`
    expect(rows).toHaveLength(plots.length)
    let divided = 0
    for (const { surface_m2, told, measured, use_admitted } of rows) {
      const [yes, no, check, conditional] = measured as [number, number, number, number]
      const rest = surface_m2 - yes - no - check - conditional
      const plain = [yes, conditional, check, rest]
      if (plain.filter((m2) => m2 > 100).length > 1 || no > 100) divided++
      // A sliver that is no zone of the plot, and the play that is filled, are half a percent each at most.
      for (const [at, m2] of plain.entries())
        expect(Math.abs(told[at]! - m2)).toBeLessThanOrEqual(1 + 0.011 * surface_m2)
      const passing = told[0]! + told[1]! + told[2]!
      expect(use_admitted.includes('industry')).toBe(2 * passing >= surface_m2)
    }
    expect(divided).toBeGreaterThan(30)
  })

  it('read each zone by its rule, and know which leave no economic use', async () => {
    const rows = await t.sql<{ answer: string; excludes_all: boolean }[]>`
      select uses -> 'industry' ->> 'answer' as answer, excludes_all
      from ${table('zone_urba')} order by id`
    expect(rows.map(({ answer }) => answer)).toEqual(STRIPS.map(({ industry }) => industry))
    expect(rows.map(({ excludes_all }) => excludes_all)).toEqual([false, true, false, false])
  })

  it('are refused before a publish where they cover more than the plot', async () => {
    const isTold = async () =>
      (await checkVersion(t.sql, v)).some(({ check }) => check.startsWith('what is read of uses'))
    expect(await isTold()).toBe(false)
    await t.sql`update ${table('plot')} set use_retail_yes_m2 = surface_m2 + 1 where id = 'p000'`
    expect(await isTold()).toBe(true)
  })
})
