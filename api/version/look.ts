// One look at the database for all who ask whether it is there.

/** Whoever asks waits so long for a look; then the last one that was answered stands, if it is young enough. */
const PATIENCE_MS = 100
const MOST_AGE_MS = 2000

/**
 * Looks now, or joins the look that is under way. While it takes longer than a tenth of a second, as behind a long query,
 * what the last look found is answered, at most two seconds old: a database that hangs or is away is known after that.
 */
export function createLook<T>(
  find: () => Promise<T>,
  { patienceMs = PATIENCE_MS, mostAgeMs = MOST_AGE_MS } = {},
): () => Promise<T> {
  let last: { found: T; at: number } | undefined
  let looking: Promise<T> | undefined

  async function look(): Promise<T> {
    const begun = performance.now()
    try {
      const found = await find()
      last = { found, at: begun }
      return found
    } catch (error) {
      last = undefined
      throw error
    } finally {
      looking = undefined
    }
  }

  return () => {
    looking ??= look()
    const now = looking
    if (!last) return now
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        if (last && performance.now() - last.at < mostAgeMs) resolve(last.found)
      }, patienceMs)
      now.then(resolve, reject).finally(() => clearTimeout(late))
    })
  }
}
