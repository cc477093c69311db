// One request to our own API. Every failure is an ApiFailure, but an aborted request, which rejects as AbortError.
import type { ApiError } from '../../geodata/model/answers.ts'
import type { ApiAddress, ApiAnswers, PathPart } from '../../geodata/model/api-answers.ts'
import { ApiFailure, failureOf, isAbort } from './api-failure.ts'

/** What stands for the names in braces of a path. */
export type Parts<Address extends string> = Readonly<Record<PathPart<Address>, string>>
/** `query` as the path takes it, without its question mark. */
type Sent = Omit<RequestInit, 'method'> & { query?: string }

/** The JSON of an answer; null where it has no content. */
export async function ask<Address extends ApiAddress>(
  address: Address,
  parts: Parts<Address>,
  sent: Sent = {},
): Promise<ApiAnswers[Address]> {
  const response = await askFor(address, parts, sent)
  try {
    const text = await response.text()
    // What the API answers it has checked itself: its routes are described by the same table.
    return (text === '' ? null : JSON.parse(text)) as ApiAnswers[Address]
  } catch (cause) {
    if (isAbort(cause)) throw cause
    throw new ApiFailure('broken', response.status, 'the answer is not JSON', { cause })
  }
}

/** The answer itself, when it is a good one. */
export async function askFor<Address extends ApiAddress>(
  address: Address,
  parts: Parts<Address>,
  { query, ...init }: Sent = {},
): Promise<Response> {
  const path = pathOf(address, parts)
  let response: Response
  try {
    const method = address.slice(0, address.indexOf(' '))
    response = await fetch(query ? `${path}?${query}` : path, { ...init, method })
  } catch (cause) {
    if (isAbort(cause)) throw cause
    throw new ApiFailure('unreachable', 0, 'no answer', { cause })
  }
  if (response.ok) return response
  const { error } = await readError(response)
  throw failureOf(response.status, error, path)
}

/** `/api/plots/P-000042` of `GET /api/plots/{id}`. */
export function pathOf<Address extends ApiAddress>(
  address: Address,
  parts: Parts<Address>,
): string {
  const given: Readonly<Record<string, string>> = parts
  return address
    .slice(address.indexOf(' ') + 1)
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name] ?? ''))
}

async function readError(response: Response): Promise<ApiError> {
  try {
    const body = (await response.json()) as Partial<ApiError>
    if (body.error) return { error: body.error }
  } catch (cause) {
    if (isAbort(cause)) throw cause
  }
  return { error: { code: 'unknown', message: `HTTP ${response.status}` } }
}
