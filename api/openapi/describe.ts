// What every described path shares: its answers, and its words as raw OpenAPI parameters. The words are read by our own
// readers, which name the word and what it takes; hence they are not zod validators here.
import type { RouteConfig, z } from '@hono/zod-openapi'
import { createRoute } from '@hono/zod-openapi'
import { toJSONSchema } from 'zod'
import type { ApiAddress, ApiAnswers } from '../../geodata/model/api-answers.ts'
import { errorSchema } from '../../geodata/model/answers.ts'
import type { Parameter } from './parameters.ts'

const FAULTS = {
  400: 'A word cannot be read: unknown or malformed',
  404: 'There is nothing at this address',
  405: 'Another method than this address takes',
  410: 'Of a data version that is no longer kept; `version` is the current one',
  412: 'Another version was saved meanwhile: `version` is its number, nothing was overwritten',
  413: 'The address, or what is sent, is too long',
  415: 'Another format than those that are read',
  422: 'Read, but impossible or not available yet',
  429: 'Too many requests; `retry-after` says how long to wait',
  503: 'The database is away, the data is being prepared, or too much of this kind is being answered (`busy`); `retry-after` says when to ask again',
} as const
export type FaultStatus = keyof typeof FAULTS

/** Answers that are thrown: in the document, and none that a handler returns. */
type Thrown = Record<never, never>
/** What `expectNew` answers. */
export const HELD: Thrown = {
  304: { description: 'Who asks holds this answer: `if-none-match` is its tag' },
}

export type Method = 'get' | 'post' | 'put' | 'delete'
/** What the page takes the answer of a path for; `unknown` where it never asks. */
type Promised<
  M extends Method,
  Path extends string,
> = `${Uppercase<M>} ${Path}` extends infer Address extends ApiAddress
  ? ApiAnswers[Address]
  : unknown
/** A schema whose answers are such. */
type SchemaOf<Answer> = z.ZodType & { _zod: { output: Answer } }
export type Responses<M extends Method, Path extends string> =
  unknown extends Promised<M, Path>
    ? object
    : Promised<M, Path> extends null
      ? { 201?: { description: string }; 204?: { description: string } }
      : Promised<M, Path> extends Blob
        ? { 200: object }
        : {
            [Status in 200 | 201]?: {
              content: { 'application/json': { schema: SchemaOf<Promised<M, Path>> } }
            }
          }

/** A path, whose answer is the one that the page takes it for. */
export const describeRoute = <
  const M extends Method,
  Path extends string,
  R extends RouteConfig['responses'] & Responses<M, Path>,
>(
  route: Omit<RouteConfig, 'method' | 'path' | 'responses'> & {
    method: M
    path: Path
    responses: R
  },
) => createRoute(route)

type Description<Path extends string, Schema extends z.ZodType> = {
  path: Path
  summary: string
  parameters?: readonly Parameter[]
  schema: Schema
  example: unknown
  faults?: readonly FaultStatus[]
}

/** A GET of JSON. */
export const describeJson = <Path extends string, Schema extends SchemaOf<Promised<'get', Path>>>(
  description: Description<Path, Schema>,
) => describeGet(description, {})

/** A GET of JSON with a tag: `expectNew` answers who holds it. */
export const describeTagged = <Path extends string, Schema extends SchemaOf<Promised<'get', Path>>>(
  description: Description<Path, Schema>,
) => describeGet(description, HELD)

function describeGet<Path extends string, Schema extends z.ZodType>(
  { path, summary, parameters = [], schema, example, faults }: Description<Path, Schema>,
  thrown: Thrown,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    parameters: [...parameters],
    responses: {
      200: answerOf(summary, schema, example),
      ...thrown,
      ...faultsOf(faults ?? [400, 405, 413, 422, 503]),
    },
  })
}

/** An answer of JSON. */
export const answerOf = <Schema extends z.ZodType>(
  description: string,
  schema: Schema,
  example: unknown,
) => ({ description, content: { 'application/json': { schema, example } } })

/** A body of JSON that our own readers read: JSON Schema here, no validator. */
export const bodyOf = (schema: z.ZodType, example: unknown, description?: string) => ({
  required: true,
  ...(description === undefined ? {} : { description }),
  content: { 'application/json': { schema: plainSchema(schema), example } },
})
function plainSchema(schema: z.ZodType): object {
  const { $schema: _, ...plain } = toJSONSchema(schema)
  return plain
}

/** The error answers of a path, all of one shape. */
export function faultsOf(statuses: readonly FaultStatus[]): Thrown {
  const content = { 'application/json': { schema: errorSchema } }
  return Object.fromEntries(
    statuses.map((status) => [status, { description: FAULTS[status], content }]),
  )
}
