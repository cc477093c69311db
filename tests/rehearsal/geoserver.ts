// A WFS as the GeoServer of the Géoplateforme answers: boxes in the layer's own CRS when none is said, no order unless one
// is asked for, a cap without a word, errors as XML with HTTP 400 unless JSON is asked for.
import type { Answer } from '../rig/service.ts'
import type { CqlRow } from './cql.ts'
import { readCql } from './cql.ts'
import type { WfsLayer } from './wfs-layers.ts'
import type { Box, WorldRow } from './world-row.ts'
import { boundsOf, fromMercator, mapPositions, meets, shuffled, toMercator } from './world-row.ts'

export type ServedLayer = {
  schema: WfsLayer
  rows: readonly WorldRow[]
  /** In which it answers, whatever is asked for: no server is known to, and a probe has to see one. */
  stubborn?: WfsLayer['native']
}
export type GeoserverOptions = { cap?: number }

/** Of the Géoplateforme: more are never sent, and nothing says so. */
const CAP = 5000

class Refusal extends Error {
  readonly code: string
  readonly locator: string
  constructor(code: string, locator: string, message: string) {
    super(message)
    this.code = code
    this.locator = locator
  }
}

type Words = (word: string) => string | undefined

export function geoserver(
  layers: Readonly<Record<string, ServedLayer>>,
  { cap = CAP }: GeoserverOptions = {},
): Answer {
  return (url, response) => {
    const lower = new Map([...url.searchParams].map(([word, value]) => [word.toLowerCase(), value]))
    const words: Words = (word) => lower.get(word)
    const send = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type })
      response.end(body)
    }
    try {
      switch ((words('request') ?? '').toLowerCase()) {
        case 'getcapabilities':
          return send(200, 'application/xml', capabilities(layers))
        case 'describefeaturetype':
          return send(200, 'application/json;charset=UTF-8', describe(layers, words))
        case 'getfeature':
          return send(200, 'application/json;charset=UTF-8', features(layers, words, cap))
        default:
          throw new Refusal(
            'MissingParameterValue',
            'request',
            'Could not determine geoserver request',
          )
      }
    } catch (error) {
      const {
        code = 'NoApplicableCode',
        locator = 'noLocator',
        message,
      } = error as Partial<Refusal>
      const isJson = words('exceptions') === 'application/json'
      const body = isJson
        ? JSON.stringify({ version: '2.0.0', exceptions: [{ code, locator, text: message }] })
        : `<?xml version="1.0" encoding="UTF-8"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0">` +
          `<ows:Exception exceptionCode="${code}" locator="${locator}"><ows:ExceptionText>${message}</ows:ExceptionText></ows:Exception></ows:ExceptionReport>`
      send(400, isJson ? 'application/json;charset=UTF-8' : 'application/xml', body)
    }
  }
}

function layerOf(layers: Readonly<Record<string, ServedLayer>>, words: Words) {
  const name = words('typenames') ?? words('typename') ?? ''
  const layer = layers[name]
  if (!layer) throw new Refusal('InvalidParameterValue', 'typeName', `Feature type ${name} unknown`)
  return { name, ...layer }
}

function capabilities(layers: Readonly<Record<string, ServedLayer>>): string {
  const types = Object.entries(layers).map(
    ([name, { schema }]) =>
      `<FeatureType><Name>${name}</Name><DefaultCRS>urn:ogc:def:crs:EPSG::${schema.native.slice(5)}</DefaultCRS></FeatureType>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0"><FeatureTypeList>${types.join('')}</FeatureTypeList></wfs:WFS_Capabilities>`
}

const XSD: Readonly<Record<string, string>> = { integer: 'int', float: 'number' }
const GML: Readonly<Record<string, string>> = {
  multipolygon: 'MultiPolygon',
  linestring: 'LineString',
  multilinestring: 'MultiLineString',
  point: 'Point',
  geometry: 'Geometry',
}

function describe(layers: Readonly<Record<string, ServedLayer>>, words: Words): string {
  const { name, schema } = layerOf(layers, words)
  if (words('outputformat') !== 'application/json')
    throw new Refusal('InvalidParameterValue', 'outputFormat', 'only JSON is rehearsed')
  const gml = GML[schema.shape.type] ?? 'Geometry'
  const properties = [
    ...schema.fields.map((field) => {
      const [own = '', type = ''] = field.split(':')
      const local = XSD[type] ?? type
      return { name: own, type: `xsd:${local}`, localType: local }
    }),
    { name: schema.shape.column, type: `gml:${gml}`, localType: gml },
  ].map((one) => ({ ...one, maxOccurs: 1, minOccurs: 0, nillable: true }))
  const [prefix = '', typeName = prefix] = name.split(':')
  return JSON.stringify({
    elementFormDefault: 'qualified',
    targetPrefix: prefix,
    featureTypes: [{ typeName, properties }],
  })
}

function features(
  layers: Readonly<Record<string, ServedLayer>>,
  words: Words,
  cap: number,
): string {
  const { name, schema, rows, stubborn } = layerOf(layers, words)
  const [bbox, cql] = [words('bbox'), words('cql_filter')]
  if (bbox !== undefined && cql !== undefined)
    throw new Refusal(
      'InvalidParameterValue',
      'GetFeature',
      'bbox and cql_filter both specified but are mutually exclusive',
    )
  const fields = new Set(schema.fields.map((field) => field.split(':')[0] ?? ''))
  const rowsOf = new Map(rows.map((row) => [row.properties as CqlRow, row]))
  const touches = (row: CqlRow, numbers: readonly number[], crs: string | undefined) => {
    const geometry = rowsOf.get(row)?.geometry
    return (
      geometry !== undefined &&
      geometry !== null &&
      meets(boundsOf(geometry), toDegrees(numbers, crs, schema))
    )
  }
  let judge: (row: CqlRow) => boolean = () => true
  if (cql !== undefined)
    try {
      judge = readCql(cql, fields, schema.shape.column, { touches })
    } catch (error) {
      throw new Refusal('InvalidParameterValue', 'GetFeature', (error as Error).message)
    }
  if (bbox !== undefined) {
    const parts = bbox.split(',')
    judge = (row) => touches(row, parts.slice(0, 4).map(Number), parts[4])
  }
  const start = Number(words('startindex') ?? 0)
  const matched = rows.filter(({ properties }) => judge(properties))
  const ordered = sorted(shuffled(matched, `${name}/${start}`), words('sortby'), fields)
  const page = ordered.slice(start, start + Math.min(cap, Number(words('count') ?? cap)))
  const srs = /(4326|3857)$/.exec(stubborn ?? words('srsname') ?? schema.native)?.[1]
  if (srs === undefined)
    throw new Refusal(
      'InvalidParameterValue',
      'srsName',
      `Could not decode CRS ${words('srsname')}`,
    )
  const shape = ({ geometry }: WorldRow) =>
    geometry && srs === '3857' ? mapPositions(geometry, toMercator) : geometry
  return JSON.stringify({
    type: 'FeatureCollection',
    features: page.map((row) => ({
      type: 'Feature',
      id: `${name.split(':').at(-1)}.${rows.indexOf(row) + 1}`,
      geometry: shape(row),
      geometry_name: schema.shape.column,
      properties: row.properties,
    })),
    totalFeatures: matched.length,
    numberMatched: matched.length,
    numberReturned: page.length,
    timeStamp: '2026-12-01T08:00:00.000Z',
    crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${srs}` } },
  })
}

/** What a box of four numbers is: in the CRS that is said, else in the layer's own, where EPSG:4326 has latitude first. */
function toDegrees(numbers: readonly number[], crs: string | undefined, { native }: WfsLayer): Box {
  if (numbers.length !== 4 || numbers.some((n) => Number.isNaN(n)))
    throw new Refusal(
      'InvalidParameterValue',
      'bbox',
      'Requested bounding box contains wrong number of coordinates',
    )
  const [a = 0, b = 0, c = 0, d = 0] = numbers
  // Said as EPSG:4326 it is longitude first, as it was seen to work in 2026; as a URN, latitude first.
  if (crs === 'EPSG:4326') return [a, b, c, d]
  const said = crs ?? `urn:ogc:def:crs:${native.replace(':', '::')}`
  if (said.endsWith('3857')) {
    const [west = 0, south = 0] = fromMercator([a, b])
    const [east = 0, north = 0] = fromMercator([c, d])
    return [west, south, east, north]
  }
  if (!said.endsWith('4326'))
    throw new Refusal('InvalidParameterValue', 'bbox', `Could not decode CRS ${said}`)
  return [b, a, d, c]
}

/** Rows that an order does not part stay as they came. */
function sorted(
  rows: WorldRow[],
  order: string | undefined,
  fields: ReadonlySet<string>,
): WorldRow[] {
  if (order === undefined) return rows
  const keys = order.split(',').map((part) => {
    const [, field = '', turn = ''] = /^(\w+)(?:[ +](A|ASC|D|DESC))?$/.exec(part.trim()) ?? []
    if (!fields.has(field))
      throw new Refusal(
        'InvalidParameterValue',
        'sortBy',
        `Illegal property name: ${field || part}`,
      )
    return { field, sign: turn.startsWith('D') ? -1 : 1 }
  })
  return rows.sort((a, b) => {
    for (const { field, sign } of keys) {
      const [x, y] = [a.properties[field], b.properties[field]]
      if (x === y) continue
      const isNumber = typeof x === 'number' && typeof y === 'number'
      return sign * (isNumber ? x - y : String(x) < String(y) ? -1 : 1)
    }
    return 0
  })
}
