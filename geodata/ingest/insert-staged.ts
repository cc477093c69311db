// Rows into a staging table whose CHECK constraints are the validation: a batch that is refused is halved until the
// rows at fault stand alone, each with the name of the constraint it broke.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Source } from '../sources/source.ts'
import { stagingTable } from '../sources/source.ts'
import { shaped } from './shape-source.ts'
import type { StagedRows } from './staged-rows.ts'
import { sliceRows } from './staged-rows.ts'

export type Refusal = { feature: number; reason: string; onPurpose?: boolean | undefined }

type PostgresFault = {
  code?: string
  constraint_name?: string
  column_name?: string
  message?: string
}

/**
 * Inserts what the table takes, `_geom` shaped where it is valid, and answers what it refused, in the order of the file.
 * Faults that are not of a row (a full disk) are thrown.
 */
export async function insertStaged(
  sql: Sql,
  version: DataVersion,
  source: Source,
  rows: StagedRows,
): Promise<Refusal[]> {
  const count = rows.features.length
  if (count === 0) return []
  try {
    await insert(sql, version, source, rows)
    return []
  } catch (error) {
    const reason = reasonOf(error as PostgresFault)
    if (reason === undefined) throw error
    if (count === 1) return [{ feature: rows.features[0] as number, reason }]
    const middle = count >> 1
    return [
      ...(await insertStaged(sql, version, source, sliceRows(rows, 0, middle))),
      ...(await insertStaged(sql, version, source, sliceRows(rows, middle, count))),
    ]
  }
}

/** `offset 0` keeps the planner from writing the transformation twice, once for each use of its result. */
async function insert(
  sql: Sql,
  version: DataVersion,
  source: Source,
  { columns, texts, bytes, starts, lengths }: StagedRows,
): Promise<void> {
  const raw = tableOf(sql, version, stagingTable(source))
  const names = columns.map((name, i) => (i ? sql`, ${sql(name)}` : sql`${sql(name)}`))
  const json = `[${texts.join(',')}]`
  const shape = shaped(sql, source, sql`_position`)
  const isGood = source.geometry === 'polygon' ? sql`ST_IsValid(_shape)` : sql`true`
  await sql`
    insert into ${raw} (${names}, _position, _geom)
    select ${names}, _position, case when ${isGood} then _shape end
    from (
      select *, ${shape} as _shape
      from (
        select ${names}, ST_GeomFromEWKB(nullif(substring(${bytes}::bytea
          from (${starts as number[]}::integer[])[ordinality] + 1
          for (${lengths as number[]}::integer[])[ordinality]), ''::bytea)) as _position
        from jsonb_populate_recordset(null::${raw}, ${json}::text::jsonb) with ordinality
        offset 0) as placed
      offset 0) as shaped`
}

/** Classes 22 (data) and 23 (constraints) are a row's own; PostGIS reports a geometry that it cannot read as XX000. */
function reasonOf(fault: PostgresFault): string | undefined {
  const { code = '', constraint_name: constraint, column_name: column, message = '' } = fault
  if (code === '23502') return `champ ${column} absent`
  if (code.startsWith('23')) return constraint ?? message
  if (code.startsWith('22')) return `valeur illisible : ${message.split(':')[0]}`
  if (code === 'XX000' && /geometry/i.test(message)) return 'géométrie illisible'
  return undefined
}
