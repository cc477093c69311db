// A JSON body, read once at the edge by a strict schema. Faults name the place.
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type * as z from 'zod'
import { ApiFault } from './api-fault.ts'

const MOST_ISSUES = 20

/** Refuses a longer body with 413. */
export const limitBody = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      const most = bytes >= 1 << 20 ? `${bytes >> 20} MB` : `${bytes >> 10} kB`
      throw new ApiFault(413, 'too_large', `What is sent is larger than ${most}`)
    },
  })

/** Throws an ApiFault 400 when the body is no JSON, or not what `schema` takes. */
export async function readJson<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const { data, error } = schema.safeParse(await parsedBody(c))
  if (!error) return data
  const issues = error.issues.slice(0, MOST_ISSUES).map((issue) => ({
    word: issue.path.map(String).join('.').slice(0, 120) || 'body',
    code: issue.code === 'unrecognized_keys' ? 'unknown_word' : 'malformed',
    message: issue.message.slice(0, 300),
  }))
  const [first] = issues
  throw new ApiFault(400, 'malformed', `${first?.word}: ${first?.message}`, { issues })
}

async function parsedBody(c: Context): Promise<unknown> {
  const text = await c.req.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new ApiFault(400, 'malformed', 'The body is not JSON')
  }
}
