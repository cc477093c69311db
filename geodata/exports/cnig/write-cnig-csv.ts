// Plots and their sites as SITE-ECO and TERRAIN-ECO in CSV: `;` between cells and a decimal point, as the standard's examples.
import { siteEco } from '../../cnig/tables/site-eco.ts'
import { terrainEco } from '../../cnig/tables/terrain-eco.ts'
import type { CnigTable } from '../../cnig/field.ts'
import type { AboutTable, ExportAbout } from '../export-about.ts'
import { tablesText } from '../export-about.ts'
import type { PlotBatches } from '../export-plot.ts'
import { csvLine } from '../write-csv.ts'
import type { ZipMember } from '../write-zip.ts'
import { writeZip } from '../write-zip.ts'
import { siteRow, terrainRow } from './cnig-rows.ts'
import type { Unsited } from './cnig-report.ts'
import { cnigTables } from './cnig-report.ts'
import { CnigTally, exportedFields } from './complete-row.ts'
import type { ExportSite } from './export-site.ts'

/** Sites by id, in the order of the ids. */
export type SitesById = (ids: readonly string[]) => Promise<ExportSite[]>

const SITES = 100

/** The bytes of the archive. The plots carry their `geojson`. */
export function writeCnigCsv(
  batches: PlotBatches,
  about: ExportAbout,
  listSites: SitesById,
): AsyncGenerator<Uint8Array> {
  const tally = new CnigTally()
  const siteIds = new Set<string>()
  const unsited: Unsited[] = []

  async function* terrains() {
    yield header(terrainEco)
    for await (const plots of batches) {
      let lines = ''
      for (const plot of plots)
        if (plot.site_id === null) unsited.push(unsitedOf(plot))
        else {
          siteIds.add(plot.site_id)
          lines += line([...terrainRow(plot, tally), plot.geojson])
        }
      yield Buffer.from(lines)
    }
  }
  async function* sites() {
    yield header(siteEco)
    const ids = [...siteIds]
    for (let at = 0; at < ids.length; at += SITES) {
      const some = await listSites(ids.slice(at, at + SITES))
      yield Buffer.from(
        some.map((site) => line([...siteRow(site, tally, about.synthetic), site.geojson])).join(''),
      )
    }
  }
  // Members are written in turn: the last ones tell what was met in the first.
  const members = function* (): Generator<ZipMember> {
    yield { name: 'TERRAIN-ECO.csv', content: terrains }
    yield { name: 'SITE-ECO.csv', content: sites }
    const [readMe, sources, completed, without] = cnigTables(about, tally, siteIds.size, unsited)
    // Not `.txt` or `.csv`: whoever reads all tables of a folder must not take these for one.
    yield { name: 'LISEZ-MOI.md', content: once(tablesText([readMe, completed, sources])) }
    if (unsited.length > 0) yield { name: 'terrains-sans-site.tsv', content: once(tsv(without)) }
  }
  return writeZip(members(), new Date(about.made_at))
}

export const unsitedOf = ({ id, name, code_insee, commune, surface_ha }: Unsited): Unsited => ({
  id,
  name,
  code_insee,
  commune,
  surface_ha,
})

const header = (table: CnigTable): Buffer =>
  Buffer.from(line([...exportedFields(table).map(({ name }) => name), table.shape]))

const line = (cells: readonly (string | null)[]): string =>
  csvLine(
    cells.map((cell) => cell ?? ''),
    'fr',
  )

const once = (text: string) =>
  async function* () {
    yield Buffer.from(text)
  }

const tsv = ({ header: names, rows }: AboutTable): string =>
  [names, ...rows]
    .map((cells) => `${cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')}\r\n`)
    .join('')
