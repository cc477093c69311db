// /api/briefs: what the author of a brief does with it, by the secret of its edit link.
import type { Context } from 'hono'
import { OpenAPIHono } from '@hono/zod-openapi'
import { askedBriefsSchema, briefContentSchema } from '../../geodata/model/briefs/brief.ts'
import { BRIEF_GUESSES, expectOwnBrief, noBrief } from './author.ts'
import type { BriefScheduler } from './brief-scheduler.ts'
import { getBrief } from './brief-rows.ts'
import { listAnswered } from './list-answered.ts'
import { changeLink, createBrief, editBrief, eraseOwnBrief } from './save-brief.ts'
import { tellBrief } from './tell-brief.ts'
import type { Explorer } from '../explorer.ts'
import { createGuesses } from '../http/guesses.ts'
import { limitRate } from '../http/rate-limit.ts'
import { limitBody, readJson } from '../http/read-json.ts'
import { refuseWords } from '../http/read-question.ts'
import { readIfMatch } from '../offers/read-offer-body.ts'
import { bearerOf } from '../offers/secrets.ts'
import * as paths from './brief-paths.ts'

const MOST_BYTES = 64 << 10
/** Each is written to the disk; another content also asks its question and looks up its receiver. */
const SAVED = { burst: 60, perMinute: 60 }

export const briefs = (explorer: Explorer, scheduler: BriefScheduler) => {
  const { sql } = explorer.db
  const wrongs = createGuesses(BRIEF_GUESSES)

  /** The author's brief, by id and secret. */
  async function expectOwn(c: Context) {
    c.header('cache-control', 'no-store')
    refuseWords(c)
    const own = { id: c.req.param('id') ?? '', secret: bearerOf(c.req.header('authorization')) }
    await expectOwnBrief(c, sql, wrongs, own)
    return own
  }
  async function tell(c: Context, { id, secret }: { id: string; secret: string }) {
    const row = await getBrief(sql, id)
    if (!row) throw noBrief()
    c.header('etag', `"${row.version}"`)
    return tellBrief(explorer, row, secret)
  }

  const routes = new OpenAPIHono()
  routes.post('/api/briefs', limitRate({ burst: 20, perMinute: 6 }))
  const limitSaves = limitRate(SAVED)
  routes.put('/api/briefs/:id', limitSaves)
  routes.post('/api/briefs/:id/link', limitSaves)
  routes.post('/api/briefs/answered', limitRate({ burst: 60, perMinute: 60 }))
  routes.use('/api/briefs/*', limitBody(MOST_BYTES))
  return routes
    .openapi(paths.createBriefRoute, async (c) => {
      c.header('cache-control', 'no-store')
      refuseWords(c)
      const own = await createBrief(explorer, await readJson(c, briefContentSchema))
      const { id, secret } = own
      const created = { ...(await tell(c, own)), secret, edit_path: `/briefs/${id}#${secret}` }
      return c.json(created, 201)
    })
    .openapi(paths.answeredRoute, async (c) => {
      c.header('cache-control', 'no-store')
      refuseWords(c)
      const asked = await readJson(c, askedBriefsSchema)
      return c.json(await listAnswered(explorer, asked, (id) => wrongs.wrong(c, id)), 200)
    })
    .openapi(paths.readBriefRoute, async (c) => {
      const own = await expectOwn(c)
      await scheduler.answer(own.id)
      return c.json(await tell(c, own), 200)
    })
    .openapi(paths.editBriefRoute, async (c) => {
      const own = await expectOwn(c)
      const version = readIfMatch(c)
      await editBrief(explorer, own, version, await readJson(c, briefContentSchema))
      return c.json(await tell(c, own), 200)
    })
    .openapi(paths.eraseBriefRoute, async (c) => {
      await eraseOwnBrief(explorer, await expectOwn(c))
      return c.body(null, 204)
    })
    .openapi(paths.newLinkRoute, async (c) => {
      const own = await expectOwn(c)
      await changeLink(explorer, own, 'new')
      return c.json(await tell(c, own), 200)
    })
    .openapi(paths.revokeLinkRoute, async (c) => {
      const own = await expectOwn(c)
      await changeLink(explorer, own, 'none')
      return c.json(await tell(c, own), 200)
    })
}
