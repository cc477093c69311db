// Outcomes as a table of plain text: a person pastes it into an issue as it is.
import type { Outcome } from './probe-source.ts'

const STATES = ['right', 'changed', 'away', 'not asked'] as const

/** Lines of the table, then one that adds it up. `left` are datasets that were not in the list. */
export function describeOutcomes(
  outcomes: readonly Outcome[],
  left: readonly string[] = [],
): string[] {
  const rows = [
    ['dataset', 'state', 'count', 'what'],
    ...outcomes.flatMap(({ id, state, count, changes, note }) => {
      const [first = '', ...more] = [
        ...changes.map(({ what, from, to }) => `${what}: ${from} → ${to}`),
        ...(note ? [note] : []),
      ]
      return [[id, state, count, first], ...more.map((text) => ['', '', '', text])]
    }),
  ]
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)))
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  const sums = STATES.flatMap((state) => {
    const count = outcomes.filter((one) => one.state === state).length
    const all = state === 'not asked' ? count + left.length : count
    return all > 0 ? [`${all} ${state}`] : []
  })
  return [
    ...lines,
    ...(left.length > 0 ? ['', `not asked, not in the list: ${left.join(', ')}`] : []),
    '',
    `${sums.join(', ')}.`,
  ]
}
