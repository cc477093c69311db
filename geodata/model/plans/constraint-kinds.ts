// Kinds of constraint by what their table tells of them.
import type { Constraint } from '../codes.ts'
import { CONSTRAINTS } from '../codes.ts'
import { recordOf } from '../record-of.ts'
import type { ConstraintEntry } from './constraint-table.ts'
import { CONSTRAINT_TABLE } from './constraint-table.ts'

export const CONSTRAINT: Readonly<Record<Constraint, ConstraintEntry>> = CONSTRAINT_TABLE

export const isConstraint = (kind: string | null): kind is Constraint =>
  kind !== null && Object.hasOwn(CONSTRAINT_TABLE, kind)

/** A value for each kind. */
export const forEachConstraint = <Value>(
  of: (kind: Constraint) => Value,
): Record<Constraint, Value> => recordOf(CONSTRAINTS, of)
