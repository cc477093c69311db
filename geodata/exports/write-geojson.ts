// Plots as a GeoJSON FeatureCollection (RFC 7946: EPSG:4326), in the order of the list.
import type { ExportAbout } from './export-about.ts'
import { aboutJson } from './export-about.ts'
import type { PlotBatches } from './export-plot.ts'

/** `about` says what the file holds, before its features. The plots carry their `geojson`. */
export async function* writeGeojson(
  batches: PlotBatches,
  about: ExportAbout,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    `{"type":"FeatureCollection","about":${JSON.stringify(aboutJson(about))},"features":[\n`,
  )
  let isFirst = true
  for await (const plots of batches) {
    const features = plots.map((plot) => {
      const properties = Object.fromEntries(
        about.columns.map((column) => [column.key, column.value(plot)]),
      )
      const id = JSON.stringify(plot.id)
      return `{"type":"Feature","id":${id},"properties":${JSON.stringify(properties)},"geometry":${plot.geojson ?? 'null'}}`
    })
    yield Buffer.from(`${isFirst ? '' : ',\n'}${features.join(',\n')}`)
    isFirst = false
  }
  yield Buffer.from('\n]}\n')
}
