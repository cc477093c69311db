// Fetches what a run needs before the run begins: a server that fails costs nothing that is served.
import type { Source } from '../sources/source.ts'
import { SOURCES } from '../sources/registry.ts'
import type { FetchOptions } from './fetch-source.ts'
import { fetchSource, standingOf } from './fetch-source.ts'

/** Slugs that sources name: a catalogue search leaves them aside. */
export const knownSlugs = (sources: readonly Source[] = SOURCES): Set<string> =>
  new Set(
    sources.flatMap(({ address }) =>
      address.protocol === 'opendatasoft' ? [address.dataset] : [],
    ),
  )

/**
 * Fetches the sources that are due, and those of `always`, one after another; the others are taken as they stand.
 * Answers a line for each that was asked. Throws the FetchError of the first that fails: what came before it is kept.
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
    const outcome = await fetchSource(source, { slugs: knownSlugs(), ...options })
    lines.push(`${source.id} ${outcome}`)
  }
  return lines
}
