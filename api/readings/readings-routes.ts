// GET /api/readings: everything the plans say about a plot, a group of plots, a parcel or an area, in one answer.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { READING_LIMITS, readingSchema } from '../../geodata/model/plans/reading.ts'
import type { Explorer } from '../explorer.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { limitRate } from '../http/rate-limit.ts'
import { queryOf, refuseOthers } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_READING } from './reading-example.ts'
import { findArea } from './find-area.ts'
import { getReading } from './get-reading.ts'
import { readReadingQuestion } from './reading-question.ts'

const readingRoute = describeTagged({
  path: '/api/readings',
  summary:
    'Everything the plans say about a piece of land: PLU zones and prescriptions, the three SDRIF-E maps, constraints, land',
  parameters: [
    {
      name: 'of',
      in: 'query',
      required: true,
      description:
        `The piece of land, up to ${READING_LIMITS.ha} ha: plot:ID or plot:ID+ID (the plus sign escaped), ` +
        'parcel:REFERENCE (a cadastral reference), or an area as the word within takes it: circle:…, polygon:…, area:KEY.',
      schema: { type: 'string', maxLength: 1300 },
      example: 'plot:P-000042',
    },
  ],
  schema: readingSchema,
  example: EXAMPLE_READING,
  faults: [400, 404, 405, 413, 422, 429, 503],
})

/** A drawn or brought outline may cost seconds of the database: so many at once and a minute from one client. */
const OUTLINES = { burst: 30, perMinute: 60 }

export const readings = ({ settings, versions, themeSources, heavy }: Explorer) => {
  const limitOutlines = limitRate(OUTLINES)
  const app = new OpenAPIHono()
  app.get(readingRoute.path, (c, next) =>
    /^(polygon|area):/.test(c.req.query('of') ?? '') ? limitOutlines(c, next) : next(),
  )
  return app.openapi(readingRoute, async (c) => {
    const params = queryOf(c)
    const issues: FilterIssue[] = []
    refuseOthers(params, ['of'], issues)
    const question = readReadingQuestion(params, issues)
    if (!question || issues.length > 0) throw faultOfIssues(issues)
    const served = await versions.current()
    const themes = await themeSources(served)
    const reading = await heavy.readings.run(async (sql) => {
      const area = await findArea(sql, served, question)
      expectNew(c, served, settings.software, `reading?${area.of}`)
      return getReading(sql, served, themes, area)
    }, c.req.raw.signal)
    return c.json(reading, 200)
  })
}
