// The kinds of access point, of constraint and of network as far as the tables of a version depend on them.
import { ACCESSES } from '../model/access/access-measures.ts'
import { ACCESS_KINDS, CONSTRAINTS, NETWORK_KINDS, USES } from '../model/codes.ts'
import { useColumns } from '../model/plans/use-answers.ts'

/** Whole metres or seconds, from the plot's edge; the second of each pair is a lower bound (`Access`). */
export const KIND_COLUMNS: readonly string[] = ACCESSES.flatMap(({ column, leastColumn }) => [
  column,
  leastColumn,
])

/** Whole m² of a plot by use and answer. */
export const USE_COLUMNS: readonly string[] = USES.flatMap(useColumns)

/** All of it as one text: a version with other kinds is one of another structure. */
export const KIND_STRUCTURE: string = JSON.stringify([
  KIND_COLUMNS,
  USE_COLUMNS,
  ACCESS_KINDS,
  CONSTRAINTS,
  NETWORK_KINDS,
])
