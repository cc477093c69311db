// An ArcGIS FeatureServer: layers by number, a cap a page that says so, fields whose values are codes of a domain.
import type { ServerResponse } from 'node:http'
import type { Answer } from '../rig/service.ts'
import type { WorldRow } from './world-row.ts'
import { mapPositions, toMercator } from './world-row.ts'

export type ArcgisLayer = {
  id: number
  name: string
  /** `name:esri type`. */
  fields: readonly string[]
  /** What the codes of a field mean: rows hold the codes. */
  domains?: Readonly<Record<string, Readonly<Record<string, string>>>>
  rows: readonly WorldRow[]
  maxRecordCount?: number
}

/** Answers below `root`, such as `/arcgis/rest/services/OPENDATA/Mos/FeatureServer`. */
export const featureServer =
  (root: string, layers: readonly ArcgisLayer[]): Answer =>
  (url, response) => {
    const [number = '', query] = url.pathname.slice(root.length + 1).split('/')
    if (number === '')
      return send(response, {
        currentVersion: 11.1,
        layers: layers.map(({ id, name }) => ({ id, name, type: 'Feature Layer' })),
      })
    const layer = layers.find(({ id }) => String(id) === number)
    // Faults come with HTTP 200.
    if (!url.pathname.startsWith(root) || !layer)
      return send(response, { error: { code: 404, message: 'Layer not found', details: [] } })
    if (query === undefined) return send(response, describe(layer))
    answerQuery(layer, url.searchParams, response)
  }

const mostOf = ({ maxRecordCount = 1000 }: ArcgisLayer) => maxRecordCount

function describe(layer: ArcgisLayer): object {
  const fields = layer.fields.map((field) => {
    const [name = '', type = ''] = field.split(':')
    const domain = layer.domains?.[name]
    return {
      name,
      type,
      alias: name,
      domain: domain
        ? {
            type: 'codedValue',
            name: `d_${name}`,
            codedValues: Object.entries(domain).map(([code, meaning]) => ({ name: meaning, code })),
          }
        : null,
    }
  })
  return {
    id: layer.id,
    name: layer.name,
    type: 'Feature Layer',
    objectIdField: 'objectid',
    maxRecordCount: mostOf(layer),
    extent: { spatialReference: { wkid: 102100, latestWkid: 3857 } },
    advancedQueryCapabilities: { supportsPagination: true, supportsOrderBy: true },
    fields,
  }
}

function answerQuery(layer: ArcgisLayer, words: URLSearchParams, response: ServerResponse): void {
  if (words.get('where') === null)
    return send(response, {
      error: { code: 400, message: 'Unable to complete operation.', details: [] },
    })
  if (words.get('returnCountOnly') === 'true') return send(response, { count: layer.rows.length })
  const start = Number(words.get('resultOffset') ?? 0)
  const size = Math.min(Number(words.get('resultRecordCount') ?? mostOf(layer)), mostOf(layer))
  const page = layer.rows.slice(start, start + size)
  const isDegrees = words.get('f') === 'geojson' || words.get('outSR') === '4326'
  send(response, {
    type: 'FeatureCollection',
    features: page.map(({ properties, geometry }) => ({
      type: 'Feature',
      id: properties.objectid,
      geometry: geometry && (isDegrees ? geometry : mapPositions(geometry, toMercator)),
      properties,
    })),
    ...(start + size < layer.rows.length ? { properties: { exceededTransferLimit: true } } : {}),
  })
}

function send(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' })
  response.end(JSON.stringify(body))
}
