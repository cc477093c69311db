// Where a page of items ended, of which version and question: the next page is of the same version while it is kept.
import * as z from 'zod'
import { ApiFault } from '../http/api-fault.ts'
import { shortHash } from '../http/short-hash.ts'

const INT4 = 2_147_483_647
const shape = z.tuple([
  z.int().min(1).max(INT4),
  z.string().max(16),
  z.string().max(16),
  z.int().min(0).max(INT4),
  z.int().min(0).max(INT4),
  z.string().min(1).max(1000),
])

export type ItemsCursor = {
  version: number
  edition: string
  /** Features before this page, and in all. */
  seen: number
  matched: number
  after: string
}

/** `question` names the collection and what selects in it. */
export function writeItemsCursor(cursor: ItemsCursor, question: string): string {
  const { version, edition, seen, matched, after } = cursor
  const parts: z.infer<typeof shape> = [version, edition, shortHash(question), seen, matched, after]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Throws 400 when the cursor is not one of ours for this question. */
export function readItemsCursor(text: string, question: string): ItemsCursor {
  const parsed = shape.safeParse(decoded(text))
  if (!parsed.success) throw refused('it is not one that this address gave')
  const [version, edition, seal, seen, matched, after] = parsed.data
  if (seal !== shortHash(question)) throw refused('it belongs to another question')
  if (after.includes('\0')) throw refused('it holds a NUL character')
  return { version, edition, seen, matched, after }
}

function decoded(text: string): unknown {
  if (text.length > 6000 || !/^[\w-]+$/.test(text)) return undefined
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function refused(why: string): ApiFault {
  const message = `cursor takes what the link "next" holds; ${why}`
  return new ApiFault(400, 'malformed', message, {
    issues: [{ word: 'cursor', code: 'malformed', message }],
  })
}
