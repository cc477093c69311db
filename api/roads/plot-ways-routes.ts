// GET /api/plots/{id}/ways and /around: the drawn ways from a plot or a group, and the communes that are reached from it.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { groupId } from '../../geodata/model/plots/assembly.ts'
import type { NoWayReason } from '../../geodata/model/roads/road-answers.ts'
import { plotAroundSchema, plotWaysSchema } from '../../geodata/model/roads/road-answers.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import type { TravelMode } from '../../geodata/model/roads/roads.ts'
import { TRAVEL_MODES } from '../../geodata/model/roads/roads.ts'
import { noWaySentence } from '../../geodata/roads/reach/road-network.ts'
import type { Explorer } from '../explorer.ts'
import { answerBytes } from '../http/answer-bytes.ts'
import { ApiFault, faultOfIssues } from '../http/api-fault.ts'
import { queryOf, refuseOthers, refuseWords } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_AROUND, EXAMPLE_WAYS } from './road-examples.ts'
import { MINUTES_PARAMETER, MODE_PARAMETER, PLOT_ID_PARAMETER } from './road-parameters.ts'
import { readOutlines } from './read-network.ts'
import { readMinutes, readOneOf, readPlotIds } from './read-road-question.ts'
import type { ServedVersion } from '../version/served-version.ts'

const USUAL_MINUTES = [30, 45]

const waysRoute = describeTagged({
  path: '/api/plots/{id}/ways',
  summary:
    'The way by road from a plot to the point of each kind that is soonest reached: by lorry, to a station on foot',
  parameters: [PLOT_ID_PARAMETER],
  schema: plotWaysSchema,
  example: EXAMPLE_WAYS,
  faults: [400, 404, 405, 422, 503],
})

const aroundRoute = describeTagged({
  path: '/api/plots/{id}/around',
  summary: 'Communes whose centre is reached from a plot within some minutes, and their population',
  parameters: [PLOT_ID_PARAMETER, MINUTES_PARAMETER(USUAL_MINUTES), MODE_PARAMETER('car')],
  schema: plotAroundSchema,
  example: EXAMPLE_AROUND,
  faults: [400, 404, 405, 422, 503],
})

export const plotWays = ({ db, settings, roads }: Explorer) => {
  async function outlinesOf(c: Context, served: ServedVersion) {
    const ids = readPlotIds(c.req.param('id') ?? '')
    const outlines = ids && (await readOutlines(db.sql, served, ids))
    if (!outlines) throw new ApiFault(404, 'not_found', 'There is no plot with this id')
    return { id: groupId(outlines.ids), plots: outlines.plots }
  }

  return new OpenAPIHono()
    .openapi(waysRoute, async (c) => {
      refuseWords(c)
      const roadsReady = await roads.open()
      const plot = await outlinesOf(c, roadsReady.served)
      expectNew(c, roadsReady.served, settings.software, `plot/${plot.id}/ways`)
      const found = await roadsReady.ask({ of: 'ways', ...plot }, c.req.raw.signal)
      if (typeof found === 'string') throw noWay(found, 'truck')
      return answerBytes(c, found)
    })
    .openapi(aroundRoute, async (c) => {
      const params = queryOf(c)
      const issues: FilterIssue[] = []
      refuseOthers(params, ['minutes', 'mode'], issues)
      const minutes = readMinutes(params, USUAL_MINUTES, issues)
      const mode = readOneOf(params, 'mode', TRAVEL_MODES, 'car', issues)
      if (issues.length > 0) throw faultOfIssues(issues)
      const roadsReady = await roads.open()
      const plot = await outlinesOf(c, roadsReady.served)
      expectNew(
        c,
        roadsReady.served,
        settings.software,
        `plot/${plot.id}/around?${minutes}&${mode}`,
      )
      const found = await roadsReady.ask({ of: 'around', ...plot, minutes, mode }, c.req.raw.signal)
      if (typeof found === 'string') throw noWay(found, mode)
      return answerBytes(c, found)
    })
}

const noWay = (reason: NoWayReason, mode: TravelMode): ApiFault =>
  new ApiFault(422, reason, `From this plot: ${noWaySentence(reason, mode)}`)
