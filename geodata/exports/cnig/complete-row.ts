// A row of the CNIG standard that is valid by its own rules: what does not pass is unknown, and what is required and
// unknown says so where the standard lets it. All of it is counted.
import { judgeCell } from '../../cnig/judge-cell.ts'
import type { CnigTable, Field } from '../../cnig/field.ts'

/** By field: how often it says `inconnu`, holds a stand-in, or lost a value that the standard does not take. */
export class CnigTally {
  readonly unknown = new Map<string, number>()
  readonly stoodIn = new Map<string, number>()
  readonly lost = new Map<string, number>()

  static add(counts: Map<string, number>, field: string): void {
    counts.set(field, (counts.get(field) ?? 0) + 1)
  }
}

/** What may stand for a required value that cannot be `inconnu`: a number or a date. */
export type StandIns = Readonly<Record<string, string | null>>

const UNKNOWN = 'inconnu'

/** Fields of a table that leave: nothing about persons, and the shape stands by itself. */
export const exportedFields = (table: CnigTable): readonly Field[] =>
  table.fields.filter(({ name, personal }) => !personal && name !== table.shape)

/**
 * The values of `exportedFields` in their order. `cells` by field, null or absent where nothing is known. Throws an Error
 * when a required number or date has neither a value nor a stand-in: that would be no valid row.
 */
export function completeRow(
  table: CnigTable,
  cells: Readonly<Record<string, string | null>>,
  standIns: StandIns,
  tally: CnigTally,
): (string | null)[] {
  return exportedFields(table).map((field) => {
    const raw = cells[field.name] ?? null
    const { value } = judgeCell(field, raw)
    if (value !== null) return value
    if (raw !== null && raw !== '') CnigTally.add(tally.lost, field.name)
    if (!field.required) return null
    if (field.type === 'string') {
      CnigTally.add(tally.unknown, field.name)
      return UNKNOWN
    }
    const standIn = judgeCell(field, standIns[field.name] ?? null).value
    if (standIn === null) throw new Error(`${table.name} needs ${field.name}`)
    CnigTally.add(tally.stoodIn, field.name)
    return standIn
  })
}
