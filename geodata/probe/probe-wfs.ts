// WFS: the description of the layer, then the fetcher's own question for one feature: what a box or a filter would miss
// shows in its count.
import { pageUrl } from '../fetch/fetch-wfs.ts'
import type { PoliteFetch } from '../fetch/polite-fetch.ts'
import type { Address } from '../sources/source.ts'
import { askJson } from './ask-json.ts'
import type { FieldType, Seen } from './seen.ts'
import { crsOf, placeOf } from './seen.ts'

type Described = {
  featureTypes?: { properties?: { name: string; type?: string; localType?: string }[] }[]
}
type Page = {
  features?: { geometry?: { type?: string; coordinates?: unknown } | null }[]
  numberMatched?: unknown
  crs?: { properties?: { name?: string } } | null
}

const TYPES: Readonly<Record<string, FieldType>> = {
  string: 'text',
  int: 'integer',
  integer: 'integer',
  long: 'integer',
  short: 'integer',
  number: 'number',
  double: 'number',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  'date-time': 'date',
  dateTime: 'date',
}
/** Layers asked by many filters are counted no further than this many questions. */
const MOST_QUESTIONS = 8

export async function probeWfs(
  address: Extract<Address, { protocol: 'wfs' }>,
  fetch: PoliteFetch,
  enough: number,
): Promise<Seen> {
  const { typeName, filters = [undefined] } = address
  const asked = `layer ${typeName}`
  const described = await askJson<Described>(fetch, describeUrl(address), asked)
  const properties = described.featureTypes?.[0]?.properties ?? []
  const fields = new Map(
    properties
      .filter(({ type = '' }) => !type.startsWith('gml:'))
      .map(({ name, localType = '' }) => [name, TYPES[localType]]),
  )
  let first: Page | undefined
  let count = 0
  let questions = 0
  for (const filter of filters) {
    if (questions === MOST_QUESTIONS || (count >= enough && questions > 0)) break
    const page = await askJson<Page>(fetch, pageUrl({ ...address, page: 1 }, filter, 0), asked)
    questions++
    count += Number(page.numberMatched ?? 0)
    if (!first?.features?.[0]) first = page
  }
  return {
    fields,
    crs: crsOf(first?.crs?.properties?.name),
    ...placeOf(first?.features?.[0]?.geometry),
    count,
    isCountAtLeast: questions < filters.length,
    ...(questions < filters.length ? { note: `${questions} of ${filters.length} filters` } : {}),
  }
}

function describeUrl({ url, typeName }: Extract<Address, { protocol: 'wfs' }>): string {
  const question = new URL(url)
  const words = {
    SERVICE: 'WFS',
    VERSION: '2.0.0',
    REQUEST: 'DescribeFeatureType',
    TYPENAMES: typeName,
    OUTPUTFORMAT: 'application/json',
    EXCEPTIONS: 'application/json',
  }
  for (const [word, value] of Object.entries(words)) question.searchParams.set(word, value)
  return question.href
}
