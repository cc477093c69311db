// /api/offers: what an economic developer proposes to a client, for the holder of its edit link.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { eraseOffer } from '../../geodata/written/erase.ts'
import type { Explorer } from '../explorer.ts'
import { ApiFault } from '../http/api-fault.ts'
import { limitRate } from '../http/rate-limit.ts'
import { limitBody } from '../http/read-json.ts'
import { renewLink, revokeLink } from './client-link.ts'
import { readIfMatch, readOfferContent } from './read-offer-body.ts'
import { refreshOffer } from './refresh-offer.ts'
import { createOffer, saveOffer } from './save-offer.ts'
import { tellOffer, tellVersion } from './tell-offer.ts'
import { OFFER_ROUTES as ROUTES } from './offer-descriptions.ts'
import { offerPhotographs } from './photographs/photographs-routes.ts'

const BODY_BYTES = 256 << 10
/** Each may ask for the readings of forty plots. */
const CREATED = { burst: 20, perMinute: 20 }
const SAVED = { burst: 60, perMinute: 60 }

export const offers = (explorer: Explorer) => {
  const { db, written, offerAccess } = explorer
  const routes = new OpenAPIHono()
  const limitSaves = limitRate(SAVED)
  routes.post('/api/offers', limitRate(CREATED), limitBody(BODY_BYTES))
  routes.put('/api/offers/:id', limitSaves, limitBody(BODY_BYTES))
  routes.post('/api/offers/:id/refresh', limitSaves)
  routes.post('/api/offers/:id/link', limitSaves)

  /** The last version; its tag is what the next save is made on. */
  async function tell(c: Context, id: string, secret: string) {
    const offer = await tellOffer(explorer, id, secret)
    keepPrivate(c)
    c.header('etag', `"${offer.version}"`)
    return offer
  }

  return routes
    .openapi(ROUTES.create, async (c) => {
      const { row, secret } = await createOffer(explorer, await readOfferContent(c))
      const offer = await tell(c, row.id, secret)
      c.header('location', `/api/offers/${row.id}`)
      const edit_path = `/offers/${row.id}#${secret}`
      return c.json({ ...offer, secret, edit_path }, 201)
    })
    .openapi(ROUTES.read, async (c) => {
      const { offer, secret } = await offerAccess.admitAuthor(c)
      return c.json(await tell(c, offer.id, secret), 200)
    })
    .openapi(ROUTES.save, async (c) => {
      const { offer, secret } = await offerAccess.admitAuthor(c)
      const before = readIfMatch(c)
      await saveOffer(explorer, offer.id, before, await readOfferContent(c))
      return c.json(await tell(c, offer.id, secret), 200)
    })
    .openapi(ROUTES.erase, async (c) => {
      const { offer } = await offerAccess.admitAuthor(c)
      await written.write((change) => eraseOffer(change, offer.id))
      return c.body(null, 204)
    })
    .openapi(ROUTES.version, async (c) => {
      const { offer } = await offerAccess.admitAuthor(c)
      const number = c.req.param('n')
      if (!/^\d{1,9}$/.test(number))
        throw new ApiFault(404, 'not_found', 'A version of an offer is a whole number')
      keepPrivate(c)
      return c.json(await tellVersion(db.sql, offer.id, Number(number)), 200)
    })
    .openapi(ROUTES.refresh, async (c) => {
      const { offer, secret } = await offerAccess.admitAuthor(c)
      await refreshOffer(explorer, offer.id, readIfMatch(c))
      return c.json(await tell(c, offer.id, secret), 200)
    })
    .openapi(ROUTES.renewLink, async (c) => {
      const { offer, secret } = await offerAccess.admitAuthor(c)
      await renewLink(written, offer.id, secret)
      return c.json(await tell(c, offer.id, secret), 200)
    })
    .openapi(ROUTES.revokeLink, async (c) => {
      const { offer, secret } = await offerAccess.admitAuthor(c)
      await revokeLink(written, offer.id)
      return c.json(await tell(c, offer.id, secret), 200)
    })
    .route('/', offerPhotographs(explorer))
}

const keepPrivate = (c: Context) => c.header('cache-control', 'private, no-store')
