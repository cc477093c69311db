// In which state of the ledger a plot stands, by its stage and status. The one place of this rule: the columnar copy runs
// it, SQL is written from its table (geodata/db/ledger-state-sql.ts).
import type { Stage, Status } from '../codes.ts'

/** In the order in which they are shown. */
export const LEDGER_STATES = ['available', 'occupied', 'reserved', 'unknown'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

/** The first line that holds the plot's stage or status decides; a plot that none holds is unknown. */
export const LEDGER_RULE: readonly {
  state: Exclude<LedgerState, 'unknown'>
  stages: readonly Stage[]
  statuses: readonly Status[]
}[] = [
  { state: 'reserved', stages: ['reserve_option', 'reserve_epci'], statuses: [] },
  { state: 'occupied', stages: ['vendu'], statuses: ['occupe'] },
  {
    state: 'available',
    stages: ['en_vente', 'en_vente_contraintes'],
    statuses: ['inoccupe', 'vacant', 'friche'],
  },
]

/** Null, and a code that no line of the rule names, say nothing. */
export function ledgerState(status: string | null, stage: string | null): LedgerState {
  const line = LEDGER_RULE.find(
    ({ stages, statuses }) =>
      (stages as readonly (string | null)[]).includes(stage) ||
      (statuses as readonly (string | null)[]).includes(status),
  )
  return line?.state ?? 'unknown'
}
