// One look at the database for all who ask whether it is there.
import type { Sightings } from './sightings.ts'

/** Whoever asks waits so long for a look; then the last one that was answered stands, if it is young enough. */
const PATIENCE_MS = 100
const MOST_AGE_MS = 2000

/**
 * Looks now, or joins the look that is under way. While it takes longer than a tenth of a second, as behind a long query,
 * what was last found is answered, at most two seconds old: a database that hangs or is away is known after that. What
 * others find meanwhile goes into `sightings`, and no look tells what is older than that.
 */
export function createLook<T>(
  find: () => Promise<T>,
  sightings: Sightings<T>,
  { patienceMs = PATIENCE_MS, mostAgeMs = MOST_AGE_MS } = {},
): () => Promise<T> {
  let looking: Promise<T> | undefined

  async function look(): Promise<T> {
    const begun = performance.now()
    try {
      return sightings.see(await find(), begun)
    } catch (error) {
      sightings.forget()
      throw error
    } finally {
      looking = undefined
    }
  }

  return () => {
    looking ??= look()
    const now = looking
    if (!sightings.last()) return now
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        const last = sightings.last()
        if (last && performance.now() - last.askedAt < mostAgeMs) resolve(last.found)
      }, patienceMs)
      now.then(resolve, reject).finally(() => clearTimeout(late))
    })
  }
}
