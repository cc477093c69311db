// Symbols of the SDRIF-E: a distance as 1:150 000 bears it, and no inside or outside.
import { expect, it } from 'vitest'
import {
  LEGEND_GEOMETRIES,
  SDRIF_E_LEGEND,
} from '../../../../geodata/model/plans/sdrif-e-legend.ts'
import {
  drawnAs,
  placeSymbol,
  rankLegend,
  saySymbol,
  symbolMetres,
} from '../../../../geodata/model/plans/symbol-reading.ts'

it('knows of every item of the legend how it is drawn and how near nothing finer can be said', () => {
  for (const { item, geometry, tolerance_m } of SDRIF_E_LEGEND) {
    expect(LEGEND_GEOMETRIES, item).toContain(geometry)
    expect(tolerance_m, item).toBeGreaterThanOrEqual(150)
  }
  expect(drawnAs('industrial_development', 2)).toBe('point')
  expect(drawnAs('polarity', null)).toBe('area')
  // A layer that nobody has laid beside the legend is what its data are.
  expect(drawnAs('Sites multimodaux SDRIF-E', 0)).toBe('point')
  expect(drawnAs('Liaisons vertes SDRIF-E', 1)).toBe('line')
})

it.each([
  [0, 0],
  [150, 0],
  [151, 200],
  [249, 200],
  [251, 300],
  [949, 900],
  [980, 1000],
  [1000, 1000],
  [1240, 1000],
  [1260, 1500],
  [1999, 2000],
])('says a symbol at %i m as at %i m', (distance, said) => {
  expect(symbolMetres(distance, 150)).toBe(said)
})

it('says how far about, and that the local plan fixes the ground, in both languages', () => {
  expect(saySymbol(200)).toEqual({
    fr: 'symbole à environ 200\u202fm ; son emprise est fixée par le plan local',
    en: 'symbol at about 200\u202fm; its ground is fixed by the local plan',
  })
  expect(saySymbol(1500).fr).toMatch(/^symbole à environ 1,5\u202fkm/)
  expect(saySymbol(0).en).toMatch(/^symbol within 150\u202fm; /)
  expect(saySymbol(null).en).toBe('no symbol within 2\u202fkm')
})

it('ranks symbols by their distance, after what touches the land, and tells old facts as symbols', () => {
  const one = (item: string, position: 'edge' | 'symbol' | 'outside', distance_m: number | null) =>
    ({ item, position, distance_m }) as const
  const old = one('industrial_development', 'outside', 420)
  expect(placeSymbol(old)).toMatchObject({ position: 'symbol', distance_m: 400 })
  expect(placeSymbol(one('station_development', 'edge', null))).toMatchObject({
    position: 'symbol',
    distance_m: 0,
  })
  const ranked = rankLegend([
    one('polarity', 'outside', 300),
    one('green_front', 'symbol', null),
    old,
    one('station_development', 'symbol', 200),
    one('flood_risk_zone', 'edge', null),
  ])
  expect(ranked.map(({ item }) => item)).toEqual([
    'flood_risk_zone',
    'station_development',
    'industrial_development',
    'green_front',
    'polarity',
  ])
})
