// Several datasets: hosts beside each other, the datasets of one host one after another. A host that cannot be reached is
// not asked again for its other datasets.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Manners } from '../fetch/polite-fetch.ts'
import { MANNERS, originsOf } from '../fetch/polite-fetch.ts'
import { withFallback } from '../sources/fallback.ts'
import type { Source } from '../sources/source.ts'
import type { Outcome, ProbeOptions } from './probe-source.ts'
import { probeSource } from './probe-source.ts'

/** A person waits: some 80 questions to the Géoplateforme, which allows 30 a second, take less than a minute. */
export const PROBE_MANNERS: Manners = { ...MANNERS, pauseMs: 400, tries: 2, silenceMs: 15_000 }

/** The name of a fallback among the outcomes. */
const FALLBACK = ', fallback'

/** An outcome a source, in the order of the sources; that of its fallback follows. */
export async function probeSources(
  asked: readonly Source[],
  options: ProbeOptions,
  onAsk: (source: Source) => void = () => {},
): Promise<Outcome[]> {
  const sources = asked.flatMap((source) => [
    source,
    ...(source.fallback ? [{ ...withFallback(source), id: `${source.id}${FALLBACK}` }] : []),
  ])
  const byHost = new Map<string, Source[]>()
  for (const source of sources) {
    const [host = ''] = originsOf(source.address)
    byHost.set(host, [...(byHost.get(host) ?? []), source])
  }
  const outcomes = new Map<string, Outcome>()
  await Promise.all(
    [...byHost].map(async ([host, group]) => {
      let away: Outcome | undefined
      for (const [i, source] of group.entries()) {
        if (i > 0 && host !== '') await sleep(options.manners.pauseMs)
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
