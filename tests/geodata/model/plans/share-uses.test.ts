import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { USES } from '../../../../geodata/model/codes.ts'
import { readUses } from '../../../../geodata/model/plans/read-uses.ts'
import { shareUses } from '../../../../geodata/model/plans/share-uses.ts'
import type { UseM2 } from '../../../../geodata/model/plans/use-answers.ts'
import {
  answerOfUse,
  USE_ANSWERS,
  USE_BASES,
  usePartsOf,
  usePasses,
} from '../../../../geodata/model/plans/use-answers.ts'

const industrial = readUses({
  zone: 'U',
  libelle: 'UX',
  libelong: 'Zone industrielle',
  destdomi: null,
})
const farm = readUses({ zone: 'A', libelle: 'A', libelong: null, destdomi: null })
const m2 = (some: Partial<UseM2>): UseM2 => ({
  ...{ yes: 0, conditional: 0, to_check: 0, no: 0, unknown: 0 },
  ...some,
})

describe('the shares of a plot that zones divide', () => {
  it('are those of the zones, to the square metre', () => {
    const shares = shareUses(10_000, [
      { area_m2: 6000.4, uses: industrial },
      { area_m2: 3000.3, uses: farm },
    ])
    expect(shares.industry).toEqual(m2({ yes: 6000, no: 3001, unknown: 999 }))
    expect(shares.retail).toEqual(m2({ to_check: 6000, no: 3001, unknown: 999 }))
    expect(usePartsOf(shares.industry)).toEqual([
      { answer: 'yes', area_m2: 6000, share: 0.6 },
      { answer: 'no', area_m2: 3001, share: 0.3001 },
      { answer: 'unknown', area_m2: 999, share: 0.0999 },
    ])
  })

  it('leave no sliver unknown, and count zones that overlap once', () => {
    expect(shareUses(10_000, [{ area_m2: 9960, uses: industrial }]).industry).toEqual(
      m2({ yes: 10_000 }),
    )
    const twice = [industrial, farm].map((uses) => ({ area_m2: 10_000, uses }))
    expect(shareUses(10_000, twice).industry).toEqual(m2({ yes: 5000, no: 5000 }))
    expect(shareUses(10_000, []).industry).toEqual(m2({ unknown: 10_000 }))
  })

  it('always make the surface', () => {
    const parts = fc.array(
      fc.record({
        area_m2: fc.double({ min: 0, max: 40_000, noNaN: true }),
        uses: fc.constantFrom(industrial, farm, undefined),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), parts, (surface, some) => {
        for (const use of USES) {
          const found = shareUses(surface, some)[use]
          expect(USE_ANSWERS.reduce((sum, one) => sum + found[one], 0)).toBe(surface)
          expect(Math.min(...Object.values(found))).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('one answer for a plot', () => {
  it('needs half of it, and half is enough', () => {
    expect(answerOfUse(m2({ yes: 500, no: 500 }))).toBe('yes')
    expect(answerOfUse(m2({ yes: 499, no: 501 }))).toBe('no')
    expect(answerOfUse(m2({ yes: 499, to_check: 1, no: 500 }))).toBe('to_check')
    expect(answerOfUse(m2({ yes: 499, unknown: 1, no: 500 }))).toBe('unknown')
    expect(answerOfUse(m2({ yes: 600, no: 400 }), 61)).toBe('no')
  })

  it('agrees with what passes, over any share', () => {
    const part = fc.integer({ min: 0, max: 300 })
    const any = fc.record({ yes: part, conditional: part, to_check: part, no: part, unknown: part })
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 100 }), (one, percent) => {
        const surface = USE_ANSWERS.reduce((sum, answer) => sum + one[answer], 0)
        fc.pre(surface > 0)
        const passing = one.yes + one.conditional + one.to_check
        const passes = usePasses(passing, one.unknown, surface, percent)
        const answer = answerOfUse(one, percent)
        expect(answer === 'unknown' ? null : answer !== 'no').toBe(passes)
        expect((USE_BASES as readonly string[]).includes(answer)).toBe(passes === true)
      }),
    )
  })
})
