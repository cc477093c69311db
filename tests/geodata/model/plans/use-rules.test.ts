import { describe, expect, it } from 'vitest'
import { EVIDENCE_REASONS, evidenceReason } from '../../../../geodata/model/plans/evidence.ts'
import { excludesAll, readUses } from '../../../../geodata/model/plans/read-uses.ts'
import {
  CONDITION_RULE,
  USE_RULES,
  useRule,
  useRuleSentence,
} from '../../../../geodata/model/plans/use-rules.ts'

const zone = (libelle: string, more: Partial<Parameters<typeof readUses>[0]> = {}) =>
  readUses({ zone: 'U', libelle, libelong: null, destdomi: null, ...more })
const answers = (reading: ReturnType<typeof readUses>) =>
  Object.values(reading).map(({ answer }) => answer)

describe('what a PLU zone admits', () => {
  it('admits what the wording names, before the name of the zone', () => {
    const uses = zone('UA', { libelong: 'Zone urbaine à vocation industrielle' })
    expect(uses.industry).toEqual({ answer: 'yes', rule: 'wording_industry', confidence: 'medium' })
  })

  it('has to check what the wording passes over: neither admitted nor with conditions nor excluded', () => {
    const industry = zone('UX', { libelong: 'Zone urbaine à vocation industrielle' })
    expect(industry.retail).toEqual({
      answer: 'to_check',
      rule: 'wording_industry',
      confidence: 'low',
    })
    for (const wording of ['Zone d’activités économiques', 'Habitat pavillonnaire', 'Équipements'])
      expect(answers(zone('UX', { libelong: wording }))).toEqual(Array(6).fill('to_check'))
    for (const told of [{ destdomi: '02' }, { destdomi: '01' }, { destdomi: '05' }])
      expect(answers(zone('Z1', told))).toEqual(Array(6).fill('to_check'))
    for (const name of ['UX', 'UA', 'UE', '1AUY'])
      expect(answers(zone(name))).toEqual(Array(6).fill('to_check'))
    expect(answers(zone('UX', { libelong: 'Activités, sauf industrie' }))).toEqual(
      Array(6).fill('to_check'),
    )
  })

  it('says conditions only where a rule sets them', () => {
    const told = zone('UX', { libelong: 'Activités, industrie admise sous conditions' })
    expect(told.industry).toEqual({
      answer: 'conditional',
      rule: 'wording_conditions',
      confidence: 'medium',
    })
    expect(told.offices.answer).toBe('to_check')
    expect(zone('UX', { libelong: 'Zone industrielle' }).industry.answer).toBe('yes')
    for (const type of ['RNU', 'Zc'] as const)
      expect(answers(zone(type, { zone: type }))).toEqual(Array(6).fill('conditional'))
  })

  it('reads data centres as it reads logistics: one sub-destination', () => {
    for (const wording of ['Parc logistique', 'Entrepôts', 'Centres de données'])
      expect(zone('UX', { libelong: wording })).toMatchObject({
        logistics: { answer: 'yes' },
        data_centre: { answer: 'yes' },
        industry: { answer: 'to_check' },
      })
    expect(useRule('wording_logistics')?.source.fr).toContain('10 novembre 2016')
  })

  it('admits nothing in a closed zone, a farm, a wood or where a carte communale does not build', () => {
    for (const closed of ['AUs', 'A', 'N', 'ZnC'] as const)
      expect(excludesAll(zone('UX', { zone: closed }))).toBe(true)
    for (const open of ['U', 'AUc', 'Zc', 'RNU', 'other'] as const)
      expect(excludesAll(zone('UX', { zone: open }))).toBe(false)
  })

  it('names the exceptions of A as it names those of N, and checks a sector that one may be', () => {
    for (const type of ['A', 'N'] as const) {
      const { rule, confidence } = zone(type, { zone: type }).industry
      expect(useRuleSentence(rule)?.fr).toMatch(/STECAL.*équipements collectifs/)
      expect(useRule(rule)?.source.fr).toContain('L151-13')
      expect(confidence).toBe('medium')
      const sector = zone('Ax', { zone: type, libelong: 'STECAL à vocation d’activité' })
      expect(sector.industry).toMatchObject({ answer: 'to_check', rule: 'type_delimited_sector' })
      const farm = 'Zone à protéger pour la valeur économique des terres, activités agricoles'
      expect(zone('A', { zone: type, libelong: farm }).industry.answer).toBe('no')
    }
  })

  it('takes DESTDOMI where it is filled, with or without its word', () => {
    expect(zone('Z1', { destdomi: '02' }).industry.rule).toBe(
      zone('Z1', { destdomi: '2 - activité' }).industry.rule,
    )
  })

  it('says that it does not know when nothing tells', () => {
    expect(answers(zone('Zq')).every((answer) => answer === 'unknown')).toBe(true)
  })

  it('has a sentence and a source in both languages for every rule, and an id of its own', () => {
    const rules = [...USE_RULES.flat(), CONDITION_RULE]
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { id, sentence, source, confidence } of rules) {
      expect(useRuleSentence(id)).toBe(sentence)
      expect(sentence.fr.endsWith('.') && sentence.en.endsWith('.')).toBe(true)
      expect(source.fr && source.en && evidenceReason(confidence)).toBe(
        EVIDENCE_REASONS[confidence],
      )
    }
    expect(useRuleSentence('none')).toBeUndefined()
  })
})
