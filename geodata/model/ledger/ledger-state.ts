// In which state of the ledger a plot stands, by its stage, its status and what is said of it as a brownfield. The one
// place of this rule: the columnar copy runs it, SQL is written from its table (geodata/db/ledger-state-sql.ts).
import type { BrownfieldStage, Stage, Status } from '../codes.ts'

/** In the order in which they are shown. */
export const LEDGER_STATES = ['available', 'occupied', 'reserved', 'unknown'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

/**
 * The first line that holds the plot's stage, status or brownfield stage decides; a plot that none holds is unknown. A
 * brownfield of which no kind is known, or a potential one that nobody has looked at, stands in no line.
 */
export const LEDGER_RULE: readonly {
  state: LedgerState
  stages: readonly Stage[]
  statuses: readonly Status[]
  brownfields: readonly BrownfieldStage[]
}[] = [
  {
    state: 'reserved',
    stages: ['reserve_option', 'reserve_epci'],
    statuses: [],
    brownfields: [],
  },
  { state: 'occupied', stages: ['vendu'], statuses: ['occupe'], brownfields: ['reconvertie'] },
  // Somebody has plans for it, even where it is still for sale.
  { state: 'reserved', stages: [], statuses: [], brownfields: ['avec_projet'] },
  // What cannot be sold is never available, however empty.
  { state: 'unknown', stages: ['non_commercialisable'], statuses: [], brownfields: [] },
  {
    state: 'available',
    stages: ['en_vente', 'en_vente_contraintes'],
    statuses: ['inoccupe', 'vacant'],
    brownfields: ['sans_projet'],
  },
]

/** What the rule reads of a plot. Null, and a code that no line names, say nothing. */
export type LedgerFacts = {
  status: string | null
  stage: string | null
  /** Absent from facts that were frozen before it was kept. */
  brownfield_stage?: string | null | undefined
}

export function ledgerState({ status, stage, brownfield_stage = null }: LedgerFacts): LedgerState {
  const holds = (codes: readonly (string | null)[], code: string | null) => codes.includes(code)
  const line = LEDGER_RULE.find(
    ({ stages, statuses, brownfields }) =>
      holds(stages, stage) || holds(statuses, status) || holds(brownfields, brownfield_stage),
  )
  return line?.state ?? 'unknown'
}
