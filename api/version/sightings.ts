// What questions to the database have found, put in order: who asked first may be answered last, with what is no longer so.

export type Sightings<T> = {
  /**
   * What stands now, of a question that was asked at `askedAt` (performance.now()) and found `found`: that, or what another
   * question has found meanwhile, if it is newer.
   */
  see(found: T, askedAt: number): T
  /** What was found last, and when that was asked. */
  last(): { found: T; askedAt: number } | undefined
  /** A question failed: what was found before is no longer believed. */
  forget(): void
}

export function createSightings<T>(isNewer: (one: T, than: T) => boolean): Sightings<T> {
  let held: { found: T; askedAt: number; seenAt: number } | undefined
  return {
    see(found, askedAt) {
      // What was told before the question was asked is known to it: a database made anew begins with an older one.
      if (held && held.seenAt >= askedAt && isNewer(held.found, found)) return held.found
      held = { found, askedAt, seenAt: performance.now() }
      return found
    },
    last: () => held,
    forget: () => {
      held = undefined
    },
  }
}
