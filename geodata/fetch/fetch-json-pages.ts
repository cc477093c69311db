// Pages of JSON records (the Géorisques API): features by two fields, as many as the service says there are.
import type { Address, RecordPlace } from '../sources/source.ts'
import { expectJson } from './expect-json.ts'
import type { FeatureFile } from './feature-file.ts'
import { FetchError } from './fetch-error.ts'
import type { PoliteFetch } from './polite-fetch.ts'

type State = { part: number; page: number; came: number }

/**
 * Appends a feature a record, a series a part. Answers the field that names a record, where the address says one. Throws a
 * FetchError when a field is not there or pages do not add up.
 */
export async function fetchJsonPages(
  id: string,
  address: Extract<Address, { protocol: 'json-pages' }>,
  {
    fetch,
    into,
    onPage,
  }: { fetch: PoliteFetch; into: FeatureFile; onPage?: (count: number) => void },
): Promise<string | undefined> {
  const { parts, page: paging, rows: rowsField, total: totalField, place, keeps = [] } = address
  let state: State = into.state
    ? (JSON.parse(into.state) as State)
    : { part: 0, page: paging.from, came: 0 }
  while (state.part < parts.length) {
    const part = parts[state.part] ?? {}
    const words = {
      ...part,
      [paging.word]: String(state.page),
      [paging.sizeWord]: String(paging.size),
    }
    const body = await expectJson<Record<string, unknown>>(
      await fetch(pageUrl(address.url, words)),
      id,
    )
    const rows = body[rowsField]
    const total = body[totalField]
    if (!Array.isArray(rows) || typeof total !== 'number')
      throw new FetchError(`${id}: its server answers no ${rowsField} or no ${totalField}`)
    const kept = Object.fromEntries(keeps.map((word) => [word, part[word]]))
    const features = rows.map((row: Record<string, unknown>) => toFeature(row, place, kept))
    const came = state.came + rows.length
    if (rows.length === 0 && came < total)
      throw new FetchError(
        `${id}: ${came} records came of the ${total} that its server counts: it cuts the answer`,
      )
    state =
      came >= total
        ? { part: state.part + 1, page: paging.from, came: 0 }
        : { part: state.part, page: state.page + 1, came }
    if (state.came === 0) into.endSeries(features.length)
    await into.append(features, JSON.stringify(state))
    onPage?.(into.count)
  }
  return address.key
}

/** The question for one page of a series. */
export function pageUrl(address: string, words: Readonly<Record<string, string>>): string {
  const rest = new Map(Object.entries(words))
  const url = new URL(
    address.replace(/\{(\w+)\}/g, (_, word: string) => {
      const value = rest.get(word) ?? ''
      rest.delete(word)
      return encodeURIComponent(value)
    }),
  )
  for (const [word, value] of rest) url.searchParams.set(word, value)
  return url.href
}

type Row = Record<string, unknown>

function toFeature(row: Row, place: RecordPlace, kept: Row): object {
  if (place === 'feature') return row
  if (place === 'none') return feature({ ...row, ...kept }, null)
  if ('geometry' in place) {
    const { [place.geometry]: geometry, ...properties } = row
    return feature({ ...properties, ...kept }, geometry ?? null)
  }
  const { [place.x]: lon, [place.y]: lat, ...properties } = row
  const isPlace = typeof lon === 'number' && typeof lat === 'number'
  return feature(
    { ...properties, ...kept },
    isPlace ? { type: 'Point', coordinates: [lon, lat] } : null,
  )
}

const feature = (properties: Row, geometry: unknown) => ({ type: 'Feature', properties, geometry })
