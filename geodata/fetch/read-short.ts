// The body of an answer of another server, which may be endless.

/** A body of at most `mostBytes`; beyond, reading stops, which cancels it, and a RangeError is thrown. */
export async function readShort(response: Response, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw new RangeError('answers far too much')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
