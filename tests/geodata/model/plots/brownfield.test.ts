// Whether a brownfield is said to lie in a zone of farming or nature.
import { expect, it } from 'vitest'
import { brownfieldZone } from '../../../../geodata/model/plots/brownfield.ts'

it('names the zone A or N of a brownfield, and of nothing else', () => {
  const friche = { status: 'friche', zone: 'A' } as const
  expect(brownfieldZone(friche)).toBe('A')
  expect(brownfieldZone({ ...friche, zone: 'N' })).toBe('N')
  expect(brownfieldZone({ ...friche, zone: 'U' })).toBeNull()
  expect(brownfieldZone({ ...friche, zone: null })).toBeNull()
  expect(brownfieldZone({ status: 'vacant', zone: 'A' })).toBeNull()
  expect(brownfieldZone({ status: null, zone: 'N', brownfield_stage: 'potentielle' })).toBe('N')
  const converted = { status: 'occupe', zone: 'A', brownfield_stage: 'reconvertie' } as const
  expect(brownfieldZone(converted)).toBeNull()
})
