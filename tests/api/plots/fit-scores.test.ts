import { expect, it } from 'vitest'
import { fitOf } from '../../../api/plots/fit-scores.ts'
import { emptyColumns } from '../../../api/columns/plot-columns.ts'
import type { Served } from '../../../api/version/served-version.ts'
import { USUAL_WEIGHTS } from '../../../geodata/model/plots/fit-preferences.ts'

const none = Object.fromEntries(Object.keys(USUAL_WEIGHTS).map((one) => [one, 0]))
const wish = { weights: { ...none, port: 1 } as typeof USUAL_WEIGHTS }

it('judges access by minutes where roads are known, and all plots by the same measure', () => {
  const columns = emptyColumns({} as Served, 2)
  columns.metres.port_straight_m.set([8000, 0])
  expect([0, 1].map((plot) => fitOf(columns, {}, wish)(plot).parts[0]?.value)).toEqual([0.5, 1])
  columns.metres.port_road_s.set([5 * 60, -1])
  expect([0, 1].map((plot) => fitOf(columns, {}, wish)(plot).parts[0]?.value)).toEqual([0.75, null])
})
