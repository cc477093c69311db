// The fewest features that a whole answer can have: a service that answers well, but little, has changed.
import type { Source } from '../sources/source.ts'
import { FetchError } from './fetch-error.ts'

/** What a person may run to see what has changed. */
export const probeOf = (ids: readonly string[]): string =>
  `npm run sources -- --probe ${ids.join(' ')}`

/** The fewest that the entry allows; `before` is the count of the last run. A whole answer is never empty. */
export const leastOf = (
  { smallest }: Pick<Source, 'smallest'>,
  before: number | undefined,
): number => Math.max(1, smallest === 'half' ? Math.ceil((before ?? 0) / 2) : smallest)

/** Throws a FetchError when so many features are too few; `before` is the count of the last run. */
export function checkCount(
  source: Pick<Source, 'id' | 'smallest'>,
  count: number,
  before: number | undefined,
): void {
  const { id, smallest } = source
  const least = leastOf(source, before)
  if (count >= least) return
  const came = count === 0 ? 'no feature' : count === 1 ? '1 feature' : `${count} features`
  const bound =
    smallest === 'half'
      ? before === undefined
        ? ''
        : `, less than half of the ${before} of the last run`
      : `, where its whole answer has ${least} at least`
  throw new FetchError(`${id}: ${came} came${bound}: see what has changed by ${probeOf([id])}`)
}
