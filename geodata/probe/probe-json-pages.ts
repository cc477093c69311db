// Pages of records: the first record of a series tells the fields; series are counted until there are enough.
import { pageUrl } from '../fetch/fetch-json-pages.ts'
import type { PoliteFetch } from '../fetch/polite-fetch.ts'
import type { Address } from '../sources/source.ts'
import { askJson } from './ask-json.ts'
import type { Seen } from './seen.ts'
import { ChangedError, placeOf, typesOf } from './seen.ts'

type Row = Record<string, unknown>

/** As many as there are départements. */
const MOST_QUESTIONS = 8

export async function probeJsonPages(
  address: Extract<Address, { protocol: 'json-pages' }>,
  fetch: PoliteFetch,
  enough: number,
): Promise<Seen> {
  const { parts, page, rows: rowsField, total: totalField, keeps = [] } = address
  let first: Row | undefined
  let count = 0
  let questions = 0
  for (const part of parts) {
    if (questions === MOST_QUESTIONS || (count >= enough && first)) break
    const words = { ...part, [page.word]: String(page.from), [page.sizeWord]: '1' }
    const body = await askJson<Row>(fetch, pageUrl(address.url, words), 'first page')
    const [rows, total] = [body[rowsField], body[totalField]]
    if (!Array.isArray(rows) || typeof total !== 'number')
      throw new ChangedError({
        what: 'first page',
        from: `${rowsField} and ${totalField}`,
        to: Object.keys(body).slice(0, 8).join(', '),
      })
    questions++
    count += total
    first ??= rows[0] as Row | undefined
    if (first && keeps.length) first = { ...first, ...part }
  }
  const isPart = questions < parts.length
  return {
    ...recordOf(first, address.place),
    // What JSON of these services is in, by what they say.
    crs: undefined,
    count,
    isCountAtLeast: isPart,
    ...(isPart ? { note: `${questions} of ${parts.length} series` } : {}),
  }
}

function recordOf(
  row: Row | undefined,
  place: Extract<Address, { protocol: 'json-pages' }>['place'],
): Pick<Seen, 'fields' | 'geometry' | 'place'> {
  if (!row) return { fields: undefined, geometry: undefined, place: undefined }
  if (place === 'none') return { fields: typesOf(row), geometry: undefined, place: undefined }
  if (place === 'feature') {
    const { properties, geometry } = row as { properties?: Row; geometry?: object | null }
    return { fields: typesOf(properties ?? {}), ...placeOf(geometry) }
  }
  if ('geometry' in place)
    return { fields: typesOf(row), ...placeOf(row[place.geometry] as object | null) }
  const coordinates = [row[place.x], row[place.y]]
  return { fields: typesOf(row), ...placeOf({ type: 'Point', coordinates }) }
}
