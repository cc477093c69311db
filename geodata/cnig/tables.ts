// The four tables, in the order in which their rows can be judged: what others name comes first.
import type { CnigTable, Field } from './field.ts'
import { etablissement } from './tables/etablissement.ts'
import { poleEco } from './tables/pole-eco.ts'
import { siteEco } from './tables/site-eco.ts'
import { terrainEco } from './tables/terrain-eco.ts'

export const CNIG_TABLES: readonly CnigTable[] = [poleEco, siteEco, terrainEco, etablissement]

/** A header of fewer known names is no table of the standard. */
const LEAST_KNOWN = 3

/** Names of columns and layers are compared without case, hyphens and spaces: `ban-id` is the `ban_id` of GeoPackages. */
export const plainName = (name: string): string =>
  name
    .replace(/[\u200B-\u200D\u2060\uFEFF"]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '_')

export const findField = (table: CnigTable, column: string): Field | undefined =>
  table.fields.find(({ name }) => plainName(name) === plainName(column))

/** The table that has most of the columns, with how many; undefined when none has enough. */
export function findTable(
  columns: readonly string[],
): { table: CnigTable; known: number } | undefined {
  const [best] = CNIG_TABLES.map((table) => ({
    table,
    known: columns.filter((column) => findField(table, column)).length,
  })).sort((a, b) => b.known - a.known)
  return best && best.known >= LEAST_KNOWN ? best : undefined
}

/** The table that a layer of a GeoPackage is named after: `site_eco`, `SITE-ECO`. */
export const findTableByName = (layer: string): CnigTable | undefined =>
  CNIG_TABLES.find(({ name }) => plainName(name) === plainName(layer))
