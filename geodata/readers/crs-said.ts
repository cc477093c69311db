// Which CRS a text says: the code of a GeoJSON `crs` member or of a GeoPackage, the WKT of a .prj, a name in the head of a
// column. One reading for every format.
import type { CrsId } from '../model/known-crs.ts'
import { crsOfCode } from '../model/known-crs.ts'

/** A CRS that is known, another one by its own words, or nothing that says one. */
export type CrsSaid = { id: CrsId } | { other: string } | undefined

const NOTHING = /^\s*$|^(null|none|unknown|undefined)(:(-?\d+))?$|undefined (cartesian|geographic)/i
const WKT = /^\s*(PROJ|GEOG|GEOD|BOUND|COMPD|COMPOUND|VERT|LOCAL)_?(CS|CRS)?\s*[[(]/i
const CODE =
  /\b(EPSG|ESRI|OGC|IGNF)(?:\/[\d.]+\/|:(?:[\d.]+)?:|:)(CRS84|[A-Z]*[0-9][A-Z0-9]*|LAMBE)\b/i

/** Reads a code, a URN, an address of the OGC, WKT of either version, or a name. */
export function crsSaid(text: string): CrsSaid {
  const said = text.trim()
  if (NOTHING.test(said)) return undefined
  const id = WKT.test(said) ? ofWkt(said) : (ofCode(said) ?? ofName(said))
  return id ? { id } : { other: nameIn(said).slice(0, 60) }
}

function ofCode(text: string): CrsId | undefined {
  const [, authority = '', code = ''] = CODE.exec(text) ?? []
  return authority === '' ? undefined : crsOfCode(`${authority}:${code}`)?.id
}

/** What it computes with is stronger than how it is called: many programs write names of their own. */
function ofWkt(wkt: string): CrsId | undefined {
  if (/^\s*(GEOG|GEOD)/i.test(wkt))
    return ofAuthority(wkt) ?? (IS_DEGREES.test(plainName(wkt)) ? 'EPSG:4326' : undefined)
  const x = parameter(wkt, 'false[_ ]easting|easting at false origin')
  const y = parameter(wkt, 'false[_ ]northing|northing at false origin')
  if (/NTF|Nouvelle_?\s?Triangulation/i.test(wkt))
    return x === 600_000 && y === 2_200_000 ? 'EPSG:27572' : undefined
  if (/lambert/i.test(wkt)) {
    if (x === 700_000 && y === 6_600_000) return 'EPSG:2154'
    const zone = x === 1_700_000 && y !== undefined ? Math.round(y / 1e6) + 41 : 0
    return y === (zone - 41) * 1e6 + 200_000 ? crsOfCode(`EPSG:39${zone}`)?.id : undefined
  }
  return ofAuthority(wkt) ?? ofName(nameIn(wkt))
}

function parameter(wkt: string, name: string): number | undefined {
  const found = new RegExp(`PARAMETER\\[\\s*"(?:${name})"\\s*,\\s*(-?[\\d.eE+]+)`, 'i').exec(wkt)
  return found ? Number(found[1]) : undefined
}

/** The authority of the whole stands last in WKT. */
function ofAuthority(wkt: string): CrsId | undefined {
  const all = [...wkt.matchAll(/(?:AUTHORITY|ID)\[\s*"(\w+)"\s*,\s*"?(\w+)"?/gi)]
  const last = all.at(-1)
  return last && crsOfCode(`${last[1]}:${last[2]}`)?.id
}

/** The first name between quotes, or the text. */
const nameIn = (text: string): string =>
  WKT.test(text) ? (/"([^"]*)"/.exec(text)?.[1] ?? text) : text
const plainName = (text: string): string =>
  nameIn(text)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const IS_DEGREES = /wgs(19)?84|crs84|rgf(19)?93|etrs(19)?89/

function ofName(text: string): CrsId | undefined {
  const name = plainName(text)
  if (/lamb(ert)?93|^(x|y)?l93$/.test(name)) return 'EPSG:2154'
  const zone = /cc(4[2-9]|50)$/.exec(name)?.[1]
  if (zone) return crsOfCode(`EPSG:39${zone}`)?.id
  if (/lambert(zone)?(ii|2)(etendu|e)$|ntfparislambertzoneii$|^lambe$|l2e$/.test(name))
    return 'EPSG:27572'
  if (/webmercator|pseudomercator|googlemercator/.test(name)) return 'EPSG:3857'
  return IS_DEGREES.test(name) && !/utm|lambert|mercator/.test(name) ? 'EPSG:4326' : undefined
}
