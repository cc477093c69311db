// Files that are made before they are sent: written in pieces, read back, in a folder that goes away afterwards.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

const PIECE = 1 << 18

export type SpoolFile = {
  /** Bytes written so far. */
  readonly length: number
  write(bytes: Uint8Array): Promise<void> | void
  /** Over what was written before, when its values are known at last. */
  patch(bytes: Uint8Array, at: number): Promise<void>
  close(): Promise<void>
}

/** Writes in pieces of 256 KiB: plots are many and small. */
export async function openSpool(path: string): Promise<SpoolFile> {
  const handle = await open(path, 'w')
  let held: Uint8Array[] = []
  let heldBytes = 0
  let length = 0
  const flush = async () => {
    const bytes = Buffer.concat(held)
    held = []
    heldBytes = 0
    if (bytes.length > 0) await handle.writeFile(bytes)
  }
  return {
    get length() {
      return length
    },
    write(bytes) {
      held.push(bytes)
      heldBytes += bytes.length
      length += bytes.length
      return heldBytes >= PIECE ? flush() : undefined
    },
    async patch(bytes, at) {
      await flush()
      await handle.write(bytes, 0, bytes.length, at)
    },
    async close() {
      try {
        await flush()
      } finally {
        await handle.close()
      }
    },
  }
}

export const readSpool = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: PIECE })
