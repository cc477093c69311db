// A portal as Opendatasoft's Explore API v2.1 answers today: cards with their fields, records in pages of 100 at most and
// 10 000 deep, exports whole. https://help.opendatasoft.com/apis/ods-explore-v2/
import type { ServerResponse } from 'node:http'
import type { Answer } from '../rig/service.ts'
import type { WorldRow } from './world-row.ts'
import { boundsOf } from './world-row.ts'

export type PortalDataset = {
  title: string
  /** `name:type`, as the card tells; `geo_shape` and `geo_point_2d` come beside them. */
  fields: readonly string[]
  rows: readonly WorldRow[]
  /** Only attachments: no record can be asked for. */
  attachmentsOnly?: true
}

const MOST_RECORDS = 100
const DEEPEST = 10_000
const ROOT = '/api/explore/v2.1/catalog/datasets'

export const opendatasoft =
  (datasets: Readonly<Record<string, PortalDataset>>): Answer =>
  (url, response) => {
    if (!url.pathname.startsWith(ROOT)) return fail(response, 404, 'NotFound', 'not found')
    const [slug = '', room = '', format = ''] = url.pathname.slice(ROOT.length + 1).split('/')
    const words = url.searchParams
    if (slug === '') return catalogue(datasets, words, response)
    const dataset = datasets[slug]
    if (!dataset) return fail(response, 404, 'UnknownDatasetError', `Unknown dataset: ${slug}`)
    if (room === '') return send(response, cardOf(slug, dataset))
    const where = words.get('where')
    let rows: readonly WorldRow[]
    try {
      rows = where === null ? dataset.rows : dataset.rows.filter(whereOf(where, dataset))
    } catch (error) {
      return fail(response, 400, 'ODSQLError', (error as Error).message)
    }
    if (room === 'exports' && format === 'geojson')
      return send(response, {
        type: 'FeatureCollection',
        features: rows.map(({ properties, geometry }) => ({
          type: 'Feature',
          geometry,
          properties: { ...centred(geometry), ...properties },
        })),
      })
    if (room !== 'records') return fail(response, 404, 'NotFound', 'not found')
    const [limit, offset] = [Number(words.get('limit') ?? 10), Number(words.get('offset') ?? 0)]
    if (limit < -1 || limit > MOST_RECORDS)
      return fail(
        response,
        400,
        'InvalidRESTParameterError',
        `Invalid value for limit API parameter: ${limit} was found but -1 <= limit <= 100 is expected.`,
      )
    if (offset + limit > DEEPEST)
      return fail(response, 400, 'InvalidRESTParameterError', 'offset + limit should be <= 10000')
    send(response, {
      total_count: rows.length,
      results: rows.slice(offset, offset + limit).map(({ properties, geometry }) => ({
        ...centred(geometry),
        geo_shape: geometry && { type: 'Feature', geometry, properties: {} },
        ...properties,
      })),
    })
  }

function centred(geometry: WorldRow['geometry']): Record<string, unknown> {
  if (!geometry) return { geo_point_2d: null }
  const [west, south, east, north] = boundsOf(geometry)
  return { geo_point_2d: { lon: (west + east) / 2, lat: (south + north) / 2 } }
}

function cardOf(slug: string, { title, fields, rows, attachmentsOnly }: PortalDataset): object {
  const told = [...fields, 'geo_shape:geo_shape', 'geo_point_2d:geo_point_2d'].map((field) => {
    const [name = '', type = ''] = field.split(':')
    return { name, label: name, type, annotations: {}, description: null }
  })
  return {
    dataset_id: slug,
    dataset_uid: `da_${slug.length}`,
    attachments: attachmentsOnly ? [{ mimetype: 'application/zip', id: 'shp' }] : [],
    has_records: !attachmentsOnly,
    data_visible: true,
    features: ['analyze', 'geo'],
    metas: { default: { title, records_count: attachmentsOnly ? 0 : rows.length } },
    fields: attachmentsOnly ? [] : told,
  }
}

/** Every dataset that a search finds, in pages; without a search, all. */
function catalogue(
  datasets: Readonly<Record<string, PortalDataset>>,
  words: URLSearchParams,
  response: ServerResponse,
): void {
  const [, search = ''] = /^search\("(.*)"\)$/.exec(words.get('where') ?? '') ?? []
  const found = Object.entries(datasets).filter(([, { title }]) =>
    title.toLowerCase().includes(search.toLowerCase()),
  )
  const [limit, offset] = [Number(words.get('limit') ?? 10), Number(words.get('offset') ?? 0)]
  if (limit > MOST_RECORDS)
    return fail(response, 400, 'InvalidRESTParameterError', 'limit should be <= 100')
  send(response, {
    total_count: found.length,
    results: found.slice(offset, offset + limit).map(([slug, dataset]) => cardOf(slug, dataset)),
  })
}

/** ODSQL as far as the registry's words use it: `field="value"` and lists of such by `or`. */
function whereOf(where: string, { fields }: PortalDataset): (row: WorldRow) => boolean {
  const known = new Set(fields.map((field) => field.split(':')[0]))
  const tests = where.split(/ or /i).map((part) => {
    const [, field = '', value = ''] = /^\s*(\w+)\s*=\s*"([^"]*)"\s*$/.exec(part) ?? []
    if (!known.has(field))
      throw new Error(`ODSQL query is malformed: Unknown field: ${field || part}`)
    return (row: WorldRow) => String(row.properties[field]) === value
  })
  return (row) => tests.some((test) => test(row))
}

function send(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

function fail(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify({ error_code: code, message }))
}
