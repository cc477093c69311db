// The order of what is found, and that no kind crowds out the others.
import { expect, it } from 'vitest'
import { foldName, foldTyped } from '../../../geodata/model/references/fold-name.ts'
import type { Named } from '../../../api/search/rank-names.ts'
import { rankNames, shareAmongKinds } from '../../../api/search/rank-names.ts'

const named = (kind: Named['kind'], id: string, name: string, within = ''): Named => {
  const folded = { name: foldName(name), code: foldName(id) }
  return { kind, id, ...folded, words: ` ${folded.name} ${folded.code} ${foldName(within)}` }
}
const LIST = [
  named('commune', '93072', 'Stains'),
  named('commune', '95563', 'Saint-Leu-la-Forêt'),
  named('commune', '95018', 'Argenteuil'),
  named('site', 'S-1', 'Zone d’Argenteuil'),
  named('site', 'S-2', 'Parc Sainte-Barbe', 'Argenteuil'),
  named('plot', 'P-0012', 'Lot 12', 'Argenteuil'),
]
const find = (typed: string, limit = 10) =>
  rankNames(LIST, foldTyped(typed), limit).map(({ found, rank }) => `${rank} ${found.id}`)

it('puts the whole name before its beginning, and that before the beginning of a word', () => {
  expect(find('argenteuil')).toEqual(['0 95018', '2 S-1'])
  expect(find('ARGEN')).toEqual(['1 95018', '2 S-1'])
})

it('forgets accents, hyphens and apostrophes, and reads St as Saint or as a beginning', () => {
  expect(find('St Leu la foret')).toEqual(['0 95563'])
  expect(find('saint-leu')).toEqual(['1 95563'])
  expect(find('st')).toEqual(['1 93072', '1 95563', '2 S-2'])
  expect(find('d argent')).toEqual(['2 S-1'])
})

it('finds words in any order, one of them of the place itself', () => {
  expect(find('argenteuil lot')).toEqual(['3 P-0012'])
  expect(find('argenteuil barbe')).toEqual(['3 S-2'])
  expect(find('genteuil')).toEqual([])
  expect(find('p-0012')).toEqual(['0 P-0012'])
})

it('leaves a place to every kind', () => {
  const many = [
    ...Array.from({ length: 9 }, (_, i) => ({ kind: 'site' as const, i })),
    { kind: 'plot' as const, i: 9 },
  ]
  expect(shareAmongKinds(many, 6).map(({ i }) => i)).toEqual([0, 1, 2, 3, 4, 9])
  expect(shareAmongKinds(many.slice(0, 4), 6)).toHaveLength(4)
})
