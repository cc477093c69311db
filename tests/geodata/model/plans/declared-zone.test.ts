// A zone that only Cartofriches names is read by the rules of all zones, never with high evidence.
import { expect, it } from 'vitest'
import { USES } from '../../../../geodata/model/codes.ts'
import { readDeclaredZone } from '../../../../geodata/model/plans/declared-zone.ts'

it('reads the wording that a source declares', () => {
  const industry = 'UI - Zone urbaine à vocation d’activités industrielles'
  expect(readDeclaredZone('U', industry)?.industry).toMatchObject({ answer: 'yes' })
  expect(readDeclaredZone('U', 'UCc - Secteur d’habitat individuel')?.industry.answer).not.toBe(
    'yes',
  )
  // Of a published zone the type alone is high evidence; a declared one is not published by the plan.
  const closed = readDeclaredZone('AUs', 'AU - Zone à urbaniser à long terme')
  for (const use of USES)
    expect(closed?.[use]).toMatchObject({ answer: 'no', confidence: 'medium' })
})

it('reads nothing without a type or a wording', () => {
  expect(readDeclaredZone(null, 'UI - Zone d’activités')).toBeUndefined()
  expect(readDeclaredZone('U', undefined)).toBeUndefined()
})
