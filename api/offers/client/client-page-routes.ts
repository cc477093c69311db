// /o/{token}: an offer as its client reads it, and its files; for the author the same under /api/offers/{id}/files.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Explorer } from '../../explorer.ts'
import type { FilterIssue } from '../../../geodata/model/filter/read-filter.ts'
import { ApiFault, faultOfIssues } from '../../http/api-fault.ts'
import { malformed, queryOf, readOnce, refuseOthers } from '../../http/read-question.ts'
import { gonePage } from './gone-page.ts'
import { OFFER_FILE_NAMES } from './offer-file-names.ts'
import type { Shown } from './offer-files.ts'
import { createOfferFiles } from './offer-files.ts'
import { LINK_HEADERS } from './page-shell.ts'
import { CLIENT_PAGE_HEADERS } from './render-client-page.ts'
import { sendFile } from './send-file.ts'
import { noSuchOffer } from '../offer-fault.ts'
import { idOfFile } from '../photographs/photographs.ts'
import * as ROUTES from './client-page-descriptions.ts'
import { holds } from '../../http/validator.ts'

/** The router needs a pattern of its own for a suffix. */
const PHOTOGRAPH = '/o/:token/photographs/:file{[^/]+\\.jpg}'

export const clientPage = (explorer: Explorer) => {
  const { offerAccess } = explorer
  const files = createOfferFiles(explorer)
  const routes = new OpenAPIHono()
  routes.openAPIRegistry.registerPath(ROUTES.CLIENT_PHOTOGRAPH)

  /** What the link shows: the last version. Whatever is not there is the one page that says so. */
  async function forClient(
    c: Context,
    answer: (shown: Shown) => Promise<Response>,
  ): Promise<Response> {
    try {
      const offer = await offerAccess.admitClient(c)
      return await answer(await files.show(offer.id, offer.version))
    } catch (error) {
      if (error instanceof ApiFault && error.status === 404) return gonePage()
      throw error
    }
  }

  async function sendPhotograph(c: Context, shown: Shown, file: string): Promise<Response> {
    const id = idOfFile(file)
    const tag = `"${shown.edition}-${id}"`
    const headers = { ...LINK_HEADERS, etag: tag, 'cache-control': 'private, no-cache' }
    // Who holds the tag was sent the photograph: its bytes are not read again.
    if (holds(c, tag)) return new Response(null, { status: 304, headers })
    const jpeg = await files.photograph(shown, id)
    if (!jpeg) throw noSuchOffer()
    return new Response(jpeg, { headers: { ...headers, 'content-type': 'image/jpeg' } })
  }

  routes
    .openapi(ROUTES.CLIENT_PAGE, (c) =>
      forClient(c, async (shown) => {
        const page = await files.page(shown, `/o/${c.req.param('token')}`)
        offerAccess.openings.count(shown.id, c.req.raw)
        return new Response(page, { headers: CLIENT_PAGE_HEADERS })
      }),
    )
    .openapi(ROUTES.CLIENT_FILE, (c) =>
      forClient(c, (shown) => {
        const name = OFFER_FILE_NAMES.find((one) => one === c.req.param('name'))
        if (!name) throw noSuchOffer()
        return sendFile(c, files, shown, name)
      }),
    )
    .openapi(ROUTES.AUTHOR_FILE, async (c: Context) => {
      const { offer } = await offerAccess.admitAuthor(c)
      const shown = await files.show(offer.id, readVersion(c, offer.version))
      const asked = c.req.param('name')
      if (asked === 'preview.html')
        return new Response(await files.preview(shown), { headers: CLIENT_PAGE_HEADERS })
      const name = OFFER_FILE_NAMES.find((one) => one === asked)
      if (!name)
        throw new ApiFault(404, 'not_found', `A file is one of ${OFFER_FILE_NAMES.join(', ')}`)
      return sendFile(c, files, shown, name)
    })
    .get(PHOTOGRAPH, (c) => forClient(c, (shown) => sendPhotograph(c, shown, c.req.param('file'))))
    .get('/o/*', (c) => forClient(c, () => Promise.reject(noSuchOffer())))
  return routes
}

/** The word `version`, or the last one. Throws 400 when it is no number. */
function readVersion(c: Context, last: number): number {
  const takes = 'a whole number from 1'
  const issues: FilterIssue[] = []
  const params = queryOf(c)
  refuseOthers(params, ['version'], issues)
  const given = readOnce(params, 'version', takes, issues) ?? String(last)
  if (!/^[1-9]\d{0,8}$/.test(given) && issues.length === 0) issues.push(malformed('version', takes))
  if (issues.length > 0) throw faultOfIssues(issues)
  return Number(given)
}
