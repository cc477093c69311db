// The paths of briefs and reports, described. Bodies are read by our own reader, whose faults name the place.
import * as model from '../../geodata/model/briefs/brief.ts'
import * as examples from './brief-examples.ts'
import type { FaultStatus } from '../openapi/describe.ts'
import { answerOf, bodyOf, describeRoute, faultsOf } from '../openapi/describe.ts'

const id = {
  name: 'id',
  in: 'path' as const,
  required: true,
  description: 'Id of the brief.',
  schema: { type: 'string' as const, pattern: '^[0-9a-z]{12}$' },
  example: examples.EXAMPLE_BRIEF.id,
}
const secret = {
  name: 'authorization',
  in: 'header' as const,
  required: true,
  description:
    '`Bearer` and the secret of the edit link. A wrong one is answered as if there were nothing.',
  schema: { type: 'string' as const },
  example: 'Bearer SECRET',
}
const token = {
  name: 'token',
  in: 'path' as const,
  required: true,
  description: 'What stands in the link of the brief.',
  schema: { type: 'string' as const, pattern: '^[A-Za-z0-9_-]{22}$' },
  example: 'h3Wc1y0rJq8Jb2eYxkZt4A',
}
const own: FaultStatus[] = [400, 404, 405, 429, 503]
const told = answerOf('The brief', model.briefSchema, examples.EXAMPLE_BRIEF)

export const createBriefRoute = describeRoute({
  method: 'post',
  path: '/api/briefs',
  summary: 'Keeps a need: a filter with preferences and words, asked again of each data version',
  description:
    'News are posted to `webhook` by the Standard Webhooks convention: headers webhook-id, webhook-timestamp and webhook-signature (`v1,` and the base64 HMAC-SHA256 of "id.timestamp.body" under the key after `whsec_`). A receiver that does not answer 2xx is tried again after 1, 5 and 30 minutes, 2 and 12 hours.',
  requestBody: bodyOf(model.briefContentSchema, examples.EXAMPLE_BRIEF_CONTENT),
  responses: {
    201: answerOf(
      'The brief, and its secret, told once',
      model.createdBriefSchema,
      examples.EXAMPLE_CREATED_BRIEF,
    ),
    ...faultsOf([400, 405, 413, 422, 429, 503]),
  },
})

export const readBriefRoute = describeRoute({
  method: 'get',
  path: '/api/briefs/{id}',
  summary: 'A brief, what it found in each data version and how its webhook fared, for its author',
  parameters: [id, secret],
  responses: { 200: told, ...faultsOf(own) },
})

export const editBriefRoute = describeRoute({
  method: 'put',
  path: '/api/briefs/{id}',
  summary: 'Saves another content over a version of a brief',
  parameters: [
    id,
    secret,
    {
      name: 'if-match',
      in: 'header',
      required: true,
      description:
        'The version that is changed, in quotation marks. 412 when there is a later one.',
      schema: { type: 'string' },
      example: '"1"',
    },
  ],
  requestBody: bodyOf(model.briefContentSchema, examples.EXAMPLE_BRIEF_CONTENT),
  responses: { 200: told, ...faultsOf([...own, 412, 413, 422]) },
})

export const eraseBriefRoute = describeRoute({
  method: 'delete',
  path: '/api/briefs/{id}',
  summary: 'Erases a brief with all its answers',
  parameters: [id, secret],
  responses: { 204: { description: 'Erased' }, ...faultsOf(own) },
})

export const newLinkRoute = describeRoute({
  method: 'post',
  path: '/api/briefs/{id}/link',
  summary: 'Makes a new link; the one before opens nothing any more',
  parameters: [id, secret],
  responses: { 200: told, ...faultsOf(own) },
})

export const revokeLinkRoute = describeRoute({
  method: 'delete',
  path: '/api/briefs/{id}/link',
  summary: 'Takes the link away',
  parameters: [id, secret],
  responses: { 200: told, ...faultsOf(own) },
})

export const answeredRoute = describeRoute({
  method: 'post',
  path: '/api/briefs/answered',
  summary: 'Which briefs a plot answers today, and at which rank, for who holds their secrets',
  requestBody: bodyOf(model.askedBriefsSchema, examples.EXAMPLE_ASKED_BRIEFS),
  responses: {
    200: answerOf(
      'Those that it answers',
      model.answeredBriefsSchema,
      examples.EXAMPLE_ANSWERED_BRIEFS,
    ),
    ...faultsOf([400, 404, 405, 413, 429, 503]),
  },
})

const shared = (path: string, summary: string, type: string) =>
  describeRoute({
    method: 'get',
    path,
    summary,
    parameters: [token],
    responses: {
      200: { description: summary, content: { [type]: { schema: { type: 'string' } } } },
      ...faultsOf([404, 429, 503]),
    },
  })
export const pageRoute = shared('/b/{token}', 'The page of a brief', 'text/html')
export const feedRoute = shared(
  '/b/{token}/feed.atom',
  'What each data version changed, as a feed',
  'application/atom+xml',
)
export const sharedRoute = describeRoute({
  method: 'get',
  path: '/b/{token}/brief.json',
  summary: 'A brief, today’s ranked answer and what each data version changed',
  parameters: [token],
  responses: {
    200: answerOf('The brief', model.sharedBriefSchema, examples.EXAMPLE_SHARED_BRIEF),
    ...faultsOf([404, 429, 503]),
  },
})

export const reportRoute = describeRoute({
  method: 'post',
  path: '/api/plots/{id}/reports',
  summary: 'Tells the operator what is wrong about a plot',
  parameters: [
    { ...id, description: 'Id of the plot.', schema: { type: 'string' }, example: 'P-000042' },
  ],
  requestBody: bodyOf(model.reportSchema, examples.EXAMPLE_REPORT),
  responses: { 201: { description: 'Kept' }, ...faultsOf([400, 404, 405, 413, 429, 503]) },
})
