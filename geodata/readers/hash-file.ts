// Formats that are not read from front to back are hashed apart.
import { readBytes } from './read-bytes.ts'

/** Sends every byte of a file to `onBytes`. Throws a ReadError when the file is missing or empty. */
export async function hashFile(
  path: string,
  name: string,
  onBytes: ((bytes: Uint8Array) => void) | undefined,
): Promise<void> {
  for await (const chunk of readBytes(path, name)) onBytes?.(chunk)
}
