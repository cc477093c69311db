// A filter and its query string are the same thing.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { activeCriteria, CRITERIA, WORDS } from '../../../../geodata/model/filter/plot-filter.ts'
import { readFilter } from '../../../../geodata/model/filter/read-filter.ts'
import { writeFilter } from '../../../../geodata/model/filter/write-filter.ts'
import { randomFilter } from '../../../rig/random-filter.ts'

it('reads what it wrote, whatever the filter', () => {
  fc.assert(
    fc.property(randomFilter, ({ filter }) => {
      const again = readFilter(new URLSearchParams(writeFilter(filter)))
      expect(again).toEqual({ filter, issues: [] })
    }),
    { numRuns: 1000, seed: 1 },
  )
})

it('writes equal filters equally, in the order of the table', () => {
  const read = (query: string) => readFilter(new URLSearchParams(query)).filter
  expect(writeFilter(read('zone=A,U&surface_min=1.50&unknown=drop'))).toBe(
    'surface_min=1.5&zone=U,A',
  )
  expect(writeFilter(read('surface_min=1.5&zone=U,A,U'))).toBe('surface_min=1.5&zone=U,A')
  expect(writeFilter({})).toBe('')
})

it('tells apart what cannot be read and what is impossible', () => {
  const issues = (query: string) =>
    readFilter(new URLSearchParams(query)).issues.map(({ status, code, word }) => [
      status,
      code,
      word,
    ])
  expect(issues('surface_min=5&surface_max=2')).toEqual([[422, 'impossible', 'surface_min']])
  expect(issues('surface_min=-1')).toEqual([[400, 'malformed', 'surface_min']])
  expect(issues('surface_min=1e3')).toEqual([[400, 'malformed', 'surface_min']])
  expect(issues('junction_km=3&station_min=12.5')).toEqual([])
  expect(issues('junction_min=601')).toEqual([[400, 'malformed', 'junction_min']])
  expect(issues('toString=1')).toEqual([[400, 'unknown_word', 'toString']])
  expect(issues('commune=9501')).toEqual([[400, 'malformed', 'commune']])
})

it('keeps four decimals of a hectare and three of a kilometre: whole square metres and metres', () => {
  const { filter } = readFilter(
    new URLSearchParams('surface_min=1.23456&rail_straight_km=0.0004&port_min=7.005'),
  )
  expect(filter).toEqual({ surface_min: 1.2346, rail_straight_km: 0, port_min: 7 })
})

it('takes every criterion of the table at once', () => {
  const whole = new URLSearchParams(
    WORDS.map(({ name, document: { example } }) => [name, [example].flat().join(',')]),
  )
  const { filter, issues } = readFilter(whole)
  expect(issues).toEqual([])
  expect(activeCriteria(filter)).toEqual(CRITERIA)
})
