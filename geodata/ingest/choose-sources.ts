// Which datasets a run reads, and whether their files are there, before anything is begun.
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { SOURCES, TERRITORY } from '../sources/registry.ts'
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
 * there; others may be missing from a mirror: their datasets are absent from the version, and unknown everywhere.
 */
export async function findFiles(
  sources: readonly Source[],
  from: string,
  only: readonly string[] = [],
): Promise<{ present: Source[]; absent: Source[] }> {
  await access(from).catch(() => {
    throw new IngestError(`there is no folder ${from}`)
  })
  const present: Source[] = []
  const absent: Source[] = []
  for (const source of sources)
    await access(join(from, source.file)).then(
      () => present.push(source),
      () => absent.push(source),
    )
  const needed = new Set<string>([...TERRITORY, ...only])
  const missing = absent.filter(({ id }) => needed.has(id)).map(({ file }) => file)
  if (missing.length === 0) return { present, absent }
  const files = missing.length === 1 ? 'this file is' : 'these files are'
  throw new IngestError(`${files} missing from ${from}: ${missing.join(', ')}`)
}
