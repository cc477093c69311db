// Plots and their sites as layers `site_eco` and `terrain_eco` of a GeoPackage, as the standard's own template names them.
import type { CnigTable } from '../../cnig/field.ts'
import { siteEco } from '../../cnig/tables/site-eco.ts'
import { terrainEco } from '../../cnig/tables/terrain-eco.ts'
import type { ExportAbout } from '../export-about.ts'
import type { PlotBatches } from '../export-plot.ts'
import { GeopackageFile } from '../geopackage/geopackage-file.ts'
import { addAboutTables } from '../geopackage/write-geopackage.ts'
import { siteRow, terrainRow } from './cnig-rows.ts'
import type { Unsited } from './cnig-report.ts'
import { cnigTables } from './cnig-report.ts'
import { CnigTally, exportedFields } from './complete-row.ts'
import type { SitesById } from './write-cnig-csv.ts'
import { unsitedOf } from './write-cnig-csv.ts'

const SITES = 100

/** Writes the file at `path`, which must not exist. */
export async function writeCnigGeopackage(
  path: string,
  batches: PlotBatches,
  about: ExportAbout,
  listSites: SitesById,
): Promise<void> {
  const tally = new CnigTally()
  const siteIds = new Set<string>()
  const unsited: Unsited[] = []
  const file = new GeopackageFile(path)
  try {
    const addTerrain = file.addLayer(layerOf(terrainEco))
    const addSite = file.addLayer(layerOf(siteEco))
    for await (const plots of batches)
      for (const plot of plots)
        if (plot.site_id === null) unsited.push(unsitedOf(plot))
        else {
          siteIds.add(plot.site_id)
          addTerrain(plot.wkb, typed(terrainEco, terrainRow(plot, tally)))
        }
    const ids = [...siteIds]
    for (let at = 0; at < ids.length; at += SITES)
      for (const site of await listSites(ids.slice(at, at + SITES)))
        addSite(site.wkb, typed(siteEco, siteRow(site, tally, about.synthetic)))
    addAboutTables(file, cnigTables(about, tally, siteIds.size, unsited))
    file.finish()
  } finally {
    file.abandon()
  }
}

const layerOf = (table: CnigTable) => ({
  name: table.name.toLowerCase().replace('-', '_'),
  title: table.name,
  description: 'CNIG Sites économiques v2024-10',
  geometry: table.shape,
  columns: exportedFields(table).map(({ name, type, meaning }) => ({
    name,
    type: type === 'number' ? ('real' as const) : ('text' as const),
    title: name,
    description: meaning,
  })),
})

const typed = (table: CnigTable, values: readonly (string | null)[]) =>
  exportedFields(table).map(({ type }, at) => {
    const value = values[at] ?? null
    return type === 'number' && value !== null ? Number(value) : value
  })
