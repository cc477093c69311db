// What the search offers for an answer, and what filtering on it changes.
import { expect, it } from 'vitest'
import type { FoundAddress, FoundPlace } from '../../../geodata/model/search-answers.ts'
import { filterOn, groupsOf } from '../../../web/shell/search-options.ts'

const place = (kind: FoundPlace['kind'], id: string): FoundPlace => ({
  ...{ kind, id, label: id, detail: null, plots: 3, plot: null, lon: null, lat: null },
  bbox: null,
})
const ADDRESS: FoundAddress = {
  ...{ id: 'a', label: '1 Rue X', detail: null, precision: 'housenumber', lon: 2.3, lat: 48.9 },
}

it('offers to go to a commune or to filter on it, to open a plot, to fly to an address', () => {
  const groups = groupsOf([place('commune', '95018'), place('plot', 'P1')], [ADDRESS])
  expect(groups.map(({ id, options }) => [id, ...options.map(({ does }) => does)])).toEqual([
    ['territory', 'go', 'filter'],
    ['plot', 'go'],
    ['address', 'address'],
  ])
  const options = groups.flatMap((group) => group.options)
  expect(options.map(({ at }) => at)).toEqual([0, 1, 2, 3])
  expect(new Set(options.map(({ key }) => key)).size).toBe(4)
})

it('puts the group of the best place first, and each kind into one group', () => {
  const places = [place('site', 'S'), place('commune', 'C'), place('site', 'T'), place('epci', 'E')]
  expect(groupsOf(places, []).map(({ id, options }) => `${id} ${options.length}`)).toEqual([
    'site 4',
    'territory 4',
  ])
})

it('joins a commune to those of the filter, once', () => {
  const filter = { commune: ['95500'] }
  expect(filterOn(filter, place('commune', '95018'))).toEqual({ commune: ['95018', '95500'] })
  expect(filterOn(filter, place('commune', '95500'))).toEqual({ commune: ['95500'] })
  expect(filterOn(filter, place('departement', '95'))).toEqual({ departement: ['95'] })
  expect(filterOn(filter, place('region', '11'))).toEqual({})
})
