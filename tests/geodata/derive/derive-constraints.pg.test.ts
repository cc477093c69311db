// Areas of one kind that overlap count once: list, sheet, exports, filter and reading against SpatiaLite in GDAL.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { beginVersion, publishVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { HIT_M2, HIT_SHARE } from '../../../geodata/derive/derive-constraints.ts'
import { derivePlots } from '../../../geodata/derive/derive-plots.ts'
import type { PlotList } from '../../../geodata/model/answers.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { sliceOf } from '../../rig/draws.ts'
import { readByGdal } from '../../rig/files/gdal.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'

const [X, Y] = [640_000, 6_860_000]
const PLOTS = sliceOf(200, 1000)
const KINDS = ['noise', 'flood', 'heritage'] as const
const WIDE = 9000
/** Where plots stand; areas are as dense in the slice as in the whole. */
const HIGH = 300 * Math.ceil(PLOTS / 30)

const next = numbersFrom(20)
const blob = (x: number, y: number, radius: number, corners: number) =>
  Array.from({ length: corners }, (_, i) => {
    const [r, turn] = [radius * (0.5 + next() / 2), (2 * Math.PI * i) / corners]
    return `${(X + x + r * Math.cos(turn)).toFixed(3)} ${(Y + y + r * Math.sin(turn)).toFixed(3)}`
  })
const wkt = (ring: string[]) => `MULTIPOLYGON(((${[...ring, ring[0]].join(',')})))`

const plots = Array.from({ length: PLOTS }, (_, i) => ({
  id: `p${String(i).padStart(4, '0')}`,
  wkt: wkt(
    blob((i % 30) * 300, Math.floor(i / 30) * 300, 40 + 100 * next(), 4 + Math.floor(9 * next())),
  ),
}))
const areas = KINDS.flatMap((kind) =>
  Array.from({ length: Math.round((WIDE * HIGH) / 400_000) }, (_, i) => ({
    id: `${kind}-${i}`,
    kind,
    wkt: wkt(blob(WIDE * next(), HIGH * next(), 80 + 600 * next(), 12 + Math.floor(200 * next()))),
  })),
)

/** By plot and kind: m² of the union, of the sum, and of the plot. */
function measuredByGdal(): Map<string, { union: number; sum: number; whole: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'union-'))
  try {
    const quoted = (texts: string[]) => texts.map((text) => `"${text}"`).join(',')
    const lines = (rows: string[][]) => rows.map(quoted).join('\n')
    writeFileSync(
      join(folder, 'plots.csv'),
      lines([['id', 'WKT'], ...plots.map((one) => [one.id, one.wkt])]),
    )
    writeFileSync(
      join(folder, 'areas.csv'),
      lines([['kind', 'WKT'], ...areas.map((one) => [one.kind, one.wkt])]),
    )
    const sql = `
      select p.id as id, a.kind as kind, ST_Area(p.geometry) as whole,
        ST_Area(ST_Intersection(p.geometry, ST_Union(a.geometry))) as m2,
        sum(ST_Area(ST_Intersection(p.geometry, a.geometry))) as total
      from plots p join areas a on ST_Intersects(p.geometry, a.geometry) group by p.id, a.kind`
    const rows = readByGdal(folder, undefined, ['-dialect', 'SQLITE', '-sql', sql])
    return new Map(
      rows.map(({ id, kind, whole, m2, total }) => [
        `${id} ${kind}`,
        { union: Number(m2), sum: Number(total), whole: Number(whole) },
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describeOnEngines('overlapping areas of a constraint', (t) => {
  let v: DataVersion
  let app: ReturnType<typeof createApp>
  const byGdal = measuredByGdal()
  const ask = async <Answer>(path: string) => {
    const response = await app.request(path)
    expect(response.status, path).toBe(200)
    return (await response.json()) as Answer
  }

  beforeAll(async () => {
    v = await beginVersion(t.sql, { demonstration: false })
    await createVersionTables(t.sql, v)
    const all = `SRID=2154;${wkt([`${X - 2e4} ${Y - 2e4}`, `${X + 4e4} ${Y - 2e4}`, `${X + 4e4} ${Y + 4e4}`, `${X - 2e4} ${Y + 4e4}`])}`
    await insertRows(t.sql, v, 'dataset', [
      {
        ...{ id: 'one', title: 'one', producer: 'Les essais', licence: 'MIT', synthetic: false },
        ...{ serves: ['plot', ...KINDS.map((kind) => `constraint.${kind}`)], coverage: all },
      },
    ])
    await insertRows(
      t.sql,
      v,
      'plot',
      plots.map((one) => ({ id: one.id, source: 'one', geom: `SRID=2154;${one.wkt}` })),
    )
    await insertRows(
      t.sql,
      v,
      'constraint_area',
      areas.map(({ id, kind, wkt: shape }) => ({
        ...{ id, kind, effect: 'conditions', source: 'one', geom: `SRID=2154;${shape}` },
      })),
    )
    await derivePlots(t.sql, v)
    await publishVersion(t.sql, v)
    app = createApp({ db: t.db, settings: { software: 'test 1', dataDir: t.dataDir } })
  }, 120_000)

  it('counts overlaps once in the list, on the sheet, in files and readings, as GDAL does', async () => {
    const overlapping = [...byGdal.values()].filter(({ union, sum }) => sum - union > 100)
    expect(overlapping.length).toBeGreaterThan(PLOTS / 3)

    const list = await ask<PlotList>('/api/plots?limit=1000')
    expect(list.plots).toHaveLength(PLOTS)
    const csv = await (await app.request('/api/exports/csv?lang=en')).text()
    const files = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
    for (const [at, plot] of list.plots.entries())
      for (const kind of KINDS) {
        const { union, whole } = byGdal.get(`${plot.id} ${kind}`) ?? { union: 0, whole: 1 }
        const share = plot.constraints.find((one) => one.kind === kind)?.share ?? 0
        expect(Math.abs(share - union / whole), `${plot.id} ${kind}`).toBeLessThan(1e-4)
        expect(files[at], plot.id).toMatchObject({ id: plot.id })
        expect(Number(files[at]?.[`${kind}_percent`])).toBeCloseTo(100 * share, 6)
      }
  })

  it('says on the sheet and in a reading what the list says', async () => {
    const [{ plots: most }] = [await ask<PlotList>('/api/plots?limit=40')]
    for (const { id, constraints } of most) {
      const sheet = await ask<PlotSheet>(`/api/plots/${id}`)
      expect(sheet.constraints).toEqual(constraints)
      const reading = await ask<Reading>(`/api/readings?of=plot:${id}`)
      for (const { kind, areas: parts, balance } of reading.constraints) {
        const sum = parts.reduce((all, { area_m2 }) => all + area_m2, 0)
        const share = constraints.find((one) => one.kind === kind)?.share ?? 0
        const read = (sum - balance.overlap_m2) / reading.surface_m2
        expect(Math.abs(read - share), `${id} ${kind}`).toBeLessThan(2e-4)
      }
    }
  })

  it('drops a plot by what areas cover together, as GDAL decides', async () => {
    for (const kind of KINDS) {
      const hit = plots.filter(({ id }) => {
        const { union, whole } = byGdal.get(`${id} ${kind}`) ?? { union: 0, whole: 1 }
        return union > Math.min(HIT_M2, HIT_SHARE * whole)
      })
      const left = await ask<PlotList>(`/api/plots?without=${kind}&limit=1000`)
      expect(left.matched, kind).toBe(PLOTS - hit.length)
    }
    const [row] = await t.sql`
      select count(*)::int as n from ${tableOf(t.sql, v, 'plot_constraint_kind')} where share > 1`
    expect(row?.n).toBe(0)
  })
})
