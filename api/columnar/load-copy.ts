// Reads the columnar copy of a data version, in batches so that other readers of the embedded engine get their turn.
import type { Sql } from 'postgres'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { RangeColumn } from '../../geodata/model/filter/plot-filter.ts'
import { USES } from '../../geodata/model/codes.ts'
import type { UseColumn } from '../../geodata/model/plans/use-answers.ts'
import type { ServedVersion } from '../version/served-version.ts'
import type { MetreColumn, ColumnarCopy, SetColumn, TextColumn } from './columnar-copy.ts'
import {
  bitsOf,
  emptyCopy,
  LIST_CRITERIA,
  METRE_COLUMNS,
  placeOf,
  RANGE_COLUMNS,
  SET_COLUMNS,
  SET_CRITERIA,
  USE_COLUMNS,
  USE_SETS,
} from './columnar-copy.ts'

const BATCH = 8000

type Row = {
  id: string
  ordinal: number
  search: string
  fit_length_dm: number[] | null
} & Record<TextColumn, string | null> &
  Record<RangeColumn | MetreColumn, number | null> &
  Record<UseColumn, number> &
  Record<SetColumn, string>

const TEXT_COLUMNS: readonly TextColumn[] = [
  ...LIST_CRITERIA.map(({ column }) => column),
  'brownfield_stage',
]
const PLAIN_COLUMNS = [...RANGE_COLUMNS, ...TEXT_COLUMNS, ...METRE_COLUMNS, ...USE_COLUMNS]

/** The copy of one published version, whole. Ordinals are 0…n-1. */
export async function loadCopy(sql: Sql, served: ServedVersion): Promise<ColumnarCopy> {
  const plot = tableOf(sql, served, 'plot')
  const [size] = await sql<{ count: number }[]>`
    select coalesce(max(ordinal) + 1, 0)::integer as count from ${plot}`
  const columns = emptyCopy(served, size?.count ?? 0)
  const sets = SET_COLUMNS.map(
    (column) => sql`, array_to_string(${sql(column)}, ',') as ${sql(column)}`,
  )
  for (let first = 0; first < columns.count; first += BATCH) {
    const rows = await sql<Row[]>`
      select id, ordinal, search, fit_length_dm, ${sql(PLAIN_COLUMNS)} ${sets}
      from ${plot} where ordinal >= ${first} and ordinal < ${first + BATCH}`
    for (const row of rows) setRow(columns, row)
  }
  return columns
}

function setRow(columns: ColumnarCopy, row: Row): void {
  const at = row.ordinal
  columns.ids[at] = row.id
  columns.ordinalOf.set(row.id, at)
  columns.search[at] = row.search
  columns.fits.set(at, row.fit_length_dm)
  columns.total_m2 += row.surface_m2 ?? 0
  for (const column of RANGE_COLUMNS) columns[column][at] = row[column] ?? -1
  for (const column of TEXT_COLUMNS) {
    const text = columns.text[column]
    text.codes[at] = placeOf(text, row[column])
  }
  for (const column of METRE_COLUMNS) columns.metres[column][at] = row[column] ?? -1
  for (const column of USE_SETS) columns.sets[column][at] = bitsOf(row[column].split(','), USES)
  for (const column of USE_COLUMNS) columns.uses[column][at] = row[column]
  for (const { column, unknownColumn, values } of SET_CRITERIA) {
    columns.sets[column][at] = bitsOf(row[column].split(','), values)
    columns.sets[unknownColumn][at] = bitsOf(row[unknownColumn].split(','), values)
  }
}
