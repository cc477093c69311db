// The rows of an export, as another tool read them, against the plots of the list.
import { expect } from 'vitest'
import type { PlotList } from '../../../geodata/model/answers.ts'
import { ACCESS } from '../../../geodata/model/access/access-kinds.ts'
import { ACCESS_KINDS, CONSTRAINTS, USES } from '../../../geodata/model/codes.ts'
import { brownfieldZone } from '../../../geodata/model/plots/brownfield.ts'
import { HOLED, HOLED_WKT } from './exported-version.ts'

const STRAIGHT = ['straight_km', 'straight_least_km'] as const
const BY_ROAD = ['km', 'least_km', 'min', 'least_min'] as const

export type Row = Record<string, string>
type Plot = PlotList['plots'][number]

const figure = (text: string | undefined) =>
  text === undefined || text === '' ? null : Number(text.replace(',', '.'))

/** `nameOf` turns a key into the column's name in this format; `decimals` are those that it keeps. */
export function expectPlots(
  rows: readonly Row[],
  plots: readonly Plot[],
  nameOf = (key: string) => key,
): void {
  expect(rows.map((row) => row[nameOf('id')])).toEqual(plots.map(({ id }) => id))
  for (const [at, row] of rows.entries()) {
    const plot = plots[at]!
    const told = (key: string) => row[nameOf(key)]
    expect(figure(told('rank'))).toBe(at + 1)
    for (const key of [
      'site_id',
      'zone',
      'category',
      'land',
      'status',
      'stage',
      'servicing',
      'brownfield_stage',
      'commune',
    ] as const)
      expect(told(key), key).toBe(plot[key] ?? '')
    expect(told('brownfield_zone'), 'brownfield_zone').toBe(brownfieldZone(plot) ?? '')
    for (const use of USES) expect(told(`use_${use}`)).toBe(plot.uses[use])
    for (const key of ['surface_ha', 'usable_ha'] as const)
      expect(figure(told(key))).toBe(plot[key])
    const m2 = Math.round(plot.surface_ha * 10_000)
    const isKnown = plot.ordinal % 3 !== 0
    expect(figure(told('cadastral_ha'))).toBe(isKnown ? (m2 + 7) / 10_000 : null)
    expect(figure(told('declared_ha'))).toBe(isKnown ? (m2 - 5) / 10_000 : null)
    expect(figure(told('rectangle_width_m'))).toBe(plot.ordinal % 4 === 1 ? 4.5 : null)
    for (const kind of ACCESS_KINDS)
      for (const part of ACCESS[kind].travel ? [...STRAIGHT, ...BY_ROAD] : STRAIGHT)
        expect(figure(told(`${kind}_${part}`)), `${plot.id} ${kind}_${part}`).toBe(
          plot.access[kind]![part],
        )
    for (const kind of CONSTRAINTS) {
      const share = plot.constraints.find((one) => one.kind === kind)?.share
      const percent = figure(told(`${kind}_percent`))
      if (share !== undefined) expect(percent).toBe(share * 100)
      else expect([0, null]).toContain(percent)
    }
    expect(told('unknown')?.split('|').filter(Boolean)).toEqual(plot.unknown)
  }
}

/** The one with two parts and a hole stands for all; the others are squares of their surface. */
export function expectOutlines(rows: readonly Row[], plots: readonly Plot[]): void {
  const holed = rows[plots.findIndex(({ id }) => id === HOLED)]
  expect(polygonsOf(holed?.WKT)).toEqual(polygonsOf(HOLED_WKT))
  for (const [at, row] of rows.entries()) {
    if (row === holed) continue
    const [[ring] = []] = polygonsOf(row.WKT)
    const xs = ring!.map((position) => Number(position.split(' ')[0]))
    const side = Math.max(...xs) - Math.min(...xs)
    expect(side * side).toBeCloseTo(plots[at]!.surface_ha * 10_000, 3)
  }
}

/** Rings as sets of positions: formats begin and turn them as they please. */
function polygonsOf(wkt = ''): string[][][] {
  const body = wkt.replace(/^(MULTI)?POLYGON ?/, '')
  const text = wkt.startsWith('MULTI') ? body : `(${body})`
  return text
    .slice(1, -1)
    .split(/(?<=\)\)),/)
    .map((polygon) =>
      polygon
        .replace(/^\(|\)$/g, '')
        .split(/(?<=\)),/)
        .map((ring) => [...new Set(ring.replace(/[()]/g, '').split(','))].sort()),
    )
}
