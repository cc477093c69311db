// GET /api/plots.geojson: exactly the plots of the list, in its order, streamed, with where they come from.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { sentences, unknownSentence } from '../../geodata/model/filter/sentence.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import type { Plot } from '../../geodata/model/plot.ts'
import type { Explorer } from '../explorer.ts'
import { readListQuestion } from '../http/read-question.ts'
import { faultsOf } from '../openapi/describe.ts'
import { FILTER_PARAMETERS, PAGE_PARAMETERS } from '../openapi/parameters.ts'
import { getPlotPage } from '../plot-list.ts'
import { listPlotGeometries } from '../queries/plot-geometry.ts'
import type { PageEnd } from '../queries/plot-page.ts'
import type { PlotColumns } from '../columns/plot-columns.ts'

const PAGE = 500

const geojsonRoute = createRoute({
  method: 'get',
  path: '/api/plots.geojson',
  summary: 'The plots of a filter as a GeoJSON file, in the order of the list',
  parameters: [
    ...FILTER_PARAMETERS,
    ...PAGE_PARAMETERS.filter(({ name }) => name !== 'limit' && name !== 'cursor'),
  ],
  responses: {
    200: {
      description: 'A FeatureCollection, EPSG:4326',
      content: { 'application/geo+json': { schema: { type: 'object' } } },
    },
    ...faultsOf([400, 405, 413, 422, 503]),
  },
})

export const plotsGeojson = (explorer: Explorer) =>
  new OpenAPIHono().openapi(geojsonRoute, async (c) => {
    const question = readListQuestion(c, ['limit', 'cursor'])
    const copy = await explorer.columns.get()
    const ask = (after: PageEnd | undefined) =>
      getPlotPage(explorer, copy, { ...question, limit: PAGE, after })
    // Whatever can be refused is refused before the first byte.
    const first = await ask(undefined)
    c.header('content-type', 'application/geo+json')
    c.header('content-disposition', 'attachment; filename="terrains.geojson"')
    c.header('cache-control', 'no-cache')
    return stream(c, async (out) => {
      await out.write(headOf(copy, question.filter))
      let page = first.page
      for (let count = 0; ;) {
        const outlines = await listPlotGeometries(
          explorer.db.sql,
          copy.served,
          page.plots.map(({ ordinal }) => ordinal),
        )
        const features = page.plots.map((plot) => featureOf(plot, outlines.get(plot.ordinal)))
        await out.write(features.map((text) => `${count++ ? ',\n' : ''}${text}`).join(''))
        if (!page.end || out.aborted) break
        page = (await ask(page.end)).page
      }
      await out.write('\n]}\n')
    }) as never
  })

/** What a reader of the file should know of it, before its features. */
function headOf({ served }: PlotColumns, filter: PlotFilter): string {
  const said = (language: 'fr' | 'en') => [
    ...sentences(filter, language).map(({ text }) => text),
    unknownSentence(filter, language),
  ]
  const about = {
    data_version: served.version,
    synthetic: served.demonstration,
    published_at: served.publishedAt,
    filter: writeFilter(filter),
    criteria: said('fr'),
    criteria_en: said('en'),
  }
  return `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[\n`
}

function featureOf(plot: Plot, geometry: string | undefined): string {
  const { id, centre: _, ordinal: __, ...properties } = plot
  return `{"type":"Feature","id":${JSON.stringify(id)},"properties":${JSON.stringify(properties)},"geometry":${geometry ?? 'null'}}`
}
