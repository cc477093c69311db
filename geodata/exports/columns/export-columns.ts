// The columns of every export: one table for all formats, so that they say the same.
import { ACCESS_COLUMNS } from './access.ts'
import type { ExportColumn } from './column.ts'
import { CONSTRAINT_COLUMNS } from './constraints.ts'
import { ENDS, IDENTITY, SCORE } from './identity.ts'
import { NETWORK_COLUMNS } from './networks.ts'
import { RULES } from './rules.ts'
import { SURFACES } from './surfaces.ts'

const [RANK, ID, ...NAMES] = IDENTITY as readonly [ExportColumn, ExportColumn, ...ExportColumn[]]
const REST = [
  ...NAMES,
  ...SURFACES,
  ...RULES,
  ...ACCESS_COLUMNS,
  ...NETWORK_COLUMNS,
  ...CONSTRAINT_COLUMNS,
  ...ENDS,
]

/** The columns of an export in their order; a list by preference has its score too. */
export const exportColumns = (byPreference: boolean): readonly ExportColumn[] =>
  byPreference ? [RANK, ID, SCORE, ...REST] : [RANK, ID, ...REST]
