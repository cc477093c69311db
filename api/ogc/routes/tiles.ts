// OGC API – Tiles over the stored tiles: everything, and each collection alone. Addresses hold no version: always the
// current one, which a client asks for again by its tag.
import type { Context, Hono } from 'hono'
import type { Explorer } from '../../explorer.ts'
import { ApiFault } from '../../http/api-fault.ts'
import { holds } from '../../http/validator.ts'
import { getTile } from '../../tiles/get-tile.ts'
import type { ServedVersion } from '../../version/served-version.ts'
import { answerTile } from '../../tiles/tiles-answer.ts'
import { TILESETS } from '../../../geodata/model/map/tiles.ts'
import type { TilesetId } from '../../../geodata/model/map/tiles.ts'
import type { OgcCollection } from '../collection.ts'
import { COLLECTIONS, collectionOf } from '../collections.ts'
import { openExchange } from '../exchange.ts'
import { joinLayers, splitTile } from '../tile-bytes.ts'
import { TILE_MATRIX_SET } from '../tile-paths.ts'

type Place = { z: number; x: number; y: number }

export function tiles(app: Hono, explorer: Explorer): void {
  const { db, versions } = explorer
  const place = `${TILE_MATRIX_SET}/:z/:y/:x`

  app.get(`/ogc/tiles/${place}`, (c) => answer(c, COLLECTIONS))
  app.get(`/ogc/collections/:collection/tiles/${place}`, (c) =>
    answer(c, [collectionOf(c.req.param('collection') ?? '')]),
  )

  async function answer(c: Context, wanted: readonly OgcCollection[]): Promise<Response> {
    openExchange(c, explorer)
    const at = placeOf(c)
    const kept = wanted.filter(({ tiles: { tileset } }) => {
      const { minzoom, maxzoom } = TILESETS[tileset]
      return at.z >= minzoom && at.z <= maxzoom
    })
    if (kept.length === 0) throw notFound()
    const served = await versions.current()
    const etag = `"${served.edition}-${wanted.map(({ id }) => id).join('+')}-${at.z}-${at.y}-${at.x}"`
    const bare = { etag, 'cache-control': 'no-cache', vary: 'Accept-Encoding' }
    if (holds(c, etag)) return new Response(null, { status: 304, headers: bare })
    const data = joinLayers(await layersOf(served, kept, at)) ?? null
    const { version, edition } = served
    const zipped = {
      ...bare,
      'content-type': 'application/vnd.mapbox-vector-tile',
      'content-encoding': 'gzip',
      'content-length': String(data?.length ?? 0),
    }
    return answerTile(c.req.raw, { version, edition, etag, data, bare, zipped })
  }

  /** The wanted layers, each tileset read once. */
  async function layersOf(served: ServedVersion, wanted: readonly OgcCollection[], at: Place) {
    const layers: Uint8Array[] = []
    const read = new Map<TilesetId, Map<string, Uint8Array>>()
    for (const {
      tiles: { tileset, layer },
    } of wanted) {
      if (!read.has(tileset)) {
        const data = await getTile(db.sql, served, tileset, at)
        read.set(tileset, data ? splitTile(data) : new Map())
      }
      const found = read.get(tileset)?.get(layer)
      if (found) layers.push(found)
    }
    return layers
  }
}

function placeOf(c: Context): Place {
  const [z, y, x] = ['z', 'y', 'x'].map((name) => {
    const text = c.req.param(name) ?? ''
    if (!/^(0|[1-9]\d{0,7})$/.test(text)) throw notFound()
    return Number(text)
  }) as [number, number, number]
  if (x >= 2 ** z || y >= 2 ** z) throw notFound()
  return { z, x, y }
}

const notFound = () => new ApiFault(404, 'not_found', 'There is no tile at this place')
