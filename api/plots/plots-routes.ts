// GET /api/plots, /api/plots/bits and /api/plots/{id}: the list, the bit set of the same filter, the sheet of one plot.
import { OpenAPIHono } from '@hono/zod-openapi'
import { plotBitsSchema, plotListSchema } from '../../geodata/model/answers.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import { anySheetSchema, MOST_PLOTS, plotsOfGroup } from '../../geodata/model/plots/assembly.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import { bitsOfMatches } from '../columnar/bits.ts'
import { countMatches } from '../columnar/criterion-masks.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { writeWeighting } from '../http/read-weighting.ts'
import { refuseWords } from '../http/read-question.ts'
import { readFilterQuestion, readListQuestion } from './list-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_BITS, EXAMPLE_LIST, EXAMPLE_SHEET } from './plot-examples.ts'
import { FILTER_PARAMETERS, PAGE_PARAMETERS } from '../openapi/parameters.ts'
import { readCursor, writeCursor } from './plot-cursor.ts'
import { getPlotPage } from './plot-list.ts'
import { SUITABILITY_SORT } from './plot-page.ts'

const listRoute = describeTagged({
  path: '/api/plots',
  summary: 'Plots that match a filter, a page at a time, with how many match and their hectares',
  parameters: [...FILTER_PARAMETERS, ...PAGE_PARAMETERS],
  schema: plotListSchema,
  example: EXAMPLE_LIST,
  faults: [400, 405, 410, 413, 422, 503],
})

const bitsRoute = describeTagged({
  path: '/api/plots/bits',
  summary: 'Which plots match a filter, as a bit set over their ordinals',
  parameters: FILTER_PARAMETERS,
  schema: plotBitsSchema,
  example: EXAMPLE_BITS,
})

const sheetRoute = describeTagged({
  path: '/api/plots/{id}',
  summary:
    'Everything about one plot, or a group of them: figures, rules that touch it, geometry, provenance',
  parameters: [
    {
      name: 'id',
      in: 'path',
      required: true,
      description:
        'Id of the plot, or an id that it replaces; or those of 2 to 12 plots, joined by "+": a group.',
      schema: { type: 'string', maxLength: 779 },
      example: 'P-000042',
    },
  ],
  schema: anySheetSchema,
  example: EXAMPLE_SHEET,
  faults: [400, 404, 405, 422, 503],
})

const PLOT_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/

export const plots = (explorer: Explorer) => {
  const { settings, versions, columns, matchPlots, getSheet } = explorer
  return new OpenAPIHono()
    .openapi(listRoute, async (c) => {
      const { filter, sort, weighting, limit, cursor } = readListQuestion(c)
      const question =
        sort === SUITABILITY_SORT
          ? `${writeFilter(filter)}&${writeWeighting(weighting)}`
          : writeFilter(filter)
      const after = cursor === undefined ? undefined : readCursor(cursor, question, sort)
      const copy = await columns.get()
      const { served } = copy
      if (after && after.version !== served.version)
        throw new ApiFault(410, 'version_gone', 'The data has changed since the first page', {
          version: served.version,
        })
      expectNew(c, served, settings.software, `plots?${question}&${sort}&${limit}&${cursor}`)
      const { masks, page } = await getPlotPage(
        explorer,
        copy,
        { filter, sort, weighting, limit, after: after?.end },
        c.req.raw.signal,
      )
      const { matched, surface_m2, unknownDropped } = countMatches(copy, masks)
      return c.json(
        {
          version: served.version,
          demonstration: served.demonstration,
          matched,
          surface_ha: m2ToHa(surface_m2),
          unknown_dropped: unknownDropped,
          plots: page.plots,
          next: page.end && writeCursor(served.version, question, sort, page.end),
        },
        200,
      )
    })
    .openapi(bitsRoute, async (c) => {
      const filter = readFilterQuestion(c)
      const copy = await columns.get()
      const { served } = copy
      expectNew(c, served, settings.software, `bits?${writeFilter(filter)}`)
      const { masks } = await matchPlots(filter, { columns: copy, signal: c.req.raw.signal })
      return c.json(
        {
          version: served.version,
          demonstration: served.demonstration,
          matched: countMatches(copy, masks).matched,
          total: copy.count,
          bits: Buffer.from(bitsOfMatches(masks.drops)).toString('base64'),
        },
        200,
      )
    })
    .openapi(sheetRoute, async (c) => {
      refuseWords(c)
      const id = c.req.param('id')
      const served = await versions.current()
      const ids = plotsOfGroup(id)
      if (ids.length > MOST_PLOTS.most)
        throw new ApiFault(422, 'impossible', `A group holds at most ${MOST_PLOTS.most} plots`)
      const sheet = ids.every((one) => PLOT_ID.test(one)) ? await getSheet(served, ids) : undefined
      if (!sheet) throw new ApiFault(404, 'not_found', 'There is no plot with this id')
      expectNew(c, served, settings.software, `plot/${ids.join('+')}`)
      return c.json(sheet, 200)
    })
}
