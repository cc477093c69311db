// The coordinate reference systems that /ogc offers, by the URIs of Part 2, and the order of their axes.
import { DOOR_SRID, STORAGE_SRID, TILE_SRID } from '../../geodata/model/crs.ts'

export type OgcCrs = {
  uri: string
  srid: number
  /** EPSG:4326 is latitude first; CRS84 is the same with longitude first. */
  isLatitudeFirst: boolean
  /** Decimals of an answer: centimetres. */
  decimals: number
  /** What a coordinate can be, x before y. */
  bounds: readonly [west: number, south: number, east: number, north: number]
}

const DEGREES = [-180, -90, 180, 90] as const
/** Side of the world in Web Mercator. */
const MERCATOR = 20_037_508.342789244

export const CRS84: OgcCrs = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  srid: DOOR_SRID,
  isLatitudeFirst: false,
  decimals: 7,
  bounds: DEGREES,
}
export const STORAGE_CRS: OgcCrs = {
  uri: `http://www.opengis.net/def/crs/EPSG/0/${STORAGE_SRID}`,
  srid: STORAGE_SRID,
  isLatitudeFirst: false,
  decimals: 2,
  // Far beyond France, and still where Lambert-93 can be computed with.
  bounds: [-10_000_000, -10_000_000, 10_000_000, 20_000_000],
}

/** CRS84 first: it is what is meant where none is named. */
export const OFFERED_CRS: readonly OgcCrs[] = [
  CRS84,
  {
    uri: `http://www.opengis.net/def/crs/EPSG/0/${DOOR_SRID}`,
    srid: DOOR_SRID,
    isLatitudeFirst: true,
    decimals: 7,
    bounds: DEGREES,
  },
  {
    uri: `http://www.opengis.net/def/crs/EPSG/0/${TILE_SRID}`,
    srid: TILE_SRID,
    isLatitudeFirst: false,
    decimals: 2,
    bounds: [-MERCATOR, -MERCATOR, MERCATOR, MERCATOR],
  },
  STORAGE_CRS,
]
