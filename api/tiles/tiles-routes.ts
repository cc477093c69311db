// Vector tiles: TileJSON, whose tile address holds the data version, and the tiles, which never change.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { TilesetId } from '../../geodata/model/map/tiles.ts'
import { TILESETS } from '../../geodata/model/map/tiles.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { originOf } from '../http/origin.ts'
import { refuseWords } from '../http/read-question.ts'
import { expectNew, holds } from '../http/validator.ts'
import { describeTagged, faultsOf } from '../openapi/describe.ts'
import type { Parameter } from '../openapi/parameters.ts'
import { getTile, getTileset } from './get-tile.ts'
import type { ServedVersion } from '../version/served-version.ts'
import { answerTile, holdTile } from './tiles-answer.ts'

const tilesetParameter: Parameter = {
  name: 'tileset',
  in: 'path',
  required: true,
  description: 'Which set of layers.',
  schema: { type: 'string', enum: Object.keys(TILESETS) },
  example: 'plot',
}
const whole = (name: string, description: string, example: number): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'integer', minimum: 0 },
  example,
})

const tileJsonSchema = z.object({
  tilejson: z.literal('3.0.0'),
  tiles: z.array(z.string()),
  name: z.string(),
  version: z.string(),
  scheme: z.literal('xyz'),
  minzoom: z.int(),
  maxzoom: z.int(),
  bounds: z.array(z.number()),
  attribution: z.string(),
  vector_layers: z.array(
    z.looseObject({ id: z.string(), fields: z.record(z.string(), z.string()) }),
  ),
  data_version: z.int(),
  demonstration: z.boolean(),
})

const tileJsonRoute = describeTagged({
  path: '/api/tiles/{tileset}.json' as '/api/tiles/{tileset}',
  summary: 'TileJSON 3.0 of a tileset of the current version',
  parameters: [tilesetParameter],
  schema: tileJsonSchema,
  example: {
    tilejson: '3.0.0',
    tiles: ['http://127.0.0.1:8080/api/tiles/plot/1/{z}/{x}/{y}.pbf?of=k3Jd82hA'],
    name: 'plot',
    version: '1.0.0',
    scheme: 'xyz',
    minzoom: 6,
    maxzoom: 14,
    bounds: [1.4, 48.1, 3.6, 49.3],
    attribution: '',
    vector_layers: [{ id: 'plot', fields: { surface_m2: 'Number' } }],
    data_version: 1,
    demonstration: true,
  },
  faults: [400, 404, 405, 503],
})

const tileRoute = createRoute({
  method: 'get',
  path: '/api/tiles/{tileset}/{version}/{z}/{x}/{y}.pbf',
  summary: 'One vector tile; an address with its version never changes',
  parameters: [
    tilesetParameter,
    whole('version', 'Data version.', 1),
    whole('z', 'Zoom.', 11),
    whole('x', 'Column, from the west.', 1037),
    whole('y', 'Row, from the north.', 704),
  ],
  responses: {
    200: {
      description: 'A Mapbox vector tile, gzipped',
      content: { 'application/vnd.mapbox-vector-tile': { schema: z.string() } },
    },
    204: { description: 'Nothing is there' },
    ...faultsOf([404, 405, 410, 503]),
  },
})

/** The document shows `{tileset}.json`; the router needs a pattern of its own for a suffix. */
export const TILE_PATHS = {
  tileJson: '/api/tiles/:file{[a-z_]+\\.json}',
  tile: '/api/tiles/:tileset/:version/:z/:x/:file{[^/]+}',
} as const

export const tiles = ({ db, settings, versions, tileCache }: Explorer) => {
  const app = new OpenAPIHono()
  app.openAPIRegistry.registerPath({ ...tileJsonRoute, path: '/api/tiles/{tileset}.json' })
  app.openAPIRegistry.registerPath(tileRoute)
  return app
    .get(TILE_PATHS.tileJson, async (c) => {
      refuseWords(c)
      const tileset = tilesetOf(c.req.param('file').replace(/\.json$/, ''))
      const served = await versions.current()
      const held = await getTileset(db.sql, served, tileset)
      if (!held) throw notFound('There is no such tileset in this version')
      const origin = originOf(c, settings.publicUrl)
      c.header('vary', 'Host')
      expectNew(c, served, settings.software, `${origin}/${tileset}`)
      return c.json({
        tilejson: '3.0.0',
        tiles: [
          `${origin}/api/tiles/${tileset}/${served.version}/{z}/{x}/{y}.pbf?of=${served.edition}`,
        ],
        name: tileset,
        version: `${served.version}.0.0`,
        scheme: 'xyz',
        minzoom: held.minzoom,
        maxzoom: held.maxzoom,
        bounds: held.bounds,
        attribution: served.demonstration ? 'Données fictives de démonstration' : '',
        vector_layers: held.layers,
        data_version: served.version,
        demonstration: served.demonstration,
      })
    })
    .get(TILE_PATHS.tile, async (c) => {
      const tileset = tilesetOf(c.req.param('tileset'))
      const place = placeOf(c, tileset)
      const served = await versions.numbered(wholeOf(c.req.param('version')))
      const { z, x, y } = place
      const path = `/api/tiles/${tileset}/${served.version}/${z}/${x}/${y}.pbf`
      const etag = `"${served.edition}-${tileset}-${z}-${x}-${y}"`
      if (holds(c, etag)) return answerTile(c.req.raw, holdTile(served, etag, null))
      let tile = tileCache.get(path)
      if (tile?.edition !== served.edition) {
        const data = await tileOf(served, tileset, place)
        tile = holdTile(served, etag, data ? new Uint8Array(data) : null)
        tileCache.set(path, tile)
      }
      return answerTile(c.req.raw, tile)
    })

  async function tileOf(served: ServedVersion, tileset: TilesetId, place: Place) {
    try {
      return await getTile(db.sql, served, tileset, place)
    } catch (error) {
      if ((error as { code?: string }).code !== UNDEFINED_TABLE) throw error
      const current = await versions.current()
      throw new ApiFault(410, 'version_gone', 'This data version is no longer kept', {
        version: current.version,
      })
    }
  }
}

/** PostgreSQL: the table is gone, because its version was dropped after it was looked up. */
const UNDEFINED_TABLE = '42P01'

type Place = { z: number; x: number; y: number }

function tilesetOf(name: string): TilesetId {
  if (!Object.hasOwn(TILESETS, name)) throw notFound('There is no such tileset')
  return name as TilesetId
}

function placeOf(c: Context, tileset: TilesetId): Place {
  const file = /^(\d{1,8})\.pbf$/.exec(c.req.param('file') ?? '')
  const place = {
    z: wholeOf(c.req.param('z')),
    x: wholeOf(c.req.param('x')),
    y: wholeOf(file?.[1]),
  }
  const { minzoom, maxzoom } = TILESETS[tileset]
  const side = 2 ** place.z
  if (place.z < minzoom || place.z > maxzoom || place.x >= side || place.y >= side)
    throw notFound('There is no tile at this place')
  return place
}

function wholeOf(text: string | undefined): number {
  if (!text || !/^(0|[1-9]\d{0,7})$/.test(text)) throw notFound('There is no tile at this address')
  return Number(text)
}

const notFound = (sentence: string): ApiFault => new ApiFault(404, 'not_found', sentence)
