// The tables of the standard in a GeoPackage: layers by their names, the geometry of the layer in the field of the shape.
import { basename } from 'node:path'
import type { Geometry } from 'geojson'
import { listGeopackageTables, readGeopackage } from '../readers/read-geopackage.ts'
import { converter } from '../readers/convert-geometry.ts'
import { knownCrsSaid } from '../readers/crs-of-file.ts'
import { ReadError } from '../readers/read-error.ts'
import type { PlainFeature } from '../readers/record-feature.ts'
import type { DeliveredRow, DeliveredTable } from './delivered-table.ts'
import { findField, findTableByName } from './tables.ts'

/** Of the geometries that the standard asks for; a layer in another known CRS is converted. */
const STANDARD_CRS = 'EPSG:2154'
/** Keys that GeoPackage tables have of themselves. */
const OWN = /^(fid|ogc_fid|id)$/i

/** Its tables of the standard (EPSG:2154), empty ones left out. Throws a ReadError when it has none of them at all. */
export async function openGeopackageTables(path: string): Promise<DeliveredTable[]> {
  const name = basename(path)
  const layers = (await listGeopackageTables(path, name)).flatMap((layer) => {
    const table = findTableByName(layer)
    return table ? [{ layer, table }] : []
  })
  if (layers.length === 0)
    throw new ReadError(`${name} has no layer named site_eco, terrain_eco, etablissement, pole_eco`)
  const tables: DeliveredTable[] = []
  for (const { layer, table } of layers) {
    const convert: { toLambert?: ReturnType<typeof converter> } = {}
    const onCrs = (text: string) => {
      convert.toLambert = converter(knownCrsSaid(name, text) ?? STANDARD_CRS, STANDARD_CRS)
    }
    const open = () => readGeopackage(path, { name, layer, onCrs })
    // Opened again for its rows: SQLite files are read by one at a time.
    const start = open()
    const { value: first, done } = await start.next()
    if (done) continue
    await start.return(undefined)
    const columns = Object.keys(first.properties)
    const names = new Map(columns.map((column) => [column, findField(table, column)?.name]))
    const fields = [...names.values()].filter((one) => one !== undefined)
    if (!fields.includes(table.key))
      throw new ReadError(`the layer ${layer} of ${name} has no column ${table.key}`)
    tables.push({
      table,
      name: `${name}, ${layer}`,
      fields: new Set([...fields, table.shape]),
      strange: columns.filter((column) => !names.get(column) && !OWN.test(column)),
      mended: [],
      rows: rowsOf(open(), names, (shape) => convert.toLambert?.(shape) ?? shape),
    })
  }
  return tables
}

async function* rowsOf(
  features: AsyncIterable<PlainFeature>,
  names: ReadonlyMap<string, string | undefined>,
  toLambert: (shape: Geometry) => Geometry,
): AsyncGenerator<DeliveredRow> {
  let row = 0
  for await (const { properties, geometry } of features) {
    const cells: Record<string, string | null> = {}
    for (const [column, value] of Object.entries(properties)) {
      const field = names.get(column)
      if (field !== undefined) cells[field] = value == null ? null : String(value)
    }
    yield { row: ++row, cells, geometry: geometry && toLambert(geometry), mended: [] }
  }
}
