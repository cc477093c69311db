// /api/offers/{id}/photographs: pictures of an offer's plots, for the holder of its edit link.
import { OpenAPIHono } from '@hono/zod-openapi'
import { OFFER_LIMITS } from '../../../geodata/model/offers/offer.ts'
import type { Explorer } from '../../explorer.ts'
import { ApiFault } from '../../http/api-fault.ts'
import { limitRate } from '../../http/rate-limit.ts'
import { limitBody } from '../../http/read-json.ts'
import { erasePhotograph, keepPhotograph, noSuchPhotograph, tooMany } from './keep-photograph.ts'
import { getPhotograph, idOfFile, listPhotographs } from './photographs.ts'
import { PHOTOGRAPH_LIMITS, reEncodePhotograph } from './re-encode-photograph.ts'
import { OFFER_ROUTES as ROUTES } from '../offer-descriptions.ts'

/** The router needs a pattern of its own for a suffix. */
const FILE = '/api/offers/:id/photographs/:file{[^/]+\\.jpg}'
const ADDED = { burst: 40, perMinute: 60 }

export const offerPhotographs = ({ db, written, offerAccess }: Explorer) => {
  const routes = new OpenAPIHono()
  const path = '/api/offers/:id/photographs'
  routes.post(path, limitRate(ADDED), limitBody(PHOTOGRAPH_LIMITS.bytes))
  routes.openAPIRegistry.registerPath(ROUTES.photograph)
  routes.openAPIRegistry.registerPath(ROUTES.erasePhotograph)
  return routes
    .openapi(ROUTES.addPhotograph, async (c) => {
      const { offer } = await offerAccess.admitAuthor(c)
      const there = await listPhotographs(db.sql, offer.id)
      // Before it is decoded; it is asked again when it is kept.
      if (there.length >= OFFER_LIMITS.photographs) throw tooMany()
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      if (bytes.length === 0) throw new ApiFault(400, 'empty', 'The photograph is empty')
      const photograph = await keepPhotograph(written, offer.id, await reEncodePhotograph(bytes))
      return c.json(photograph, 201)
    })
    .get(FILE, async (c) => {
      const { offer } = await offerAccess.admitAuthor(c)
      const jpeg = await getPhotograph(db.sql, offer.id, idOfFile(c.req.param('file')))
      if (!jpeg) throw noSuchPhotograph()
      c.header('content-type', 'image/jpeg')
      c.header('cache-control', 'private, no-store')
      return c.body(jpeg)
    })
    .delete(FILE, async (c) => {
      const { offer } = await offerAccess.admitAuthor(c)
      await erasePhotograph(written, offer.id, idOfFile(c.req.param('file')))
      return c.body(null, 204)
    })
}
