// GET /api/reach: the areas within some minutes by road of a point or a plot, or from which it is reached.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { NoWayReason } from '../../geodata/model/roads/road-answers.ts'
import { REACH_DIRECTIONS, reachSchema } from '../../geodata/model/roads/road-answers.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import type { TravelMode } from '../../geodata/model/roads/roads.ts'
import { TRAVEL_MODES } from '../../geodata/model/roads/roads.ts'
import type { Origin } from '../../geodata/roads/reach/road-network.ts'
import { noWaySentence } from '../../geodata/roads/reach/road-network.ts'
import { toLambert } from '../../geodata/plane/lambert-93.ts'
import type { Explorer } from '../explorer.ts'
import { answerBytes } from '../http/answer-bytes.ts'
import { ApiFault, faultOfIssues } from '../http/api-fault.ts'
import { queryOf, refuseOthers } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_REACH } from './road-examples.ts'
import { MINUTES_PARAMETER, MODE_PARAMETER } from './road-parameters.ts'
import { readOutlines } from './read-network.ts'
import type { At } from './read-road-question.ts'
import { impossible, readAt, readMinutes, readOneOf } from './read-road-question.ts'
import type { ServedVersion } from '../version/served-version.ts'

const USUAL_MINUTES = [15, 30, 45]

const reachRoute = describeTagged({
  path: '/api/reach',
  summary:
    'The areas within some minutes by road of a point or a plot, as GeoJSON: an estimate from a table of speeds',
  parameters: [
    {
      name: 'at',
      in: 'query',
      required: true,
      description:
        'Where ways begin: longitude and latitude, or plot:ID for the edge of a plot (plot:ID+ID of a group).',
      schema: { type: 'string', maxLength: 800 },
      example: '2.45,48.97',
    },
    MINUTES_PARAMETER(USUAL_MINUTES),
    MODE_PARAMETER('truck'),
    {
      name: 'direction',
      in: 'query',
      description: 'Ways from the place, or to it: one-way roads tell them apart.',
      schema: { type: 'string', enum: [...REACH_DIRECTIONS], default: 'from' },
      example: 'from',
    },
  ],
  schema: reachSchema,
  example: EXAMPLE_REACH,
})

export const reach = ({ db, settings, roads }: Explorer) =>
  new OpenAPIHono().openapi(reachRoute, async (c) => {
    const params = queryOf(c)
    const issues: FilterIssue[] = []
    refuseOthers(params, ['at', 'minutes', 'mode', 'direction'], issues)
    const at = readAt(params, issues)
    const minutes = readMinutes(params, USUAL_MINUTES, issues)
    const mode = readOneOf(params, 'mode', TRAVEL_MODES, 'truck', issues)
    const direction = readOneOf(params, 'direction', REACH_DIRECTIONS, 'from', issues)
    if (!at || issues.length > 0) throw faultOfIssues(issues)
    const roadsReady = await roads.open()
    const question = JSON.stringify({ reach: at, minutes, mode, direction })
    expectNew(c, roadsReady.served, settings.software, question)
    const origin = await originOf(at, roadsReady.served)
    const found = await roadsReady.ask(
      { of: 'reach', origin, minutes, mode, direction },
      c.req.raw.signal,
    )
    if (typeof found === 'string') throw noWay(found, mode)
    return answerBytes(c, found)

    async function originOf(asked: At, served: ServedVersion): Promise<Origin> {
      if (!('ids' in asked)) {
        const [x, y] = toLambert(asked.lon, asked.lat)
        return { x, y }
      }
      const outlines = await readOutlines(db.sql, served, asked.ids)
      if (!outlines) throw faultOfIssues([impossible('at', 'at: there is no plot with this id')])
      return { plots: outlines.plots }
    }
  })

function noWay(reason: NoWayReason, mode: TravelMode): ApiFault {
  const { word, code, message } = impossible('at', `at: ${noWaySentence(reason, mode)}`)
  return new ApiFault(422, reason, message, { issues: [{ word, code, message }] })
}
