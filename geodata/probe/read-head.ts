// The first bytes of an answer; the rest is not waited for.
import { AwayError } from './seen.ts'

/** At most `most` bytes, then the answer is dropped. Throws an AwayError when it breaks before. */
export async function readHead(response: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk)
      size += chunk.length
      // Leaving the loop cancels the body.
      if (size >= most) break
    }
  } catch (cause) {
    throw new AwayError('the answer of its server was cut', { cause })
  }
  return Buffer.concat(chunks).subarray(0, most)
}
