// GET /api/search: places by what a person types. GET /api/search/addresses: addresses, which may take a network.
import { OpenAPIHono } from '@hono/zod-openapi'
import { LIMITS } from '../../geodata/model/filter/filter-words.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { normaliseText } from '../../geodata/model/text/normalise-text.ts'
import { addressesSchema, SEARCH_LIMITS, searchSchema } from '../../geodata/model/search-answers.ts'
import type { Explorer } from '../explorer.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { limitRate } from '../http/rate-limit.ts'
import { malformed, queryOf, readOnce, refuseOthers } from '../http/read-question.ts'
import { describeJson } from '../openapi/describe.ts'
import { EXAMPLE_ADDRESSES, EXAMPLE_SEARCH } from './search-examples.ts'
import { findPlaces } from './find-places.ts'

const { leastLetters, mostPlaces, mostAddresses } = SEARCH_LIMITS
const USUAL_PLACES = 12
const USUAL_ADDRESSES = 5

const words = (most: number, usual: number, example: string) => [
  {
    name: 'q',
    in: 'query' as const,
    required: true,
    description: `What a person types, with at least ${leastLetters} letters or digits. Accents, case, hyphens and apostrophes do not count, St is Saint.`,
    schema: { type: 'string', maxLength: LIMITS.qLength },
    example,
  },
  {
    name: 'limit',
    in: 'query' as const,
    description: 'How many at most.',
    schema: { type: 'integer', minimum: 1, maximum: most, default: usual },
    example: usual,
  },
]

const searchRoute = describeJson({
  path: '/api/search',
  summary: 'Communes, EPCI, départements, sites, plots and parcels by name, code, id or reference',
  parameters: words(mostPlaces, USUAL_PLACES, 'Argenteuil AB 12'),
  schema: searchSchema,
  example: EXAMPLE_SEARCH,
  faults: [400, 405, 413, 429, 503],
})

const addressesRoute = describeJson({
  path: '/api/search/addresses',
  summary: 'Addresses of the region, asked of the national geocoder',
  parameters: words(mostAddresses, USUAL_ADDRESSES, '12 rue de la République Argenteuil'),
  schema: addressesSchema,
  example: EXAMPLE_ADDRESSES,
  faults: [400, 405, 413, 429, 503],
})

export const search = ({ db, columns, searchIndex, geocoder }: Explorer) => {
  const routes = new OpenAPIHono()
  routes.get('/api/search', limitRate({ burst: 60, perMinute: 600 }))
  // The service takes 50 requests a second from one address, which is ours for all clients.
  routes.get('/api/search/addresses', limitRate({ burst: 20, perMinute: 120 }))
  return routes
    .openapi(searchRoute, async (c) => {
      const { q, limit } = readQuestion(queryOf(c), mostPlaces, USUAL_PLACES)
      const { served } = await columns.get()
      const found = await findPlaces(db.sql, served, await searchIndex(served), q, limit)
      c.header('cache-control', 'no-cache')
      return c.json({ version: served.version, demonstration: served.demonstration, ...found }, 200)
    })
    .openapi(addressesRoute, async (c) => {
      const { q, limit } = readQuestion(queryOf(c), mostAddresses, USUAL_ADDRESSES)
      const { results, ...answer } = await geocoder.ask(q, c.req.raw.signal)
      c.header('cache-control', 'no-store')
      return c.json({ ...answer, results: results.slice(0, limit) }, 200)
    })
}

function readQuestion(
  params: URLSearchParams,
  most: number,
  usual: number,
): { q: string; limit: number } {
  const issues: FilterIssue[] = []
  refuseOthers(params, ['q', 'limit'], issues)
  const takes = `1 to ${LIMITS.qLength} characters, at least ${leastLetters} of them letters or digits`
  const q = readOnce(params, 'q', takes, issues) ?? ''
  const letters = normaliseText(q).replaceAll(' ', '').length
  const sound = q.length <= LIMITS.qLength && letters >= leastLetters && !/\p{Cc}/u.test(q)
  if (!sound && !issues.some(({ word }) => word === 'q')) issues.push(malformed('q', takes))
  const limit = readCount(params, most, usual, issues)
  if (issues.length) throw faultOfIssues(issues)
  return { q, limit }
}

function readCount(
  params: URLSearchParams,
  most: number,
  usual: number,
  issues: FilterIssue[],
): number {
  const takes = `a whole number from 1 to ${most}`
  const text = readOnce(params, 'limit', takes, issues)
  if (text === undefined || text === '') return usual
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (count < 1 || count > most) issues.push(malformed('limit', takes))
  return count
}
