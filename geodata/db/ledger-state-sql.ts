// The state of a plot in the ledger, in SQL, from the table of the rule.
import type { Fragment } from 'postgres'
import { LEDGER_RULE } from '../model/ledger/ledger-state.ts'
import type { Transaction } from './open-database.ts'

/** An expression over the columns `stage`, `status` and `brownfield_stage` of `plot`: text, never null. */
export function ledgerStateSql(sql: Transaction): Fragment {
  const codes = (values: readonly string[]) =>
    sql`any(string_to_array(${values.join(',')}::text, ','))`
  const cases = LEDGER_RULE.reduce(
    (all, { state, stages, statuses, brownfields }) => sql`${all}
      when stage = ${codes(stages)} or status = ${codes(statuses)}
        or brownfield_stage = ${codes(brownfields)} then ${state}::text`,
    sql``,
  )
  return sql`case ${cases} else 'unknown' end`
}
