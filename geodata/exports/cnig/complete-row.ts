// A row of the CNIG standard that is valid by its own rules: what does not pass is unknown, and what is required and
// unknown says so where the standard lets it. All of it is counted.
import { judgeCell } from '../../cnig/judge-cell.ts'
import type { CnigTable, Field } from '../../cnig/field.ts'

/** By field: how often it says `inconnu`, is left empty, holds what we computed, or lost a value that the standard does not take. */
export class CnigTally {
  readonly unknown = new Map<string, number>()
  readonly empty = new Map<string, number>()
  readonly computed = new Map<string, number>()
  readonly lost = new Map<string, number>()

  static add(counts: Map<string, number>, field: string): void {
    counts.set(field, (counts.get(field) ?? 0) + 1)
  }
}

/** What we compute where nothing is declared. Never a date. */
export type Computed = Readonly<Record<string, string | null>>

const UNKNOWN = 'inconnu'

/** Fields of a table that leave: nothing about persons, and the shape stands by itself. */
export const exportedFields = (table: CnigTable): readonly Field[] =>
  table.fields.filter(({ name, personal }) => !personal && name !== table.shape)

/**
 * The values of `exportedFields` in their order. `cells` by field, null or absent where nothing is known; then what we
 * `computed`. A required date that nobody gives stays empty, as the standard writes a missing value: a day of ours would
 * begin the six years of an inventory anew (code de l'urbanisme, L318-8-2: "actualisé au moins tous les six ans").
 * Throws an Error when a required number has neither: that would be no valid row.
 */
export function completeRow(
  table: CnigTable,
  cells: Readonly<Record<string, string | null>>,
  computed: Computed,
  tally: CnigTally,
): (string | null)[] {
  return exportedFields(table).map((field) => {
    const raw = cells[field.name] ?? null
    const { value } = judgeCell(field, raw)
    if (value !== null) return value
    if (raw !== null && raw !== '') CnigTally.add(tally.lost, field.name)
    const own = judgeCell(field, computed[field.name] ?? null).value
    if (own !== null) {
      CnigTally.add(tally.computed, field.name)
      return own
    }
    if (!field.required) return null
    if (field.type === 'number') throw new Error(`${table.name} needs ${field.name}`)
    CnigTally.add(field.type === 'string' ? tally.unknown : tally.empty, field.name)
    return field.type === 'string' ? UNKNOWN : null
  })
}
