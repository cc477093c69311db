import { expect, it } from 'vitest'
import { suitabilityOf } from '../../../api/plots/suitability.ts'
import { emptyCopy } from '../../../api/columnar/columnar-copy.ts'
import type { ServedVersion } from '../../../api/version/served-version.ts'
import { USUAL_WEIGHTS } from '../../../geodata/model/plots/preferences.ts'

const none = Object.fromEntries(Object.keys(USUAL_WEIGHTS).map((one) => [one, 0]))
const weighting = { weights: { ...none, port: 1 } as typeof USUAL_WEIGHTS }

it('judges access by minutes where roads are known, and all plots by the same measure', () => {
  const columns = emptyCopy({} as ServedVersion, 2)
  columns.metres.port_straight_m.set([8000, 0])
  expect([0, 1].map((plot) => suitabilityOf(columns, {}, weighting)(plot).parts[0]?.value)).toEqual(
    [0.5, 1],
  )
  columns.metres.port_road_s.set([5 * 60, -1])
  expect([0, 1].map((plot) => suitabilityOf(columns, {}, weighting)(plot).parts[0]?.value)).toEqual(
    [0.75, null],
  )
})
