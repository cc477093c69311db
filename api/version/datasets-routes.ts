// GET /api/datasets: provenance of everything in the current version.
import { OpenAPIHono } from '@hono/zod-openapi'
import { datasetsSchema } from '../../geodata/model/answers.ts'
import type { Explorer } from '../explorer.ts'
import { refuseWords } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_DATASETS } from './version-examples.ts'
import { listDatasets } from './list-datasets.ts'

const datasetsRoute = describeTagged({
  path: '/api/datasets',
  summary: 'Datasets of the current version: producer, licence, vintage, rows read and kept',
  schema: datasetsSchema,
  example: EXAMPLE_DATASETS,
  faults: [400, 405, 503],
})

export const datasets = ({ db, settings, versions }: Explorer) =>
  new OpenAPIHono().openapi(datasetsRoute, async (c) => {
    refuseWords(c)
    const served = await versions.current()
    expectNew(c, served, settings.software, 'datasets')
    return c.json(
      {
        version: served.version,
        demonstration: served.demonstration,
        published_at: served.publishedAt,
        datasets: await listDatasets(db.sql, served),
      },
      200,
    )
  })
