// Coordinate reference systems by name, and the box inside which a position can be in Île-de-France.

/** Lambert-93: storage and every surface. */
export const STORAGE_SRID = 2154
/** WGS 84 longitude, latitude: every door. */
export const DOOR_SRID = 4326
/** Those in which official files come. */
export type Crs = 'EPSG:4326' | 'EPSG:2154'
export const sridOf = (crs: Crs): number => Number(crs.slice(5))

/** Web Mercator: tiles only. */
export const TILE_SRID = 3857

/** West, south, east, north in EPSG:4326: the region with a margin of some 10 km. */
export const REGION_BBOX = [1.35, 48.02, 3.65, 49.34] as const
/** The same in EPSG:2154, metres. */
export const REGION_BBOX_L93 = [577_000, 6_769_000, 748_000, 6_915_000] as const

export type Bbox = readonly [west: number, south: number, east: number, north: number]
