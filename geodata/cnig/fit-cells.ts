// A record that does not have the cells of its header: list values hold commas ("entrepôts, logistique"), and exports
// cut them at their own separator, as the standard's example file does.
import { findListed } from './judge-cell.ts'
import type { Field } from './field.ts'
import type { Mending } from './mending.ts'
import { MENDING } from './mending.ts'

/** The cells in the order of the columns, or none when they do not fit and no cut value explains it. */
export function fitCells(
  record: readonly string[],
  columns: readonly (Field | undefined)[],
): { cells: string[] | undefined; mended: Mending[] } {
  const mended: Mending[] = []
  let cells = [...record]
  for (let i = 0; i < columns.length && cells.length > columns.length; i++) {
    const values = columns[i]?.values
    if (!values) continue
    const [first = '', second] = [cells[i], cells[i + 1]]
    const joined = `${first.trim()}, ${(second ?? '').trim()}`
    if (second === undefined || findListed(values, first.trim())) continue
    const found = findListed(values, joined)
    if (!found) continue
    cells.splice(i, 2, found.value)
    mended.push(MENDING.split)
  }
  if (cells.length > columns.length && cells.slice(columns.length).every((cell) => !cell.trim())) {
    cells = cells.slice(0, columns.length)
    mended.push(MENDING.surplus)
  }
  return { cells: cells.length === columns.length ? cells : undefined, mended }
}
