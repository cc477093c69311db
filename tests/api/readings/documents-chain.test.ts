import { describe, expect, it } from 'vitest'
import { chainOf } from '../../../api/readings/documents-chain.ts'
import type { Zone } from '../../../geodata/model/codes.ts'
import { chainNotes, chainTold } from '../../../geodata/model/plans/chain-notes.ts'
import { PLAN_SENTENCES } from '../../../geodata/model/plans/plan-sentences.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'

const zone = (type: Zone, document: string | null, share: number) =>
  ({ zone: type, document, share, approved_on: '2019-03-12', source: 'zone-urba' }) as never
const said = (chain: Reading['chain']) => chainNotes(chain).map(({ sentence }) => sentence)

describe('the chain of documents', () => {
  it('begins with the SDRIF-E whatever the dates, then tells plans by their share', () => {
    const chain = chainOf(
      [zone('U', '95018_PLU', 0.2), zone('A', '95018_PLU', 0.1), zone('Zc', '95002_CC', 0.6)],
      'sdrif',
    )
    expect(chain.map(({ level, document, share }) => [level, document, share])).toEqual([
      ['sdrif_e', null, null],
      ['carte_communale', '95002_CC', 0.6],
      ['plu', '95018_PLU', 0.3],
    ])
  })

  it('leaves out what is not known, and says what stands in for a missing SCoT', () => {
    const chain = chainOf([zone('U', null, 1)], null)
    expect(chain.map(({ level }) => level)).toEqual(['sdrif_e'])
    expect(said(chain)).toContain(PLAN_SENTENCES.chain_without_scot.sentence)
    expect(said(chain)).not.toContain(PLAN_SENTENCES.chain_when.sentence)
  })

  it('tells the national rules where there is no plan, and that a carte communale has none of its own', () => {
    const chain = chainOf([zone('RNU', null, 0.5), zone('ZnC', '95002_CC', 0.5)], null)
    expect(chain.map(({ level }) => level).sort()).toEqual(['carte_communale', 'rnu', 'sdrif_e'])
    expect(said(chain)).toEqual(
      expect.arrayContaining([
        PLAN_SENTENCES.communal_map.sentence,
        PLAN_SENTENCES.no_plan.sentence,
        PLAN_SENTENCES.chain_when.sentence,
      ]),
    )
  })

  it('drops the row that an older offer froze for a SCoT that nobody knew', () => {
    const none = { document: null, approved_on: null, share: null, source: null }
    const old: Reading['chain'] = [
      { ...none, level: 'plu', rank: 3, document: 'P', approved_on: '2019-01-01' },
      { ...none, level: 'sdrif_e', rank: 1, approved_on: '2025-06-10' },
      { ...none, level: 'scot', rank: 2 },
    ]
    expect(chainTold(old).map(({ level }) => level)).toEqual(['sdrif_e', 'plu'])
  })
})
