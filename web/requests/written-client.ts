// Requests of those who write: offers, briefs, reports. The secret of an edit link goes into a header, never into an address.
import type { ApiError } from '../../geodata/model/answers.ts'
import type { BriefContent, REPORT_ABOUT } from '../../geodata/model/briefs/brief.ts'
import type { OfferContent, OfferPhotograph } from '../../geodata/model/offers/offer.ts'
import { ask, askFor, pathOf } from './ask-api.ts'
import { ApiFailure, failureOf } from './api-failure.ts'

export type PlotReport = {
  about: (typeof REPORT_ABOUT)[number]
  message: string
  contact: string | null
}

/** Who holds the edit link of what. */
export type Key = { id: string; secret: string }

const bearer = ({ secret }: Key) => ({ authorization: `Bearer ${secret}` })
const JSON_BODY = { 'content-type': 'application/json' }
const json = (content: unknown) => ({ headers: JSON_BODY, body: JSON.stringify(content) })

/** The requests of one kind of what is written under an edit link. */
const requestsOf = <Kind extends 'offers' | 'briefs', Content>(kind: Kind) => ({
  get: (key: Key) => ask(`GET /api/${kind}/{id}`, key, { headers: bearer(key) }),
  /** Saves on top of a version. Rejects with `conflict` when another one is the last by now. */
  save: (key: Key, version: number, content: Content) =>
    ask(`PUT /api/${kind}/{id}`, key, {
      headers: { ...bearer(key), ...JSON_BODY, 'if-match': `"${version}"` },
      body: JSON.stringify(content),
    }),
  /** A new link for those who read: the one before opens nothing any more. */
  renewLink: (key: Key) => ask(`POST /api/${kind}/{id}/link`, key, { headers: bearer(key) }),
  revokeLink: (key: Key) => ask(`DELETE /api/${kind}/{id}/link`, key, { headers: bearer(key) }),
  erase: (key: Key) => ask(`DELETE /api/${kind}/{id}`, key, { headers: bearer(key) }),
})
export const offers = {
  ...requestsOf<'offers', OfferContent>('offers'),
  create: (content: OfferContent) => ask('POST /api/offers', {}, json(content)),
}
export const briefs = {
  ...requestsOf<'briefs', BriefContent>('briefs'),
  create: (content: BriefContent) => ask('POST /api/briefs', {}, json(content)),
}

export const getOfferVersion = (key: Key, version: number) =>
  ask(
    'GET /api/offers/{id}/versions/{n}',
    { id: key.id, n: String(version) },
    { headers: bearer(key) },
  )

/** Freezes the facts of today's data as a new version. */
export const refreshOffer = (key: Key, version: number) =>
  ask('POST /api/offers/{id}/refresh', key, {
    headers: { ...bearer(key), 'if-match': `"${version}"` },
  })

export const erasePhotograph = (key: Key, photograph: string) =>
  ask(
    'DELETE /api/offers/{id}/photographs/{photograph}.jpg',
    { id: key.id, photograph },
    { headers: bearer(key) },
  )

/** A file of the offer as its client would get it. */
export const getOfferFile = async (key: Key, name: string): Promise<Blob> => {
  const parts = { id: key.id, name }
  const file = await askFor('GET /api/offers/{id}/files/{name}', parts, { headers: bearer(key) })
  return file.blob()
}

export const getPhotograph = async (
  key: Key,
  photograph: string,
  signal: AbortSignal,
): Promise<Blob> => {
  const file = await askFor(
    'GET /api/offers/{id}/photographs/{photograph}.jpg',
    { id: key.id, photograph },
    { headers: bearer(key), signal },
  )
  return file.blob()
}

/** Sends a photograph and tells how much of it has left, 0 to 1: fetch cannot. */
export function sendPhotograph(
  key: Key,
  file: Blob,
  progress: (share: number) => void,
): Promise<OfferPhotograph> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const path = pathOf('POST /api/offers/{id}/photographs', key)
    request.open('POST', path)
    request.setRequestHeader('authorization', `Bearer ${key.secret}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiFailure('unreachable', 0, 'no answer'))
    request.onload = () => {
      const { status, response } = request
      if (status >= 200 && status < 300 && response) return resolve(response as OfferPhotograph)
      const told = (response as Partial<ApiError> | null)?.error
      reject(failureOf(status, told ?? { code: 'unknown', message: `HTTP ${status}` }, path))
    }
    request.send(file)
  })
}

/** Which of these briefs a plot answers. The secrets go in the body. */
export const listAnsweredBriefs = (plot: string, briefs: readonly Key[], signal?: AbortSignal) =>
  ask(
    'POST /api/briefs/answered',
    {},
    {
      ...json({ plot, briefs: briefs.map(({ id, secret }) => ({ id, secret })) }),
      signal: signal ?? null,
    },
  )

export const reportPlot = (id: string, report: PlotReport) =>
  ask('POST /api/plots/{id}/reports', { id }, json(report))
