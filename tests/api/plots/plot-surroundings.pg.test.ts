import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { plotSheetSchema } from '../../../geodata/model/plots/plot.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallPlot, SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('what a sheet tells of the surroundings of a plot', (t) => {
  let small: SmallVersion
  let here: SmallPlot
  let there: SmallPlot
  /** By a service that keeps no sheet of before. */
  const sheetOf = async (id: string): Promise<PlotSheet> => {
    const app = createApp({ db: t.db, settings: { software: 'test 1' } })
    return plotSheetSchema.parse(await (await app.request(`/api/plots/${id}`)).json())
  }

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql, { plots: 40 })
    here = small.plots.find(
      ({ side, ordinal, code_insee }) =>
        side >= 60 && side <= 200 && ordinal % 16 < 8 && code_insee,
    )!
    there = small.plots.at(-1)!
    const [x, y] = here.corner
    const { side } = here
    const box = (dx: number, dy: number, wide: number, high: number) =>
      `SRID=2154;MULTIPOLYGON(((${x + dx} ${y + dy},${x + dx + wide} ${y + dy},${x + dx + wide} ${y + dy + high},${x + dx} ${y + dy + high},${x + dx} ${y + dy})))`
    const point = (dx: number, dy: number) => `SRID=2154;POINT(${x + dx} ${y + dy})`
    const insert = (table: string, rows: Record<string, unknown>[]) =>
      insertRows(t.sql, small, table, rows)
    const dataset = (id: string, serves: string[], reach = 2000) => ({
      id,
      title: id,
      producer: 'Les essais',
      licence: 'MIT',
      vintage: '2025',
      synthetic: true,
      serves,
      coverage: box(-reach, -reach, side + 2 * reach, side + 2 * reach),
    })
    await insert('dataset', [
      dataset('presc', ['prescription'], 100),
      dataset('qpv', ['context.qpv'], 100),
      dataset('icpe', ['risk_point'], 700),
      dataset('casias', ['risk_point'], 5000),
      dataset('mos', ['land_use'], 100),
      dataset('conso', ['context.land_consumption'], 100),
    ])
    const prescription = (id: string, code: string, geom: string) => ({
      id,
      code,
      subcode: '00',
      name: `Prescription ${id}`,
      url: 'https://example.org/reglement.pdf',
      source: 'presc',
      geom,
    })
    await insert('prescription', [
      prescription('a', '05', box(0, 0, side / 4, side)),
      prescription('b', '52', box(-50, -50, side + 100, side + 100)),
      prescription('c', '01', box(-50, 0, 50.02, side)), // two centimetres of play
    ])
    await insert('context_area', [
      { id: 'q', kind: 'qpv', name: 'Les Essais', source: 'qpv', geom: box(0, 0, side, side / 2) },
    ])
    const risk = (id: string, kind: string, source: string, geom: string) => ({
      id,
      kind,
      name: id,
      detail: kind === 'seveso' ? 'Seveso seuil bas' : '',
      source,
      geom,
    })
    await insert('risk_point', [
      risk('s1', 'seveso', 'icpe', point(side + 900, side / 2)),
      risk('i1', 'icpe', 'icpe', point(side / 2, -300)),
      risk('i2', 'icpe', 'icpe', point(side / 2, side + 650)),
      risk('c1', 'former_industrial', 'casias', point(side / 2, side / 2)),
    ])
    await insert('land_use', [
      { id: 1, code: 38, source: 'mos', geom: box(0, 0, side * 0.7, side) },
      { id: 2, code: 27, source: 'mos', geom: box(side * 0.7, 0, side * 0.2, side) },
    ])
  })

  it('sums what land its commune consumed over the years, and of that for activity where every year tells', async () => {
    await insertRows(t.sql, small, 'land_consumption', [
      {
        code_insee: here.code_insee,
        year: 2011,
        total_m2: 30_000,
        activity_m2: 10_000,
        source: 'conso',
      },
      { code_insee: here.code_insee, year: 2012, total_m2: 0, activity_m2: 0, source: 'conso' },
    ])
    const told = { from_year: 2011, to_year: 2012, total_ha: 3, source: 'conso' }
    expect((await sheetOf(here.id)).land_consumption).toEqual({ ...told, activity_ha: 1 })
    await t.sql`
      update ${tableOf(t.sql, small, 'land_consumption')} set activity_m2 = null where year = 2012`
    expect((await sheetOf(here.id)).land_consumption).toEqual({ ...told, activity_ha: null })
    const elsewhere = small.plots.find(({ code_insee }) => code_insee !== here.code_insee)!
    expect((await sheetOf(elsewhere.id)).land_consumption).toBeNull()
  })

  it('says whether a zone counts as economic, by which rule, and whether an item is confirmed', async () => {
    const zoned = small.plots.find(({ zone }) => zone === 'U')!
    expect((await sheetOf(zoned.id)).zones[0]?.economic).toBeNull()
    await t.sql`
      update ${tableOf(t.sql, small, 'zone_urba')}
      set economic = 'yes', economic_rule = 'name', economic_confidence = 'low'`
    const sheet = await sheetOf(zoned.id)
    expect(sheet.zones[0]?.economic).toEqual({ answer: 'yes', rule: 'name', confidence: 'low' })
    expect(sheet.sdrif_e[0]).toMatchObject({ item: 'polarity', confirmed: true })
  })

  it('lists the prescriptions that touch it, with share, code and link, without slivers', async () => {
    const { prescriptions, provenance } = await sheetOf(here.id)
    expect(prescriptions).toEqual([
      expect.objectContaining({ id: 'b', code: '52', subcode: '00', share: 1 }),
      expect.objectContaining({ id: 'a', code: '05', share: expect.closeTo(0.25, 6) }),
    ])
    expect(prescriptions?.[1]).toMatchObject({
      name: 'Prescription a',
      url: 'https://example.org/reglement.pdf',
      area_ha: Math.round(here.side ** 2 / 4) / 1e4,
    })
    expect(provenance.prescription?.dataset).toBe('presc')
  })

  it('tells the share of a priority neighbourhood, as context', async () => {
    const { context_areas } = await sheetOf(here.id)
    expect(context_areas).toEqual([
      { id: 'q', kind: 'qpv', name: 'Les Essais', share: expect.closeTo(0.5, 6), source: 'qpv' },
    ])
  })

  it('tells the nearest point of each kind of risk, how many are near, and how far the data reaches', async () => {
    const { risk_points, provenance } = await sheetOf(here.id)
    const edge = { icpe: 700, casias: 5000 }
    expect(risk_points).toEqual([
      {
        kind: 'seveso',
        nearest: { name: 's1', detail: 'Seveso seuil bas', distance_m: 900 },
        within_500_m: 0,
        within_1_km: 1,
        edge_m: edge.icpe,
        source: 'icpe',
      },
      {
        kind: 'icpe',
        nearest: { name: 'i1', detail: null, distance_m: 300 },
        within_500_m: 1,
        within_1_km: 2,
        edge_m: edge.icpe,
        source: 'icpe',
      },
      {
        kind: 'former_industrial',
        nearest: { name: 'c1', detail: null, distance_m: 0 },
        within_500_m: 1,
        within_1_km: 1,
        edge_m: edge.casias,
        source: 'casias',
      },
    ])
    expect(provenance['risk_point icpe']?.vintage).toBe('2025')
    expect(provenance['risk_point casias']?.title).toBe('casias')
  })

  it('sums the land by class, and says what no class covers', async () => {
    const { land_use } = await sheetOf(here.id)
    const ha = (share: number) => expect.closeTo((here.side ** 2 * share) / 1e4, 3)
    expect(land_use).toEqual({
      artificialised_ha: ha(0.7),
      natural_ha: ha(0.2),
      uncovered_ha: ha(0.1),
      classes: [
        { code: 38, area_ha: ha(0.7), share: expect.closeTo(0.7, 6) },
        { code: 27, area_ha: ha(0.2), share: expect.closeTo(0.2, 6) },
      ],
      source: 'mos',
    })
  })

  it('is null where nothing is covered, never an empty list or a zero', async () => {
    const sheet = await sheetOf(there.id)
    expect(sheet.prescriptions).toBeNull()
    expect(sheet.context_areas).toBeNull()
    expect(sheet.land_use).toBeNull()
    expect(sheet.risk_points.map(({ kind }) => kind)).not.toContain('seveso')
  })
})
