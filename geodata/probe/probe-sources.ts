// Several datasets: hosts beside each other, the datasets of one host one after another. A host that cannot be reached is
// not asked again for its other datasets.
import type { Manners } from '../fetch/polite-fetch.ts'
import { MANNERS, originsOf } from '../fetch/polite-fetch.ts'
import type { Source } from '../sources/source.ts'
import type { Outcome, ProbeOptions } from './probe-source.ts'
import { probeSource } from './probe-source.ts'

/** A person waits: a server that is away is found out in half a minute. */
export const PROBE_MANNERS: Manners = { ...MANNERS, tries: 2, silenceMs: 15_000 }

/** An outcome a source, in the order of the sources. */
export async function probeSources(
  sources: readonly Source[],
  options: ProbeOptions,
  onAsk: (source: Source) => void = () => {},
): Promise<Outcome[]> {
  const byHost = new Map<string, Source[]>()
  for (const source of sources) {
    const [host = ''] = originsOf(source.address)
    byHost.set(host, [...(byHost.get(host) ?? []), source])
  }
  const outcomes = new Map<string, Outcome>()
  await Promise.all(
    [...byHost].map(async ([, group]) => {
      let away: Outcome | undefined
      for (const source of group) {
        if (source.address.protocol !== 'file') onAsk(source)
        const outcome: Outcome = away
          ? { ...away, id: source.id, note: `${away.note}, as for ${away.id}` }
          : await probeSource(source, options)
        if (!away && /cannot be reached|does not answer/.test(outcome.note)) away = outcome
        outcomes.set(source.id, outcome)
      }
    }),
  )
  return sources.flatMap(({ id }) => outcomes.get(id) ?? [])
}
