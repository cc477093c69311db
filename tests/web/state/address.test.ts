// The link holds what can be shared, and gives it back.
import { describe, expect, it } from 'vitest'
import type { Address } from '../../../web/state/page/address.ts'
import { USUAL_WEIGHTING } from '../../../geodata/model/filter/weighting-words.ts'
import { readAddress, writeAddress } from '../../../web/state/page/address.ts'
import { OVERLAYS_AT_FIRST } from '../../../web/state/map/overlays.ts'

const AT_FIRST: Omit<Address, 'issues'> = {
  filter: {},
  sort: '-surface',
  weighting: USUAL_WEIGHTING,
  plot: null,
  reading: null,
  place: undefined,
  layers: OVERLAYS_AT_FIRST,
  language: 'fr',
}

describe('the address bar', () => {
  it('is empty while all is as at first', () => {
    expect(writeAddress(AT_FIRST)).toBe('')
    expect(readAddress('')).toEqual({ ...AT_FIRST, language: undefined, issues: [] })
  })

  it('gives back two readings that are compared, and not one beside nothing', () => {
    const address = { ...AT_FIRST, reading: 'plot:P-1', beside: 'circle:2.18405,49.0559,1262' }
    const link = writeAddress(address)
    expect(link).toBe('?reading=plot%3AP-1&beside=circle%3A2.18405%2C49.0559%2C1262')
    expect(readAddress(link)).toMatchObject({ ...address, language: undefined, issues: [] })
    expect(readAddress('?beside=plot:P-1').beside).toBeUndefined()
    expect(readAddress('?reading=plot:P-1&beside=none')).toMatchObject({ issues: [] })
  })

  it('gives back filter, sort, plot, place, layers and language', () => {
    const address: Omit<Address, 'issues'> = {
      filter: { surface_min: 8, zone: ['U', 'AUc'], q: 'port & rail', unknown: 'keep' },
      sort: 'junction_straight_km',
      weighting: { weights: { ...USUAL_WEIGHTING.weights, land: 9 }, surface_wish: 7.5 },
      plot: '95018_TERRAIN-ECO_00012',
      reading: 'plot:95018_TERRAIN-ECO_00012+P-2',
      place: { zoom: 12.5, lat: 48.91, lon: 2.31 },
      layers: ['zone_urba', 'constraint.flood'],
      language: 'en',
    }
    const link = writeAddress(address)
    expect(readAddress(link)).toEqual({ ...address, issues: [] })
    expect(writeAddress(readAddress(link))).toBe(link)
  })

  it('writes links that people have shared as they have them, word for word', () => {
    const link =
      '?surface_min=8&zone=U,AUc&sort=rail_min&plot=P-1&map=12.50/48.91000/2.31000&layers=zone_urba&lang=en'
    const { issues, ...address } = readAddress(link)
    expect(issues).toEqual([])
    expect(address).toMatchObject({
      filter: { surface_min: 8, zone: ['U', 'AUc'] },
      ...{ sort: 'rail_min', plot: 'P-1', layers: ['zone_urba'], language: 'en' },
      place: { zoom: 12.5, lat: 48.91, lon: 2.31 },
    })
    expect(decodeURIComponent(writeAddress(address))).toBe(link)
  })

  it('keeps an empty set of layers apart from the layers at first', () => {
    expect(readAddress(writeAddress({ ...AT_FIRST, layers: [] })).layers).toEqual([])
  })

  it('keeps the open ledger and the plots that it moves', () => {
    const address = {
      ...AT_FIRST,
      ledger: 'epci',
      moves: [{ state: 'reserved', ids: ['P-1', 'P-2'] }],
    }
    const link = writeAddress(address as Omit<Address, 'issues'>)
    expect(link).toBe('?ledger=epci&what_if=reserved:P-1,P-2')
    expect(readAddress(link)).toMatchObject({ ...address, language: undefined, issues: [] })
    expect(readAddress('?ledger=sea&what_if=reserved:%00').moves).toBeUndefined()
  })

  it('keeps the plots that stand side by side, five at most, and leaves out what is no id', () => {
    const link = writeAddress({ ...AT_FIRST, compare: ['P-1', 'P-2+P-3'] })
    expect(link).toBe('?compare=P-1,P-2%2BP-3')
    expect(readAddress(link).compare).toEqual(['P-1', 'P-2+P-3'])
    expect(readAddress('?compare=P-1,P-1,<b>,a,b,c,d,e').compare).toEqual([
      'P-1',
      'a',
      'b',
      'c',
      'd',
    ])
    expect(readAddress('?compare=P-2%2BP-3,P-3%2BP-2').compare).toEqual(['P-2+P-3'])
    expect(readAddress('?compare=%00').compare).toBeUndefined()
    expect(readAddress(link).issues).toEqual([])
  })

  it('leaves out what cannot be read and says which words', () => {
    const address = readAddress(
      '?surface_min=much&zone=U&map=3/x/2&sort=luck&plot=%3Cscript%3E&lang=de&layers=gold',
    )
    expect(address).toMatchObject({
      filter: { zone: ['U'] },
      sort: '-surface',
      weighting: USUAL_WEIGHTING,
      plot: null,
      place: undefined,
      layers: [],
      language: undefined,
    })
    expect(address.issues.map((issue) => issue.word)).toEqual(['surface_min'])
  })
})
