import { describe, expect, it } from 'vitest'
import { readUses, USE_RULES, useRuleSentence } from '../../../../geodata/model/plans/use-rules.ts'

const zone = (libelle: string, more: Partial<Parameters<typeof readUses>[0]> = {}) =>
  readUses({ zone: 'U', libelle, libelong: null, destdomi: null, ...more })

describe('what a PLU zone admits', () => {
  it('reads industry from the wording before the name', () => {
    const uses = zone('UA', { libelong: 'Zone urbaine à vocation industrielle' })
    expect(uses.industry).toEqual({ answer: 'yes', rule: 'wording_industry', confidence: 'medium' })
    expect(uses.retail.answer).toBe('no')
  })

  it('calls UE ambiguous: unknown, not no', () => {
    expect(zone('UE').industry).toEqual({
      answer: 'unknown',
      rule: 'name_ambiguous',
      confidence: 'low',
    })
  })

  it('admits nothing in a closed zone, a farm or a wood, whatever its name', () => {
    for (const closed of ['AUs', 'A', 'N'] as const)
      expect(zone('UX industrielle', { zone: closed }).industry.answer).toBe('no')
  })

  it('takes DESTDOMI where it is filled, with or without its word', () => {
    expect(zone('Z1', { destdomi: '02' }).industry.rule).toBe(
      zone('Z1', { destdomi: '2 - activité' }).industry.rule,
    )
    expect(['yes', 'conditional']).toContain(zone('Z1', { destdomi: '02' }).industry.answer)
  })

  it('says that it does not know when nothing tells', () => {
    expect(Object.values(zone('Zq')).every(({ answer }) => answer === 'unknown')).toBe(true)
  })

  it('has a sentence in both languages for every rule, and an id of its own', () => {
    const ids = USE_RULES.flat().map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids)
      expect(useRuleSentence(id)?.fr.endsWith('.') && useRuleSentence(id)?.en.endsWith('.')).toBe(
        true,
      )
    expect(useRuleSentence('none')).toBeUndefined()
  })
})
