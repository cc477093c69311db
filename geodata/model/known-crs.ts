// The coordinate reference systems in which files of the region come, and how each is computed. Names, codes and
// parameters are those of the EPSG registry and of IGN's registry of RGF93 and NTF; ESRI's codes those of its own list.
import type { Translated } from './language.ts'

type Zone = 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50

export type CrsId = 'EPSG:4326' | 'EPSG:2154' | 'EPSG:27572' | 'EPSG:3857' | `EPSG:39${Zone}`

export type KnownCrs = {
  id: CrsId
  name: Translated
  /** Codes that have the same numbers: `EPSG:9794`. */
  codes: readonly string[]
  /** A PROJ definition; towards WGS 84, which RGF93 and ETRS89 are taken for. */
  definition: string
  /** How far off positions may be once they are converted, metres, where that shows on a plan. */
  errorM?: number
}

/** The nine conformal zones of RGF93: CC42 to CC50, centred on the parallel of their number. */
const conformal = (zone: Zone): KnownCrs => ({
  id: `EPSG:39${zone}`,
  name: { fr: `Lambert CC${zone}`, en: `Lambert CC${zone}` },
  codes: [`EPSG:${9780 + zone}`, `EPSG:${9800 + zone}`, `IGNF:RGF93CC${zone}`],
  definition: `+proj=lcc +lat_0=${zone} +lon_0=3 +lat_1=${zone - 0.75} +lat_2=${zone + 0.75} +x_0=1700000 +y_0=${(zone - 41) * 1_000_000 + 200_000} +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs`,
})

/** Those that most files are in come first: numbers are tried against them in this order. */
export const KNOWN_CRS: readonly KnownCrs[] = [
  {
    id: 'EPSG:4326',
    name: { fr: 'longitude et latitude', en: 'longitude and latitude' },
    // RGF93 v1, v2, v2b and ETRS89 are within a metre of WGS 84, and the registry gives no other way between them.
    codes: [
      'OGC:CRS84',
      'OGC:84',
      ...[4171, 4258, 4979, 4937, 4964, 4965, 9776, 9777, 9781, 9782, 9783, 9784].map(
        (code) => `EPSG:${code}`,
      ),
      'IGNF:WGS84G',
      'IGNF:RGF93G',
    ],
    definition: '+proj=longlat +datum=WGS84 +no_defs',
  },
  {
    id: 'EPSG:2154',
    name: { fr: 'Lambert-93', en: 'Lambert-93' },
    codes: ['EPSG:9793', 'EPSG:9794', 'ESRI:102110', 'EPSG:102110', 'IGNF:LAMB93'],
    definition:
      '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs',
  },
  ...([49, 48, 50, 47, 46, 45, 44, 43, 42] as const).map(conformal),
  {
    id: 'EPSG:27572',
    name: { fr: 'Lambert II étendu (NTF)', en: 'Lambert II étendu (NTF)' },
    codes: ['EPSG:27582', 'ESRI:102582', 'EPSG:102582', 'IGNF:LAMBE'],
    // From NTF to WGS 84 by the three parameters of EPSG:1193, without the grid.
    definition:
      '+proj=lcc +lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +x_0=600000 +y_0=2200000 +a=6378249.2 +b=6356515 +pm=paris +towgs84=-168,-60,320 +units=m +no_defs',
    errorM: 2,
  },
  {
    id: 'EPSG:3857',
    name: { fr: 'Web Mercator', en: 'Web Mercator' },
    codes: ['EPSG:900913', 'EPSG:3785', 'ESRI:102100', 'EPSG:102100', 'ESRI:102113', 'EPSG:102113'],
    definition:
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  },
]

const BY_CODE = new Map<string, KnownCrs>(
  KNOWN_CRS.flatMap((crs) => [crs.id, ...crs.codes].map((code) => [code, crs] as const)),
)
/** Of `EPSG:9794` as of `EPSG:2154`; undefined for a code that is not known here. */
export const crsOfCode = (code: string): KnownCrs | undefined => BY_CODE.get(code.toUpperCase())

/** The entry of an id. */
export function knownCrs(id: CrsId): KnownCrs {
  const found = BY_CODE.get(id)
  if (!found) throw new Error(`${id} is no known CRS`)
  return found
}

/** `Lambert-93 (EPSG:2154)`. */
export const sayCrs = (id: CrsId): Translated => {
  const { name } = knownCrs(id)
  return { fr: `${name.fr} (${id})`, en: `${name.en} (${id})` }
}
