// What the chain of documents is read with: what binds what, what stands in for a missing SCoT, by when.
import type { PlanSentence } from './plan-sentences.ts'
import { PLAN_SENTENCES } from './plan-sentences.ts'
import type { Reading } from './reading.ts'

/** Rows that tell a document or a date: readings that older offers froze have one for a SCoT that nobody knows. */
export const chainTold = (chain: Reading['chain']): Reading['chain'] =>
  [...chain]
    .filter(
      ({ level, document, approved_on }) =>
        document !== null || approved_on !== null || level === 'rnu',
    )
    .sort((a, b) => a.rank - b.rank)

/** In the order in which they are read. */
export function chainNotes(chain: Reading['chain']): PlanSentence[] {
  const levels = new Set(chainTold(chain).map(({ level }) => level))
  return [
    PLAN_SENTENCES.chain,
    ...(levels.has('scot') ? [] : [PLAN_SENTENCES.chain_without_scot]),
    ...(levels.has('plu') || levels.has('carte_communale') ? [PLAN_SENTENCES.chain_when] : []),
    ...(levels.has('carte_communale') ? [PLAN_SENTENCES.communal_map] : []),
    ...(levels.has('rnu') ? [PLAN_SENTENCES.no_plan] : []),
  ]
}
