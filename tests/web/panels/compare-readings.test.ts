// Two readings side by side: what is the same is not marked, what differs is, what one lacks is said.
import { describe, expect, it } from 'vitest'
import { EXAMPLE_READING } from '../../../api/readings/reading-example.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'
import { compareReadings } from '../../../web/panels/reading/compare-readings.ts'
import { rulesRead, shareUses } from '../../../web/panels/reading/reading-words.ts'

const other: Reading = {
  ...EXAMPLE_READING,
  of: 'plot:P-2',
  zones: [
    { ...EXAMPLE_READING.zones[0]!, share: 0.4 },
    { ...EXAMPLE_READING.zones[0]!, id: 'z2', libelle: 'N', share: 0.6, uses: [], older: null },
  ],
  zones_balance: { ...EXAMPLE_READING.zones_balance, uncovered_share: 0 },
}
const rows = compareReadings([EXAMPLE_READING, other], 'fr').flatMap((group) => group.rows)
const row = (label: string) => rows.find((one) => one.label === label)

describe('two readings compared', () => {
  it('marks nothing between a reading and itself', () => {
    const same = compareReadings([EXAMPLE_READING, EXAMPLE_READING], 'en')
    expect(same.flatMap((group) => group.rows).filter(({ differs }) => differs)).toEqual([])
  })

  it('marks shares that differ, and a zone that one does not have', () => {
    expect(row('UX')?.said).toEqual([
      '90\u202f%, approuvé le 12 mars 2019',
      '40\u202f%, approuvé le 12 mars 2019',
    ])
    expect(row('N')).toMatchObject({
      said: ['–', '60\u202f%, approuvé le 12 mars 2019'],
      differs: true,
    })
    expect(row('Surface')?.differs).toBe(false)
  })

  it('says unknown as unknown, never as none', () => {
    expect(row('Zone inondable')?.said[0]).toBe('inconnu : non couvert par ce qui est chargé')
    expect(row('Bâti ou aménagé')?.said[0]).toBe('Inconnu : non couvert par ce qui est chargé')
  })
})

it('adds up what zones say of a use, and tells each rule once', () => {
  expect(shareUses(other.zones)).toEqual([
    { use: 'industry', shares: { yes: 0.4, conditional: 0, to_check: 0, no: 0, unknown: 0 } },
  ])
  expect(rulesRead([...EXAMPLE_READING.zones, ...other.zones])).toEqual([
    { rule: 'wording_industry', basis: 'wording', confidence: 'medium', zones: ['UX'] },
  ])
})
