// What is read once of a data version and never changes: held until another version is asked for.
import type { ServedVersion } from './served-version.ts'

/** `read` is called once a version, and again after it has failed. */
export function oncePerVersion<T>(
  read: (served: ServedVersion) => Promise<T>,
): (served: ServedVersion) => Promise<T> {
  let held: { edition: string; version: number; made: Promise<T> } | undefined
  return (served) => {
    if (held?.version === served.version && held.edition === served.edition) return held.made
    const made = read(served)
    const mine = { edition: served.edition, version: served.version, made }
    held = mine
    made.catch(() => {
      if (held === mine) held = undefined
    })
    return made
  }
}
