// What the page reads of our own API. `query` is as the path takes it: a filter as writeFilter writes it, or the words of the path.
import type { Language } from '../../geodata/model/language.ts'
import type { ApiAddress, ApiAnswers } from '../../geodata/model/api-answers.ts'
import type { Parts } from './ask-api.ts'
import { ask } from './ask-api.ts'

export const getHealth = (signal?: AbortSignal) => get('GET /api/health', {}, '', signal)
export const getFacets = (query: string, signal?: AbortSignal) =>
  get('GET /api/facets', {}, query, signal)
export const getPlotBits = (query: string, signal?: AbortSignal) =>
  get('GET /api/plots/bits', {}, query, signal)
export const getPlotSheet = (id: string, signal?: AbortSignal) =>
  get('GET /api/plots/{id}', { id }, '', signal)
export const getEnvelope = (signal?: AbortSignal) => get('GET /api/envelope', {}, '', signal)
export const getLedger = (query: string, signal?: AbortSignal) =>
  get('GET /api/ledger', {}, query, signal)
export const getLedgerHistory = (signal?: AbortSignal) =>
  get('GET /api/ledger/history', {}, '', signal)
/** Of all EPCI, or with the sites of those that `epci` lists. */
export const getInventories = (epci: readonly string[], signal?: AbortSignal) =>
  get('GET /api/inventories', {}, epci.length > 0 ? `epci=${epci.join(',')}` : '', signal)
export const getDatasets = (signal?: AbortSignal) => get('GET /api/datasets', {}, '', signal)

/** Where a dataset can be relied on. */
export const getCoverage = (id: string, signal?: AbortSignal) =>
  get('GET /api/datasets/{id}/coverage', { id }, '', signal)

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
  return get('GET /api/plots', {}, words.filter(Boolean).join('&'), signal)
}

/** Territories, sites, plots and parcels by what a person types. */
export const searchPlaces = (q: string, limit: number, signal?: AbortSignal) =>
  get('GET /api/search', {}, `q=${encodeURIComponent(q)}&limit=${limit}`, signal)
/** Addresses of the national geocoder, which may be out of reach. */
export const searchAddresses = (q: string, signal?: AbortSignal) =>
  get('GET /api/search/addresses', {}, `q=${encodeURIComponent(q)}`, signal)

/** Names of codes: `{ commune: ['95500'], epci: [...], site: [...] }`. */
export const getTerritories = (
  codes: Partial<Record<'commune' | 'epci' | 'departement' | 'site', readonly string[]>>,
  signal?: AbortSignal,
) => {
  const words = Object.entries(codes)
    .filter(([, list]) => list.length > 0)
    .map(([kind, list]) => `${kind}=${list.map(encodeURIComponent).join(',')}`)
  return get('GET /api/territories', {}, words.join('&'), signal)
}

export const getArea = (key: string, signal?: AbortSignal) =>
  get('GET /api/areas/{key}', { key }, '', signal)
/** Sends a file whose area is then kept. */
export const bringArea = (file: File, language: Language, layer?: string) => {
  const words = [`name=${encodeURIComponent(file.name)}`, `lang=${language}`]
  if (layer !== undefined) words.push(`layer=${encodeURIComponent(layer)}`)
  return ask('POST /api/areas', {}, { query: words.join('&'), body: file })
}

/** What `of` names: plots, a parcel, an area. */
export const getReading = (of: string, signal?: AbortSignal) =>
  get('GET /api/readings', {}, `of=${encodeURIComponent(of)}`, signal)

export const getReach = (query: string, signal?: AbortSignal) =>
  get('GET /api/reach', {}, query, signal)
/** `id` of a plot, or ids of a group joined by plus signs. */
export const getPlotWays = (id: string, signal?: AbortSignal) =>
  get('GET /api/plots/{id}/ways', { id }, '', signal)
export const getPlotAround = (id: string, signal?: AbortSignal) =>
  get('GET /api/plots/{id}/around', { id }, '', signal)

/** Groups of adjoining plots that reach the least surface of the filter together. */
export const getAssemblies = (query: string, signal?: AbortSignal) =>
  get('GET /api/assemblies', {}, `${query}&limit=100`, signal)

/** A list as it was pasted. */
export const getReferences = (list: string, signal?: AbortSignal) =>
  get('GET /api/references', {}, `list=${encodeURIComponent(list)}`, signal)

const get = <Address extends ApiAddress & `GET ${string}`>(
  address: Address,
  parts: Parts<Address>,
  query: string,
  signal?: AbortSignal,
): Promise<ApiAnswers[Address]> => ask(address, parts, { query, signal: signal ?? null })
