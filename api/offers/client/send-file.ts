// A file of an offer as an answer: its name, its tag, and nothing made that is not sent.
import type { Context } from 'hono'
import { holds } from '../../http/validator.ts'
import type { LoadedOffer } from '../load-offer.ts'
import { fileName } from './file-name.ts'
import type { OfferFileName } from './offer-file-names.ts'
import { OFFER_FILES } from './offer-file-names.ts'
import type { OfferFiles, Shown } from './offer-files.ts'
import { LINK_HEADERS } from './page-shell.ts'

const RETRY_S = 5

/** 304 to who holds it already; the head alone to who asks for that. Throws what making the file throws. */
export async function sendFile(
  c: Context,
  files: OfferFiles,
  shown: Shown,
  name: OfferFileName,
): Promise<Response> {
  const tag = `"${shown.edition}-${name}"`
  const kept = { ...LINK_HEADERS, etag: tag, 'cache-control': 'private, no-cache' }
  if (holds(c, tag)) return new Response(null, { status: 304, headers: kept })
  const offer = await files.load(shown)
  const headers = { ...kept, 'content-type': OFFER_FILES[name].media, ...nameOf(offer, name) }
  if (c.req.method === 'HEAD') return new Response(null, { headers })
  c.header('retry-after', String(RETRY_S))
  const bytes = await files.file(shown, offer, name)
  return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } })
}

function nameOf({ content, version, facts }: LoadedOffer, name: OfferFileName) {
  const synthetic = facts.some(({ demonstration }) => demonstration)
  const called = fileName(content, version, synthetic, OFFER_FILES[name].extension)
  return { 'content-disposition': `attachment; filename="${called}"` }
}
