// The region's ledger through the data versions of one kind, also of versions whose tables are gone.
import type { Sql } from 'postgres'
import { selectLedger } from '../../geodata/db/record-ledger.ts'
import type { Category } from '../../geodata/model/codes.ts'
import { CATEGORIES } from '../../geodata/model/codes.ts'
import type { LedgerHistory, LedgerSums } from '../../geodata/model/ledger/ledger.ts'
import { FOLLOWED } from '../../geodata/model/ledger/ledger.ts'
import type { LedgerState } from '../../geodata/model/ledger/ledger-state.ts'
import { LEDGER_STATES } from '../../geodata/model/ledger/ledger-state.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { ServedVersion } from '../version/served-version.ts'

/** The newest versions that are told. */
export const MOST_VERSIONS = 60

type Row = { version: number; published_at: string; category: Category | null } & {
  sites: number
  sites_m2: number
} & { [state in LedgerState as `${state}_plots` | `${state}_m2`]: number }

/**
 * Oldest first, the served version last. Only versions of its kind: demonstration and real data are never one series.
 * `departements` narrows to those; a version published before the ledger was kept is absent, but for the served one.
 */
export async function getLedgerHistory(
  sql: Sql,
  served: ServedVersion,
  departements: readonly string[],
): Promise<LedgerHistory> {
  const here =
    departements.length > 0
      ? sql`departement = any(string_to_array(${departements.join(',')}::text, ','))`
      : sql`true`
  const sums = ['sites', 'sites_m2', ...LEDGER_STATES.flatMap((s) => [`${s}_plots`, `${s}_m2`])]
  const total = sums.map((name, at) => {
    const column = sql(name)
    return sql`${at ? sql`,` : sql``} coalesce(sum(${column}), 0)::float8 as ${column}`
  })
  const rows = await sql<Row[]>`
    select version, category, ${total},
      to_char(published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as published_at
    from (
      select ledger.* from explorer.ledger as ledger
      where version <> ${served.version}
      union all
      select ${served.version}::integer, summed.* from (${selectLedger(sql, served)}) as summed
    ) as ledger
    join (
      select version, published_at from explorer.data_version
      where status in ('published', 'dropped') and demonstration = ${served.demonstration}
        and published_at is not null and version <= ${served.version}
      order by version desc limit ${MOST_VERSIONS}) as told using (version)
    where ${here}
    group by version, published_at, category
    order by version`
  const versions = [...new Set(rows.map(({ version }) => version))]
  return {
    version: served.version,
    demonstration: served.demonstration,
    departement: [...departements],
    followed: FOLLOWED.map((one) => ({ ...one, categories: [...one.categories] })),
    versions: versions.map((version) => {
      const of = rows.filter((row) => row.version === version)
      const hasSites = of.some(({ category, sites }) => category !== null && sites > 0)
      const told = (some: readonly Row[]) => ({ ...sumsOf(some), ...grossOf(some, hasSites) })
      const within = (some: readonly (Category | null)[]) =>
        of.filter(({ category }) => some.includes(category))
      return {
        version,
        published_at: of[0]!.published_at,
        categories: [...CATEGORIES, null]
          .map((category) => ({ category, ...told(within([category])) }))
          .filter(({ category, total, sites }) => category !== null || total.plots || sites),
        followed: FOLLOWED.map(({ categories }) => told(within(categories))),
      }
    }),
  }
}

function sumsOf(rows: readonly Row[]): LedgerSums {
  const add = (states: readonly LedgerState[]) => {
    let plots = 0
    let m2 = 0
    for (const row of rows)
      for (const state of states) {
        plots += row[`${state}_plots`]
        m2 += row[`${state}_m2`]
      }
    return { plots, surface_ha: m2ToHa(m2) }
  }
  const each = LEDGER_STATES.map((state) => [state, add([state])] as const)
  return {
    ...(Object.fromEntries(each) as Omit<LedgerSums, 'total'>),
    total: add(LEDGER_STATES),
  }
}

/** Unknown, not 0, where no site of the version carries a category. */
function grossOf(rows: readonly Row[], hasSites: boolean) {
  if (!hasSites) return { sites: null, sites_ha: null }
  const sites = rows.reduce((all, row) => all + row.sites, 0)
  return { sites, sites_ha: m2ToHa(rows.reduce((all, row) => all + row.sites_m2, 0)) }
}
