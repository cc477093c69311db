// What a client's link opens, for the API's document.
import { createRoute } from '@hono/zod-openapi'
import type { Parameter } from '../../openapi/parameters.ts'
import { faultsOf } from '../../openapi/describe.ts'
import { AUTHORIZATION, ID } from '../offer-descriptions.ts'
import { OFFER_FILE_NAMES, OFFER_FILES } from './offer-file-names.ts'

const LINK =
  'A link that is wrong, withdrawn or has expired is answered 404, always by the same page. Not indexed, not kept by caches.'

const TOKEN: Parameter = {
  name: 'token',
  in: 'path',
  required: true,
  description: 'Of the client’s link.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' },
  example: 'q7Yc0dJ3mT5xW9bN2kLrVg',
}
const NAME: Parameter = {
  name: 'name',
  in: 'path',
  required: true,
  description: 'Which file.',
  schema: { type: 'string', enum: OFFER_FILE_NAMES },
  example: 'dossier.pdf',
}
const binary = (...medias: readonly string[]) =>
  Object.fromEntries(
    medias.map((one) => [
      one.split(';')[0]!,
      { schema: { type: 'string' as const, format: 'binary' } },
    ]),
  )
const MEDIA = OFFER_FILE_NAMES.map((name) => OFFER_FILES[name].media)

export const CLIENT_PAGE = createRoute({
  method: 'get',
  path: '/o/{token}',
  summary: 'An offer as its client reads it',
  description: `One page of HTML without scripts. Opening it counts; HEAD does not. ${LINK}`,
  parameters: [TOKEN],
  responses: {
    200: { description: 'The page', content: { 'text/html': { schema: { type: 'string' } } } },
    ...faultsOf([404, 405, 429, 503]),
  },
})

export const CLIENT_FILE = createRoute({
  method: 'get',
  path: '/o/{token}/{name}',
  summary: 'A file of an offer, for its client',
  description: `Of the same facts as the page, frozen when the offer was saved. ${LINK}`,
  parameters: [TOKEN, NAME],
  responses: {
    200: { description: 'A file', content: binary(...MEDIA) },
    ...faultsOf([404, 405, 429, 503]),
  },
})

export const CLIENT_PHOTOGRAPH = createRoute({
  method: 'get',
  path: '/o/{token}/photographs/{photograph}.jpg',
  summary: 'A photograph that an offer shows',
  description: LINK,
  parameters: [
    TOKEN,
    {
      name: 'photograph',
      in: 'path' as const,
      required: true,
      description: 'Id of the photograph.',
      schema: { type: 'string' as const, pattern: '^[0-9a-z]{12}$' },
      example: 'p4q8r2s6t0v3',
    },
  ],
  responses: {
    200: { description: 'A picture', content: binary('image/jpeg') },
    ...faultsOf([404, 405, 429, 503]),
  },
})

export const AUTHOR_FILE = createRoute({
  method: 'get',
  path: '/api/offers/{id}/files/{name}',
  summary: 'A file of an offer, or its client’s page, for its author',
  description:
    'For the holder of the edit link alone. `preview.html` is the page of the client with its photographs in it; it counts as no opening.',
  parameters: [
    ID,
    { ...NAME, schema: { type: 'string', enum: [...OFFER_FILE_NAMES, 'preview.html'] } },
    {
      name: 'version',
      in: 'query' as const,
      description: 'Which version; the last one when it is not given.',
      schema: { type: 'integer' as const, minimum: 1 },
      example: 1,
    },
    AUTHORIZATION,
  ],
  responses: {
    200: { description: 'A file', content: binary(...MEDIA, 'text/html') },
    ...faultsOf([400, 404, 405, 429, 503]),
  },
})
