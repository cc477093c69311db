// The WFS of the Géoplateforme (IGN), and the box by which the region is asked of it.
import type { Bbox } from '../model/crs.ts'

export const GEOPLATEFORME = 'https://data.geopf.fr/wfs/ows'
/** West, south, east, north in EPSG:4326. */
export const REGION: Bbox = [1.4, 48.1, 3.6, 49.3]
/** Where the service cuts a page without a word. */
export const MOST_A_PAGE = 5000
/** Geometry column of the layers of BD TOPO. */
export const TOPO_SHAPE = 'geometrie'
/** Layers of ADMIN EXPRESS COG, the latest. */
export const ADMIN_EXPRESS = 'ADMINEXPRESS-COG.LATEST'
/** A CQL condition that a field holds one of some codes. */
export const isOneOf = (field: string, codes: readonly string[]): string =>
  `${field} IN (${codes.map((code) => `'${code}'`).join(',')})`
/** What a source says whose layer is known from others' code alone. */
export const UNCONFIRMED =
  'Noms de la couche et de ses champs lus dans du code tiers, à confirmer au premier chargement : un nom qui a changé arrête la lecture.'
