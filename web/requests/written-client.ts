// Requests of those who write: offers, briefs, reports. The secret of an edit link goes into a header, never into an address.
import type { ApiError } from '../../geodata/model/answers.ts'
import type {
  AnsweredBriefs,
  Brief,
  BriefContent,
  CreatedBrief,
  REPORT_ABOUT,
} from '../../geodata/model/briefs/brief.ts'
import type {
  CreatedOffer,
  Offer,
  OfferContent,
  OfferPhotograph,
  OfferVersion,
} from '../../geodata/model/offers/offer.ts'
import { ask, askFor } from './api-client.ts'
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

/** The requests of one kind of what is written under an edit link. */
function requestsOf<Content, Written, Created>(kind: 'offers' | 'briefs') {
  const link = (key: Key, method: 'POST' | 'DELETE') =>
    ask<Written>(`${kind}/${key.id}/link`, { method, headers: bearer(key) })
  return {
    create: (content: Content) =>
      ask<Created>(kind, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(content) }),
    get: (key: Key) => ask<Written>(`${kind}/${key.id}`, { headers: bearer(key) }),
    /** Saves on top of a version. Rejects with `conflict` when another one is the last by now. */
    save: (key: Key, version: number, content: Content) =>
      ask<Written>(`${kind}/${key.id}`, {
        method: 'PUT',
        headers: { ...bearer(key), ...JSON_BODY, 'if-match': `"${version}"` },
        body: JSON.stringify(content),
      }),
    /** A new link for those who read: the one before opens nothing any more. */
    renewLink: (key: Key) => link(key, 'POST'),
    revokeLink: (key: Key) => link(key, 'DELETE'),
    erase: (key: Key) =>
      ask<undefined>(`${kind}/${key.id}`, { method: 'DELETE', headers: bearer(key) }),
  }
}
export const offers = requestsOf<OfferContent, Offer, CreatedOffer>('offers')
export const briefs = requestsOf<BriefContent, Brief, CreatedBrief>('briefs')

export const getOfferVersion = (key: Key, version: number) =>
  ask<OfferVersion>(`offers/${key.id}/versions/${version}`, { headers: bearer(key) })

/** Freezes the facts of today's data as a new version. */
export const refreshOffer = (key: Key, version: number) =>
  ask<Offer>(`offers/${key.id}/refresh`, {
    method: 'POST',
    headers: { ...bearer(key), 'if-match': `"${version}"` },
  })

export const erasePhotograph = (key: Key, photograph: string) =>
  ask<undefined>(`offers/${key.id}/photographs/${photograph}.jpg`, {
    method: 'DELETE',
    headers: bearer(key),
  })

/** A file of the offer as its client would get it. */
export const getOfferFile = (key: Key, name: string) =>
  getBlob(key, `files/${encodeURIComponent(name)}`)

export const getPhotograph = (key: Key, id: string, signal: AbortSignal) =>
  getBlob(key, `photographs/${id}.jpg`, signal)

const getBlob = async (key: Key, file: string, signal?: AbortSignal): Promise<Blob> =>
  (
    await askFor(`offers/${key.id}/${file}`, { headers: bearer(key), signal: signal ?? null })
  ).blob()

/** Sends a photograph and tells how much of it has left, 0 to 1: fetch cannot. */
export function sendPhotograph(
  key: Key,
  file: Blob,
  progress: (share: number) => void,
): Promise<OfferPhotograph> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/offers/${key.id}/photographs`)
    request.setRequestHeader('authorization', `Bearer ${key.secret}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiFailure('unreachable', 0, 'no answer'))
    request.onload = () => {
      const { status, response } = request
      if (status >= 200 && status < 300 && response) return resolve(response as OfferPhotograph)
      const told = (response as Partial<ApiError> | null)?.error
      reject(failureOf(status, told ?? { code: 'unknown', message: `HTTP ${status}` }, 'offers'))
    }
    request.send(file)
  })
}

/** Which of these briefs a plot answers. The secrets go in the body. */
export const listAnsweredBriefs = (plot: string, briefs: readonly Key[], signal?: AbortSignal) =>
  ask<AnsweredBriefs>('briefs/answered', {
    method: 'POST',
    headers: JSON_BODY,
    body: JSON.stringify({ plot, briefs: briefs.map(({ id, secret }) => ({ id, secret })) }),
    signal: signal ?? null,
  })

export const reportPlot = (plot: string, report: PlotReport) =>
  ask<undefined>(`plots/${encodeURIComponent(plot)}/reports`, {
    method: 'POST',
    headers: JSON_BODY,
    body: JSON.stringify(report),
  })
