// /b/{token}: a brief as its readers have it: a page, a feed, JSON. Wrong, revoked, erased and expired links are answered alike.
import type { Context } from 'hono'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { SharedBrief } from '../../geodata/model/briefs/brief.ts'
import { BRIEF_GUESSES } from './author.ts'
import type { BriefScheduler } from './brief-scheduler.ts'
import { renderFeed } from './render-feed.ts'
import { BRIEF_PAGE_HEADERS, renderBriefPage } from './render-brief-page.ts'
import { findByLink, shareBrief } from './share-brief.ts'
import type { Explorer } from '../explorer.ts'
import { createGuesses } from '../http/guesses.ts'
import { ApiFault } from '../http/api-fault.ts'
import { originOf } from '../http/origin.ts'
import { gonePage } from '../offers/client/gone-page.ts'
import { LINK_HEADERS } from '../offers/client/page-shell.ts'
import { feedRoute, pageRoute, sharedRoute } from './brief-paths.ts'

const HEADERS = { ...LINK_HEADERS, 'cache-control': 'private, no-store' }

export const briefPages = (explorer: Explorer, scheduler: BriefScheduler) => {
  const wrongs = createGuesses(BRIEF_GUESSES)

  async function read(c: Context): Promise<{ id: string; brief: SharedBrief } | undefined> {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
    const row = await findByLink(explorer, c.req.param('token') ?? '')
    if (!row) {
      wrongs.wrong(c, 'links')
      return undefined
    }
    await scheduler.answer(row.id)
    return { id: row.id, brief: await shareBrief(explorer, row) }
  }
  const expect = async (c: Context) => {
    const found = await read(c)
    if (!found) throw new ApiFault(404, 'not_found', 'There is nothing at this address')
    return found
  }

  return new OpenAPIHono()
    .openapi(pageRoute, async (c) => {
      const found = await read(c)
      if (!found) return await gonePage()
      const page = await renderBriefPage(found.brief, `/b/${c.req.param('token')}`)
      return c.body(page, 200, BRIEF_PAGE_HEADERS)
    })
    .openapi(feedRoute, async (c) => {
      const { id, brief } = await expect(c)
      const origin = originOf(c, explorer.settings.publicUrl)
      const link = `${origin}/b/${c.req.param('token')}`
      const feed = await renderFeed(brief, { id, link, origin })
      return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
    })
    .openapi(sharedRoute, async (c) => c.json((await expect(c)).brief, 200))
}
