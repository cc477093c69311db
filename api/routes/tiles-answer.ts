// How a tile is answered, the same from memory and from the database: headers, 304, 204, gzip or not.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { SECURITY_HEADERS } from '../http/guard.ts'
import type { HeldTile, TileCache } from '../tile-cache.ts'
import { holdsTag } from '../http/validator.ts'
import type { ServedVersions } from '../served.ts'

const unzip = promisify(gunzip)

const ALWAYS = {
  ...SECURITY_HEADERS,
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'Accept-Encoding',
}
const TILE_TYPE = 'application/vnd.mapbox-vector-tile'

/** The answer to a GET or HEAD; a promise only for the rare client that does not take gzip. */
export function answerTile(request: Request, tile: HeldTile): Response | Promise<Response> {
  const { etag, data } = tile
  if (holdsTag(request.headers.get('if-none-match'), etag)) return bare(304, etag)
  if (!data) return bare(204, etag)
  if (!takesGzip(request.headers.get('accept-encoding')))
    return unzip(data).then((plain) => whole(request, new Uint8Array(plain), { ...ALWAYS, etag }))
  return whole(request, data, { ...ALWAYS, etag, 'content-encoding': 'gzip' })
}

const bare = (status: 204 | 304, etag: string): Response =>
  new Response(null, { status, headers: { ...ALWAYS, etag } })

const whole = (
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response => {
  headers['content-type'] = TILE_TYPE
  headers['content-length'] = String(body.length)
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

/**
 * Answers a tile that is in memory before anything else is asked, and without waiting: as quickly as a constant.
 * Undefined for every other request, and when the version has to be asked of the database again.
 */
export function answerHeldTile(
  request: Request,
  cache: TileCache,
  versions: ServedVersions,
): Response | Promise<Response> | undefined {
  const { method, url } = request
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const start = url.indexOf('/', url.indexOf('//') + 2)
  if (!url.startsWith(PREFIX, start)) return undefined
  const end = url.indexOf('?', start)
  const path = url.slice(start, end < 0 ? undefined : end)
  const tile = cache.get(path)
  if (!tile) return undefined
  const served = versions.known(Number(path.split('/', 5)[4]))
  return served?.edition === tile.edition ? answerTile(request, tile) : undefined
}

const PREFIX = '/api/tiles/'

const verdicts = new Map<string, boolean>()

/** Whether the client takes gzip: named with a weight above zero, or by the star. */
function takesGzip(accepts: string | null): boolean {
  if (accepts === null) return false
  let takes = verdicts.get(accepts)
  if (takes === undefined) {
    takes = readAccepts(accepts)
    // Browsers send a handful of texts; what a client makes up is not to fill the memory.
    if (verdicts.size < 100 && accepts.length < 200) verdicts.set(accepts, takes)
  }
  return takes
}

function readAccepts(accepts: string): boolean {
  const weights = new Map(
    accepts.split(',').map((part): [string, number] => {
      const [coding = '', ...options] = part.trim().toLowerCase().split(';')
      const q = options.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean)
      return [coding.trim(), q === undefined ? 1 : Number(q)]
    }),
  )
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}
