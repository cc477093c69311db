// News worked out from the rows of two data versions, without anything of what is tested.
import type { Sql } from '../../../geodata/db/open-database.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import type { BriefNews } from '../../../geodata/model/briefs/brief.ts'
import { ROAD_KINDS } from '../../../geodata/model/access/access-kinds.ts'
import { CONSTRAINTS, USES } from '../../../geodata/model/codes.ts'

type Row = Record<string, never> & { id: string; replaces: string | null; surface_m2: number }
type Figures = Record<string, unknown>

/** Plots of a version that `matches` lets through, by id. */
export async function plainMatches(
  sql: Sql,
  version: DataVersion,
  matches: (row: Row) => boolean,
): Promise<Map<string, Row>> {
  const rows = await sql<Row[]>`select * from ${tableOf(sql, version, 'plot')}`
  return new Map(rows.filter(matches).map((row) => [row.id, row]))
}

const rounded = (value: number | null, digitsOf: (value: number) => number) =>
  value === null ? null : Number(value.toFixed(digitsOf(value)))
const ha = (m2: number | null) =>
  rounded(m2 === null ? null : m2 / 10_000, (value) => (value < 1 ? 2 : value < 100 ? 1 : 0))
const min = (seconds: number | null) =>
  rounded(seconds === null ? null : Math.round((seconds / 60) * 100) / 100, (value) =>
    value < 9.95 ? 1 : 0,
  )
const ordered = (codes: readonly string[], list: readonly string[]) =>
  list.filter((one) => codes.includes(one))

function plainFigures(row: Row): Figures {
  const figures: Figures = {
    surface_ha: ha(row.surface_m2),
    usable_ha: ha(row.usable_m2 ?? null),
    uses: ordered(row.use_admitted ?? [], USES),
    uses_unknown: ordered(row.use_unknown ?? [], USES),
    constraints: ordered(row.constraint_hit ?? [], CONSTRAINTS),
    constraints_unknown: ordered(row.constraint_unknown ?? [], CONSTRAINTS),
  }
  for (const code of ['zone', 'category', 'status', 'stage', 'servicing']) figures[code] = row[code]
  for (const kind of ROAD_KINDS) figures[`${kind}_min`] = min(row[`${kind}_road_s`] ?? null)
  return figures
}

/** `changed` as id → field → [before, after]. */
export function plainNews(before: Map<string, Row>, now: Map<string, Row>) {
  const heir = new Map<string, string>()
  for (const { id, replaces } of now.values())
    if (replaces !== null && !before.has(id) && before.has(replaces) && !now.has(replaces))
      heir.set(id, replaces)
  const changed: Record<string, Record<string, unknown[]>> = {}
  for (const [id, row] of now) {
    const was = before.get(heir.get(id) ?? id)
    if (!was) continue
    const [old, fresh] = [plainFigures(was), plainFigures(row)]
    const differing: [string, unknown[]][] = Object.keys(fresh)
      .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(fresh[key]))
      .map((key) => [key, [old[key], fresh[key]]])
    if (heir.has(id)) differing.push(['replaces', [null, heir.get(id)]])
    if (differing.length) changed[id] = Object.fromEntries(differing)
  }
  const taken = new Set(heir.values())
  return {
    appeared: [...now.keys()].filter((id) => !before.has(id) && !heir.has(id)).sort(),
    went: [...before.keys()].filter((id) => !now.has(id) && !taken.has(id)).sort(),
    changed,
  }
}

/** News as they are told, in the shape of `plainNews`. */
export const told = (news: BriefNews) => ({
  appeared: news.appeared,
  went: news.went,
  changed: Object.fromEntries(
    news.changed.map(({ plot, fields }) => [
      plot,
      Object.fromEntries(fields.map(({ field, before, after }) => [field, [before, after]])),
    ]),
  ),
})
