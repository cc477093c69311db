// POST /api/areas keeps an area that a person brings as a file; GET /api/areas/{key} answers it for the map.
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { keptAreaSchema } from '../../geodata/model/answers.ts'
import type { KeptArea } from './keep-area.ts'
import { getArea, keepArea } from './keep-area.ts'
import { MOST_BROUGHT_BYTES, readBroughtFile } from './read-brought-file.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { limitRate } from '../http/rate-limit.ts'
import { queryOf, refuseOthers } from '../http/read-question.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { describeJson, describeRoute, faultsOf } from '../openapi/describe.ts'
import { EXAMPLE_AREA } from './area-example.ts'

const keepRoute = describeRoute({
  method: 'post',
  path: '/api/areas',
  summary: 'Keeps an area: the body is a GeoJSON, KML, zipped shapefile or GeoPackage file',
  parameters: [
    {
      name: 'name',
      in: 'query',
      description: 'The name of the file.',
      schema: { type: 'string', maxLength: 200 },
      example: 'emprise.geojson',
    },
  ],
  responses: {
    201: {
      description: 'The area, and the word `within` by which a filter names it',
      content: { 'application/json': { schema: keptAreaSchema, example: EXAMPLE_AREA } },
    },
    ...faultsOf([400, 413, 415, 422, 429, 503]),
  },
})

const areaRoute = describeJson({
  path: '/api/areas/{key}',
  summary: 'An area that is kept',
  parameters: [
    {
      name: 'key',
      in: 'path',
      required: true,
      description: 'What stands after `area:` in the word `within`.',
      schema: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      example: '3f0c5f7a9b1d4e2f8a6c0b1d2e3f4a5b',
    },
  ],
  schema: keptAreaSchema,
  example: EXAMPLE_AREA,
  faults: [404, 405, 503],
})

const answerOf = ({ key, ...area }: KeptArea) => ({ within: `area:${key}`, ...area })

export const areas = ({ db }: Explorer) => {
  const routes = new OpenAPIHono()
  routes.post('/api/areas', limitRate({ burst: 20, perMinute: 30 }))
  routes.post(
    '/api/areas',
    bodyLimit({
      maxSize: MOST_BROUGHT_BYTES,
      onError: () => {
        throw new ApiFault(
          413,
          'too_large',
          `The file is larger than ${MOST_BROUGHT_BYTES >> 20} MB`,
        )
      },
    }),
  )
  return routes
    .openapi(keepRoute, async (c) => {
      const issues: FilterIssue[] = []
      refuseOthers(queryOf(c), ['name'], issues)
      if (issues.length) throw faultOfIssues(issues)
      const name = nameOf(queryOf(c).get('name'))
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      if (bytes.length === 0) throw new ApiFault(400, 'empty', 'The file is empty')
      const brought = await readBroughtFile(bytes, name)
      return c.json(answerOf(await keepArea(db.sql, brought, name)), 201)
    })
    .openapi(areaRoute, async (c) => {
      const key = c.req.param('key')
      const area = /^[0-9a-f]{32}$/.test(key) ? await getArea(db.sql, key) : undefined
      if (!area) throw new ApiFault(404, 'not_found', 'No area is kept under this key')
      c.header('cache-control', 'public, max-age=31536000, immutable')
      return c.json(answerOf(area), 200)
    })
}

/** A bare file name, without what a terminal or a page could stumble over. */
const nameOf = (text: string | null): string =>
  (text ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{C}<>"]/gu, '')
    .trim()
    .slice(0, 120) || 'the file'
