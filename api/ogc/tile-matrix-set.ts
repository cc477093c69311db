// WebMercatorQuad of OGC Two Dimensional Tile Matrix Set 2.0, as far as there are tiles.
import { TILE_SRID } from '../../geodata/model/crs.ts'
import { TILESETS } from '../../geodata/model/map/tiles.ts'
import { RADIANS_A_DEGREE } from '../../geodata/model/units.ts'
import { TILE_MATRIX_SET } from './tile-paths.ts'

export const TILE_MATRIX_SET_URI = `http://www.opengis.net/def/tilematrixset/OGC/1.0/${TILE_MATRIX_SET}`
export const TILE_CRS_URI = `http://www.opengis.net/def/crs/EPSG/0/${TILE_SRID}`

/** Half the side of the world, metres; the standard's own digits. */
const ORIGIN = 20_037_508.3427892
/** Metres in a pixel of the one tile of zoom 0, of 256 pixels. */
const CELL = (2 * ORIGIN) / 256
/** The standard's pixel is 0.28 mm wide. */
const PIXEL_M = 0.000_28

export const DEEPEST_ZOOM = Math.max(...Object.values(TILESETS).map(({ maxzoom }) => maxzoom))

export const tileMatrixSet = {
  id: TILE_MATRIX_SET,
  title: 'Google Maps Compatible for the World',
  uri: TILE_MATRIX_SET_URI,
  crs: TILE_CRS_URI,
  orderedAxes: ['X', 'Y'],
  wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
  tileMatrices: Array.from({ length: DEEPEST_ZOOM + 1 }, (_, zoom) => ({
    id: String(zoom),
    scaleDenominator: CELL / 2 ** zoom / PIXEL_M,
    cellSize: CELL / 2 ** zoom,
    cornerOfOrigin: 'topLeft',
    pointOfOrigin: [-ORIGIN, ORIGIN],
    matrixWidth: 2 ** zoom,
    matrixHeight: 2 ** zoom,
    tileWidth: 256,
    tileHeight: 256,
  })),
}

/** The rows and columns of a zoom that a frame in CRS84 touches. */
export function tileLimits(frame: readonly number[], zoom: number) {
  const [west = -180, south = -85, east = 180, north = 85] = frame
  const side = 2 ** zoom
  const inside = (tile: number) => Math.min(side - 1, Math.max(0, Math.floor(tile)))
  const col = (lon: number) => inside(((lon + 180) / 360) * side)
  const row = (lat: number) => {
    const sine = Math.sin(lat * RADIANS_A_DEGREE)
    return inside((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side)
  }
  return {
    tileMatrix: String(zoom),
    minTileRow: row(north),
    maxTileRow: row(south),
    minTileCol: col(west),
    maxTileCol: col(east),
  }
}
