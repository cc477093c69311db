// WFS 2.0, as GeoServer answers it in GeoJSON: pages that must add up to what the service says it matched.
// The Géoplateforme cuts pages at 5 000 without a word. Without an order its pages overlap while their counts add up.
import type { Address } from '../sources/source.ts'
import { expectJson } from './expect-json.ts'
import type { FeatureFile } from './feature-file.ts'
import { FetchError } from './fetch-error.ts'
import type { PoliteFetch } from './polite-fetch.ts'

const PAGE = 1000

type Feature = { id?: unknown; properties?: Record<string, unknown> | null }
type Page = {
  features?: Feature[]
  numberMatched?: unknown
  totalFeatures?: unknown
  numberReturned?: unknown
}
type State = { filter: number; start: number; matched: number; last: string }

/**
 * Appends every feature that the address matches, a series a filter. Answers the field whose values name a feature, as it
 * is called in the file. Throws a FetchError when pages do not add up.
 */
export async function fetchWfs(
  id: string,
  address: Extract<Address, { protocol: 'wfs' }>,
  {
    fetch,
    into,
    onPage,
  }: { fetch: PoliteFetch; into: FeatureFile; onPage?: (count: number, total?: number) => void },
): Promise<string> {
  const filters = address.filters ?? [undefined]
  let state: State = into.state
    ? (JSON.parse(into.state) as State)
    : { filter: 0, start: 0, matched: -1, last: '' }
  while (state.filter < filters.length) {
    const url = pageUrl(address, filters[state.filter], state.start)
    const page = await expectJson<Page>(await fetch(url), id)
    const { features } = page
    if (!Array.isArray(features))
      throw new FetchError(`${id}: its server answers no feature collection`)
    const matched = Number(page.numberMatched ?? page.totalFeatures)
    if (!Number.isInteger(matched))
      throw new FetchError(
        `${id}: its server does not say how many features match, so a cut could not be seen`,
      )
    if (state.matched >= 0 && matched !== state.matched)
      throw new FetchError(
        `${id}: its server matched ${state.matched} features, then ${matched}: the data moved, run again`,
      )
    const told = Number(page.numberReturned ?? features.length)
    if (told !== features.length)
      throw new FetchError(
        `${id}: its server says that it returned ${told} features, and sent ${features.length}`,
      )
    const first = String(features[0]?.id ?? '')
    if (first !== '' && first === state.last)
      throw new FetchError(`${id}: its server answers the same page again: it does not page`)
    const start = state.start + features.length
    if (features.length === 0 && start < matched)
      throw new FetchError(
        `${id}: ${start} of the ${matched} features that its server matched came: it cuts the answer`,
      )
    state =
      start >= matched
        ? { filter: state.filter + 1, start: 0, matched: -1, last: '' }
        : { filter: state.filter, start, matched, last: first }
    if (state.start === 0) into.endSeries(features.length)
    await into.append(features.map(renamed(address.rename)), JSON.stringify(state))
    onPage?.(into.count, filters.length === 1 ? matched : undefined)
  }
  if (into.count === 0)
    throw new FetchError(
      `${id}: its server has no feature that matches: have its filter words or its axes changed?`,
    )
  return address.rename?.[address.sortBy] ?? address.sortBy
}

const renamed =
  (names: Readonly<Record<string, string>> = {}) =>
  (feature: Feature): Feature => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties ?? {}).map(([name, value]) => [names[name] ?? name, value]),
    ),
  })

/** The question for one page of a layer. */
export function pageUrl(
  { url, typeName, sortBy, page = PAGE, bbox, shape }: Extract<Address, { protocol: 'wfs' }>,
  filter: string | undefined,
  start: number,
): string {
  // A box without its CRS is read in the layer's own, whatever SRSNAME says: latitude first, or degrees as metres, and
  // no feature matches. GeoServer refuses a BBOX beside a CQL_FILTER: then the box is a part of the filter.
  const cql =
    filter && bbox
      ? `(${filter}) AND BBOX(${shape ?? 'the_geom'},${bbox.join(',')},'EPSG:4326')`
      : filter
  const question = new URL(url)
  const words = {
    SERVICE: 'WFS',
    VERSION: '2.0.0',
    REQUEST: 'GetFeature',
    TYPENAMES: typeName,
    OUTPUTFORMAT: 'application/json',
    EXCEPTIONS: 'application/json',
    SRSNAME: 'EPSG:4326',
    SORTBY: sortBy,
    COUNT: String(page),
    STARTINDEX: String(start),
    ...(cql ? { CQL_FILTER: cql } : {}),
    ...(bbox && !filter ? { BBOX: `${bbox.join(',')},EPSG:4326` } : {}),
  }
  for (const [word, value] of Object.entries(words)) question.searchParams.set(word, value)
  return question.href
}
