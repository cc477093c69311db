// Opendatasoft: the card of the dataset with its fields, and one record of the part that is asked for.
import { searchCatalogue } from '../fetch/fetch-opendatasoft.ts'
import type { PoliteFetch } from '../fetch/polite-fetch.ts'
import type { Address } from '../sources/source.ts'
import { askJson } from './ask-json.ts'
import type { FieldType, Seen } from './seen.ts'
import { ChangedError, placeOf } from './seen.ts'

type Card = { has_records?: boolean; fields?: { name: string; type: string }[] }
type Records = {
  total_count?: number
  results?: ({
    geo_shape?: { geometry?: { type?: string; coordinates?: unknown } | null } | null
  } & Record<string, unknown>)[]
}

const TYPES: Readonly<Record<string, FieldType>> = {
  text: 'text',
  int: 'integer',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'date',
  json_blob: 'object',
  file: 'object',
}
const API = '/api/explore/v2.1/catalog/datasets'

export async function probeOpendatasoft(
  { portal, dataset, where }: Extract<Address, { protocol: 'opendatasoft' }>,
  fetch: PoliteFetch,
): Promise<Seen> {
  const asked = `dataset ${dataset}`
  const at = `${portal}${API}/${dataset}`
  const card = await askJson<Card>(fetch, at, asked)
  if (card.has_records === false)
    throw new ChangedError({ what: asked, from: 'records', to: 'attachments only' })
  const question = where === undefined ? '' : `&where=${encodeURIComponent(where)}`
  const { total_count: count, results = [] } = await askJson<Records>(
    fetch,
    `${at}/records?limit=1${question}`,
    asked,
  )
  return {
    fields: new Map((card.fields ?? []).map(({ name, type }) => [name, TYPES[type]])),
    // What an export is in, by its format.
    crs: 'EPSG:4326',
    ...placeOf(results[0]?.geo_shape?.geometry),
    count,
  }
}

/** The datasets of a catalogue that the mapping of the legend takes. */
export async function probeCatalogue(
  id: string,
  address: Extract<Address, { protocol: 'opendatasoft-search' }>,
  fetch: PoliteFetch,
  known: ReadonlySet<string>,
): Promise<Seen> {
  const found = await searchCatalogue(id, address, known, fetch)
  const wanted = found.filter((one) => one.item !== undefined && !one.known)
  if (wanted.length === 0)
    throw new ChangedError({
      what: `search "${address.search}"`,
      from: 'layers of the legend',
      to: `none among ${found.length} datasets`,
    })
  return {
    fields: undefined,
    crs: undefined,
    geometry: undefined,
    place: undefined,
    count: undefined,
    note: `${wanted.length} of ${found.length} datasets are mapped`,
  }
}
