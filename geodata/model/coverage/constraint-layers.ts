// The kinds of constraint of a plot as layers that touch it or not, and whether they are covered.
import { CONSTRAINTS } from '../codes.ts'
import type { Constraint } from '../codes.ts'
import { CONSTRAINT_LABELS } from '../labels.ts'
import type { Language } from '../language.ts'
import type { LayerFound } from './none-known.ts'

type Told = {
  constraint_areas: readonly { kind: Constraint }[]
  constraints_unknown: readonly Constraint[]
}

/** `partly`: kinds that a reading knows in part. */
export function constraintLayers(
  { constraint_areas, constraints_unknown }: Told,
  language: Language,
  partly: readonly Constraint[] = [],
): LayerFound[] {
  const touched = new Set(constraint_areas.map(({ kind }) => kind))
  return CONSTRAINTS.map((kind) => ({
    name: CONSTRAINT_LABELS[kind][language].short,
    covered: partly.includes(kind)
      ? 'partly'
      : constraints_unknown.includes(kind)
        ? 'unknown'
        : 'known',
    touched: touched.has(kind),
  }))
}
