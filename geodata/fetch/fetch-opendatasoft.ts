// Opendatasoft Explore v2.1: a dataset's GeoJSON export, which must hold as many features as the catalogue counts; and
// a catalogue search, whose datasets are told apart by the mapping of the SDRIF-E legend.
import { mapTitle } from '../sources/sdrif-e-mapping.ts'
import type { Address } from '../sources/source.ts'
import { readFeatures } from '../readers/read-features.ts'
import { checkPages } from './check-pages.ts'
import { countFeatures } from './count-features.ts'
import type { Downloaded, DownloadOptions } from './download-file.ts'
import { downloadFile } from './download-file.ts'
import { expectJson } from './expect-json.ts'
import type { FeatureFile } from './feature-file.ts'
import { FetchError } from './fetch-error.ts'
import type { PoliteFetch } from './polite-fetch.ts'

type Dataset = Extract<Address, { protocol: 'opendatasoft' }>
type Card = {
  dataset_id: string
  has_records?: boolean
  metas?: { default?: { title?: string; records_count?: number } }
}
export type Found = {
  slug: string
  title: string
  item: string | undefined
  /** A person has confirmed what the title is mapped to. */
  confirmed: boolean
  known: boolean
}

const SLUG = /^[a-z0-9][a-z0-9._-]{0,200}$/
const API = '/api/explore/v2.1/catalog/datasets'
const PAGE = 100

/**
 * Downloads one dataset to `path`, if `check` takes the count of its records. Throws a FetchError when it has no records,
 * some did not come, or one came twice.
 */
export async function fetchOpendatasoft(
  id: string,
  { portal, dataset, where, key }: Pick<Dataset, 'portal' | 'dataset' | 'where' | 'key'>,
  path: string,
  { check, ...options }: Omit<DownloadOptions, 'check'> & { check?: (count: number) => void },
): Promise<Downloaded> {
  const card = await expectJson<Card>(await options.fetch(`${portal}${API}/${dataset}`), id)
  if (card.has_records === false)
    throw new FetchError(`${id}: its portal has only attachments of ${dataset}, no records`)
  const question = where === undefined ? '' : `?where=${encodeURIComponent(where)}`
  const url = `${portal}${API}/${dataset}/exports/geojson${question}`
  return downloadFile(id, url, path, {
    ...options,
    check: async (file) => {
      const counted =
        where === undefined
          ? card.metas?.default?.records_count
          : (
              await expectJson<{ total_count?: number }>(
                await options.fetch(`${portal}${API}/${dataset}/records${question}&limit=0`),
                id,
              )
            ).total_count
      if (typeof counted !== 'number')
        throw new FetchError(
          `${id}: its portal does not count the records of ${dataset}, so a cut could not be seen`,
        )
      const came = await countFeatures(id, file, { name: dataset })
      if (came < counted)
        throw new FetchError(
          `${id}: ${came} records came of the ${counted} that its portal counts: it cuts the answer`,
        )
      if (key !== undefined) await checkPages(id, file, { key })
      check?.(came)
    },
  })
}

/** What the catalogue holds for a search, each with the legend item that its title is mapped to. */
export async function searchCatalogue(
  id: string,
  { portal, search }: { portal: string; search: string },
  known: ReadonlySet<string>,
  fetch: PoliteFetch,
): Promise<Found[]> {
  const found: Found[] = []
  for (let offset = 0; ; offset += PAGE) {
    const url = new URL(`${portal}${API}`)
    url.searchParams.set('where', `search("${search.replaceAll('"', '')}")`)
    url.searchParams.set('limit', String(PAGE))
    url.searchParams.set('offset', String(offset))
    const page = await expectJson<{ total_count?: number; results?: Card[] }>(
      await fetch(url.href),
      id,
    )
    if (!Array.isArray(page.results)) throw new FetchError(`${id}: its portal answers no catalogue`)
    for (const { dataset_id: slug, metas } of page.results) {
      if (typeof slug !== 'string' || !SLUG.test(slug))
        throw new FetchError(`${id}: its portal names a dataset in a way that cannot be an address`)
      const title = metas?.default?.title ?? slug
      const { item, confirmed = false } = mapTitle(title) ?? {}
      found.push({ slug, title, item, confirmed, known: known.has(slug) })
    }
    if (page.results.length === 0 || found.length >= (page.total_count ?? 0)) return found
  }
}

/** Appends the features of every mapped dataset that the registry does not already hold, each with `_slug` and `_title`. */
export async function fetchOpendatasoftSearch(
  id: string,
  address: Extract<Address, { protocol: 'opendatasoft-search' }>,
  {
    fetch,
    into,
    path,
    known,
  }: { fetch: PoliteFetch; into: FeatureFile; path: string; known: ReadonlySet<string> },
): Promise<undefined> {
  const found = await searchCatalogue(id, address, known, fetch)
  const wanted = found.filter((one) => one.item !== undefined && !one.known)
  if (wanted.length === 0)
    throw new FetchError(
      `${id}: none of the ${found.length} datasets of the catalogue is mapped to a legend item: see npm run sources -- --discover`,
    )
  for (const { slug, title } of wanted) {
    const piece = `${path}.${slug}.geojson`
    await fetchOpendatasoft(id, { portal: address.portal, dataset: slug }, piece, { fetch })
    let batch: object[] = []
    for await (const { properties, geometry } of readFeatures(piece, { name: slug })) {
      batch.push({
        type: 'Feature',
        properties: { ...properties, _slug: slug, _title: title },
        geometry: geometry ?? null,
      })
      if (batch.length >= 1000) {
        await into.append(batch, '')
        batch = []
      }
    }
    into.endSeries(batch.length)
    await into.append(batch, '')
  }
  return undefined
}
