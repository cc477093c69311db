// An answer that should be JSON: in plain words when it is not, in the server's own where it says what is wrong.
import { FetchError } from './fetch-error.ts'

const MOST_SAID = 300

/** The parsed body. Throws a FetchError on another status, an HTML page, cut JSON, or an error told inside a 200. */
export async function expectJson<Shape>(response: Response, id: string): Promise<Shape> {
  const text = await response.text().catch(() => {
    throw new FetchError(`${id}: the answer of its server was cut`)
  })
  const body = parsed(text)
  const told = exceptionOf(text) ?? errorOf(body)
  if (!response.ok)
    throw new FetchError(
      `${id}: its server answers ${response.status}${told === undefined ? '' : `: ${short(told)}`}`,
    )
  if (told !== undefined) throw new FetchError(`${id}: its server says: ${short(told)}`)
  if (text.trimStart().startsWith('<'))
    throw new FetchError(`${id}: its server answers an HTML or XML page, not JSON`)
  if (body === undefined)
    throw new FetchError(`${id}: its server answers JSON that is cut or broken`)
  return body as Shape
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST_SAID)

/** The text of an exception of an OGC service, which some write in XML whatever format was asked for. */
function exceptionOf(text: string): string | undefined {
  const found = /<(?:\w+:)?(?:ExceptionText|ServiceException)\b[^>]*>([^<]*)</.exec(text)?.[1]
  return found
    ?.replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

type Told = {
  /** ArcGIS */
  error?: { message?: unknown }
  /** OGC services, as JSON */
  exceptions?: { text?: unknown }[]
}

function errorOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { error, exceptions } = body as Told
  if (error) return String(error.message ?? 'error')
  return Array.isArray(exceptions) ? String(exceptions[0]?.text ?? 'exception') : undefined
}
