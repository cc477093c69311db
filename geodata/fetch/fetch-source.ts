// One dataset from its address into the folder of downloads, which is then read as any mirror folder.
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Progress } from '../model/progress.ts'
import type { Address, Source } from '../sources/source.ts'
import { readingOf } from '../sources/source.ts'
import { checkPages } from './check-pages.ts'
import { countFeatures } from './count-features.ts'
import type { Downloaded } from './download-file.ts'
import { downloadFile } from './download-file.ts'
import type { FeatureFile } from './feature-file.ts'
import { openFeatureFile } from './feature-file.ts'
import { FetchError } from './fetch-error.ts'
import type { FetchNote } from './fetch-note.ts'
import { isAsItCame, keyOfAddress, readNote, writeNote } from './fetch-note.ts'
import { fetchArcgis } from './fetch-arcgis.ts'
import { fetchDownloads } from './fetch-downloads.ts'
import { fetchJsonPages } from './fetch-json-pages.ts'
import { fetchOpendatasoft, fetchOpendatasoftSearch } from './fetch-opendatasoft.ts'
import { fetchWfs } from './fetch-wfs.ts'
import type { Manners } from './polite-fetch.ts'
import { createPoliteFetch, MANNERS } from './polite-fetch.ts'
import { checkCount } from './smallest-count.ts'

export type FetchOptions = {
  folder: string
  /** Slugs that the registry holds by name: a catalogue search leaves them aside. */
  slugs?: ReadonlySet<string>
  manners?: Manners
  onProgress?: Progress
}

const DAY_MS = 86_400_000

/**
 * Fetches a dataset. Throws a FetchError in one sentence, also when features come twice or are fewer than a whole answer
 * can have; the file that was there before is there after.
 */
export async function fetchSource(
  source: Source,
  { folder, slugs = new Set(), manners = MANNERS, onProgress = () => {} }: FetchOptions,
): Promise<'fetched' | 'unchanged'> {
  const { id, address, file } = source
  if (address.protocol === 'file')
    throw new FetchError(
      `${id}: no address is known; put ${file} into a folder and run with --from`,
    )
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  const fetch = createPoliteFetch(id, address, manners)
  const key = keyOfAddress(address)
  const before = await readNote(path)
  const known: Partial<FetchNote> = (await isAsItCame(source, path)) ? (before ?? {}) : {}
  const report = (unit: string) => (done: number, total?: number) =>
    onProgress({
      id: `fetch-${id}`,
      done,
      total: total ?? null,
      sentence: `fetching ${id} (${unit})`,
    })

  let count = known.count
  const take = (came: number) => {
    checkCount(source, came, before?.address === key ? before.count : undefined)
    count = came
  }
  const tags = await fetched(address)
  await writeNote(path, {
    address: key,
    fetchedAt: new Date().toISOString(),
    etag: tags.etag,
    lastModified: tags.lastModified,
    count,
  })
  return tags.unchanged ? 'unchanged' : 'fetched'

  async function fetched(from: Exclude<Address, { protocol: 'file' }>): Promise<Downloaded> {
    const onBytes = report('bytes')
    switch (from.protocol) {
      case 'download':
        return downloadFile(id, from.url, path, { fetch, known, check: countFile, onBytes })
      case 'downloads':
        return fetchDownloads(id, from, path, { fetch, known, check: take, onBytes })
      case 'opendatasoft':
        return fetchOpendatasoft(id, from, path, { fetch, known, check: take, onBytes })
      case 'wfs':
        return paged((into) => fetchWfs(id, from, { fetch, into, onPage: report('features') }))
      case 'arcgis':
        return paged((into) => fetchArcgis(id, from, { fetch, into, onPage: report('features') }))
      case 'json-pages':
        return paged((into) => fetchJsonPages(id, from, { fetch, into, onPage: report('records') }))
      case 'opendatasoft-search': {
        await rm(`${path}.part.json`, { force: true })
        const done = await paged((into) =>
          fetchOpendatasoftSearch(id, from, { fetch, into, path, known: slugs }),
        )
        for (const name of await readdir(dirname(path)))
          if (name.startsWith(`${basename(path)}.`) && name.endsWith('.geojson'))
            await rm(join(dirname(path), name))
        return done
      }
    }
  }

  /** An extract of OpenStreetMap takes minutes to read: the run counts it. */
  async function countFile(fresh: string) {
    if (!file.endsWith('.pbf')) take(await countFeatures(id, fresh, readingOf(source)))
  }

  async function paged(run: (into: FeatureFile) => Promise<string | undefined>) {
    const into = await openFeatureFile(path, key)
    try {
      const field = await run(into)
      await into.finish(async (whole, ends) => {
        await checkPages(id, whole, { key: field, ends })
        take(into.count)
      })
    } finally {
      await into.close()
    }
    return { unchanged: false, etag: undefined, lastModified: undefined }
  }
}

/** How many features the last run got from the address. */
export const lastCountOf = async ({ file }: Source, folder: string): Promise<number | undefined> =>
  (await readNote(join(folder, file)))?.count

export type Standing = {
  /** When the file of the folder came; undefined when it is not there. */
  fetchedAt: Date | undefined
  ageDays: number | undefined
  /** Not there, or older than its producer renews it. */
  due: boolean
}

/** How a dataset stands in a folder of downloads or in a mirror. */
export async function standingOf(
  source: Source,
  folder: string,
  now = new Date(),
): Promise<Standing> {
  const path = join(folder, source.file)
  const there = await stat(path).catch(() => undefined)
  if (!there) return { fetchedAt: undefined, ageDays: undefined, due: true }
  const note = await readNote(path)
  const fetchedAt = note ? new Date(note.fetchedAt) : there.mtime
  const ageDays = Math.max(0, Math.floor((now.getTime() - fetchedAt.getTime()) / DAY_MS))
  // A note of earlier software does not say of which bytes it is.
  const isOld = note !== undefined && note.sha256 === undefined
  return { fetchedAt, ageDays, due: isOld || ageDays >= source.refreshDays }
}
