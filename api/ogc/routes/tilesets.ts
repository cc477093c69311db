// What OGC API – Tiles says of its tiles: tilesets, the tile matrix set and TileJSON.
import type { Context, Hono } from 'hono'
import type { Explorer } from '../../explorer.ts'
import { oncePerVersion } from '../../version/once-per-version.ts'
import { ApiFault } from '../../http/api-fault.ts'
import type { Tileset } from '../../tiles/get-tile.ts'
import { getTileset } from '../../tiles/get-tile.ts'
import type { TilesetId } from '../../../geodata/model/map/tiles.ts'
import { TILESETS } from '../../../geodata/model/map/tiles.ts'
import { answerDocument } from '../answer.ts'
import type { OgcCollection } from '../collection.ts'
import { COLLECTIONS, collectionOf } from '../collections.ts'
import { CRS84 } from '../crs.ts'
import type { Exchange } from '../exchange.ts'
import { GEOJSON_TYPE, JSON_TYPE, openExchange } from '../exchange.ts'
import { RELS } from '../rels.ts'
import { selfLinks } from '../self-links.ts'
import { TILE_CRS_URI, TILE_MATRIX_SET_URI, tileLimits, tileMatrixSet } from '../tile-matrix-set.ts'
import { MVT_TYPE, TILE_MATRIX_SET } from '../tile-paths.ts'

const TITLE = { fr: 'Tuiles vectorielles', en: 'Vector tiles' } as const
const SET_PATH = `/tileMatrixSets/${TILE_MATRIX_SET}`
const DIMENSION = { Point: 0, MultiLineString: 1, MultiPolygon: 2, Geometry: 2 } as const

export function tilesets(app: Hono, explorer: Explorer): void {
  const { db, versions } = explorer
  const tilesetsOf = oncePerVersion(async (served) => {
    const ids = Object.keys(TILESETS) as TilesetId[]
    const read = await Promise.all(ids.map((id) => getTileset(db.sql, served, id)))
    return new Map(ids.map((id, index) => [id, read[index]]))
  })

  app.get('/ogc/tileMatrixSets', (c) => {
    const exchange = openExchange(c, explorer)
    const { id, title, uri } = tileMatrixSet
    const links = [exchange.link(SET_PATH, 'self', JSON_TYPE)]
    return answerDocument(exchange, 'TileMatrixSets', {
      tileMatrixSets: [{ id, title, uri, links }],
    })
  })
  app.get(`/ogc${SET_PATH}`, (c) =>
    answerDocument(openExchange(c, explorer), TILE_MATRIX_SET, tileMatrixSet),
  )

  app.get('/ogc/tiles', (c) => list(c))
  app.get(`/ogc/tiles/${TILE_MATRIX_SET}`, (c) => one(c))
  app.get('/ogc/collections/:collection/tiles', (c) =>
    list(c, collectionOf(c.req.param('collection'))),
  )
  app.get(`/ogc/collections/:collection/tiles/${TILE_MATRIX_SET}`, (c) =>
    one(c, collectionOf(c.req.param('collection') ?? '')),
  )

  app.get(`/ogc/collections/:collection/tiles/${TILE_MATRIX_SET}/tilejson`, async (c) => {
    const collection = collectionOf(c.req.param('collection') ?? '')
    const exchange = openExchange(c, explorer)
    const served = await versions.current()
    const { tileset, layer } = collection.tiles
    const held = (await tilesetsOf(served)).get(tileset)
    if (!held) throw missing()
    const document = {
      tilejson: '3.0.0',
      name: exchange.say(collection.title),
      scheme: 'xyz',
      tiles: [`${exchange.root}/collections/${collection.id}/tiles/${TILE_MATRIX_SET}/{z}/{y}/{x}`],
      minzoom: held.minzoom,
      maxzoom: held.maxzoom,
      bounds: held.bounds,
      vector_layers: held.layers.filter(({ id }) => id === layer),
      synthetic: served.demonstration,
    }
    return answerDocument(exchange, document.name, document, { served })
  })

  function list(c: Context, collection?: OgcCollection): Response {
    const exchange = openExchange(c, explorer)
    const { link } = exchange
    const title = exchange.say(collection?.title ?? TITLE)
    const base = baseOf(collection)
    const tileset = {
      title,
      dataType: 'vector',
      crs: TILE_CRS_URI,
      tileMatrixSetURI: TILE_MATRIX_SET_URI,
      links: [
        link(`${base}/${TILE_MATRIX_SET}`, 'self', JSON_TYPE),
        link(SET_PATH, RELS.tilingScheme, JSON_TYPE),
      ],
    }
    return answerDocument(exchange, title, {
      tilesets: [tileset],
      links: selfLinks(exchange, JSON_TYPE),
    })
  }

  async function one(c: Context, collection?: OgcCollection): Promise<Response> {
    const exchange = openExchange(c, explorer)
    const served = await versions.current()
    const held = await tilesetsOf(served)
    const document = describe(exchange, held, collection ? [collection] : COLLECTIONS, collection)
    return answerDocument(exchange, document.title, document, { served })
  }

  function describe(
    exchange: Exchange,
    held: ReadonlyMap<TilesetId, Tileset | undefined>,
    wanted: readonly OgcCollection[],
    collection: OgcCollection | undefined,
  ) {
    const sets = wanted.flatMap(({ tiles: { tileset } }) => held.get(tileset) ?? [])
    const [first] = sets
    if (!first) throw missing()
    const [least, most] = [
      Math.min(...sets.map(({ minzoom }) => minzoom)),
      Math.max(...sets.map(({ maxzoom }) => maxzoom)),
    ]
    const [west, south, east, north] = first.bounds
    const base = baseOf(collection)
    const template = `${base}/${TILE_MATRIX_SET}/{tileMatrix}/{tileRow}/{tileCol}`
    const { link } = exchange
    return {
      title: exchange.say(collection?.title ?? TITLE),
      dataType: 'vector',
      crs: TILE_CRS_URI,
      tileMatrixSetURI: TILE_MATRIX_SET_URI,
      boundingBox: { lowerLeft: [west, south], upperRight: [east, north], crs: CRS84.uri },
      tileMatrixSetLimits: Array.from({ length: most - least + 1 }, (_, step) =>
        tileLimits(first.bounds, least + step),
      ),
      layers: wanted.map((layer) => ({
        id: layer.tiles.layer,
        title: exchange.say(layer.title),
        dataType: 'vector',
        geometryDimension: DIMENSION[layer.geometry],
        minTileMatrix: String(held.get(layer.tiles.tileset)?.minzoom ?? least),
        maxTileMatrix: String(held.get(layer.tiles.tileset)?.maxzoom ?? most),
        links: [link(`/collections/${layer.id}`, RELS.geodata, JSON_TYPE)],
      })),
      links: [
        ...selfLinks(exchange, JSON_TYPE),
        { ...link(template, 'item', MVT_TYPE), templated: true },
        link(SET_PATH, RELS.tilingScheme, JSON_TYPE),
        ...(collection
          ? [
              link(`${base}/${TILE_MATRIX_SET}/tilejson`, 'describedby', JSON_TYPE, 'TileJSON 3.0'),
              link(`/collections/${collection.id}/items`, RELS.geodata, GEOJSON_TYPE),
            ]
          : []),
      ],
    }
  }
}

const baseOf = (collection: OgcCollection | undefined): string =>
  collection ? `/collections/${collection.id}/tiles` : '/tiles'

const missing = () => new ApiFault(404, 'not_found', 'This data version has no such tiles')
