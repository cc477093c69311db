// The page asks only what the API's document names: each path, with words that stand in it, and nothing that is required left out.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp } from '../../api/app.ts'
import type { ApiAddress } from '../../geodata/model/api-answers.ts'
import type { BriefContent } from '../../geodata/model/briefs/brief.ts'
import type { OfferContent } from '../../geodata/model/offers/offer.ts'
import * as reads from '../../web/requests/api-client.ts'
import * as writes from '../../web/requests/written-client.ts'

const key = { id: '0123456789ab', secret: 's' }
const offer = {} as OfferContent
const brief = {} as BriefContent
const filter = 'surface_min=1'
const page = { sort: 'name', limit: 2, cursor: 'c' }
const signal = new AbortController().signal

const ASKED: Record<ApiAddress, () => Promise<unknown>> = {
  'GET /api/health': () => reads.getHealth(),
  'GET /api/facets': () => reads.getFacets(filter),
  'GET /api/plots': () => reads.listPlots(filter, page),
  'GET /api/plots/bits': () => reads.getPlotBits(filter),
  'GET /api/plots/{id}': () => reads.getPlotSheet('P-1+P-2'),
  'GET /api/plots/{id}/ways': () => reads.getPlotWays('P-1'),
  'GET /api/plots/{id}/around': () => reads.getPlotAround('P-1'),
  'POST /api/plots/{id}/reports': () =>
    writes.reportPlot('P-1', { about: 'outline', message: 'm', contact: null }),
  'GET /api/envelope': () => reads.getEnvelope(),
  'GET /api/ledger': () => reads.getLedger('by=epci'),
  'GET /api/ledger/history': () => reads.getLedgerHistory(),
  'GET /api/inventories': () => reads.getInventories(['200054781']),
  'GET /api/datasets': () => reads.getDatasets(),
  'GET /api/datasets/{id}/coverage': () => reads.getCoverage('demo-plots'),
  'GET /api/territories': () => reads.getTerritories({ commune: ['95018'], site: ['S-1'] }),
  'GET /api/assemblies': () => reads.getAssemblies(filter),
  'GET /api/references': () => reads.getReferences('95127000AB0012'),
  'GET /api/readings': () => reads.getReading('plot:P-1'),
  'GET /api/reach': () => reads.getReach('at=2.3,48.8'),
  'GET /api/search': () => reads.searchPlaces('osny', 5),
  'GET /api/search/addresses': () => reads.searchAddresses('rue x'),
  'POST /api/areas': () => reads.bringArea(new File(['x'], 'a b.kml'), 'fr', 'zae'),
  'GET /api/areas/{key}': () => reads.getArea('3f0c'),
  'POST /api/offers': () => writes.offers.create(offer),
  'GET /api/offers/{id}': () => writes.offers.get(key),
  'PUT /api/offers/{id}': () => writes.offers.save(key, 1, offer),
  'DELETE /api/offers/{id}': () => writes.offers.erase(key),
  'POST /api/offers/{id}/link': () => writes.offers.renewLink(key),
  'DELETE /api/offers/{id}/link': () => writes.offers.revokeLink(key),
  'POST /api/offers/{id}/refresh': () => writes.refreshOffer(key, 1),
  'GET /api/offers/{id}/versions/{n}': () => writes.getOfferVersion(key, 2),
  'GET /api/offers/{id}/files/{name}': () => writes.getOfferFile(key, 'dossier.pdf'),
  'POST /api/offers/{id}/photographs': () => writes.sendPhotograph(key, new Blob(), () => {}),
  'GET /api/offers/{id}/photographs/{photograph}.jpg': () =>
    writes.getPhotograph(key, 'p4q8r2s6t0v3', signal),
  'DELETE /api/offers/{id}/photographs/{photograph}.jpg': () =>
    writes.erasePhotograph(key, 'p4q8r2s6t0v3'),
  'POST /api/briefs': () => writes.briefs.create(brief),
  'GET /api/briefs/{id}': () => writes.briefs.get(key),
  'PUT /api/briefs/{id}': () => writes.briefs.save(key, 1, brief),
  'DELETE /api/briefs/{id}': () => writes.briefs.erase(key),
  'POST /api/briefs/{id}/link': () => writes.briefs.renewLink(key),
  'DELETE /api/briefs/{id}/link': () => writes.briefs.revokeLink(key),
  'POST /api/briefs/answered': () => writes.listAnsweredBriefs('P-1', [key]),
}

type Operation = { parameters?: { name: string; in: string; required?: boolean }[] }
const app = createApp({ db: {} as never, settings: { software: 'test 1' } })
const document = (await (await app.request('/api/openapi.json')).json()) as {
  paths: Record<string, Record<string, Operation>>
}

type Request = { method: string; url: URL; headers: Headers }
let made: Request[] = []
const keep = (method: string, address: string, headers: Headers) =>
  made.push({ method, url: new URL(address, 'http://explorer.test'), headers })

/** What is sent with progress goes by another door than fetch. */
class SentFile {
  readonly headers = new Headers()
  readonly upload = {}
  #opened: [method: string, address: string] = ['', '']
  onload: () => void = () => {}
  readonly status = 201
  readonly response = {}
  open(...opened: [string, string]): void {
    this.#opened = opened
  }
  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value)
  }
  send(): void {
    keep(...this.#opened, this.headers)
    this.onload()
  }
}

beforeEach(() => {
  made = []
  vi.stubGlobal('XMLHttpRequest', SentFile)
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    keep(init.method ?? 'GET', address, new Headers(init.headers))
    return Promise.resolve(new Response('{}'))
  })
})
afterEach(() => vi.unstubAllGlobals())

it.each(Object.entries(ASKED))('asks %s as the document describes it', async (address, ask) => {
  await ask()
  const [method = '', path = ''] = address.split(' ')
  const operation = document.paths[path]?.[method.toLowerCase()]
  expect(operation, 'there is no such path').toBeDefined()
  const [request, ...others] = made
  expect(others).toEqual([])
  expect(request?.method).toBe(method)
  const pattern = path.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '[^/]+')
  expect(request?.url.pathname).toMatch(new RegExp(`^${pattern}$`))
  const parameters = operation?.parameters ?? []
  const named = (place: string) => parameters.filter((one) => one.in === place)
  const words = [...(request?.url.searchParams.keys() ?? [])]
  const known = named('query').map(({ name }) => name)
  expect(words.filter((word) => !known.includes(word))).toEqual([])
  const left = (needed: { name: string; required?: boolean }[], has: (name: string) => boolean) =>
    needed.filter(({ name, required }) => required && !has(name)).map(({ name }) => name)
  expect(left(named('query'), (name) => words.includes(name))).toEqual([])
  expect(left(named('header'), (name) => request?.headers.has(name) ?? false)).toEqual([])
})
