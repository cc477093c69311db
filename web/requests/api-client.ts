// Typed requests to our own API. Every failure is an ApiFailure, but an aborted request, which rejects as AbortError.
import type {
  ApiError,
  Datasets,
  Envelope,
  Facets,
  Health,
  PlotBits,
  PlotList,
  Territories,
} from '../../geodata/model/answers.ts'
import type { MultiPolygon } from 'geojson'
import type { Assemblies } from '../../geodata/model/plots/assembly.ts'
import type { Inventories } from '../../geodata/model/ledger/inventory.ts'
import type { Ledger, LedgerHistory } from '../../geodata/model/ledger/ledger.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import type { PlotAround, PlotWays, Reach } from '../../geodata/model/roads/road-answers.ts'
import type { Addresses, Search } from '../../geodata/model/search-answers.ts'
import { ApiFailure, failureOf } from './api-failure.ts'

/** `query` is a filter as writeFilter writes it. */
export const getHealth = (signal?: AbortSignal) => get<Health>('health', '', signal)
export const getFacets = (query: string, signal?: AbortSignal) =>
  get<Facets>('facets', query, signal)
export const getPlotBits = (query: string, signal?: AbortSignal) =>
  get<PlotBits>('plots/bits', query, signal)
export const getPlotSheet = (id: string, signal?: AbortSignal) =>
  get<PlotSheet>(`plots/${encodeURIComponent(id)}`, '', signal)
export const getEnvelope = (signal?: AbortSignal) => get<Envelope>('envelope', '', signal)
/** `query` as GET /api/ledger takes it. */
export const getLedger = (query: string, signal?: AbortSignal) =>
  get<Ledger>('ledger', query, signal)
export const getLedgerHistory = (signal?: AbortSignal) =>
  get<LedgerHistory>('ledger/history', '', signal)
/** Of all EPCI, or with the sites of those that `epci` lists. */
export const getInventories = (epci: readonly string[], signal?: AbortSignal) =>
  get<Inventories>('inventories', epci.length > 0 ? `epci=${epci.join(',')}` : '', signal)
export const getDatasets = (signal?: AbortSignal) => get<Datasets>('datasets', '', signal)

/** One page of the list: `cursor` is the `next` of the page before. */
export const listPlots = (
  query: string,
  page: { sort: string; limit: number; cursor?: string | null },
  signal?: AbortSignal,
) => {
  const words = [
    query,
    `sort=${encodeURIComponent(page.sort)}`,
    `limit=${page.limit}`,
    page.cursor ? `cursor=${encodeURIComponent(page.cursor)}` : '',
  ]
  return get<PlotList>('plots', words.filter(Boolean).join('&'), signal)
}

/** Territories, sites, plots and parcels by what a person types. */
export const searchPlaces = (q: string, limit: number, signal?: AbortSignal) =>
  get<Search>('search', `q=${encodeURIComponent(q)}&limit=${limit}`, signal)
/** Addresses of the national geocoder, which may be out of reach. */
export const searchAddresses = (q: string, signal?: AbortSignal) =>
  get<Addresses>('search/addresses', `q=${encodeURIComponent(q)}`, signal)

/** Names of codes: `{ commune: ['95500'], epci: [...], site: [...] }`. */
export const getTerritories = (
  codes: Partial<Record<'commune' | 'epci' | 'departement' | 'site', readonly string[]>>,
  signal?: AbortSignal,
) => {
  const words = Object.entries(codes)
    .filter(([, list]) => list.length > 0)
    .map(([kind, list]) => `${kind}=${list.map(encodeURIComponent).join(',')}`)
  return get<Territories>('territories', words.join('&'), signal)
}

/** An area that is kept; `within` is the word by which the filter names it. */
export type KeptArea = {
  within: string
  name: string | null
  surface_ha: number
  bbox: number[]
  geometry: MultiPolygon
}
export const getArea = (key: string, signal?: AbortSignal) =>
  get<KeptArea>(`areas/${encodeURIComponent(key)}`, '', signal)
/** Sends a file whose area is then kept. */
export const bringArea = (file: File) =>
  ask<KeptArea>(`areas?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })

/** `of` as GET /api/readings takes it. */
export const getReading = (of: string, signal?: AbortSignal) =>
  get<Reading>('readings', `of=${encodeURIComponent(of)}`, signal)

/** `query` as GET /api/reach takes it. */
export const getReach = (query: string, signal?: AbortSignal) => get<Reach>('reach', query, signal)
/** `id` of a plot, or ids of a group joined by plus signs. */
export const getPlotWays = (id: string, signal?: AbortSignal) =>
  get<PlotWays>(`plots/${encodeURIComponent(id)}/ways`, '', signal)
export const getPlotAround = (id: string, signal?: AbortSignal) =>
  get<PlotAround>(`plots/${encodeURIComponent(id)}/around`, '', signal)

/** Groups of adjoining plots that reach the least surface of the filter together. */
export const getAssemblies = (query: string, signal?: AbortSignal) =>
  get<Assemblies>('assemblies', `${query}&limit=100`, signal)

export type References = {
  resolved: { given: string; reference: string | null; ids: string[] }[]
}
export const getReferences = (texts: readonly string[], signal?: AbortSignal) =>
  get<References>('references', `list=${texts.map(encodeURIComponent).join(',')}`, signal)

/** Whether a rejection only says that we gave up a request ourselves. */
export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

const get = <T>(path: string, query: string, signal?: AbortSignal): Promise<T> =>
  ask<T>(`${path}${query ? `?${query}` : ''}`, { signal: signal ?? null })

/** JSON of an address under `/api/`; undefined where the answer has no content. */
export async function ask<T>(address: string, init: RequestInit): Promise<T> {
  const response = await askFor(address, init)
  try {
    const text = await response.text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  } catch (cause) {
    if (isAbort(cause)) throw cause
    throw new ApiFailure('broken', response.status, 'the answer is not JSON', { cause })
  }
}

/** The answer itself, when it is a good one. */
export async function askFor(address: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`/api/${address}`, init)
  } catch (cause) {
    if (isAbort(cause)) throw cause
    throw new ApiFailure('unreachable', 0, 'no answer', { cause })
  }
  if (response.ok) return response
  const { error } = await readError(response)
  throw failureOf(response.status, error, address)
}

async function readError(response: Response): Promise<ApiError> {
  try {
    const body = (await response.json()) as Partial<ApiError>
    if (body.error) return { error: body.error }
  } catch (cause) {
    if (isAbort(cause)) throw cause
  }
  return { error: { code: 'unknown', message: `HTTP ${response.status}` } }
}
