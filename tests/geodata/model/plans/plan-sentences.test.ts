import { describe, expect, it } from 'vitest'
import type { PlotSheet } from '../../../../geodata/model/plots/plot.ts'
import {
  PLAN_SENTENCES,
  STRENGTHS_OF_SOURCE,
} from '../../../../geodata/model/plans/plan-sentences.ts'
import { sayUse } from '../../../../geodata/model/plans/say-use.ts'
import { sayUsableGround, USABLE_RULE } from '../../../../geodata/model/plans/usable-ground.ts'

const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')
type Facts = Parameters<typeof sayUsableGround>[0]
const facts = (some: Partial<Facts> = {}): Facts => ({
  usable_ha: 3,
  constraint_areas: [],
  zones: [{ libelle: 'UX', share: 1, area_ha: 4, excluded: false } as PlotSheet['zones'][number]],
  prescriptions: [],
  ...some,
})

describe('what is said of law and plans', () => {
  it('has both languages, a source and a strength for every sentence', () => {
    for (const { sentence, source, strength } of Object.values(PLAN_SENTENCES)) {
      expect(sentence.fr.endsWith('.') && sentence.en.endsWith('.')).toBe(true)
      expect(source.fr.length && source.en.length).toBeGreaterThan(0)
      expect(STRENGTHS_OF_SOURCE).toContain(strength)
    }
  })
})

describe('one use of a plot in words', () => {
  it('is its answer alone where one answer holds, else with the share of each', () => {
    expect(sayUse('yes', [{ answer: 'yes', area_m2: 10, share: 1 }], 'fr')).toBe('Admis')
    expect(sayUse('to_check', undefined, 'en')).toBe('To check in the written rules')
    const parts = [
      { answer: 'yes' as const, area_m2: 60, share: 0.6 },
      { answer: 'no' as const, area_m2: 40, share: 0.4 },
    ]
    expect(plain(sayUse('yes', parts, 'fr'))).toBe('Admis : 60 % admis, 40 % exclu')
    expect(plain(sayUse('yes', parts, 'en'))).toBe('Admitted: 60 % admitted, 40 % excluded')
  })
})

describe('what is said of the usable surface', () => {
  it('names what was taken away from the plot, and nothing else', () => {
    expect(plain(sayUsableGround(facts(), 'fr'))).toMatch(
      /^Retiré : une bande de 10 m le long de la limite\. Non retiré/,
    )
    const cut = facts({
      zones: [
        { libelle: 'UX', share: 0.8, area_ha: 4, excluded: false },
        { libelle: 'N', share: 0.2, area_ha: 1.2, excluded: true },
      ] as PlotSheet['zones'],
      constraint_areas: [
        { kind: 'biotope', effect: 'forbids', area_ha: 0.5 },
        { kind: 'flood', effect: 'conditions', area_ha: 2 },
      ] as PlotSheet['constraint_areas'],
      prescriptions: [
        { code: '01', area_ha: 0.3 },
        { code: '05', area_ha: 2 },
      ] as PlotSheet['prescriptions'],
    })
    const said = plain(sayUsableGround(cut, 'fr'))
    const [taken = '', left = ''] = said.split('Non retiré')
    expect(taken).toContain('zone N (1,2 ha)')
    expect(taken).toContain('espaces boisés classés')
    expect(taken).toMatch(/biotope/i)
    expect(taken).not.toMatch(/inondable|UX/)
    expect(left).toContain('zones rouges des plans de prévention')
    expect(left).toContain('reculs le long des routes')
    expect(left).not.toMatch(/bois protégés|zone n’est pas connue/)
  })

  it('says what the data cannot tell, and nothing where the surface is unknown', () => {
    const dim = facts({ prescriptions: null, zones: [] })
    expect(plain(sayUsableGround(dim, 'fr'))).toMatch(/bois protégés.*zone n’est pas connue/)
    expect(sayUsableGround(facts({ usable_ha: null }), 'en')).toBe(
      'The usable surface is not known here.',
    )
    expect(USABLE_RULE.en).toContain('red zones of risk prevention plans')
  })
})
