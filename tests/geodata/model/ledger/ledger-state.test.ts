// The rule of the ledger, said a second time in plain words; and the word that moves plots.
import { expect, it } from 'vitest'
import { BROWNFIELD_STAGES, STAGES, STATUSES } from '../../../../geodata/model/codes.ts'
import { ageYears, dueOn } from '../../../../geodata/model/ledger/inventory.ts'
import { ledgerState } from '../../../../geodata/model/ledger/ledger-state.ts'
import { readWhatIf, writeWhatIf } from '../../../../geodata/model/ledger/ledger-what-if.ts'
import { FOLLOWED } from '../../../../geodata/model/ledger/ledger.ts'

it('decides the state of every status, stage and kind of brownfield', () => {
  for (const status of [null, ...STATUSES])
    for (const stage of [null, ...STAGES])
      for (const kind of [null, ...BROWNFIELD_STAGES]) {
        let state = 'unknown'
        if (status === 'inoccupe' || status === 'vacant') state = 'available'
        if (kind === 'sans_projet') state = 'available'
        if (stage === 'en_vente' || stage === 'en_vente_contraintes') state = 'available'
        if (stage === 'non_commercialisable') state = 'unknown'
        if (kind === 'avec_projet') state = 'reserved'
        if (status === 'occupe' || stage === 'vendu' || kind === 'reconvertie') state = 'occupied'
        if (stage?.startsWith('reserve')) state = 'reserved'
        const plot = { status, stage, brownfield_stage: kind }
        expect(ledgerState(plot), JSON.stringify(plot)).toBe(state)
      }
})

it('calls no brownfield available of which no kind is known, nor a plot that cannot be sold', () => {
  const friche = { status: 'friche', stage: null }
  expect(ledgerState(friche)).toBe('unknown')
  expect(ledgerState({ ...friche, brownfield_stage: 'potentielle' })).toBe('unknown')
  expect(ledgerState({ ...friche, brownfield_stage: 'sans_projet' })).toBe('available')
  for (const status of [null, ...STATUSES])
    for (const kind of [null, ...BROWNFIELD_STAGES])
      expect(
        ledgerState({ status, stage: 'non_commercialisable', brownfield_stage: kind }),
      ).not.toBe('available')
})

it('never follows the 800 ha and the 895 ha in one line', () => {
  for (const { categories, headline_ha, finer_ha } of FOLLOWED) {
    if (!categories.includes('industrial_regional')) continue
    expect([headline_ha, finer_ha, categories.length]).toEqual([800, 895, 1])
  }
})

it('reads back the moves that it writes', () => {
  const text = 'occupied:P-1,P-2;reserved:95018_TERRAIN-ECO_00001'
  const read = readWhatIf(text)
  expect('moves' in read && writeWhatIf(read.moves)).toBe(text)
  expect(readWhatIf('')).toEqual({ moves: [] })
  for (const bad of ['occupied', 'occupied:', ':P-1', 'sold:P-1', 'occupied:a b', 'occupied:P-1;'])
    expect(readWhatIf(bad), bad).toEqual({ malformed: true })
  expect(readWhatIf('occupied:P-1;reserved:P-1')).toHaveProperty('impossible')
})

it('counts the age of an inventory, and the day it is due again', () => {
  expect(ageYears('2020-11-25', '2026-11-25')).toBe(5.9)
  expect(ageYears('2020-11-24', '2026-11-26')).toBe(6)
  expect(ageYears('2027-01-01', '2026-11-25')).toBe(0)
  expect(dueOn('2020-11-25')).toBe('2026-11-25')
  expect(dueOn('2020-02-29')).toBe('2026-03-01')
})
