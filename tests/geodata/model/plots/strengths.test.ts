// The picture of strengths: more of what is good is never marked lower, and what is unknown has no mark.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCESS_KINDS, CONSTRAINT_EFFECTS, CONSTRAINTS } from '../../../../geodata/model/codes.ts'
import type { AccessKind } from '../../../../geodata/model/codes.ts'
import type { UseAnswer } from '../../../../geodata/model/plans/use-answers.ts'
import type { StrengthFacts, StrengthKey } from '../../../../geodata/model/plots/strengths.ts'
import {
  STRENGTH_LABELS,
  STRENGTHS,
  strengthsOf,
} from '../../../../geodata/model/plots/strengths.ts'

const way = (min: number | null) => ({ min, straight_km: min }) as never
const facts = (more: Partial<StrengthFacts> = {}): StrengthFacts => ({
  surface_ha: 5,
  usable_ha: null,
  access: Object.fromEntries(ACCESS_KINDS.map((kind) => [kind, way(10)])) as never,
  uses: { industry: 'yes' } as never,
  use_rules: [],
  constraint_areas: [],
  constraints: [],
  constraints_unknown: [],
  provenance: { road: {} as never },
  ...more,
})
const mark = (key: StrengthKey, sheet: StrengthFacts) =>
  strengthsOf(sheet).find((one) => one.key === key)!
const value = (key: StrengthKey, sheet: StrengthFacts) => mark(key, sheet).value
const industry = (answer: UseAnswer, ...confidences: string[]) =>
  facts({
    uses: { industry: answer } as never,
    use_rules: confidences.map((confidence) => ({
      use: 'industry',
      answer,
      rule: 'r',
      confidence,
    })) as never,
  })
const areas = fc.array(
  fc.record({
    kind: fc.constantFrom(...CONSTRAINTS),
    effect: fc.constantFrom(...CONSTRAINT_EFFECTS),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 6 },
)
const ha = fc.double({ min: 0, max: 5000, noNaN: true })
const minutes = fc.double({ min: 0, max: 300, noNaN: true })

describe('the marks of a plot', () => {
  it('stand in one order, between 0 and 1, each with a reason in both languages', () => {
    fc.assert(
      fc.property(ha, minutes, areas, (surface_ha, min, list) => {
        const sheet = facts({
          surface_ha,
          access: { junction: way(min) } as never,
          constraint_areas: list as never,
        })
        const marks = strengthsOf(sheet)
        expect(marks.map(({ key }) => key)).toEqual(STRENGTHS)
        for (const { key, value: at, reason } of marks) {
          expect(at === null || (at >= 0 && at <= 1)).toBe(true)
          expect(reason.fr).toMatch(/\S/)
          expect(reason.en).toMatch(/\S/)
          expect(STRENGTH_LABELS[key].fr.short).not.toBe('')
        }
      }),
    )
  })

  it('give a larger surface no less, and half at 5 ha', () => {
    expect(value('surface', facts())).toBe(0.5)
    fc.assert(
      fc.property(ha, ha, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(value('surface', facts({ surface_ha: more }))!).toBeGreaterThanOrEqual(
          value('surface', facts({ surface_ha: less }))!,
        )
      }),
    )
  })

  it('give a longer way no more, whichever it is', () => {
    const kinds = fc.constantFrom<AccessKind>('junction', 'rail', 'port', 'station')
    fc.assert(
      fc.property(kinds, minutes, minutes, fc.boolean(), (kind, a, b, roads) => {
        const at = (min: number) =>
          value(
            'access',
            facts({
              access: { ...facts().access, [kind]: way(min) },
              provenance: roads ? { road: {} as never } : {},
            }),
          )!
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)) + 1e-12)
      }),
    )
  })

  it('have no mark of access while less than half of the weights is known, and name what is not', () => {
    const known = (...kinds: AccessKind[]) =>
      facts({
        access: Object.fromEntries(
          ACCESS_KINDS.map((kind) => [kind, way(kinds.includes(kind) ? 1 : null)]),
        ) as never,
      })
    expect(value('access', known('rail', 'port'))).toBeNull()
    expect(value('access', known('junction'))).not.toBeNull()
    expect(mark('access', known('junction')).reason.fr).toContain('inconnu ici : Fret ferroviaire')
    expect(mark('access', known()).reason.en).toMatch(/^unknown here: /)
  })

  it('rank what the zone admits for industry by answer, then by how sure the reading is', () => {
    const ranked = [
      industry('yes', 'high'),
      industry('yes', 'medium'),
      industry('yes', 'low'),
      industry('conditional', 'high'),
      industry('conditional', 'medium'),
      industry('conditional', 'low'),
      industry('to_check', 'high'),
      industry('to_check', 'medium'),
      industry('to_check', 'low'),
      industry('no', 'low'),
      industry('no', 'medium'),
      industry('no', 'high'),
    ].map((sheet) => value('zoning', sheet)!)
    expect(ranked).toEqual([...new Set(ranked)].sort((a, b) => b - a))
    expect(value('zoning', industry('unknown'))).toBeNull()
  })

  it('take the least sure of several rules', () => {
    expect(value('zoning', industry('yes', 'high', 'low'))).toBe(
      value('zoning', industry('yes', 'low')),
    )
    expect(mark('zoning', industry('conditional', 'medium')).reason.fr).toBe(
      'Industrie admise sous conditions, confiance moyenne dans la lecture',
    )
  })

  it('fall with every constraint that is added', () => {
    expect(value('constraints', facts())).toBe(1)
    fc.assert(
      fc.property(areas, areas, (list, added) => {
        const at = (some: unknown) =>
          value('constraints', facts({ constraint_areas: some as never }))!
        expect(at([...list, ...added])).toBeLessThanOrEqual(at(list) + 1e-12)
      }),
    )
  })

  it('weigh overlapping areas of one kind by what they cover once', () => {
    const twice = [0.6, 0.6].map((share) => ({ kind: 'noise', effect: 'forbids', share })) as never
    const at = (share: number) =>
      value(
        'constraints',
        facts({ constraint_areas: twice, constraints: [{ kind: 'noise', share }] }),
      )
    expect(at(0.7)).toBeCloseTo(0.3)
    expect(at(1)).toBeCloseTo(0)
  })

  it('weigh what forbids above what sets conditions, and that above what informs', () => {
    const [forbids, conditions, informs] = CONSTRAINT_EFFECTS.map((effect) =>
      value(
        'constraints',
        facts({ constraint_areas: [{ kind: 'flood', effect, share: 0.6 }] as never }),
      ),
    )
    expect(forbids).toBeCloseTo(0.4)
    expect(conditions).toBeCloseTo(0.7)
    expect(informs).toBeCloseTo(0.94)
  })

  it('have no mark of constraints while over half of the kinds are unknown, and name those', () => {
    expect(value('constraints', facts({ constraints_unknown: CONSTRAINTS.slice(0, 6) }))).toBeNull()
    const some = mark('constraints', facts({ constraints_unknown: ['flood'] }))
    expect(some.value).toBe(1)
    expect(some.reason.en).toBe(
      'No known constraint of 10 kinds covered; unknown, not covered by what is loaded: Flood zone',
    )
    expect(mark('constraints', facts({ constraints_unknown: [...CONSTRAINTS] })).reason.en).toBe(
      'Constraints unknown: not covered by what is loaded',
    )
  })
})
