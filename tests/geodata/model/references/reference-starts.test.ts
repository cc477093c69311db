// Cadastral references as people write them, whole or begun.
import { expect, it } from 'vitest'
import { readParcelWords } from '../../../../geodata/model/references/reference-starts.ts'
import { communesAsWritten } from '../../../../geodata/sources/listed-communes.ts'

const read = (typed: string) => readParcelWords(typed, communesAsWritten())

it.each(['95018000AB0123', '95018 AB 123', '95018AB0123', '95018-000-ab-123', 'Argenteuil AB 123'])(
  'reads %s as one parcel',
  (typed) => {
    expect(read(typed)?.exact).toEqual(['95018000AB0123'])
  },
)

it('knows a commune by the beginning of its name, and St as Saint', () => {
  expect(read('st leu AB 7')?.exact).toEqual(['95563000AB0007'])
  expect(read('Saint-Leu-la-Forêt B7')?.exact).toEqual(['955630000B0007'])
})

it('begins numbers with and without their zeros', () => {
  const { starts } = read('95018 AB 12')!
  const begun = (number: string) => starts.some((one) => `95018000AB${number}`.startsWith(one))
  expect(['0012', '0120', '0129', '1200', '1299'].every(begun)).toBe(true)
  expect(['0013', '0112', '2120'].some(begun)).toBe(false)
})

it('begins sections, prefixes and nothing less', () => {
  expect(read('95018 A')?.starts).toEqual(['950180000A', '95018000A'])
  expect(read('95018 AB')?.starts).toEqual(['95018000AB'])
  expect(read('95018 12')?.starts).toEqual(['9501812'])
  expect(read('95018')).toBeUndefined()
})

it('looks in the arrondissements of Paris', () => {
  expect(read('Paris AB 12')?.exact).toContain('75104000AB0012')
})

it('takes other words for what they are', () => {
  for (const typed of ['Argenteuil', 'rue de la paix', 'lot 12', 'saint leu la', '12 rue B'])
    expect(read(typed), typed).toBeUndefined()
})
