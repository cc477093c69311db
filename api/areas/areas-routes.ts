// POST /api/areas keeps an area that a person brings as a file; GET /api/areas/{key} answers it for the map.
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { broughtAreaSchema, keptAreaSchema } from '../../geodata/model/answers.ts'
import type { Language } from '../../geodata/model/language.ts'
import { LANGUAGES } from '../../geodata/model/language.ts'
import type { KeptArea } from './keep-area.ts'
import { getArea, keepArea } from './keep-area.ts'
import type { AreaFault } from './area-fault.ts'
import { AreaFaultError, refuse } from './area-fault.ts'
import { broughtFiles } from './read-brought-file.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { limitRate } from '../http/rate-limit.ts'
import { malformed, queryOf, readOnce, refuseOthers } from '../http/read-question.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { describeJson, describeRoute, faultsOf } from '../openapi/describe.ts'
import { EXAMPLE_AREA, EXAMPLE_BROUGHT } from './area-example.ts'

/** The largest file that is taken. */
const MOST_BROUGHT_BYTES = 8 << 20

const keepRoute = describeRoute({
  method: 'post',
  path: '/api/areas',
  summary:
    'Keeps an area: the body is a GeoJSON, KML, KMZ, zipped shapefile or GeoPackage file, in any CRS that is usual in France',
  parameters: [
    {
      name: 'name',
      in: 'query',
      description: 'The name of the file.',
      schema: { type: 'string', maxLength: 200 },
      example: 'emprise.geojson',
    },
    {
      name: 'layer',
      in: 'query',
      description:
        'Of a file with several layers of polygons: which one. A refusal with the code `which_layer` lists them.',
      schema: { type: 'string', maxLength: 200 },
      example: 'emprise',
    },
    {
      name: 'lang',
      in: 'query',
      description: 'The language of notes and refusals.',
      schema: { type: 'string', enum: [...LANGUAGES], default: 'en' },
      example: 'fr',
    },
  ],
  responses: {
    201: {
      description: 'The area, and the word `within` by which a filter names it',
      content: { 'application/json': { schema: broughtAreaSchema, example: EXAMPLE_BROUGHT } },
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

export const areas = ({ db, heavy }: Explorer) => {
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
      const query = queryOf(c)
      refuseOthers(query, ['name', 'layer', 'lang'], issues)
      const takes = `one of ${LANGUAGES.join(', ')}`
      const text = readOnce(query, 'lang', takes, issues) ?? 'en'
      const language = LANGUAGES.find((one) => one === text)
      if (!language && issues.length === 0) issues.push(malformed('lang', takes))
      if (!language || issues.length > 0) throw faultOfIssues(issues)
      const name = nameOf(query.get('name'))
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      try {
        if (bytes.length === 0)
          throw refuse(400, 'empty', 'Le fichier est vide', 'The file is empty')
        const { polygons, notes } = await broughtFiles.read(
          bytes,
          name,
          query.get('layer')?.slice(0, 200),
          c.req.raw.signal,
        )
        const kept = await heavy.areas.run((sql) => keepArea(sql, polygons, name), c.req.raw.signal)
        return c.json({ ...answerOf(kept), notes: notes.map((note) => note[language]) }, 201)
      } catch (error) {
        throw error instanceof AreaFaultError ? faultIn(language, error.fault) : error
      }
    })
    .openapi(areaRoute, async (c) => {
      const key = c.req.param('key')
      const area = /^[0-9a-f]{32}$/.test(key) ? await getArea(db.sql, key) : undefined
      if (!area) throw new ApiFault(404, 'not_found', 'No area is kept under this key')
      c.header('cache-control', 'public, max-age=31536000, immutable')
      return c.json(answerOf(area), 200)
    })
}

const faultIn = (language: Language, { status, code, said, layers }: AreaFault): ApiFault =>
  new ApiFault(
    status,
    code,
    said[language],
    layers ? { layers: layers.map((one) => ({ ...one })) } : {},
  )

/** A bare file name, without what a terminal or a page could stumble over. */
const nameOf = (text: string | null): string =>
  (text ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{C}<>"]/gu, '')
    .trim()
    .slice(0, 120) || 'the file'
