// GET /api/envelope: hectares by SDRIF-E category beside the published figures, each with its source.
import { OpenAPIHono } from '@hono/zod-openapi'
import { envelopeSchema } from '../../geodata/model/answers.ts'
import type { Explorer } from '../explorer.ts'
import { refuseWords } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_ENVELOPE } from './envelope-example.ts'
import { getEnvelope } from './get-envelope.ts'

const envelopeRoute = describeTagged({
  path: '/api/envelope',
  summary: 'Hectares by SDRIF-E category beside the published figures',
  schema: envelopeSchema,
  example: EXAMPLE_ENVELOPE,
  faults: [400, 405, 503],
})

export const envelope = ({ db, settings, versions }: Explorer) =>
  new OpenAPIHono().openapi(envelopeRoute, async (c) => {
    refuseWords(c)
    const served = await versions.current()
    expectNew(c, served, settings.software, 'envelope')
    return c.json(await getEnvelope(db.sql, served), 200)
  })
