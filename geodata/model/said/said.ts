// One thing that the product says of law or plans, and what stands behind it.
import type { Translated } from '../language.ts'
import type { SourceStrength } from '../plans/plan-sentences.ts'

/**
 * Beside those of a source:
 * - name: names a thing and says nothing of it
 * - to_supply: the words are ours, and no text was read that says so
 */
export const SAID_STRENGTHS = ['read', 'reported', 'data', 'ours', 'to_supply', 'name'] as const
export type SaidStrength = SourceStrength | 'to_supply' | 'name'

export type Said = {
  /** The rule, code or table that it stands for. */
  rule: string
  /** Each hole that figures or names fill is `{}`. */
  said: Translated
  source: Translated
  strength: SaidStrength
}

export type SaidGroup = { title: string; said: readonly Said[] }
