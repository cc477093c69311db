// Which plots a list of cadastral references or plot ids names, and why a piece of it names none.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { References } from '../../geodata/model/answers.ts'
import type { ListedReference } from '../../geodata/model/references/read-list.ts'
import { writeReference } from '../../geodata/model/references/parcel-names.ts'
import type { Told } from '../../geodata/model/references/remarks.ts'
import { REASONS } from '../../geodata/model/references/remarks.ts'

export type Resolved = References['resolved'][number]
type Row = { id: string; replaces: string | null; refs: string[] }

/**
 * Of each piece its plots: by id, by an id that a plot replaces, else by cadastral reference as people write it. Many
 * plots may hold one parcel. A reference that leaves the commune open counts where plots hold the parcel of one alone.
 */
export async function resolveReferences(
  sql: Sql,
  version: DataVersion,
  list: readonly ListedReference[],
): Promise<Resolved[]> {
  const texts = list.map(({ given }) => given)
  const references = list.flatMap(({ reading }) =>
    'parcels' in reading ? reading.parcels.flat() : [],
  )
  const rows = await sql<Row[]>`
    select id, replaces, cadastral_refs as refs from ${tableOf(sql, version, 'plot')}
    where id = any (${texts}::text[]) or replaces = any (${texts}::text[])
      or cadastral_refs && ${references}::text[]
    order by ordinal`
  return list.map((one) => resolve(one, rows))
}

function resolve({ given, reading }: ListedReference, rows: readonly Row[]): Resolved {
  const named = rows.filter(({ id, replaces }) => id === given || replaces === given)
  if (named.length > 0)
    return { given, reference: null, ids: idsOf(named), remarks: [], reason: null }
  if ('reason' in reading)
    return { given, reference: null, ids: [], remarks: [], reason: reading.reason }
  const { parcels, communes, remarks } = reading
  const held = parcels.flatMap((names) => {
    const holding = rows.filter(({ refs }) => names.some((name) => refs.includes(name)))
    const reference = names.find((name) => holding.some(({ refs }) => refs.includes(name)))
    return reference === undefined ? [] : { reference, ids: idsOf(holding) }
  })
  const [one] = held
  if (one && held.length === 1) return { given, ...one, remarks: [...remarks], reason: null }
  const first = parcels[0]?.[0] ?? ''
  const left = parcels.length > 1
  const reason: Told = one
    ? REASONS.manyCommunes(given, communes)
    : REASONS.notHeld(left ? given : writeReference(first))
  return { given, reference: left ? null : first, ids: [], remarks: [...remarks], reason }
}

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id)
