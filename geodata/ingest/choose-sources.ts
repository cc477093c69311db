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

/** Throws one sentence that names every file missing from the mirror folder. */
export async function checkFiles(sources: readonly Source[], from: string): Promise<void> {
  await access(from).catch(() => {
    throw new IngestError(`there is no folder ${from}`)
  })
  const missing: string[] = []
  for (const { file } of sources)
    await access(join(from, file)).catch(() => {
      missing.push(file)
    })
  if (missing.length === 0) return
  const files = missing.length === 1 ? 'this file is' : 'these files are'
  throw new IngestError(`${files} missing from ${from}: ${missing.join(', ')}`)
}
