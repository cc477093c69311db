// Fetches what a run needs before the run begins: a server that fails costs nothing that is served.
import { editionOf } from '../sources/edition.ts'
import type { Source } from '../sources/source.ts'
import { SOURCES, TERRITORY } from '../sources/registry.ts'
import { FetchError } from './fetch-error.ts'
import type { FetchOptions } from './fetch-source.ts'
import { fetchFallback, forgetFallback } from './fetch-fallback.ts'
import { fetchSource, standingOf } from './fetch-source.ts'
import { namingProbe } from './name-probe.ts'
import { probeOf } from './smallest-count.ts'

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
 * Answers a line for each that was asked. A server that fails costs its own dataset only: its fallback is asked where it
 * has one, else it stays as it was, or absent. Throws its FetchError when the dataset was asked for by name, or when the
 * territory is not there at all.
 */
export async function fetchSources(
  sources: readonly Source[],
  { always, ...options }: FetchOptions & { always: readonly string[] },
): Promise<string[]> {
  const lines: string[] = []
  const failed: string[] = []
  for (const source of sources) {
    if (source.address.protocol === 'file') continue
    const standing = await standingOf(source, options.folder)
    if (!standing.due && !always.includes(source.id)) continue
    try {
      const outcome = await fetchSource(source, { slugs: knownSlugs(), ...options })
      await forgetFallback(source, options.folder)
      lines.push(`${source.id} ${outcome}`)
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      const isThere = standing.fetchedAt !== undefined
      const isNamed = always.includes(source.id)
      failed.push(source.id)
      const other =
        source.fallback && (isNamed || !isThere) ? await fetchFallback(source, options) : undefined
      if (!other?.isUsed && (isNamed || (!isThere && ESSENTIAL.has(source.id))))
        throw namingProbe(error, source.id)
      lines.push(
        [
          error.message,
          ...(other ? [other.said] : []),
          ...(other?.isUsed ? [] : [isThere ? 'taken as it was' : 'left out']),
        ].join(': '),
      )
    }
  }
  if (failed.length > 0) lines.push(`what has changed at these addresses: ${probeOf(failed)}`)
  return [...lines, ...describeEditions(sources)]
}

/** Addresses that name one edition of a dataset stay good when a newer one comes, and say nothing of it. */
function describeEditions(sources: readonly Source[]): string[] {
  const dated = sources.flatMap(({ id, address }) => {
    const edition = editionOf(address)
    return edition === undefined ? [] : [`${id} (${edition})`]
  })
  return dated.length === 0
    ? []
    : [`addresses of one edition, a newer one may exist: ${dated.join(', ')}`]
}
