// How a tile is answered, the same from memory and from the database: headers, 304, 204, gzip or not.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { SECURITY_HEADERS } from '../http/guard.ts'
import type { CachedTile, TileCache } from './tile-cache.ts'
import { holdsTag } from '../http/validator.ts'
import type { ServedVersion, ServedVersions } from '../version/served-version.ts'

const unzip = promisify(gunzip)

/** What pages need beside (their policies) says nothing about bytes that no page runs, and would cost a third of the time. */
const ALWAYS = {
  'x-content-type-options': SECURITY_HEADERS['x-content-type-options'],
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'Accept-Encoding',
}
const TYPE = { 'content-type': 'application/vnd.mapbox-vector-tile' }

/** A tile as it is kept; `data` is gzipped, or null where nothing is. */
export function holdTile(
  { version, edition }: ServedVersion,
  etag: string,
  data: Uint8Array<ArrayBuffer> | null,
): CachedTile {
  const bare = { ...ALWAYS, etag }
  const length = String(data?.length ?? 0)
  const zipped = { ...bare, ...TYPE, 'content-encoding': 'gzip', 'content-length': length }
  return { version, edition, etag, data, bare, zipped }
}

/** The answer to a GET or HEAD; a promise only for the rare client that does not take gzip. */
export function answerTile(request: Request, tile: CachedTile): Response | Promise<Response> {
  const { etag, data, bare, zipped } = tile
  const { headers } = request
  if (holdsTag(headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: bare })
  if (!data) return new Response(null, { status: 204, headers: bare })
  const body = (bytes: Uint8Array<ArrayBuffer>) => (request.method === 'HEAD' ? null : bytes)
  if (takesGzip(headers.get('accept-encoding')))
    return new Response(body(data), { headers: zipped })
  return unzip(data).then(
    (plain) =>
      new Response(body(new Uint8Array(plain)), {
        headers: { ...bare, ...TYPE, 'content-length': String(plain.length) },
      }),
  )
}

/**
 * Answers a tile that is in memory before anything else is asked, and without waiting: as quickly as a constant.
 * Undefined for every other request, and when the version has to be asked of the database again.
 */
export function answerCachedTile(
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
  return versions.known(tile.version)?.edition === tile.edition
    ? answerTile(request, tile)
    : undefined
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
  const qualities = new Map(
    accepts.split(',').map((part): [string, number] => {
      const [coding = '', ...options] = part.trim().toLowerCase().split(';')
      const q = options.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean)
      return [coding.trim(), q === undefined ? 1 : Number(q)]
    }),
  )
  return (qualities.get('gzip') ?? qualities.get('*') ?? 0) > 0
}
