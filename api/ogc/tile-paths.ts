// The addresses of OGC API – Tiles, as the API document names them.
export const MVT_TYPE = 'application/vnd.mapbox-vector-tile'
export const TILE_MATRIX_SET = 'WebMercatorQuad'

const JSON_TYPE = 'application/json'
const PLACE = ['tileMatrix', 'tileRow', 'tileCol']
const place = PLACE.map((one) => `{${one}}`).join('/')

export const TILE_PATHS_DESCRIBED = [
  {
    path: '/tileMatrixSets',
    id: 'tileMatrixSets',
    summary: 'The tile matrix set',
    type: JSON_TYPE,
    parameters: [],
  },
  {
    path: `/tileMatrixSets/${TILE_MATRIX_SET}`,
    id: 'tileMatrixSet',
    summary: 'WebMercatorQuad',
    type: JSON_TYPE,
    parameters: [],
  },
  {
    path: '/tiles',
    id: 'tilesets',
    summary: 'Tilesets of everything',
    type: JSON_TYPE,
    parameters: [],
  },
  {
    path: `/tiles/${TILE_MATRIX_SET}`,
    id: 'tileset',
    summary: 'The tileset of everything',
    type: JSON_TYPE,
    parameters: [],
  },
  {
    path: `/tiles/${TILE_MATRIX_SET}/${place}`,
    id: 'tile',
    summary: 'A vector tile of everything',
    type: MVT_TYPE,
    parameters: PLACE,
  },
  {
    path: '/collections/{collection}/tiles',
    id: 'collection.tilesets',
    summary: 'Tilesets of a collection',
    type: JSON_TYPE,
    parameters: ['collection'],
  },
  {
    path: `/collections/{collection}/tiles/${TILE_MATRIX_SET}`,
    id: 'collection.tileset',
    summary: 'The tileset of a collection',
    type: JSON_TYPE,
    parameters: ['collection'],
  },
  {
    path: `/collections/{collection}/tiles/${TILE_MATRIX_SET}/tilejson`,
    id: 'collection.tilejson',
    summary: 'TileJSON 3.0',
    type: JSON_TYPE,
    parameters: ['collection'],
  },
  {
    path: `/collections/{collection}/tiles/${TILE_MATRIX_SET}/${place}`,
    id: 'collection.tile',
    summary: 'A vector tile of a collection',
    type: MVT_TYPE,
    parameters: ['collection', ...PLACE],
  },
] as const satisfies readonly {
  path: string
  id: string
  summary: string
  type: string
  parameters: readonly string[]
}[]
