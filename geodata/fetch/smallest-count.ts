// The fewest features that a whole answer can have: a service that answers well, but little, has changed.
import type { Source } from '../sources/source.ts'
import { FetchError } from './fetch-error.ts'

/** What a person may run to see what has changed. */
export const probeOf = (ids: readonly string[]): string =>
  `npm run sources -- --probe ${ids.join(' ')}`

/** Throws a FetchError when so many features are too few; `before` is the count of the last run. */
export function checkCount(
  { id, smallest }: Pick<Source, 'id' | 'smallest'>,
  count: number,
  before: number | undefined,
): void {
  const least = smallest === 'half' ? Math.ceil((before ?? 0) / 2) : smallest
  if (count >= least && count > 0) return
  const why =
    smallest === 'half' ? `half of the ${before ?? 0} of the last run` : 'its whole answer'
  throw new FetchError(
    `${id}: ${count} features came, ${why} are at least ${Math.max(least, 1)}: see what has changed by ${probeOf([id])}`,
  )
}
