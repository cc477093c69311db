// Requests made of the API's own document: every path and method, with words that are right, nearly right, or an attack.
import type { Draw } from './draw.ts'

export type Ask = {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Uint8Array | undefined
}
type Schema = { enum?: unknown[]; example?: unknown; default?: unknown }
type Parameter = { name: string; in: string; example?: unknown; schema?: Schema }
type Operation = {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { example?: unknown }> }
}
export type ApiDocument = { paths: Record<string, Record<string, Operation>> }

const NASTY = [
  ...[
    "'",
    "U'--",
    "'; drop table plot; --",
    '%',
    '\u0000',
    '\ud800',
    '💥',
    'NaN',
    '1e400',
    '-1',
    '0',
  ],
  ...[
    '999999999',
    '1.5',
    'U,U,U',
    ',',
    ',,',
    'null',
    '$1',
    '{}',
    '[]',
    '../../etc/passwd',
    '\\',
    '',
  ],
  ...['2,48,3,49', '180,90,-180,-90', 'NaN,0,1,1', 'é'.repeat(300), 'x'.repeat(5000), '١٢', 'keep'],
  ...[
    'circle:2.3,48.9,500',
    'circle:2.3,48.9,1e9',
    `area:${'0'.repeat(32)}`,
    'polygon:gA.gA',
    'fit',
  ],
  ...[
    'plot:P-000042',
    '<script>',
    '\r\nx: y',
    'WzEsMSwiIiwxLDFd',
    '120x250',
    '99999x1',
    '__proto__',
  ],
]
const WORDS = [
  'constructor',
  '__proto__',
  'toString',
  '',
  'zone[]',
  'limit',
  'cursor',
  'sort',
  'lang',
]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']
const HEADERS: Record<string, readonly string[]> = {
  'accept-encoding': ['gzip', 'br', 'identity;q=0', '*', ';;;'],
  'if-none-match': ['*', '"1"', 'W/"x"', '"'.repeat(200)],
  'if-match': ['*', '"1"', '"-1"', 'x'],
  range: ['bytes=0-', 'bytes=9-1', 'lines=1-2'],
  authorization: ['Bearer x', 'Bearer ', 'Basic AAAA', `Bearer ${'a'.repeat(500)}`],
  'content-type': ['text/xml', 'application/json; charset=utf-7', 'multipart/form-data'],
  'x-forwarded-host': ['evil.example'],
  origin: ['https://evil.example', 'null'],
  accept: ['text/html', 'application/json', '*/*;q=0', 'application/geo+json'],
}

/** Draws requests over every operation of the documents. `known` are right values of parts of paths, by name. */
export function requestsOf(
  documents: readonly ApiDocument[],
  known: Record<string, readonly string[]>,
) {
  const operations = documents.flatMap(({ paths }) =>
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    ),
  )
  return (draw: Draw): Ask => {
    const { path, method, operation } = draw.one(operations)
    const { parameters = [], requestBody } = operation
    const query = parameters.filter(
      (one) => one.in === 'query' && draw.happens(3 / (3 + parameters.length)),
    )
    const pairs = query.map((one) => [one.name, valueOf(draw, one, known)])
    if (draw.happens(0.1)) pairs.push([draw.one(WORDS), draw.one(NASTY)])
    if (draw.happens(0.05) && pairs[0]) pairs.push(pairs[0])
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const of = parameters.find((one) => one.name === name && one.in === 'path') ?? {
        name,
        in: 'path',
      }
      return encode(valueOf(draw, of, known))
    })
    const words = pairs.map(([word = '', value = '']) => `${encode(word)}=${encode(value)}`)
    const headers = Object.fromEntries(
      Object.entries(HEADERS)
        .filter(() => draw.happens(0.08))
        .map(([header, values]) => [header, draw.one(values)]),
    )
    const example = Object.values(requestBody?.content ?? {})[0]?.example
    return {
      method: draw.happens(0.06) ? draw.one(METHODS) : method.toUpperCase(),
      path: words.length ? `${filled}?${words.join('&')}` : filled,
      headers,
      body: requestBody && bodyOf(draw, example),
    }
  }
}

function valueOf(
  draw: Draw,
  { name, example, schema }: Parameter,
  known: Record<string, readonly string[]>,
) {
  const right = [
    ...(known[name] ?? []),
    ...[example, schema?.example, schema?.default, ...(schema?.enum ?? [])]
      .filter((one) => one !== undefined)
      .map((one) => (Array.isArray(one) ? one.join(',') : String(one))),
  ]
  if (right.length === 0 || draw.happens(0.25)) return draw.one(NASTY)
  const value = draw.one(right)
  return draw.happens(0.75) ? value : turnText(draw, value)
}

function turnText(draw: Draw, text: string): string {
  const at = draw.below(text.length + 1)
  const piece = draw.one([draw.one(NASTY), text, text.slice(at), '9'.repeat(draw.below(30)), ' '])
  return text.slice(0, at) + piece + text.slice(at + draw.below(3))
}

/** The example, with some of it turned, dropped or of another type; or no JSON at all. */
function bodyOf(draw: Draw, example: unknown): string | Uint8Array {
  if (example === undefined || draw.happens(0.05))
    return Buffer.from(Array.from({ length: draw.below(300) }, () => draw.below(256)))
  const whole = JSON.stringify(turnValue(draw, example))
  return draw.happens(0.1) ? turnText(draw, whole) : whole
}

function turnValue(draw: Draw, value: unknown): unknown {
  if (draw.happens(0.04)) return draw.one([null, [], {}, -1, 1e308, true, draw.one(NASTY)])
  if (typeof value === 'string') return draw.happens(0.1) ? turnText(draw, value) : value
  if (Array.isArray(value)) {
    const turned = value.map((one) => turnValue(draw, one))
    return draw.happens(0.05) ? turned.concat(...Array.from({ length: 60 }, () => turned)) : turned
  }
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(() => !draw.happens(0.03))
  const turned = kept.map(([key, one]): [string, unknown] => [key, turnValue(draw, one)])
  if (draw.happens(0.03)) turned.push([draw.one(WORDS), draw.one(NASTY)])
  return Object.fromEntries(turned)
}

/** Percent-encodes what is valid Unicode; the rest goes as a broken sequence. */
function encode(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80%'
  }
}
