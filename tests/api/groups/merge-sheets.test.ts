import { expect, it } from 'vitest'
import { EXAMPLE_SHEET } from '../../../api/plots/plot-examples.ts'
import { mergeAccess, mergeSdrifE } from '../../../api/groups/merge-readings.ts'
import { mergeSheets } from '../../../api/groups/merge-sheets.ts'
import type { Whole } from '../../../api/queries/whole-of-group.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { plotSheetSchema } from '../../../geodata/model/plots/plot.ts'

const example = EXAMPLE_SHEET as unknown as PlotSheet
const sheet = (values: Partial<PlotSheet>): PlotSheet => ({ ...example, ...values })
const whole: Whole = {
  geometry: example.geometry,
  bbox: example.bbox,
  centre: example.centre,
  risk: new Map([['icpe', { within_500_m: 3, within_1_km: 4 }]]),
}
const merge = (...sheets: Partial<PlotSheet>[]) => mergeSheets('A+B', sheets.map(sheet), whole)

it('makes a sheet of the promised shape', () => {
  expect(plotSheetSchema.safeParse(merge({ id: 'A' }, { id: 'B' })).error).toBeUndefined()
})

it('adds up what adds up, and leaves unknown what is unknown of one plot', () => {
  const merged = merge(
    { surface_ha: 1.1, usable_ha: 0.8, natural_ha: 0.1, declared_ha: 1 },
    { surface_ha: 2.2, usable_ha: null, natural_ha: 0.2, declared_ha: 2 },
  )
  expect(merged).toMatchObject({
    surface_ha: 3.3,
    usable_ha: null,
    natural_ha: 0.3,
    declared_ha: 3,
  })
})

it('says what all plots say, and null where codes differ', () => {
  const merged = merge({ stage: 'vendu', commune: 'Ablis' }, { stage: 'en_vente', commune: 'Bue' })
  expect(merged).toMatchObject({ stage: null, status: example.status, commune: 'Ablis + Bue' })
})

it('adds up the square metres of each answer, and answers for the whole as for one plot', () => {
  const parts = (answer: 'yes' | 'to_check' | 'no', area_m2: number) => ({
    use_parts: { ...example.use_parts!, industry: [{ answer, area_m2, share: 1 }] },
  })
  const merged = merge(parts('yes', 3000), parts('no', 2000), parts('no', 1001))
  expect(merged.uses.industry).toBe('no')
  expect(merged.use_parts!.industry).toEqual([
    { answer: 'yes', area_m2: 3000, share: 0.4999 },
    { answer: 'no', area_m2: 3001, share: 0.5001 },
  ])
  expect(merge(parts('yes', 3000), parts('to_check', 1), parts('no', 3000)).uses.industry).toBe(
    'to_check',
  )
})

it('takes the strictest use where a plot does not tell its parts', () => {
  const uses = { ...example.uses, industry: 'to_check', crafts: 'conditional' } as const
  const merged = merge({}, { uses, use_parts: undefined })
  expect(merged.uses).toMatchObject({ industry: 'to_check', crafts: 'conditional', offices: 'no' })
})

it('calls the land natural when natural land covers over half of the whole', () => {
  const natural = { land: 'natural', surface_ha: 3, natural_ha: 3 } as const
  const built = { land: 'artificialised', surface_ha: 2, natural_ha: 0 } as const
  expect(merge(natural, built).land).toBe('natural')
  expect(merge(natural, built, built).land).toBe('artificialised')
  expect(merge(natural, { ...built, land: null }).land).toBeNull()
})

it('takes shares of the whole surface: a zone that covers one plot of two', () => {
  const zone = (id: string, name: 'U' | 'N', area_ha: number) =>
    ({ id, zone: name, area_ha, share: 1 }) as PlotSheet['zones'][number]
  const merged = merge(
    { surface_ha: 1, zones: [zone('Z1', 'U', 1)], constraints: [{ kind: 'flood', share: 0.5 }] },
    { surface_ha: 3, zones: [zone('Z2', 'N', 3)], constraints: [] },
  )
  expect(merged.zones.map(({ id, share }) => [id, share])).toEqual([
    ['Z2', 0.75],
    ['Z1', 0.25],
  ])
  expect(merged.zone).toBe('N')
  expect(merged.constraints).toEqual([{ kind: 'flood', share: 0.125 }])
})

it('measures from the nearest plot; where one does not know, a nearer point may lie out of the data', () => {
  const at = (straight_km: number | null, straight_least_km: number | null = null) => ({
    ...example.access.rail,
    straight_km,
    straight_least_km,
  })
  expect(mergeAccess([at(3), at(2)])).toMatchObject({ straight_km: 2, straight_least_km: null })
  expect(mergeAccess([at(3, 1.5), at(2)])).toMatchObject({ straight_km: 2, straight_least_km: 1.5 })
  expect(mergeAccess([at(null), at(2)])).toMatchObject({ straight_km: 2, straight_least_km: 0 })
  expect(mergeAccess([at(null), at(null)])).toMatchObject({ straight_km: null })
})

it('reads an item of the SDRIF-E inside only where every plot is', () => {
  const item = (position: 'inside' | 'edge' | 'outside', distance_m = 0) => [
    { map: 'M1', item: 'polarity', position, distance_m } as PlotSheet['sdrif_e'][number],
  ]
  const read = (...lists: PlotSheet['sdrif_e'][]) => mergeSdrifE(lists)[0]
  expect(read(item('inside'), item('inside'))?.position).toBe('inside')
  expect(read(item('inside'), item('edge'))?.position).toBe('edge')
  expect(read(item('inside'), [])?.position).toBe('edge')
  expect(read(item('outside', 900), item('outside', 400))).toMatchObject({
    position: 'outside',
    distance_m: 400,
  })
})

it('counts points of risk around the whole, and takes the provenance of each dataset', () => {
  const risk = (distance_m: number): PlotSheet['risk_points'] => [
    {
      kind: 'icpe',
      nearest: { name: null, detail: null, distance_m },
      within_500_m: 2,
      within_1_km: 2,
      edge_m: distance_m * 10,
      source: 'icpe',
    },
  ]
  const dataset = { ...DATASET, dataset: 'one' }
  const merged = merge(
    { id: 'A', risk_points: risk(200), provenance: { identity: dataset } },
    { id: 'B', risk_points: risk(90), provenance: { identity: DATASET } },
  )
  expect(merged.risk_points).toEqual([
    { ...risk(90)[0], within_500_m: 3, within_1_km: 4, edge_m: 900 },
  ])
  expect(merged.provenance).toEqual({ identity: dataset, 'identity.B': DATASET })
})

const DATASET = {
  dataset: 'other',
  title: 'Autre',
  producer: 'Essai',
  licence: 'MIT',
  vintage: null,
  url: null,
  fetched_at: null,
  synthetic: true,
}
