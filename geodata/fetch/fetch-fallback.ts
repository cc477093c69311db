// Where the address of a dataset fails and nothing of it is there: its second address, whose file may be of another kind.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withFallback } from '../sources/fallback.ts'
import type { Source } from '../sources/source.ts'
import { FetchError } from './fetch-error.ts'
import type { FetchOptions } from './fetch-source.ts'
import { fetchSource, standingOf } from './fetch-source.ts'

/** Whether it stands in for the address now, and what became of it in words. */
export async function fetchFallback(
  source: Source,
  options: FetchOptions,
): Promise<{ isUsed: boolean; said: string }> {
  const other = withFallback(source)
  const { due, fetchedAt } = await standingOf(other, options.folder)
  const used = `its fallback is used, ${other.file}`
  if (!due) return { isUsed: true, said: `${used}, as it was` }
  try {
    return { isUsed: true, said: `${used}, ${await fetchSource(other, options)}` }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    if (fetchedAt === undefined) return { isUsed: false, said: `its fallback: ${error.message}` }
    return { isUsed: true, said: `${used}, as it was (${error.message})` }
  }
}

/** Once the address answers again, what its fallback gave is read no more. */
export async function forgetFallback({ fallback }: Source, folder: string): Promise<void> {
  if (!fallback) return
  for (const ending of ['', '.note.json'])
    await rm(join(folder, `${fallback.file}${ending}`), { force: true })
}
