import { expect, it } from 'vitest'
import { exportAddress } from '../../../web/panels/results/export-address.ts'

it('asks for the file by the words of the list', () => {
  const list = {
    query: 'zone=U&unknown=keep',
    sort: '-surface',
    weighting: '',
    language: 'en' as const,
  }
  expect(exportAddress('xlsx', list)).toBe(
    '/api/exports/xlsx?zone=U&unknown=keep&sort=-surface&lang=en',
  )
  expect(exportAddress('cnig-csv', { ...list, query: '' })).toBe(
    '/api/exports/cnig-csv?sort=-surface',
  )
  expect(exportAddress('csv', { ...list, sort: 'fit', weighting: 'weight_rail=3' })).toContain(
    'sort=fit&weight_rail=3&lang=en',
  )
})
