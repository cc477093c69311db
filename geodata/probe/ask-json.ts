// One answer of JSON, of bounded length: told apart are what has changed, and a server that is not serving just now.
import type { PoliteFetch } from '../fetch/polite-fetch.ts'
import { readShort } from '../fetch/read-short.ts'
import { AwayError, ChangedError } from './seen.ts'

/** One feature and a description of a layer are far below. */
const MOST_BYTES = 8 << 20
const SHOWN = 160

/** Throws a ChangedError on an answer that is refused, too long or no JSON, an AwayError on a page for people. */
export async function askJson<Shape>(
  fetch: PoliteFetch,
  url: string,
  asked: string,
): Promise<Shape> {
  const response = await fetch(url)
  const changed = (to: string) => new ChangedError({ what: asked, from: 'an answer', to })
  const bytes = await readShort(response, MOST_BYTES).catch((error: unknown) => {
    if (error instanceof RangeError) throw changed(`more than ${MOST_BYTES >> 20} MB`)
    throw new AwayError('the answer of its server was cut')
  })
  const text = bytes.toString('utf8')
  if (!response.ok) throw changed(`${response.status} ${reasonOf(text)}`.trim())
  if (isPage(text)) throw new AwayError('its server answers a page for people, not data')
  if (/^\s*</.test(text)) throw changed(`XML ${reasonOf(text)}`.trim())
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw changed('JSON that is cut or broken')
  }
  const told = (body as { error?: unknown } | null)?.error
  if (told) throw changed(reasonOf(text))
  return body as Shape
}

export const isPage = (text: string): boolean => /^\s*<(!doctype html|html)/i.test(text)

/** What a server says of its refusal, short and in one line. */
function reasonOf(text: string): string {
  if (isPage(text)) return ''
  const plain =
    /"(?:text|message|detail)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ??
    /ExceptionText>([^<]*)</.exec(text)?.[1] ??
    ''
  return plain.replace(/\s+/g, ' ').trim().slice(0, SHOWN)
}
