// The paths of offers for the API's document. Bodies are read by our own readers, hence no validators here.
import type { RouteConfig } from '@hono/zod-openapi'
import {
  createdOfferSchema,
  offerContentSchema,
  offerPhotographSchema,
  offerSchema,
  offerVersionSchema,
} from '../../geodata/model/offers/offer.ts'
import type { FaultStatus, Method, Responses } from '../openapi/describe.ts'
import { answerOf, bodyOf, describeRoute, faultsOf } from '../openapi/describe.ts'
import { EXAMPLE_OFFER, EXAMPLE_OFFER_CONTENT } from './offer-example.ts'
import type { Parameter } from '../openapi/parameters.ts'

const SECRET =
  'Of the holder of the edit link alone: `authorization: Bearer SECRET`. A wrong secret, a wrong id, an offer that has ended or was erased are all answered 404.'

export const ID: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of the offer.',
  schema: { type: 'string', pattern: '^[0-9a-z]{12}$' },
  example: EXAMPLE_OFFER.id,
}
const part = (name: string, description: string, pattern: string, example: unknown): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', pattern },
  example,
})
export const AUTHORIZATION: Parameter = {
  name: 'authorization',
  in: 'header',
  required: true,
  description: '`Bearer ` and the secret of the edit link.',
  schema: { type: 'string' },
  example: 'Bearer SECRET',
}
const IF_MATCH: Parameter = {
  name: 'if-match',
  in: 'header',
  required: true,
  description: 'The version that was read, in quotes. 412 when another was saved meanwhile.',
  schema: { type: 'string' },
  example: '"1"',
}
const { secret: _secret, edit_path: _path, ...TOLD } = EXAMPLE_OFFER
const BODY = bodyOf(
  offerContentSchema,
  EXAMPLE_OFFER_CONTENT,
  'The content of the offer. Texts are plain, paragraphs parted by empty lines.',
)

type Description<
  Path extends string,
  M extends Method,
  Answers extends RouteConfig['responses'],
> = {
  method: M
  path: Path
  summary: string
  description?: string
  parameters?: readonly Parameter[]
  body?: typeof BODY
  answers: Answers
  faults: readonly FaultStatus[]
}

const describe = <
  Path extends string,
  M extends Method,
  Answers extends RouteConfig['responses'] & Responses<M, Path>,
>(
  of: Description<Path, M, Answers>,
) =>
  describeRoute({
    method: of.method,
    path: of.path,
    summary: of.summary,
    description: of.description ?? SECRET,
    parameters: [...(of.parameters ?? [ID, AUTHORIZATION])],
    ...(of.body ? { requestBody: of.body } : {}),
    responses: { ...of.answers, ...faultsOf(of.faults) },
  })

const told = answerOf('The offer', offerSchema, TOLD)
const GONE = { description: 'It is gone' }

export const OFFER_ROUTES = {
  create: describe({
    method: 'post',
    path: '/api/offers',
    summary: 'Makes an offer of plots, with the facts of today’s data',
    description:
      'The secret of its edit link is told once: it is kept nowhere. Who loses it loses the offer.',
    parameters: [],
    body: BODY,
    answers: { 201: answerOf('The offer and its secret', createdOfferSchema, EXAMPLE_OFFER) },
    faults: [400, 405, 413, 422, 429, 503],
  }),
  read: describe({
    method: 'get',
    path: '/api/offers/{id}',
    summary: 'An offer as its author sees it, with what changed in the data since',
    answers: { 200: told },
    faults: [404, 405, 429, 503],
  }),
  save: describe({
    method: 'put',
    path: '/api/offers/{id}',
    summary: 'Saves the next version of an offer: plots that are kept keep their facts',
    parameters: [ID, AUTHORIZATION, IF_MATCH],
    body: BODY,
    answers: { 200: told },
    faults: [400, 404, 405, 412, 413, 422, 429, 503],
  }),
  erase: describe({
    method: 'delete',
    path: '/api/offers/{id}',
    summary: 'Erases an offer at once, with its versions, links and photographs',
    answers: { 204: GONE },
    faults: [404, 405, 429, 503],
  }),
  version: describe({
    method: 'get',
    path: '/api/offers/{id}/versions/{n}',
    summary: 'Any version of an offer',
    parameters: [ID, part('n', 'Number of the version.', '^\\d{1,9}$', 1), AUTHORIZATION],
    answers: {
      200: answerOf('That version', offerVersionSchema, {
        id: TOLD.id,
        version: TOLD.version,
        saved_at: TOLD.saved_at,
        content: TOLD.content,
        plots: TOLD.plots,
      }),
    },
    faults: [404, 405, 429, 503],
  }),
  refresh: describe({
    method: 'post',
    path: '/api/offers/{id}/refresh',
    summary: 'Brings every plot of an offer to today’s data; a plot that is gone keeps its facts',
    parameters: [ID, AUTHORIZATION, IF_MATCH],
    answers: { 200: told },
    faults: [400, 404, 405, 412, 422, 429, 503],
  }),
  renewLink: describe({
    method: 'post',
    path: '/api/offers/{id}/link',
    summary: 'Makes a new link for the client; the one before ends',
    answers: { 200: told },
    faults: [404, 405, 429, 503],
  }),
  revokeLink: describe({
    method: 'delete',
    path: '/api/offers/{id}/link',
    summary: 'Ends the link of the client',
    answers: { 200: told },
    faults: [404, 405, 429, 503],
  }),
  addPhotograph: describe({
    method: 'post',
    path: '/api/offers/{id}/photographs',
    summary: 'Adds a photograph: the body is a JPEG, PNG or WebP file of up to 12 MB',
    description: `It is encoded anew, upright, at most 2 000 pixels a side, without metadata. ${SECRET}`,
    answers: {
      201: answerOf('The photograph', offerPhotographSchema, {
        id: '5f4e3d2c1b0a',
        width: 2000,
        height: 1500,
      }),
    },
    faults: [400, 404, 405, 413, 415, 422, 429, 503],
  }),
  photograph: describe({
    method: 'get',
    path: '/api/offers/{id}/photographs/{photograph}.jpg',
    summary: 'A photograph of an offer, for its author',
    parameters: [
      ID,
      part('photograph', 'Id of the photograph.', '^[0-9a-z]{12}$', '5f4e3d2c1b0a'),
      AUTHORIZATION,
    ],
    answers: {
      200: {
        description: 'The photograph',
        content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } },
      },
    },
    faults: [404, 405, 429, 503],
  }),
  erasePhotograph: describe({
    method: 'delete',
    path: '/api/offers/{id}/photographs/{photograph}.jpg',
    summary: 'Erases a photograph at once, from every version of the offer',
    parameters: [
      ID,
      part('photograph', 'Id of the photograph.', '^[0-9a-z]{12}$', '5f4e3d2c1b0a'),
      AUTHORIZATION,
    ],
    answers: { 204: GONE },
    faults: [404, 405, 429, 503],
  }),
} as const
