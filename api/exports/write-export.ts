// A format's writer, called with what it needs.
import { join } from 'node:path'
import { writeCnigCsv } from '../../geodata/exports/cnig/write-cnig-csv.ts'
import type { SitesById } from '../../geodata/exports/cnig/write-cnig-csv.ts'
import { writeCnigGeopackage } from '../../geodata/exports/cnig/write-cnig-geopackage.ts'
import type { ExportAbout } from '../../geodata/exports/export-about.ts'
import type { PlotBatches } from '../../geodata/exports/export-plot.ts'
import { writeFlatgeobuf } from '../../geodata/exports/flatgeobuf/write-flatgeobuf.ts'
import { writeGeopackage } from '../../geodata/exports/geopackage/write-geopackage.ts'
import { writeShapefile } from '../../geodata/exports/shapefile/write-shapefile.ts'
import { readSpool } from '../../geodata/exports/spool.ts'
import { writeCsv } from '../../geodata/exports/write-csv.ts'
import { writeCsvZip } from '../../geodata/exports/write-csv-zip.ts'
import { writeGeojson } from '../../geodata/exports/write-geojson.ts'
import { writeXlsx } from '../../geodata/exports/xlsx/write-xlsx.ts'
import type { ExportFormat } from '../../geodata/model/export-formats.ts'

/** Formats whose plots carry their outline as GeoJSON. */
export const NEEDS_GEOJSON: readonly ExportFormat[] = ['geojson', 'cnig-csv']

/** The bytes of the file. What is not streamed is made in `folder` before this answers. */
export async function writeExport(
  format: ExportFormat,
  batches: PlotBatches,
  about: ExportAbout,
  { folder, listSites }: { folder: () => Promise<string>; listSites: SitesById },
): Promise<AsyncIterable<Uint8Array>> {
  switch (format) {
    case 'csv':
      return writeCsv(batches, about, { standalone: true })
    case 'csv-zip':
      return writeCsvZip(batches, about)
    case 'xlsx':
      return writeXlsx(batches, about)
    case 'geojson':
      return writeGeojson(batches, about)
    case 'shp':
      return writeShapefile(await folder(), batches, about)
    case 'fgb':
      return writeFlatgeobuf(await folder(), batches, about)
    case 'cnig-csv':
      return writeCnigCsv(batches, about, listSites)
    case 'gpkg':
    case 'cnig-gpkg': {
      const path = join(await folder(), 'export.gpkg')
      if (format === 'gpkg') await writeGeopackage(path, batches, about)
      else await writeCnigGeopackage(path, batches, about, listSites)
      return readSpool(path)
    }
  }
}
