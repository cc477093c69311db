// The cursor of a list: where a page ended, of which version, filter and order. Opaque to clients, checked on return.
import * as z from 'zod'
import { shortHash } from '../http/short-hash.ts'
import { ApiFault } from '../http/api-fault.ts'
import type { ListSort, PageEnd } from './plot-page.ts'
import { keyType } from './plot-page.ts'

const MAX_LENGTH = 6000
const INT4 = 2_147_483_647

const shape = z.tuple([
  z.literal(1),
  z.int().min(1).max(INT4),
  z.string().max(16),
  z.union([z.int().min(0).max(INT4), z.string().max(1000), z.null()]),
  z.int().min(0).max(INT4),
])

/** `question` is the canonical filter; `sort` and it must be the same when the cursor comes back. */
export function writeCursor(
  version: number,
  question: string,
  sort: ListSort,
  end: PageEnd,
): string {
  const parts: z.infer<typeof shape> = [1, version, seal(question, sort), end.key, end.ordinal]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Throws 400 when the cursor is not one of ours for this question. */
export function readCursor(
  text: string,
  question: string,
  sort: ListSort,
): { version: number; end: PageEnd } {
  const parsed = shape.safeParse(decoded(text))
  if (!parsed.success) throw refused('it is not a cursor that this list gave')
  const [, version, hash, key, ordinal] = parsed.data
  if (hash !== seal(question, sort)) throw refused('it belongs to another filter or order')
  if (key !== null && typeof key !== keyType(sort)) throw refused('it belongs to another order')
  if (typeof key === 'string' && key.includes('\0')) throw refused('it holds a NUL character')
  return { version, end: { key, ordinal } }
}

function decoded(text: string): unknown {
  if (text.length > MAX_LENGTH || !/^[\w-]+$/.test(text)) return undefined
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const seal = (question: string, sort: ListSort): string => shortHash(question, sort)

const refused = (why: string): ApiFault => {
  const message = `cursor takes the value of "next" from the page before; ${why}`
  return new ApiFault(400, 'malformed', message, {
    issues: [{ word: 'cursor', code: 'malformed', message }],
  })
}
