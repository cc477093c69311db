// GET /api/datasets/{id}/coverage: where a dataset can be relied on, as an outline for the map.
import { OpenAPIHono } from '@hono/zod-openapi'
import { tableOf } from '../../geodata/db/data-version.ts'
import { coverageSchema } from '../../geodata/model/coverage/coverage-answer.ts'
import type { CoverageAnswer } from '../../geodata/model/coverage/coverage-answer.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { refuseWords } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_COVERAGE } from './version-examples.ts'

/** An outline may move by so much: less than a pixel where a whole commune fits a window. */
const SIMPLIFIED_M = 30
const ID = /^[a-z0-9][a-z0-9_-]{0,63}$/i

const coverageRoute = describeTagged({
  path: '/api/datasets/{id}/coverage',
  summary:
    'Where a dataset can be relied on: inside it "none known" may be said, outside all is unknown',
  parameters: [
    {
      name: 'id',
      in: 'path',
      required: true,
      description: 'Id of a dataset of the current version.',
      schema: { type: 'string', maxLength: 64 },
      example: 'demo-plots',
    },
  ],
  schema: coverageSchema,
  example: EXAMPLE_COVERAGE,
  faults: [400, 404, 405, 503],
})

export const coverage = ({ db, settings, versions }: Explorer) =>
  new OpenAPIHono().openapi(coverageRoute, async (c) => {
    refuseWords(c)
    const id = c.req.param('id')
    const served = await versions.current()
    const [row] = ID.test(id)
      ? await db.sql<Omit<CoverageAnswer, 'version' | 'demonstration'>[]>`
          select id, title, coverage_basis,
            ST_AsGeoJSON(ST_Multi(ST_Transform(ST_SimplifyPreserveTopology(coverage, ${SIMPLIFIED_M}::float8), 4326)), 5)::json as geometry
          from ${tableOf(db.sql, served, 'dataset')} where id = ${id}`
      : []
    if (!row) throw new ApiFault(404, 'not_found', 'There is no such dataset in this version')
    expectNew(c, served, settings.software, `coverage ${id}`)
    return c.json({ version: served.version, demonstration: served.demonstration, ...row }, 200)
  })
