// Offers for the tests: what an author sends, and the requests of one who holds its secret.
import { expect } from 'vitest'
import type { createApp } from '../../../api/app.ts'
import { regionDay } from '../../../api/offers/region-day.ts'
import type { CreatedOffer, Offer, OfferContent } from '../../../geodata/model/offers/offer.ts'

export const contentOf = (
  plots: readonly string[],
  more: Partial<OfferContent> = {},
): OfferContent => ({
  title: 'Deux terrains',
  client: 'Un client',
  introduction: 'Bonjour.\n\nVoici.',
  contact: { name: 'Camille', organisation: '', email: '', phone: '' },
  language: 'fr',
  items: plots.map((plot) => ({ plot, note: '', photographs: [] })),
  project: null,
  expires_on: regionDay(30),
  ...more,
})

export type Asked = { status: number; body: unknown; response: Response }
type Init = { method?: string; body?: unknown; raw?: BodyInit; ifMatch?: number | string }

/** Requests with this secret. */
export function authorOf(app: ReturnType<typeof createApp>, id: string, secret: string) {
  return async (
    path: string,
    { method = 'GET', body, raw, ifMatch }: Init = {},
  ): Promise<Asked> => {
    const response = await app.request(`/api/offers/${id}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${secret}`,
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(raw !== undefined ? { body: raw } : {}),
      ...(body !== undefined ? { body: JSON.stringify(body) } : {}),
    })
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: isJson ? await response.json() : null, response }
  }
}

export async function postOffer(
  app: ReturnType<typeof createApp>,
  content: unknown,
): Promise<{ offer: CreatedOffer; ask: ReturnType<typeof authorOf> }> {
  const response = await app.request('/api/offers', {
    method: 'POST',
    body: JSON.stringify(content),
  })
  const offer = (await response.json()) as CreatedOffer
  expect(response.status, JSON.stringify(offer)).toBe(201)
  return { offer, ask: authorOf(app, offer.id, offer.secret) }
}

/** The offer that was answered. */
export function told({ status, body }: Asked): Offer {
  expect(status, JSON.stringify(body)).toBe(200)
  return body as Offer
}
