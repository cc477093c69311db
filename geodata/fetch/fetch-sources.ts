// Fetches what a run needs before the run begins: a server that fails costs nothing that is served.
import type { Source } from '../sources/source.ts'
import { SOURCES, TERRITORY } from '../sources/registry.ts'
import { FetchError } from './fetch-error.ts'
import type { FetchOptions } from './fetch-source.ts'
import { fetchSource, standingOf } from './fetch-source.ts'

const ESSENTIAL = new Set<string>(TERRITORY)

/** Slugs that sources name: a catalogue search leaves them aside. */
export const knownSlugs = (sources: readonly Source[] = SOURCES): Set<string> =>
  new Set(
    sources.flatMap(({ address }) =>
      address.protocol === 'opendatasoft' ? [address.dataset] : [],
    ),
  )

/**
 * Fetches the sources that are due, and those of `always`, one after another; the others are taken as they stand.
 * Answers a line for each that was asked. A server that fails costs its own dataset only: it stays as it was, or absent.
 * Throws its FetchError when the dataset was asked for by name, or when the territory is not there at all.
 */
export async function fetchSources(
  sources: readonly Source[],
  { always, ...options }: FetchOptions & { always: readonly string[] },
): Promise<string[]> {
  const lines: string[] = []
  for (const source of sources) {
    if (source.address.protocol === 'file') continue
    const standing = await standingOf(source, options.folder)
    if (!standing.due && !always.includes(source.id)) continue
    try {
      const outcome = await fetchSource(source, { slugs: knownSlugs(), ...options })
      lines.push(`${source.id} ${outcome}`)
    } catch (error) {
      const isThere = standing.fetchedAt !== undefined
      const isNeeded = always.includes(source.id) || (!isThere && ESSENTIAL.has(source.id))
      if (!(error instanceof FetchError) || isNeeded) throw error
      lines.push(`${error.message}: ${isThere ? 'taken as it was' : 'left out'}`)
    }
  }
  return lines
}
