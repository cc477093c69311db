// Which plots a list of cadastral references or plot ids names.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'

export type Resolved = { given: string; reference: string | null; ids: string[] }

/**
 * Of each text its plots: by id, by an id that a plot replaces, else by cadastral reference as people write it
 * ("95127 000 AB 12", "95127AB0012"). Many plots may hold one parcel; none is an empty list.
 */
export async function resolveReferences(
  sql: Sql,
  version: DataVersion,
  texts: readonly string[],
): Promise<Resolved[]> {
  const asked = texts.map((given) => ({ given, reference: cadastralReference(given) }))
  const references = asked.flatMap(({ reference }) => reference ?? [])
  const rows = await sql<{ id: string; replaces: string | null; refs: string[] }[]>`
    select id, replaces, cadastral_refs as refs from ${tableOf(sql, version, 'plot')}
    where id = any (${[...texts]}::text[]) or replaces = any (${[...texts]}::text[])
      or cadastral_refs && ${references}::text[]
    order by ordinal`
  return asked.map(({ given, reference }) => {
    const named = rows.filter(({ id, replaces }) => id === given || replaces === given)
    const holding = rows.filter(({ refs }) => reference !== null && refs.includes(reference))
    return { given, reference, ids: (named.length ? named : holding).map(({ id }) => id) }
  })
}

const REFERENCE = /^(\d[\dAB]\d{3})(\d{3})?([A-Z]{1,2}|0[A-Z]|\d[A-Z])(\d{1,4})$/

/**
 * The fourteen characters of a parcel: commune, prefix (000 when it is left out), section, number.
 * `cadastralReference('95127 AB 12')` is `'95127000AB0012'`; null when the text is none.
 */
export function cadastralReference(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s./_-]+/g, '')
  const [, commune, prefix = '000', section, number] = REFERENCE.exec(bare) ?? []
  if (!commune || !section || !number) return null
  return `${commune}${prefix}${section.padStart(2, '0')}${number.padStart(4, '0')}`
}
