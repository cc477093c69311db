// Plots side by side: what differs is marked, what is unknown is unknown, outlines share one scale.
import { describe, expect, it } from 'vitest'
import { ACCESS_KINDS, CONSTRAINTS, USES } from '../../../geodata/model/codes.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { comparePlots } from '../../../web/panels/compare/compare-plots.ts'
import { roundBelow } from '../../../web/map/controls/scale.ts'
import { drawOutlines } from '../../../web/panels/compare/outlines.ts'

const none = Object.fromEntries(
  ['status', 'stage', 'servicing', 'zone', 'category', 'land'].map((key) => [key, null]),
)
const sheet = (more: Partial<PlotSheet> = {}): PlotSheet =>
  ({
    ...none,
    id: 'P-1',
    name: 'Lot 1',
    site_id: 'S-1',
    site_name: 'Le port',
    commune: 'Cergy',
    epci_name: null,
    surface_ha: 2,
    usable_ha: null,
    declared_ha: null,
    cadastral_ha: null,
    natural_ha: null,
    footprint: null,
    cadastral_refs: [],
    uses: Object.fromEntries(USES.map((use) => [use, 'unknown'])),
    zones: [],
    access: Object.fromEntries(ACCESS_KINDS.map((kind) => [kind, undefined])),
    provenance: {},
    constraint_areas: [],
    constraints: [],
    constraints_unknown: [...CONSTRAINTS],
    sdrif_e: [],
    land_use: null,
    risk_points: [],
    context_areas: null,
    prescriptions: null,
    land_consumption: null,
    ...more,
  }) as unknown as PlotSheet
const rows = (...sheets: PlotSheet[]) => comparePlots(sheets, 'fr').flatMap((theme) => theme.rows)
const row = (label: RegExp, ...sheets: PlotSheet[]) =>
  rows(...sheets).find((one) => label.test(one.label))!

describe('plots side by side', () => {
  it('differ in nothing from themselves', () => {
    expect(rows(sheet(), sheet({ id: 'P-2' })).filter(({ differs }) => differs)).toEqual([])
  })

  it('leave what is unknown unknown: no zero, no dash', () => {
    const unknown = rows(sheet()).filter(({ said }) => said[0] === null)
    expect(unknown.map(({ label }) => label)).toContain('Utile estimée')
    expect(unknown.map(({ label }) => label)).toContain('Zone inondable')
    expect(unknown.length).toBeGreaterThan(20)
    expect(rows(sheet()).some(({ said }) => said[0]?.startsWith('0'))).toBe(false)
  })

  it('mark a line in which one differs, also from the unknown', () => {
    expect(row(/^Mesurée/, sheet(), sheet({ surface_ha: 3 }))).toMatchObject({
      differs: true,
      said: ['2,0\u202fha', '3,0\u202fha'],
    })
    expect(row(/^Utile/, sheet(), sheet({ usable_ha: 1 })).differs).toBe(true)
  })

  it('say how near networks are, none and unknown apart, and the voltage of a substation', () => {
    const near = { name: null, detail: null, distance_m: 320, least_m: 80, source: 'x' }
    const one = sheet({
      networks: [
        { kind: 'heat', nearest: near },
        { kind: 'power_400', nearest: { ...near, distance_m: 0, least_m: null } },
        { kind: 'pipeline', nearest: null },
      ],
      access: {
        ...sheet().access,
        substation: { name: 'Poste', detail: null, straight_km: 1 } as PlotSheet['access']['rail'],
      },
    })
    const said = (label: RegExp) => row(label, one).said[0]
    expect(said(/^Réseau de chaleur/)).toBe('au plus 320\u202fm')
    expect(said(/400 kV/)).toBe('sur le terrain')
    expect(said(/^Canalisation/)).toBe('aucune connue')
    expect(said(/225 kV/)).toBeNull()
    expect(said(/^Poste/)).toContain('Poste, tension inconnue')
    expect(row(/^Canalisation/, one, sheet()).differs).toBe(true)
  })

  it('tell a constraint that is absent from one that is not known', () => {
    const clear = sheet({ constraints_unknown: CONSTRAINTS.filter((kind) => kind !== 'flood') })
    const hit = sheet({
      // Two that overlap: together they cover a quarter.
      constraint_areas: [0.25, 0.2].map((share) => ({
        kind: 'flood',
        effect: 'forbids',
        share,
      })) as never,
      constraints: [{ kind: 'flood', share: 0.25 }],
    })
    expect(row(/^Zone inondable/, sheet(), clear, hit).said).toEqual([
      null,
      'aucune connue',
      '25\u202f%, interdit',
    ])
  })

  it('have a line for each zone of any of them', () => {
    const zoned = sheet({ zones: [{ libelle: 'UX', share: 0.6 }] as never })
    expect(row(/^UX$/, sheet(), zoned).said).toEqual(['–', '60\u202f%'])
  })
})

describe('outlines', () => {
  const box = (id: string, metres: number) => {
    const d = metres / 111_320
    const ring = [
      [2, 48],
      [2 + d, 48],
      [2 + d, 48 + d],
      [2, 48 + d],
      [2, 48],
    ]
    return {
      id,
      bbox: [2, 48, 2 + d, 48 + d] as [number, number, number, number],
      geometry: { type: 'MultiPolygon' as const, coordinates: [[ring]] },
    }
  }

  it('are drawn in metres at the scale of the largest, with a round bar', () => {
    const { outlines, side_m, bar_m } = drawOutlines([box('a', 100), box('b', 400)])
    expect(outlines.map(({ height_m }) => Math.round(height_m))).toEqual([100, 400])
    expect(outlines[0]!.width_m).toBeCloseTo(100 * Math.cos((48 * Math.PI) / 180), 0)
    expect(side_m).toBeGreaterThan(400)
    expect(bar_m).toBe(100)
  })

  it('have the north up', () => {
    const [, first] = /^M\S+ (\S+)L/.exec(drawOutlines([box('a', 100)]).outlines[0]!.path)!
    expect(Number(first)).toBeCloseTo(50, 0)
  })

  it('take the round figure that is not above', () => {
    expect([1, 1.9, 2, 4.9, 5, 99, 100, 0.3].map(roundBelow)).toEqual([1, 1, 2, 2, 5, 50, 100, 0.2])
  })
})
