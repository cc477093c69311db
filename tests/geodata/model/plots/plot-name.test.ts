import { expect, it } from 'vitest'
import { plotName } from '../../../../geodata/model/plots/plot-name.ts'

const commune = 'Osny'
it('calls a plot by its own name before that of its site', () => {
  expect(plotName({ name: '3M France', site_name: 'Aire 268', commune })).toEqual({
    title: '3M France',
    under: ['Aire 268', 'Osny'],
  })
})
it('calls a lot by its site', () => {
  expect(plotName({ name: 'Lot 12', site_name: 'Les Béthunes', commune }).title).toBe(
    'Les Béthunes',
  )
  expect(plotName({ name: 'Lot 12', site_name: null, commune }).title).toBe('Lot 12')
})
it('says nothing for what has no name', () => {
  expect(plotName({ name: null, site_name: null, commune })).toEqual({
    title: null,
    under: ['Osny'],
  })
  expect(plotName({ name: null, site_name: 'Aire 428', commune }).under).toEqual(['Osny'])
})
