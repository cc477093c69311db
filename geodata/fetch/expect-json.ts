// An answer that should be JSON: in plain words when it is not.
import { FetchError } from './fetch-error.ts'

/** The parsed body. Throws a FetchError on another status, an HTML page, cut JSON, or an error told inside a 200. */
export async function expectJson<Shape>(response: Response, id: string): Promise<Shape> {
  const text = await response.text().catch(() => {
    throw new FetchError(`${id}: the answer of its server was cut`)
  })
  if (!response.ok) throw new FetchError(`${id}: its server answers ${response.status}`)
  if (text.trimStart().startsWith('<'))
    throw new FetchError(`${id}: its server answers an HTML or XML page, not JSON`)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new FetchError(`${id}: its server answers JSON that is cut or broken`)
  }
  const told = (body as { error?: { message?: unknown } } | null)?.error
  if (told)
    throw new FetchError(`${id}: its server says: ${String(told.message ?? 'error').slice(0, 200)}`)
  return body as Shape
}
