// Which datasets a run reads, and whether their files are there, before anything is begun.
import { access, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SOURCES, TERRITORY } from '../sources/registry.ts'
import { withFallback } from '../sources/fallback.ts'
import type { Source } from '../sources/source.ts'
import { IngestError } from './ingest-error.ts'

export type Choice = { sources: Source[]; territory: boolean; whole: boolean }

/** All sources, or those of `only`; territory comes whole when one of its datasets is named. */
export function chooseSources(
  only: readonly string[] = [],
  registry: readonly Source[] = SOURCES,
): Choice {
  const known = new Set(registry.map(({ id }) => id))
  const strange = only.find((id) => !known.has(id))
  if (strange !== undefined)
    throw new IngestError(
      `there is no source named ${strange.slice(0, 60)}: the sources are ${[...known].join(', ')}`,
    )
  if (only.length === 0) return { sources: [...registry], territory: true, whole: true }
  const territory = TERRITORY.some((id) => only.includes(id))
  const wanted = new Set<string>(territory ? [...TERRITORY, ...only] : only)
  return { sources: registry.filter(({ id }) => wanted.has(id)), territory, whole: false }
}

/**
 * The sources whose file is in the folder. A file of the territory, or of a source that was asked for by name, has to be
 * there; others may be missing from a mirror: their datasets are absent from the version, and unknown everywhere. In a
 * folder of what was fetched, the file of a fallback stands for one that is not there, or older.
 */
export async function findFiles(
  sources: readonly Source[],
  from: string,
  { only = [], fetched = false }: { only?: readonly string[]; fetched?: boolean },
): Promise<{ present: Source[]; absent: Source[] }> {
  await access(from).catch(() => {
    throw new IngestError(`there is no folder ${from}`)
  })
  const present: Source[] = []
  const absent: Source[] = []
  for (const source of sources) {
    const found = await findFile(source, from, fetched)
    if (found) present.push(found)
    else absent.push(source)
  }
  const needed = new Set<string>([...TERRITORY, ...only])
  const missing = absent.filter(({ id }) => needed.has(id)).map(({ file }) => file)
  if (missing.length === 0) return { present, absent }
  const files = missing.length === 1 ? 'this file is' : 'these files are'
  throw new IngestError(`${files} missing from ${from}: ${missing.join(', ')}`)
}

async function findFile(
  source: Source,
  from: string,
  fetched: boolean,
): Promise<Source | undefined> {
  const ageOf = (one: Source) =>
    stat(join(from, one.file)).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    )
  const own = await ageOf(source)
  const other = fetched && source.fallback ? withFallback(source) : undefined
  const others = other && (await ageOf(other))
  if (others !== undefined && (own === undefined || others > own)) return other
  return own === undefined ? undefined : source
}
