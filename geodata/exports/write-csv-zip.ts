// Plots as CSV with what explains them beside it: read me, columns and sources in a text.
import type { ExportAbout } from './export-about.ts'
import { aboutText } from './export-about.ts'
import type { PlotBatches } from './export-plot.ts'
import { MARK, writeCsv } from './write-csv.ts'
import { writeZip } from './write-zip.ts'

export function writeCsvZip(batches: PlotBatches, about: ExportAbout): AsyncGenerator<Uint8Array> {
  const fr = about.language === 'fr'
  return writeZip(
    [
      {
        name: fr ? 'terrains.csv' : 'plots.csv',
        content: () => writeCsv(batches, about, { standalone: false }),
      },
      {
        name: fr ? 'LISEZ-MOI.txt' : 'README.txt',
        content: async function* () {
          yield Buffer.from(`${MARK}${aboutText(about)}`)
        },
      },
    ],
    new Date(about.made_at),
  )
}
