// How near networks are: what PostGIS measures where data cover the plot, none where they hold no line, unknown elsewhere.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../../api/app.ts'
import type { DataVersion } from '../../../../geodata/db/data-version.ts'
import { tableOf } from '../../../../geodata/db/data-version.ts'
import { insertRows } from '../../../../geodata/db/insert-rows.ts'
import { derivePlots } from '../../../../geodata/derive/derive-plots.ts'
import type { StoredNear } from '../../../../geodata/model/networks/near-network.ts'
import type { Reading } from '../../../../geodata/model/plans/reading.ts'
import { readingSchema } from '../../../../geodata/model/plans/reading.ts'
import { plotSheetSchema } from '../../../../geodata/model/plots/plot.ts'
import { describeOnEngines } from '../../../rig/database.ts'
import { publishRandomLand } from '../../../rig/land/publish-land.ts'
import { LAND, layRandomLand, square, wkt } from '../../../rig/land/random-land.ts'
import { numbersFrom } from '../../../rig/land/small-version.ts'

const PART = 3000
type Row = {
  id: string
  near: StoredNear
  in_part: boolean
  heat_m: number
  pipe_m: number
  edge_m: number
}

describeOnEngines('how near networks are', (t) => {
  let v: DataVersion
  let rows: Row[]
  const table = (name: string) => tableOf(t.sql, v, name)

  beforeAll(async () => {
    v = await publishRandomLand(t.sql, layRandomLand(9, 120))
    const dataset = (id: string, serves: string[], side: number) => ({
      ...{ id, title: id, producer: 'Les essais', licence: 'MIT', synthetic: false, serves },
      coverage: `SRID=2154;${wkt([square(LAND.x, LAND.y, side)])}`,
    })
    await insertRows(t.sql, v, 'dataset', [
      dataset('heat', ['network.heat', 'network.freight_rail'], LAND.side),
      dataset('pipes', ['network.pipeline'], PART),
    ])
    const next = numbersFrom(4)
    const place = () => `${LAND.x + next() * LAND.side} ${LAND.y + next() * LAND.side}`
    const line = (kind: string, at: number) => ({
      ...{ id: `${kind}-${at}`, kind, name: `${kind} ${at}`, detail: at % 2 ? 'détail' : null },
      source: kind === 'heat' ? 'heat' : 'pipes',
      geom: `SRID=2154;MULTILINESTRING((${place()},${place()},${place()}),(${place()},${place()}))`,
    })
    await insertRows(t.sql, v, 'network_line', [
      ...[0, 1, 2].map((at) => line('heat', at)),
      line('pipeline', 0),
      // No dataset says that it knows power lines: one that stands there is told to nobody.
      line('power_400', 0),
    ])
    await derivePlots(t.sql, v)
    rows = await t.sql<Row[]>`
      select plot.id, own.near, ST_Intersects(pipes.coverage, plot.centre) as in_part,
        (select min(ST_Distance(geom, plot.geom)) from ${table('network_line')} where kind = 'heat') as heat_m,
        (select min(ST_Distance(geom, plot.geom)) from ${table('network_line')} where kind = 'pipeline') as pipe_m,
        ST_Distance(ST_Boundary(pipes.coverage), plot.geom) as edge_m
      from ${table('plot')} as plot join ${table('plot_network')} as own using (ordinal)
      join ${table('dataset')} as pipes on pipes.id = 'pipes'`
  }, 120_000)

  it('is what PostGIS measures, 0 where a line crosses', () => {
    expect(rows.length).toBeGreaterThan(40)
    for (const { near, heat_m } of rows) expect(near.heat?.m).toBe(Math.round(heat_m))
    expect(rows.some(({ near }) => near.heat?.m === 0)).toBe(true)
  })

  it('is none where data cover the plot and hold no line, unknown where no data do', () => {
    for (const { near, in_part } of rows) {
      expect(near.freight_rail).toEqual({ m: null })
      expect(near.power_400).toBeUndefined()
      expect(near.pipeline !== undefined).toBe(in_part)
    }
    expect(new Set(rows.map(({ in_part }) => in_part)).size).toBe(2)
  })

  it('says how near a line may be that lies past the edge of the data', () => {
    const inside = rows.filter(({ in_part }) => in_part)
    for (const { near, pipe_m, edge_m } of inside) {
      expect(near.pipeline?.m).toBe(Math.round(pipe_m))
      expect(near.pipeline?.least).toBe(edge_m < pipe_m ? Math.floor(edge_m) : undefined)
    }
    expect(inside.some(({ near }) => near.pipeline?.least !== undefined)).toBe(true)
  })

  it('is said alike by the sheet of a plot and by its reading', async () => {
    const app = createApp({ db: t.db, settings: { software: 'test 1' } })
    const read = async (path: string): Promise<unknown> => (await app.request(path)).json()
    for (const { id, near } of rows.slice(0, 25)) {
      const sheet = plotSheetSchema.parse(await read(`/api/plots/${id}`))
      const reading: Reading = readingSchema.parse(await read(`/api/readings?of=plot:${id}`))
      expect(sheet.networks?.map(({ kind }) => kind).sort()).toEqual(Object.keys(near).sort())
      expect(sheet.networks?.find(({ kind }) => kind === 'freight_rail')?.nearest).toBeNull()
      expect(reading.networks).toEqual(sheet.networks)
      for (const { nearest } of reading.networks ?? [])
        if (nearest) expect(reading.provenance[nearest.source]).toBeDefined()
    }
  })
})
