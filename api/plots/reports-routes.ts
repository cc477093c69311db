// POST /api/plots/{id}/reports: what somebody found wrong about a plot, for the operator. Nothing of it is ever answered.
import { OpenAPIHono } from '@hono/zod-openapi'
import { tableOf } from '../../geodata/db/data-version.ts'
import { reportSchema } from '../../geodata/model/briefs/brief.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { limitRate } from '../http/rate-limit.ts'
import { limitBody, readJson } from '../http/read-json.ts'
import { refuseWords } from '../http/read-question.ts'
import { newId } from '../offers/secrets.ts'
import { reportRoute } from '../briefs/brief-paths.ts'

const PATH = '/api/plots/:id/reports'
const MOST_BYTES = 16 << 10
const PLOT_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/

export const reports = ({ db, versions, written }: Explorer) => {
  const routes = new OpenAPIHono()
  routes.post(PATH, limitRate({ burst: 6, perMinute: 0.1 }), limitBody(MOST_BYTES))
  return routes.openapi(reportRoute, async (c) => {
    c.header('cache-control', 'no-store')
    refuseWords(c)
    const report = await readJson(c, reportSchema)
    const served = await versions.current()
    const id = c.req.param('id')
    const [plot] = PLOT_ID.test(id)
      ? await db.sql<{ id: string }[]>`
          select id from ${tableOf(db.sql, served, 'plot')} where id = ${id}`
      : []
    if (!plot) throw new ApiFault(404, 'not_found', 'There is no plot with this id')
    await written.write((change) =>
      change.put('report', {
        id: newId(),
        plot_id: plot.id,
        data_version: served.version,
        reported_at: new Date().toISOString(),
        about: report.about,
        message: report.message,
        contact: report.contact,
        handled_at: null,
      }),
    )
    return c.body(null, 201)
  })
}
