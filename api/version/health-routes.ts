// GET /api/health: is it there, on which engine, with which data.
import { OpenAPIHono } from '@hono/zod-openapi'
import { getCurrentVersion } from '../../geodata/db/data-version.ts'
import { healthSchema } from '../../geodata/model/answers.ts'
import type { Explorer } from '../explorer.ts'
import { refuseWords } from '../http/read-question.ts'
import { describeJson } from '../openapi/describe.ts'
import { createLook } from './look.ts'

export const healthRoute = describeJson({
  path: '/api/health',
  summary: 'Whether the service answers, its engine and its data version',
  schema: healthSchema,
  example: {
    status: 'ok',
    engine: 'embedded',
    data_version: 1,
    demonstration: true,
    software: 'sdrif-e-explorer 0.1.0',
  },
  faults: [400, 405, 503],
})

export const health = ({ db, settings, versions }: Explorer) => {
  const look = createLook(() => getCurrentVersion(db.sql), versions.seen)
  return new OpenAPIHono().openapi(healthRoute, async (c) => {
    refuseWords(c)
    const version = await look()
    c.header('cache-control', 'no-store')
    return c.json(
      {
        status: 'ok' as const,
        engine: db.engine,
        data_version: version?.version ?? null,
        demonstration: version?.demonstration ?? null,
        software: settings.software,
      },
      200,
    )
  })
}
