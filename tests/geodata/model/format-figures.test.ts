// Figures as people read them: the unit that goes with them, and never more than there is.
import { expect, it } from 'vitest'
import {
  date,
  hectares,
  inWords,
  kilometres,
  minutes,
  NARROW,
  percent,
  sides,
} from '../../../geodata/model/text/format-figures.ts'

/** With plain spaces, as they are easier to read here. */
const plain = (text: string) => text.replaceAll(NARROW, ' ').replaceAll('\u00a0', ' ')
const said = (figure: Parameters<typeof inWords>[0]) => plain(inWords(figure))

it('says surfaces with the digits that they bear', () => {
  expect([0.4567, 1.25, 12.34, 345.6].map((ha) => said(hectares(ha, 'fr')))).toEqual([
    ...['0,46 ha', '1,3 ha', '12,3 ha', '346 ha'],
  ])
  expect(said(hectares(1234.5, 'en'))).toBe('1,235 ha')
})

it('says metres below one kilometre, and kilometres from there', () => {
  const far = [0, 0.35, 0.9994, 0.9995, 1, 12.34]
  expect(far.map((km) => said(kilometres(km, 'fr')))).toEqual([
    ...['0 m', '350 m', '999 m', '1,0 km', '1,0 km', '12,3 km'],
  ])
})

it('says minutes, and hours from two on', () => {
  const times = [4.25, 9.9, 9.95, 61.4, 119, 120, 130.4]
  expect(times.map((min) => said(minutes(min, 'fr')).trim())).toEqual([
    ...['4,3 min', '9,9 min', '10 min', '61 min', '119 min', '2 h 00', '2 h 10'],
  ])
})

it('says the sides of a rectangle, width first, and never a metre that is not there', () => {
  expect(plain(sides({ width_m: 79.9, length_m: 120.5 }, 'fr'))).toBe('79 × 120 m')
})

it('says no share as nothing or all that is not', () => {
  const shares = [0, 0.0004, 0.055, 0.5, 0.9995, 1]
  expect(shares.map((share) => plain(percent(share, 'fr')))).toEqual([
    ...['0 %', '< 0,1 %', '5,5 %', '50 %', '> 99,9 %', '100 %'],
  ])
})

it('says a day in the language, the same in every time zone', () => {
  expect([date('2025-11-14', 'fr'), date('2025-11-14T23:59:00Z', 'en')].map(plain)).toEqual([
    ...['14 nov. 2025', '14 Nov 2025'],
  ])
  expect(date('2025', 'fr')).toBe('2025')
})
