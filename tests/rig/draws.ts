// How often a property is tried: a slice in the tests, and until its time is over in `npm run soak -- draws`.

/** Under the time limit of every test that draws. */
const SOAKED_MS = 40_000

export const isSoak = process.env.DRAWS === 'soak'

/** How many of a loop that is no property: `slice` in the tests, `whole` in the soak. */
export const sliceOf = (slice: number, whole: number): number => (isSoak ? whole : slice)

/** Settings of fast-check. With a seed the slice is the same each time; the soak draws anew. */
export function draws(slice: number, seed?: number) {
  if (isSoak) return { numRuns: slice * 1000, interruptAfterTimeLimit: SOAKED_MS }
  return seed === undefined ? { numRuns: slice } : { numRuns: slice, seed }
}
