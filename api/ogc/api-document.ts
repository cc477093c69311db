// The OpenAPI 3.0 document of /ogc. Paths are those of the server address, one for each collection: GDAL looks there for
// the properties that it may filter on.
import type { OgcCollection } from './collection.ts'
import { COLLECTIONS } from './collections.ts'
import { CRS84, OFFERED_CRS } from './crs.ts'
import type { Exchange } from './exchange.ts'
import { FORMATS, GEOJSON_TYPE, HTML_TYPE, JSON_TYPE } from './exchange.ts'
import { FILTER_LANGUAGES, MOST_ITEMS, parameterProperties, USUAL_ITEMS } from './items-question.ts'
import { propertySchema } from './property-schema.ts'
import { SCHEMA_TYPE } from './rels.ts'
import { TILE_PATHS_DESCRIBED } from './tile-paths.ts'

type Schema = Record<string, unknown>

const query = (name: string, description: string, schema: Schema) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  style: 'form',
  explode: false,
})
const path = (name: string, schema: Schema) => ({ name, in: 'path', required: true, schema })
const ref = (name: string) => ({ $ref: `#/components/parameters/${name}` })

const crsSchema = {
  type: 'string',
  format: 'uri',
  enum: OFFERED_CRS.map(({ uri }) => uri),
  default: CRS84.uri,
}
const numbers = { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 }

const PARAMETERS = {
  f: query('f', 'Format; else by Accept.', { type: 'string', enum: FORMATS }),
  limit: query('limit', 'Features in one answer.', {
    type: 'integer',
    minimum: 1,
    maximum: MOST_ITEMS,
    default: USUAL_ITEMS,
  }),
  cursor: query('cursor', 'From the link "next".', { type: 'string' }),
  bbox: query('bbox', 'Features that touch a box.', numbers),
  'bbox-crs': query('bbox-crs', 'CRS of bbox.', crsSchema),
  crs: query('crs', 'CRS of the answer.', crsSchema),
  datetime: query('datetime', 'No collection has a time: every feature matches.', {
    type: 'string',
  }),
  filter: query('filter', 'An expression of CQL2.', { type: 'string' }),
  'filter-lang': query(
    'filter-lang',
    'Encoding of filter; cql-text is the draft name of cql2-text.',
    {
      type: 'string',
      enum: FILTER_LANGUAGES,
      default: 'cql2-text',
    },
  ),
  'filter-crs': query('filter-crs', 'CRS of geometries in filter.', crsSchema),
}

const fault = {
  description: 'What is wrong, and where',
  content: { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/fault' } } },
}

function get(
  operationId: string,
  summary: string,
  type: string,
  parameters: readonly unknown[] = [],
  isPage = true,
) {
  const schema = { type: 'object' }
  const content = {
    [type]: { schema },
    ...(isPage && { [HTML_TYPE]: { schema: { type: 'string' } } }),
  }
  return {
    get: {
      operationId,
      summary,
      parameters: [...parameters, ...(isPage ? [ref('f')] : [])],
      responses: { 200: { description: summary, content }, 400: fault, 404: fault, 503: fault },
    },
  }
}

function pathsOf(exchange: Exchange, collection: OgcCollection): [string, unknown][] {
  const { id } = collection
  const base = `/collections/${id}`
  const named = parameterProperties(collection).map((property) => {
    const schema = propertySchema(exchange, property)
    return query(property.name, schema.title, schema)
  })
  const words = Object.keys(PARAMETERS).filter((word) => word !== 'f')
  return [
    [base, get(`${id}.describe`, exchange.say(collection.title), JSON_TYPE)],
    [
      `${base}/items`,
      get(`${id}.items`, exchange.say(collection.description), GEOJSON_TYPE, [
        ...words.map(ref),
        ...named,
      ]),
    ],
    [
      `${base}/items/{item}`,
      get(`${id}.item`, exchange.say(collection.title), GEOJSON_TYPE, [
        path('item', { type: 'string' }),
        ref('crs'),
      ]),
    ],
    [`${base}/queryables`, get(`${id}.queryables`, 'Queryables', SCHEMA_TYPE)],
    [`${base}/schema`, get(`${id}.schema`, 'Schema', SCHEMA_TYPE)],
  ]
}

/** `software` is name and version. */
export function apiDocument(exchange: Exchange, software: string): Record<string, unknown> {
  const [name = '', version = '0'] = software.split(' ')
  return {
    openapi: '3.0.3',
    info: { title: `${name}: OGC API`, version },
    servers: [{ url: exchange.root }],
    paths: {
      '/': get('landing', 'Where everything is', JSON_TYPE),
      '/conformance': get('conformance', 'What is claimed', JSON_TYPE),
      '/api': get('api', 'This document', 'application/vnd.oai.openapi+json;version=3.0'),
      '/collections': get('collections', 'The collections', JSON_TYPE),
      ...Object.fromEntries(COLLECTIONS.flatMap((one) => pathsOf(exchange, one))),
      '/functions': get('functions', 'Functions of filters', JSON_TYPE),
      ...Object.fromEntries(
        TILE_PATHS_DESCRIBED.map(({ path: address, id, summary, type, parameters }) => [
          address,
          get(
            id,
            summary,
            type,
            parameters.map((one) =>
              path(
                one,
                one === 'collection'
                  ? { type: 'string', enum: COLLECTIONS.map(({ id: known }) => known) }
                  : { type: 'string' },
              ),
            ),
            type === JSON_TYPE,
          ),
        ]),
      ),
      '/styles': get('styles', 'Styles for QGIS', JSON_TYPE),
      '/styles/{style}': get(
        'style',
        'A style of QGIS (QML)',
        'application/x-qgis-layer-settings',
        [path('style', { type: 'string', enum: COLLECTIONS.map(({ id }) => id) })],
        false,
      ),
    },
    components: {
      parameters: PARAMETERS,
      schemas: {
        fault: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'message'],
              properties: { code: { type: 'string' }, message: { type: 'string' } },
            },
          },
        },
      },
    },
  }
}
