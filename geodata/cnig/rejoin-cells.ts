// A record that does not have the cells of its header: list values hold commas ("entrepôts, logistique"), and exports
// cut them at their own separator, as the standard's example file does.
import { findListed } from './judge-cell.ts'
import type { Field } from './field.ts'
import type { Mending } from './mending.ts'
import { MENDING } from './mending.ts'

/** The cells in the order of the columns, or none when they do not fit and no cut value explains it. */
export function rejoinCells(
  record: readonly string[],
  columns: readonly (Field | undefined)[],
): { cells: string[] | undefined; mended: Mending[] } {
  const mended: Mending[] = []
  let cells = [...record]
  for (let i = 0; i < columns.length; i++) {
    const value = cutValue(cells, columns, i)
    if (value === undefined) continue
    if (cells.length > columns.length) cells.splice(i, 2, value)
    // The second half took the place of the next value, which is lost.
    else if (!isListed(columns[i + 1], cells[i + 1])) cells.splice(i, 2, value, '')
    else continue
    mended.push(MENDING.split)
  }
  if (cells.length > columns.length && cells.slice(columns.length).every((cell) => !cell.trim())) {
    cells = cells.slice(0, columns.length)
    mended.push(MENDING.surplus)
  }
  return { cells: cells.length === columns.length ? cells : undefined, mended }
}

/** The list value that cells `i` and `i + 1` are the halves of, when the first is none by itself. */
function cutValue(
  cells: readonly string[],
  columns: readonly (Field | undefined)[],
  i: number,
): string | undefined {
  const [values, first, second] = [columns[i]?.values, cells[i], cells[i + 1]]
  if (!values || !first?.trim() || !second?.trim() || findListed(values, first.trim()))
    return undefined
  return findListed(values, `${first.trim()}, ${second.trim()}`)?.value
}

const isListed = (field: Field | undefined, cell = ''): boolean =>
  !field?.values || findListed(field.values, cell.trim()) !== undefined
