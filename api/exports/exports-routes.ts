// GET /api/exports/{format}: exactly the plots of the list, in its order, as a file that says where they come from.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { ExportFormat } from '../../geodata/model/export-formats.ts'
import { EXPORT_FACTS, EXPORT_FORMATS } from '../../geodata/model/export-formats.ts'
import { LANGUAGES } from '../../geodata/model/language.ts'
import type { Explorer } from '../explorer.ts'
import { describeExport } from './export-about.ts'
import { findExportOrder, startExportPlots } from './export-plots.ts'
import type { ExportQuestion } from './export-question.ts'
import { readExportQuestion } from './export-question.ts'
import { faultOfExport } from './fault-of-export.ts'
import { bodyOf } from './send-bytes.ts'
import { NEEDS_GEOJSON, writeExport } from './write-export.ts'
import { ApiFault } from '../http/api-fault.ts'
import { faultsOf } from '../openapi/describe.ts'
import { FILTER_PARAMETERS, PAGE_PARAMETERS } from '../openapi/parameters.ts'
import { listExportSites } from './export-sites.ts'
import type { ServedVersion } from '../version/served-version.ts'

const exportRoute = createRoute({
  method: 'get',
  path: '/api/exports/{format}',
  summary: 'The plots of a filter as a file for spreadsheets and GIS, in the order of the list',
  description:
    'xlsx, csv (UTF-8; `;` and a decimal comma with lang=fr, `,` and a point with lang=en) and csv-zip (with its read-me); gpkg, shp (zipped) and fgb in EPSG:2154; geojson in EPSG:4326; cnig-csv and cnig-gpkg by the CNIG standard "Sites économiques". Nothing that matches gives an empty file that says so.',
  parameters: [
    {
      name: 'format',
      in: 'path' as const,
      required: true,
      description: 'The format of the file.',
      schema: { type: 'string', enum: [...EXPORT_FORMATS] },
      example: 'csv',
    },
    ...FILTER_PARAMETERS,
    ...PAGE_PARAMETERS.filter(({ name }) => name !== 'limit' && name !== 'cursor'),
    {
      name: 'lang',
      in: 'query' as const,
      description: 'Language of names and explanations; CNIG exports are in French.',
      schema: { type: 'string', enum: [...LANGUAGES], default: 'fr' },
      example: 'en',
    },
  ],
  responses: {
    200: {
      description: 'A file',
      content: Object.fromEntries(
        [...new Set(EXPORT_FORMATS.map((one) => EXPORT_FACTS[one].media.split(';')[0]!))].map(
          (media) => [media, { schema: { type: 'string', format: 'binary' } }],
        ),
      ),
    },
    ...faultsOf([400, 404, 405, 413, 422, 503]),
  },
})

export const exportsRoute = (explorer: Explorer) =>
  new OpenAPIHono().openapi(exportRoute, async (c) => {
    const question = readExportQuestion(c)
    const copy = await explorer.columns.get()
    const headers = headersOf(question, copy.served)
    if (c.req.method === 'HEAD') return new Response(null, { headers })
    const place = explorer.exports.enter()
    const gone = c.req.raw.signal
    const log = explorer.settings.log ?? console.error
    try {
      const order = await findExportOrder(explorer, copy, question, gone)
      const about = await describeExport(
        explorer,
        copy.served,
        question,
        order.ordinals.length,
        gone,
      )
      const batches = await startExportPlots(explorer, copy, order, {
        geojson: NEEDS_GEOJSON.includes(question.format),
        signal: gone,
      })
      const bytes = await writeExport(question.format, batches, about, {
        folder: () => place.folder(),
        listSites: (ids) => listExportSites(explorer.heavy.sqlUntil(gone), copy.served, ids),
      })
      const body = bodyOf(bytes, {
        onEnd: () => void place.leave().catch(log),
        onError: (error) => (gone.aborted ? undefined : log(error)),
      })
      return new Response(body, { headers })
    } catch (error) {
      await place.leave()
      if (gone.aborted) throw new ApiFault(503, 'client_left', 'The client did not wait')
      throw faultOfExport(error)
    }
  })

const headersOf = (
  { format, language }: ExportQuestion,
  served: ServedVersion,
): Record<string, string> => ({
  'content-type': EXPORT_FACTS[format].media,
  'content-disposition': `attachment; filename="${fileName(format, language, served)}"`,
  'cache-control': 'no-cache',
})

/** `terrains-fictifs-v12.gpkg`: a file that leaves must be told by its name too. */
function fileName(format: ExportFormat, language: string, served: ServedVersion): string {
  const fr = language === 'fr'
  const made = served.demonstration ? (fr ? '-fictifs' : '-synthetic') : ''
  return `${fr ? 'terrains' : 'plots'}${made}-v${served.version}${EXPORT_FACTS[format].extension}`
}
