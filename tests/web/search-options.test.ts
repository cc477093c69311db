// What the search offers for an answer, and what filtering on it changes.
import { expect, it } from 'vitest'
import type { Territory } from '../../geodata/model/answers.ts'
import { filterOn, optionsOf } from '../../web/shell/search-options.ts'

const territory = (kind: Territory['kind'], code: string): Territory => ({
  kind,
  code,
  name: code,
  within: null,
  plots: 3,
  bbox: null,
})

it('offers to go to a commune or to filter on it, and only to open a plot', () => {
  const options = optionsOf([territory('commune', '95018'), territory('plot', 'P1')])
  expect(options.map((option) => `${option.does} ${option.territory.code}`)).toEqual([
    'go 95018',
    'filter 95018',
    'go P1',
  ])
  expect(new Set(options.map((option) => option.key)).size).toBe(3)
})

it('joins a commune to those of the filter, once', () => {
  const filter = { commune: ['95500'] }
  expect(filterOn(filter, territory('commune', '95018'))).toEqual({ commune: ['95018', '95500'] })
  expect(filterOn(filter, territory('commune', '95500'))).toEqual({ commune: ['95500'] })
  expect(filterOn(filter, territory('departement', '95'))).toEqual({ departement: ['95'] })
  expect(filterOn(filter, territory('region', '11'))).toEqual({})
})
