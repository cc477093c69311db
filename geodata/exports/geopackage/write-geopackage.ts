// Plots as a GeoPackage in EPSG:2154: indexed, styled, with what the file says of itself in tables beside them.
import type { AboutTable, ExportAbout } from '../export-about.ts'
import { aboutTables, criteriaSentence } from '../export-about.ts'
import type { PlotBatches } from '../export-plot.ts'
import { SYNTHETIC_NOTICE } from '../notices.ts'
import { GeopackageFile } from './geopackage-file.ts'
import { categoryStyle, writeQml } from '../../qgis/write-qml.ts'

/** Writes the file at `path`, which must not exist. A code of a closed list is written as it is; `columns` says its name. */
export async function writeGeopackage(
  path: string,
  batches: PlotBatches,
  about: ExportAbout,
): Promise<void> {
  const { language, columns } = about
  const name = language === 'fr' ? 'terrains' : 'plots'
  const file = new GeopackageFile(path)
  try {
    const add = file.addLayer({
      name,
      title: language === 'fr' ? 'Terrains' : 'Plots',
      description: [
        ...(about.synthetic ? [SYNTHETIC_NOTICE[language]] : []),
        criteriaSentence(about),
      ].join(' '),
      geometry: 'geom',
      columns: columns.map(({ key, type, ...column }) => ({
        name: key,
        type: type === 'number' ? ('real' as const) : type,
        title: column[language].name,
        description: column[language].meaning,
      })),
    })
    for await (const plots of batches)
      for (const plot of plots)
        add(
          plot.wkb,
          columns.map((column) => column.value(plot)),
        )
    addAboutTables(file, aboutTables(about))
    file.addStyles({ [name]: writeQml(categoryStyle(language), 'polygon') }, about.made_at)
    file.finish()
  } finally {
    file.abandon()
  }
}

/** `Lisez-moi` becomes `lisez_moi`. */
export function addAboutTables(file: GeopackageFile, tables: readonly AboutTable[]): void {
  for (const { name, header, rows } of tables)
    file.addTable(
      name.toLowerCase().replace(/\W+/g, '_'),
      name,
      header.map((one) => one.replaceAll(' ', '_')),
      rows,
    )
}
