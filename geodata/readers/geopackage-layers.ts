// The feature tables of a GeoPackage, and which of them is meant.
import { chooseLayer } from './choose-layer.ts'
import type { Sqlite } from './open-sqlite.ts'
import { realTables } from './open-sqlite.ts'
import { ReadError } from './read-error.ts'

export type GeopackageLayer = {
  name: string
  column: string
  /** `POLYGON`, `MULTISURFACE`, `GEOMETRY`… as the file says. */
  type: string
  /** `EPSG:2154`, or the WKT of a CRS of its own; '' where none is said. */
  crs: string
}

const OWN = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys']
const POLYGONS = /polygon|surface|triangle|tin/i
const ANY = /^geometry(collection)?$/i

/** Those that are real tables. Throws a ReadError when the tables that describe them are none. */
export function layersOf(database: Sqlite, name: string): GeopackageLayer[] {
  const tables = realTables(database)
  if (!OWN.every((one) => tables.has(one)))
    throw new ReadError({
      fr: `${name} n’est pas un GeoPackage : il lui manque les tables qui décrivent ses couches`,
      en: `${name} is not a GeoPackage: it has not the tables that describe its layers`,
    })
  const rows = database.all(
    `select g.table_name as name, g.column_name as "column", g.geometry_type_name as type, g.srs_id as srid,
       s.organization, s.organization_coordsys_id as code, s.definition
     from gpkg_geometry_columns g left join gpkg_spatial_ref_sys s using (srs_id) order by g.table_name limit 1000`,
  ) as Record<string, unknown>[]
  const layers = rows.map((row) => ({
    name: String(row.name),
    column: String(row.column),
    type: String(row.type),
    crs: crsOf(row),
  }))
  const hidden = layers.filter((layer) => !tables.has(layer.name.toLowerCase()))
  if (hidden.length > 0 && hidden.length === layers.length)
    throw new ReadError({
      fr: `${name} : ${hidden[0]?.name} n’est pas une table, mais une vue ou une table virtuelle, qui n’est pas lue`,
      en: `${name}: ${hidden[0]?.name} is no table but a view or a virtual table, which is not read`,
    })
  return layers.filter((layer) => !hidden.includes(layer))
}

function crsOf({ srid, organization, code, definition }: Record<string, unknown>): string {
  if (Number(srid) <= 0) return ''
  const authority = String(organization ?? 'EPSG').toUpperCase()
  const isKnown = /^(EPSG|ESRI|OGC|IGNF)$/.test(authority)
  if (!isKnown && typeof definition === 'string' && definition.includes('[')) return definition
  return `${isKnown ? authority : 'EPSG'}:${String(code ?? srid)}`
}

/** The layer that is named, or the only one that can be meant. Throws a LayerChoice where it is not said which. */
export function chooseGeopackageLayer(
  database: Sqlite,
  { name, layer, wants }: { name: string; layer?: string; wants?: 'polygon' },
): GeopackageLayer {
  const all = layersOf(database, name)
  const polygons = all.filter(({ type }) => POLYGONS.test(type))
  const fitting =
    wants === undefined
      ? all
      : polygons.length > 0
        ? polygons
        : all.filter(({ type }) => ANY.test(type))
  const count = (one: GeopackageLayer) => {
    const [row] = database.all(`select count(*) as n from ${quoted(one.name)}`) as { n: unknown }[]
    return Number(row?.n)
  }
  return chooseLayer({ file: name, wanted: layer, all, fitting, count, wants })
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
