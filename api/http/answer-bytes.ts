// An answer whose JSON another thread has written: its bytes pass on as they are.
import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'

declare const held: unique symbol
/** JSON in UTF-8 of a `T`. */
export type JsonBytes<T> = Uint8Array<ArrayBuffer> & { readonly [held]?: T }

export function answerBytes<T>(c: Context, bytes: JsonBytes<T>) {
  const headers = { 'content-type': 'application/json' }
  const answer: Response = c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers)
  // What bytes hold is a promise that no compiler checks: the thread of the roads makes it.
  return answer as Response & TypedResponse<JSONParsed<T>, 200, 'json'>
}
