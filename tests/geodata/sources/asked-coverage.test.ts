import { expect, it } from 'vitest'
import { askedCoverage } from '../../../geodata/sources/asked-coverage.ts'
import { partitionFilters } from '../../../geodata/sources/plu-partitions.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import type { Source } from '../../../geodata/sources/source.ts'

const source = (id: string): Source => SOURCES.find((one) => one.id === id)!

it('covers the region by every address of the registry, and nothing by a file that has none', () => {
  for (const one of SOURCES) {
    if (one.serves.includes('territory') || one.id === 'cnig') continue
    const isFile = one.address.protocol === 'file'
    expect([one.id, askedCoverage(one)]).toEqual([one.id, isFile ? undefined : { kind: 'region' }])
  }
})

it('covers the départements that a series asks for, and no others', () => {
  const friches = source('cartofriches')
  if (friches.address.protocol !== 'json-pages') throw new Error('asked in series')
  const parts = friches.address.parts.filter(({ coddep }) => coddep === '95')
  expect(askedCoverage({ ...friches, address: { ...friches.address, parts } })).toEqual({
    kind: 'places',
    departements: ['95'],
  })
})

it('covers the partitions that are asked for, empty ones too, and the region by all of them', () => {
  const zones = source('zone-urba')
  if (zones.address.protocol !== 'wfs') throw new Error('asked by partitions')
  const filters = ["partition IN ('DU_95127','DU_95500')", "partition LIKE 'DU_249500109%'"]
  expect(askedCoverage({ ...zones, address: { ...zones.address, filters } })).toEqual({
    kind: 'places',
    communes: ['95127', '95500'],
    epci: ['249500109'],
  })
  const all = { ...zones.address, filters: partitionFilters() }
  expect(askedCoverage({ ...zones, address: all })).toEqual({ kind: 'region' })
})
