// The word `what_if`: plots counted in another state than theirs. `occupied:P-1,P-2;reserved:P-3`.
import { readFilter } from '../filter/read-filter.ts'
import type { LedgerState } from './ledger-state.ts'
import { LEDGER_STATES } from './ledger-state.ts'

export type Move = { state: LedgerState; ids: readonly string[] }

/** States that a plot may be counted in: nobody asks what if a plot were unknown. */
export const MOVE_STATES = LEDGER_STATES.filter((state) => state !== 'unknown')
export const MOST_MOVED = 200
export const WHAT_IF_TAKES =
  'states and ids, as occupied:P-1,P-2;reserved:P-3; a state is one of available, occupied, reserved'

/** An empty text moves nothing. `impossible` says why a text that can be read cannot be answered. */
export function readWhatIf(
  text: string,
): { moves: Move[] } | { malformed: true } | { impossible: string } {
  const moves: Move[] = []
  const seen = new Set<string>()
  for (const part of text === '' ? [] : text.split(';')) {
    const colon = part.indexOf(':')
    const state = MOVE_STATES.find((one) => one === part.slice(0, colon))
    const listed = part.slice(colon + 1)
    // Read as the word `ids` of the filter is, so that an id of the one is an id of the other.
    const { filter, issues } = readFilter(new URLSearchParams({ ids: listed }), [])
    if (!state || listed === '' || issues.length > 0 || !filter.ids) return { malformed: true }
    if (moves.some((move) => move.state === state)) return { malformed: true }
    for (const id of filter.ids) {
      if (seen.has(id)) return { impossible: `the plot ${id} cannot be in two states` }
      seen.add(id)
    }
    moves.push({ state, ids: filter.ids })
  }
  if (seen.size > MOST_MOVED) return { impossible: `at most ${MOST_MOVED} plots are moved at once` }
  return { moves }
}

/** The text that `readWhatIf` reads; empty without moves. */
export const writeWhatIf = (moves: readonly Move[]): string =>
  moves
    .filter(({ ids }) => ids.length > 0)
    .map(({ state, ids }) => `${state}:${ids.join(',')}`)
    .join(';')
