// The ledger of a version by département and category, summed in SQL and written down when it is published.
import type { Fragment } from 'postgres'
import { LEDGER_STATES } from '../model/ledger/ledger-state.ts'
import type { DataVersion } from './data-version.ts'
import { tableOf } from './data-version.ts'
import { ledgerStateSql } from './ledger-state-sql.ts'
import type { Sql, Transaction } from './open-database.ts'

/**
 * Rows of `explorer.ledger` but for the version, worked out from its plots and sites: whole m². A plot of unknown surface
 * counts as a plot and adds no m².
 */
export function selectLedger(sql: Transaction, version: DataVersion): Fragment {
  const sums = ['site', ...LEDGER_STATES].map((state, at) => {
    const [plots, m2] = state === 'site' ? ['sites', 'sites_m2'] : [`${state}_plots`, `${state}_m2`]
    return sql`${at === 0 ? sql`` : sql`,`}
      (count(*) filter (where state = ${state}::text))::integer as ${sql(plots)},
      coalesce(sum(surface_m2) filter (where state = ${state}::text), 0)::bigint as ${sql(m2)}`
  })
  return sql`
    select departement, category, ${sums}
    from (
      select departement, category, surface_m2, 'site' as state
      from ${tableOf(sql, version, 'site')}
      union all
      select departement, category, surface_m2, ${ledgerStateSql(sql)}
      from ${tableOf(sql, version, 'plot')}) as land
    group by departement, category`
}

/** Writes the ledger of a version that is about to be published. To be run under the run lock; running it again is safe. */
export async function recordLedger(sql: Sql, version: DataVersion): Promise<void> {
  await sql.begin(async (tx) => {
    // A number is used again after a failed build.
    await tx`delete from explorer.ledger where version = ${version.version}`
    await tx`
      insert into explorer.ledger
      select ${version.version}::integer, summed.* from (${selectLedger(tx, version)}) as summed`
  })
}
