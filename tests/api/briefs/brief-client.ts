// What an author and a reader of briefs ask of the API, each client with an address of its own.
import type { createApp } from '../../../api/app.ts'
import type { BriefContent, CreatedBrief } from '../../../geodata/model/briefs/brief.ts'

type App = ReturnType<typeof createApp>
export type Ask = {
  method?: string
  secret?: string
  body?: unknown
  headers?: Record<string, string>
  from?: string
}

export const day = (ahead: number): string =>
  new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

export const content = (given: Partial<BriefContent> = {}): BriefContent => ({
  title: 'Usine de batteries',
  words: '',
  query: 'surface_min=1',
  language: 'fr',
  webhook: null,
  expires_on: day(30),
  ...given,
})

let clients = 0

/** Without `from`, every question comes from another client. */
export async function ask(
  app: App,
  path: string,
  { method = 'GET', secret, body, headers = {}, from }: Ask = {},
): Promise<Response> {
  const given = {
    method,
    headers: {
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  }
  const remoteAddress = from ?? `client-${clients++}`
  return app.fetch(new Request(`http://explorer.test${path}`, given), {
    incoming: { socket: { remoteAddress } },
  } as never)
}

export async function makeBrief(
  app: App,
  given: Partial<BriefContent> = {},
): Promise<CreatedBrief> {
  const response = await ask(app, '/api/briefs', { method: 'POST', body: content(given) })
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as CreatedBrief
}
